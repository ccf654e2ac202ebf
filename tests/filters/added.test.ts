import { describe, expect, it } from 'vitest';
import { addedTest } from '../../src/filters/added.ts';
import { formatVersions, parseVersions } from '../../src/model/versions.ts';
import { describeFilters } from '../../src/words/describeFilters.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { make } from '../support/fixtures.ts';

const notationOf = (text: string) => {
  const range = parseVersions(text);
  return range === null ? null : formatVersions(range);
};

describe('the filter by the version that a departure was added in', () => {
  it.each([
    ['2026-11..', '2026-11..'],
    ['2026-11/..', '2026-11..'],
    ['..2026-11-24', '..2026-11-24'],
    ['../2026-11-24', '..2026-11-24'],
    ['2026-11-24..2026-12', '2026-11-24..2026-12'],
    ['2026-11-24/2026-12', '2026-11-24..2026-12'],
    ['2026-11..2026-11', '2026-11'],
    ['2026', '2026'],
  ])('reads %s', (text, notation) => {
    expect(notationOf(text)).toBe(notation);
  });

  it.each(['', '..', '/', 'soon', '2026-13..', '2026-12..2026-11', '2026~..', '2026..2027..2028', '26-11..'])(
    'refuses %s',
    (text) => {
      expect(parseVersions(text)).toBeNull();
      expect(addedTest(text)).toBeNull();
    },
  );

  it('finds the departures whose version lies in the range, counters within a day included', () => {
    const dataset = make.dataset({
      departures: [
        make.departure('a', { person: 'person-a', added: '2026.11.24' }),
        make.departure('b', { person: 'person-b', added: '2026.11.24-2' }),
        make.departure('c', { person: 'person-c', added: '2026.11.26' }),
        make.departure('d', { person: 'person-d', added: null }),
      ],
    });
    const found = (added: string) =>
      filterDepartures(dataset, { ...NO_FILTERS, added }).departures.map(({ id }) => id);
    expect(found('')).toEqual(['a', 'b', 'c', 'd']);
    expect(found('2026-11..')).toEqual(['a', 'b', 'c']);
    expect(found('2026-11-25..')).toEqual(['c']);
    expect(found('..2026-11-24')).toEqual(['a', 'b']);
    expect(found('2026-11-24')).toEqual(['a', 'b']);
    expect(found('2027..')).toEqual([]);
  });

  it.each([
    ['en', '2026-11..', 'since November 2026'],
    ['en', '..2026-11-24', 'by 24 November 2026'],
    ['en', '2026-11-24', '24 November 2026'],
    ['zh', '2026-11..', '2026年11月起'],
    ['zh', '2026-11-24..2026-11-26', '2026年11月24日至2026年11月26日'],
  ] as const)('says in %s what %s asks for', (locale, added, words) => {
    const [label] = describeFilters(
      { ...NO_FILTERS, added },
      { places: new Map(), groups: [] },
      createLanguage(locale),
    );
    expect(label?.value.replaceAll('\u00a0', ' ')).toBe(words);
    expect(label?.without).toEqual(NO_FILTERS);
  });
});
