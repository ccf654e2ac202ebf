import { describe, expect, it } from 'vitest';
import { searchAll } from '../../src/app/filters/searchAll.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { make } from '../support/fixtures.ts';

const dataset = make.dataset({
  departures: [
    make.departure('a', { roleKind: 'policy_safety' }),
    make.departure('b', { roleKind: 'research' }),
  ],
});
const found = (query: string, locale: 'en' | 'zh' = 'en') =>
  searchAll(dataset, query, createLanguage(locale)).flatMap(({ type, hits }) =>
    hits.flatMap((hit) => ('option' in hit ? [`${type}: ${hit.option}`] : [])),
  );

describe('the search of the page', () => {
  it('finds kinds of role and of destination by their names in the language of the reader', () => {
    expect(found('safety')).toEqual(['role: policy_safety']);
    expect(found('安全', 'zh')).toEqual(['role: policy_safety']);
    expect(found('安全')).toEqual([]);
  });

  it('finds none that nobody of the record has, and none without words', () => {
    expect(found('legal')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
