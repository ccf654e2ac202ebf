/** @vitest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { filterDepartures } from '../../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../../src/filters/filters.ts';
import { loadDataset } from '../../../src/model/records.ts';
import { fateOf, deriveRows, type LabRow } from '../../../src/views/labs/derive.ts';
import { Labs } from '../../../src/views/labs/Labs.tsx';
import {
  ALL_FROM,
  columnStarts,
  layoutColumns,
  layoutMix,
  layoutTenures,
  layoutYearStrip,
} from '../../../src/views/labs/layout.ts';
import { BY, COMPARE, LAB_COLUMNS, MEASURES, type LabSort } from '../../../src/views/labs/params.ts';
import { make } from '../../support/fixtures.ts';
import { mount } from '../../support/mount.tsx';

afterEach(cleanup);

const shipped = loadDataset();
const MOST_LEFT: LabSort = { column: 'left', descending: true };

function rowsOf(
  dataset = shipped,
  { sort = MOST_LEFT, grouping = 'lab' as 'lab' | 'company', filters = NO_FILTERS } = {},
): readonly LabRow[] {
  return deriveRows(filterDepartures(dataset, filters).departures, dataset, {
    grouping,
    time: filters.time,
    sort,
    nameOf: ({ short }) => short.en,
    compare: (a, b) => (a < b ? -1 : Number(a > b)),
  });
}

describe('a row of a lab', () => {
  it.each(['lab', 'company'] as const)('has the numbers that the filters give, by %s', (grouping) => {
    for (const { place, counts } of rowsOf(shipped, { grouping })) {
      const hasUnits = [...shipped.places.values()].some(({ parent }) => parent === place.id);
      if (grouping === 'lab' && hasUnits) continue;
      const of = (filters: Partial<typeof NO_FILTERS>) =>
        filterDepartures(shipped, { ...NO_FILTERS, ...filters }).count;
      expect([place.id, counts.left]).toEqual([place.id, of({ lab: [place.id] })]);
      const came = filterDepartures(shipped, { ...NO_FILTERS, dest: [place.id] }).count;
      expect([place.id, counts.came]).toEqual([place.id, came]);
    }
  });

  it('says from which to which number where dates leave it open', () => {
    const filters = { ...NO_FILTERS, time: { from: 2020, to: 2020 } };
    const rows = rowsOf(shipped, { filters });
    for (const { place, counts, net, years } of rows) {
      const found = filterDepartures(shipped, filters).departures.filter(({ lab }) => lab.id === place.id);
      expect(counts.left.total).toBe(found.length);
      expect(net[0]).toBeLessThanOrEqual(net[1]);
      expect(years.map(({ year }) => year)).toEqual([2020]);
      expect(years[0]?.count).toEqual(counts.left);
    }
    expect(rows.some(({ net }) => net[0] < net[1])).toBe(true);
  });

  it('has a dot for each known stay, and a median of three or more', () => {
    const dataset = make.dataset({
      departures: [
        ...['2010', '2012'].map((joined, i) =>
          make.departure(`two-${i}`, { lab: 'lab-two', person: `p-${i}`, joined, left: '2016-05' }),
        ),
        make.departure('open', { lab: 'lab-two', person: 'p-9', left: '2015' }),
        ...['2010', '2012', '2015'].map((joined, i) =>
          make.departure(`three-${i}`, { lab: 'lab-three', person: `q-${i}`, joined, left: '2016-05' }),
        ),
      ],
    });
    const [three, two] = ['lab-three', 'lab-two'].map((id) =>
      rowsOf(dataset).find(({ place }) => place.id === id)!,
    );
    expect(layoutTenures(two!.tenures, 120, 150)).toMatchObject({ dots: { length: 2 }, median: null });
    expect(two!.tenures.unknown).toBe(1);
    const scene = layoutTenures(three!.tenures, 120, 150);
    expect(scene.dots.length).toBe(3);
    expect(scene.median!.x).toBe(scene.dots[1]!.x);
    for (const { x, x0, x1 } of scene.dots) expect(x0 <= x && x <= x1).toBe(true);
  });

  it('counts stays that are many by how long they were', () => {
    const { departures } = make.dataset({
      departures: Array.from({ length: 900 }, (_, i) => make.departure(`many-${i}`)),
    });
    const tenureOf = (months: number) => ({ shortest: months, longest: months, approximate: false });
    const { dots, bars, base } = layoutTenures(
      {
        known: departures.map((departure, i) => ({ departure, tenure: tenureOf(i < 600 ? 24 : 60) })),
        unknown: 0,
        median: tenureOf(24),
      },
      120,
      150,
    );
    expect(dots).toEqual([]);
    // Two thirds of them make the tallest bar, and the others half of it.
    expect(bars.map(({ height }) => height)).toEqual([base - 4, (base - 4) / 2]);
    expect(bars[0]!.x).toBeLessThan(bars[1]!.x);
  });

  it('knows what became of each lab by its record alone', () => {
    const fate = (changes: Parameters<typeof make.lab>[1]) => {
      const dataset = make.dataset({
        labs: [make.lab('lab-a', changes), make.lab('lab-b')],
        departures: [make.departure('a', { left: '2020' })],
      });
      return fateOf(dataset.places.get('lab-a')!);
    };
    const status = { text: { en: 'Active', zh: '运营中' }, asOf: '2025', sources: [] };
    expect(fate({})).toBe('unknown');
    expect(fate({ status })).toBe('active');
    expect(fate({ ended: '2020' })).toBe('closed');
    expect(fate({ ended: '2020', successor: { lab: 'lab-b', date: '2020', how: 'merged' } })).toBe('went');
  });
});

describe('the order of the rows', () => {
  it.each(LAB_COLUMNS)(
    'by %s turns round, rows without a value last, and shuffling changes nothing',
    (column) => {
      const dataset = make.randomDataset(300);
      const ids = (sort: LabSort, departures = dataset.departures) =>
        deriveRows(departures, dataset, {
          grouping: 'lab',
          time: null,
          sort,
          nameOf: ({ short }) => short.en,
          compare: (a, b) => (a < b ? -1 : Number(a > b)),
        }).map(({ place }) => place.id);
      const [up, down] = [false, true].map((descending) => ids({ column, descending }));
      expect(new Set(up)).toEqual(new Set(down));
      expect(ids({ column, descending: true }, dataset.departures.toReversed())).toEqual(down);
      if (column === 'left' || column === 'came' || column === 'net' || column === 'name')
        expect(up).not.toEqual(down);
    },
  );
});

describe('the cells', () => {
  it('stand inside of their width, on one scale, at any width', () => {
    for (const row of rowsOf())
      for (const width of [60, 120, 336, 700]) {
        const strip = layoutYearStrip(row, 30, width);
        expect(strip.bars.length).toBe(row.years.length);
        for (const { x, width: wide, sure, possible } of strip.bars) {
          expect(x >= 0 && x + wide <= width + 0.02).toBe(true);
          expect(sure >= 0 && possible >= 0 && sure + possible <= strip.base).toBe(true);
        }
        const mix = layoutMix(row, width);
        expect(mix.reduce((sum, { n }) => sum + n, 0)).toBe(row.left.length);
        expect(Math.abs(mix.reduce((sum, part) => sum + part.width, 0) - width)).toBeLessThan(0.1);
      }
  });

  it('fill the table and no more, whatever measure is chosen', () => {
    for (const width of [544, 634, 900, ALL_FROM, 1232])
      for (const measure of MEASURES) {
        const columns = layoutColumns(width, measure);
        const ends = columnStarts(columns).map((start, i) => start + columns[i]!.width);
        expect([width, measure, Math.max(...ends) <= width]).toEqual([width, measure, true]);
        expect(columns.some(({ id }) => id === measure)).toBe(true);
      }
  });
});

describe('the view of labs', () => {
  const dataset = make.dataset({
    labs: ['lab-a', 'lab-b', 'lab-c', 'lab-d', 'lab-e'].map((id) => make.lab(id)),
    departures: ['lab-a', 'lab-a', 'lab-a', 'lab-b', 'lab-b', 'lab-c', 'lab-d', 'lab-e'].map((lab, i) =>
      make.departure(`d-${i}`, {
        lab,
        person: `p-${i}`,
        left: '2020',
        destinations: [make.destination('lab-b')],
      }),
    ),
  });
  const names = () =>
    screen.getAllByRole('rowheader').map((head) => head.querySelector('.name')?.textContent ?? '');

  it('sorts by the column whose head is pressed, and says so', () => {
    const { store } = mount(<Labs width={1232} />, dataset);
    expect(names()[0]).toBe('lab-a');
    const head = () => screen.getByRole('columnheader', { name: /^Came/ });
    expect(head().getAttribute('aria-sort')).toBe('none');
    fireEvent.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('descending');
    expect(names()[0]).toBe('lab-b');
    expect(BY.get(store.getState())).toEqual({ column: 'came', descending: true });
    fireEvent.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('ascending');
  });

  it('puts two to four side by side, and takes no fifth', () => {
    const { store, container } = mount(<Labs width={1232} />, dataset);
    const boxes = () => screen.getAllByRole('checkbox') as HTMLInputElement[];
    fireEvent.click(boxes()[0]!);
    expect(container.querySelectorAll('[data-compared]').length).toBe(0);
    for (const i of [1, 2, 3]) fireEvent.click(boxes()[i]!);
    expect(container.querySelectorAll('[data-compared]').length).toBe(4);
    expect(boxes()[4]!.disabled).toBe(true);
    expect(COMPARE.get(store.getState()).length).toBe(4);
    fireEvent.click(screen.getByRole('button', { name: 'End the comparison' }));
    expect(container.querySelectorAll('[data-compared]').length).toBe(0);
  });

  it('leads from the name of a lab to its profile, and opens its people on the arrow', () => {
    const { container } = mount(<Labs width={1232} />, dataset);
    const link = container.querySelector('[data-lab="lab-a"] a.name');
    expect(link?.getAttribute('href')).toBe('labs/lab-a/');
    fireEvent.click(screen.getAllByRole('button', { expanded: false, name: /lab-a/ })[0]!);
    expect(container.querySelectorAll('[data-lab="lab-a"] .people-list li').length).toBe(3);
  });

  it('is a block for each lab on a phone, with one measure that can be changed', () => {
    const { container } = mount(<Labs width={336} />, dataset);
    expect(container.querySelector('table')).toBeNull();
    expect(container.querySelectorAll('.lab-blocks > li').length).toBe(5);
    expect(container.querySelectorAll('.lab-block-measure.of-years').length).toBe(5);
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'tenure' } });
    expect(container.querySelectorAll('.lab-block-measure.of-tenure').length).toBe(5);
  });
});
