import { array, assert, constantFrom, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseRemoval } from '../../src/filters/adviseRemoval.ts';
import { allOptions, facetOf } from '../../src/filters/facets.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { isOn, LIST_FILTER_IDS, NO_FILTERS, type Filters } from '../../src/filters/filters.ts';
import { ordered } from '../../src/filters/listFilter.ts';
import type { Departure } from '../../src/model/dataset.ts';
import { make } from '../support/fixtures.ts';

const PLACES = ['alpha', 'alpha-one', 'alpha-two', 'beta', 'gamma', 'school'] as const;
const LABS = PLACES.slice(0, 5);
const DATES = [
  '2016',
  '2017-03',
  '2017-12-31',
  '2018~',
  '2018-06-01?',
  '2016-11/2017-02',
  '2019/..',
  '../2016-05',
  null,
];

const departureFields = record({
  lab: constantFrom(...LABS),
  left: constantFrom(...DATES),
  to: option(constantFrom(...PLACES)),
  founder: constantFrom(true, false, false),
  roleKind: constantFrom('research' as const, 'executive' as const, 'board' as const),
  disputed: constantFrom(true, false),
  person: constantFrom('ann', 'bob', 'cho'),
  added: constantFrom(null, '2026.10.01', '2026.11.24', '2026.11.24-2', '2026.12.01'),
});

const datasets = array(departureFields, { minLength: 1, maxLength: 25 }).map((list) =>
  make.dataset({
    labs: [
      make.lab('alpha', { country: 'CN' }),
      make.lab('alpha-one', { parent: 'alpha', country: 'CN' }),
      make.lab('alpha-two', { parent: 'alpha-one', country: 'US' }),
      make.lab('beta', { parent: 'holding', country: 'GB' }),
      make.lab('gamma'),
    ],
    organizations: [make.organization('holding'), make.organization('school', { kind: 'university' })],
    departures: list.map(({ to, founder, ...fields }, i) =>
      make.departure(`d-${i}`, {
        ...fields,
        destinations: to === null ? [] : [make.destination(to, { founder })],
      }),
    ),
  }),
);

const listOf = (...options: string[]) =>
  array(constantFrom(...options, ...options.map((id) => `!${id}`)), { maxLength: 3 }).map(ordered);
const filterSets = record({
  time: option(record({ from: option(constantFrom(2016, 2017)), to: option(constantFrom(2017, 2018)) }), {
    freq: 2,
  }),
  lab: listOf(...LABS),
  company: listOf('alpha', 'holding', 'gamma'),
  dest: listOf('alpha', 'alpha-one', 'school'),
  kind: listOf('startup', 'lab', 'unknown'),
  region: listOf('china', 'us-canada'),
  role: constantFrom<string[][]>([], ['!board'], ['executive'], ['board']),
  status: listOf('disputed', 'reported'),
  set: constantFrom<string[]>([]),
  q: constantFrom('', '', 'ann', 'ALPHA bob', 'holding'),
  added: constantFrom('', '', '2026-11-24', '2026-11..'),
});

/** The rules written out once more, slowly. */
function optionsOf(departure: Departure, id: (typeof LIST_FILTER_IDS)[number]): readonly string[] {
  const parents: Record<string, string[]> = {
    'alpha-one': ['alpha'],
    'alpha-two': ['alpha-one', 'alpha'],
    beta: ['holding'],
  };
  const withAbove = (place: string) => [place, ...(parents[place] ?? [])];
  switch (id) {
    case 'lab':
      return withAbove(departure.lab.id);
    case 'company':
      return withAbove(departure.lab.id).slice(-1);
    case 'set':
      return [];
    case 'dest':
      return departure.destination?.place == null ? [] : withAbove(departure.destination.place.id);
    case 'kind':
      return [departure.kind];
    case 'region':
      return departure.lab.region === null ? [] : [departure.lab.region];
    case 'role':
      return [departure.roleKind];
    case 'status':
      return [departure.status];
  }
}

function passes(departure: Departure, filters: Filters): { possible: boolean; sure: boolean } {
  for (const id of LIST_FILTER_IDS) {
    const options = optionsOf(departure, id);
    const included = filters[id].filter((entry) => !entry.startsWith('!'));
    const excluded = filters[id].filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
    if (included.length > 0 && !included.some((entry) => options.includes(entry)))
      return { possible: false, sure: false };
    if (excluded.some((entry) => options.includes(entry))) return { possible: false, sure: false };
  }
  if (filters.added === '2026-11-24' && !departure.added?.startsWith('2026.11.24'))
    return { possible: false, sure: false };
  if (filters.added === '2026-11..' && (departure.added ?? '') < '2026.11')
    return { possible: false, sure: false };
  const text = JSON.stringify([
    departure.person.name,
    optionsOf(departure, 'lab'),
    departure.lab.name,
    'Organization ' + (optionsOf(departure, 'company')[0] ?? ''),
    departure.destinations.map(({ place }) => place?.name),
  ]).toLowerCase();
  for (const word of filters.q.toLowerCase().split(' '))
    if (!text.includes(word)) return { possible: false, sure: false };
  if (filters.time === null) return { possible: true, sure: true };
  const date = departure.clock?.date;
  if (date === undefined) return { possible: false, sure: false };
  const start = Date.UTC(filters.time.from ?? 0, 0, 1);
  const end = Date.UTC((filters.time.to ?? 9998) + 1, 0, 1);
  const slack = date.approximate || date.uncertain ? date.latest - date.earliest + 1 : 0;
  return {
    possible: date.earliest < end && date.latest >= start,
    sure:
      (filters.time.from === null || date.earliest - slack >= start) &&
      (filters.time.to === null || date.latest + slack < end),
  };
}

describe('counts', () => {
  it('are those of every option tried alone, over any record and any filters', () => {
    assert(
      property(datasets, filterSets, (dataset, filters) => {
        for (const id of LIST_FILTER_IDS) {
          const others = { ...filters, [id]: [] };
          const passing = dataset.departures.map((departure) => ({
            departure,
            ...passes(departure, others),
          }));
          const facet = facetOf(dataset, filters, id);
          expect(new Set(facet.map((each) => each.id))).toEqual(allOptions(dataset, id));
          for (const { id: choice, count } of facet) {
            const matching = passing.filter(({ departure }) => optionsOf(departure, id).includes(choice));
            expect(count).toEqual({
              total: matching.filter(({ possible }) => possible).length,
              sure: matching.filter(({ possible, sure }) => possible && sure).length,
            });
            expect(filterDepartures(dataset, { ...filters, [id]: [choice] }).count).toEqual(count);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of the set are those of the rules, sure never above possible', () => {
    assert(
      property(datasets, filterSets, (dataset, filters) => {
        const { departures, count } = filterDepartures(dataset, filters);
        const expected = dataset.departures.filter((departure) => passes(departure, filters).possible);
        expect(departures.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        expect(count.total).toBe(expected.length);
        expect(count.sure).toBe(expected.filter((departure) => passes(departure, filters).sure).length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('advice on an empty set', () => {
  it('names the filter that brings most back, with the number it brings', () => {
    assert(
      property(datasets, filterSets, (dataset, filters) => {
        const advice = adviseRemoval(dataset, filters);
        for (const removal of advice) {
          expect(removal.count.total).toBeGreaterThan(0);
          expect(filterDepartures(dataset, removal.filters).count).toEqual(removal.count);
        }
        const [best] = advice;
        const single = LIST_FILTER_IDS.filter((id) => isOn(id, filters)).map(
          (id) => filterDepartures(dataset, { ...filters, [id]: [] }).count.total,
        );
        const bestSingle = best === undefined || best.id === null || best.boardSeats ? 0 : best.count.total;
        expect(Math.max(0, ...single)).toBeLessThanOrEqual(bestSingle);
      }),
      { numRuns: 200 },
    );
  });

  const dataset = make.dataset({
    departures: [
      make.departure('a', { lab: 'alpha', left: '2017' }),
      make.departure('b', { lab: 'alpha', left: '2018' }),
      make.departure('c', { lab: 'beta', left: '2019', roleKind: 'board', person: 'bo' }),
    ],
  });

  it('offers board seats as well where they would match', () => {
    expect(adviseRemoval(dataset, { ...NO_FILTERS, q: 'bo' })).toMatchObject([
      { id: 'q', boardSeats: false, count: { total: 2 } },
      { id: 'role', boardSeats: true, count: { total: 1 } },
    ]);
  });

  it('offers to clear all where no single filter is enough', () => {
    const filters = { ...NO_FILTERS, lab: ['beta'], status: ['disputed'], q: 'nobody' };
    expect(adviseRemoval(dataset, filters)).toMatchObject([
      { id: null, filters: NO_FILTERS, count: { total: 2 } },
    ]);
  });

  it('prefers the filter that brings more', () => {
    const filters = { ...NO_FILTERS, lab: ['alpha'], time: { from: 2019, to: 2019 } };
    expect(adviseRemoval(dataset, filters)).toMatchObject([{ id: 'time', count: { total: 2 } }]);
  });
});
