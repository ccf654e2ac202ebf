import { describe, expect, it } from 'vitest';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { departuresAtPlace } from '../../src/filters/placeDepartures.ts';
import { loadDataset } from '../../src/model/records.ts';
import { make } from '../support/fixtures.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe.each([
  ['the record', loadDataset()],
  ['a made-up record', make.randomDataset(500, 5)],
])('departures at the places of %s', (_, dataset) => {
  it.each([
    ['without board seats, as the page starts', NO_FILTERS],
    ['with board seats, where the page counts them', { ...NO_FILTERS, role: [] }],
  ])('are those that the filters for the lab and for the destination find, %s', (__, filters) => {
    for (const place of dataset.places.values()) {
      const { left, arrived } = departuresAtPlace(dataset, place, filters);
      expect(ids(left)).toEqual(ids(filterDepartures(dataset, { ...filters, lab: [place.id] }).departures));
      expect(ids(arrived)).toEqual(
        ids(filterDepartures(dataset, { ...filters, dest: [place.id] }).departures),
      );
    }
  });
});

describe('departures at a place', () => {
  const dataset = make.dataset({
    labs: [make.lab('unit', { parent: 'house' }), make.lab('other'), make.lab('x'), make.lab('y')],
    departures: [
      make.departure('a', { person: 'a', lab: 'unit', destinations: [make.destination('other')] }),
      make.departure('b', {
        person: 'b',
        lab: 'other',
        destinations: [make.destination('x'), make.destination('unit')],
      }),
      make.departure('c', { person: 'c', lab: 'unit', roleKind: 'board' }),
      // Their coming is a departure of its own: the record of before says it again.
      make.departure('d', {
        person: 'd',
        lab: 'x',
        destinations: [make.destination('y'), make.destination('unit')],
      }),
      make.departure('e', { person: 'd', lab: 'y', destinations: [make.destination('unit')] }),
    ],
    organizations: [make.organization('house')],
  });
  const at = (id: string, role?: readonly string[]) =>
    departuresAtPlace(dataset, { id }, role === undefined ? NO_FILTERS : { role });

  it('counts a company with its units', () => {
    expect(ids(at('house').left)).toEqual(['a']);
    expect(ids(at('unit').left)).toEqual(['a']);
  });

  it('tells those who came later, and the way there, apart from arrivals', () => {
    const { arrived, later } = at('house');
    expect(ids(arrived)).toEqual(['e']);
    expect(later.map(({ departure, via }) => [departure.id, via.map(({ place }) => place?.id)])).toEqual([
      ['b', ['x']],
    ]);
  });

  it('says how many board seats it leaves out, and counts them where the page does', () => {
    expect(at('unit').boardSeats).toBe(1);
    expect(ids(at('unit', []).left)).toEqual(['a', 'c']);
    expect(at('unit', []).boardSeats).toBe(0);
  });
});
