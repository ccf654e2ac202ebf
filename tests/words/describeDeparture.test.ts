import { describe, expect, it } from 'vitest';
import { nameDeparture } from '../../src/words/describeDeparture.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { make } from '../support/fixtures.ts';

describe('nameDeparture', () => {
  const nameTo = (place: string, locale: 'en' | 'zh') => {
    const [departure] = make.dataset({
      departures: [
        make.departure('a', { left: '2017-03', destinations: [make.destination(place)] }),
        make.departure('b', { lab: 'lab-b' }),
      ],
    }).departures;
    if (departure === undefined) throw new Error('missing departure');
    return nameDeparture(departure, createLanguage(locale));
  };

  it('keeps an abbreviation in capitals, and a plain word small', () => {
    expect(nameTo('lab-b', 'en')).toMatch(/March 2017; went to: AI lab$/);
    expect(nameTo('lab-b', 'zh')).toContain('AI实验室');
    expect(nameTo('startup-a', 'en')).toMatch(/; went to: [a-z]+$/);
  });
});
