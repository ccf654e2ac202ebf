import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/i18n/language.ts';

describe('a share in words', () => {
  it.each(['en', 'zh'] as const)('is neither none nor all unless it is, in %s', (locale) => {
    const { percent } = createLanguage(locale);
    expect([0, 2 / 557, 0.005, 0.253, 0.994, 555 / 557, 1].map(percent)).toEqual([
      '0%',
      '<1%',
      '1%',
      '25%',
      '99%',
      '>99%',
      '100%',
    ]);
  });
});
