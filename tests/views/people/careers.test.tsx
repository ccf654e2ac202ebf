/** @vitest-environment jsdom */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { filterDepartures } from '../../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../../src/filters/filters.ts';
import { createLanguage } from '../../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../../src/i18n/locales.ts';
import { meet, type Box } from '../../../src/layout/placeLabels.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { loadDataset } from '../../../src/model/records.ts';
import { layoutBraid } from '../../../src/views/people/braid.ts';
import { Careers } from '../../../src/views/people/Careers.tsx';
import {
  careersOf,
  chooseWays,
  middleOf,
  sortCareers,
  waysOf,
  wholeCareers,
  type Career,
} from '../../../src/views/people/derive.ts';
import { orderLanes, placeLanes } from '../../../src/views/people/lanes.ts';
import { walkMarks } from '../../../src/views/people/navigate.ts';
import { answer, sceneOf } from '../../../src/views/people/scenes.ts';
import { layoutStrip } from '../../../src/views/people/strip.ts';
import { stripDomain } from '../../../src/views/people/stripDomain.ts';
import { layoutWays } from '../../../src/views/people/ways.ts';
import { describePath, labelStation, laneNames } from '../../../src/views/people/words.ts';
import { make } from '../../support/fixtures.ts';
import { mount } from '../../support/mount.tsx';

afterEach(cleanup);

const shipped = loadDataset();
const en = createLanguage('en');

const careersIn = (dataset: Dataset, grouping: 'lab' | 'company' = 'lab') =>
  careersOf(filterDepartures(dataset, NO_FILTERS), wholeCareers(dataset, grouping, NO_FILTERS));

const braidOf = (careers: readonly Career[], dataset: Dataset, width: number, language = en) =>
  layoutBraid(careers, dataset.places, {
    width,
    mostLanes: 12,
    pitch: 52,
    asOf: middleOf(dataset.asOf)!,
    textOf: (station) => labelStation(station, language),
  });

const waysScene = (dataset: Dataset, width: number, grouping: 'lab' | 'company' = 'lab') => {
  const { departures } = filterDepartures(dataset, NO_FILTERS);
  const ways = waysOf(departures, grouping, dataset.places);
  const chosen = chooseWays(ways, { ways: 20, lanes: 14 }, null, dataset.places);
  return layoutWays(chosen, dataset.places, {
    width,
    domain: [Date.UTC(dataset.years[0], 0, 1), Date.UTC(dataset.years[1] + 1, 0, 1) - 1],
    numberOf: String,
  });
};

/** Numbers of a scene that are not finite, with where they stand. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value === 'string') return /NaN|Infinity/.test(value) ? [path] : [];
  if (value === null || typeof value !== 'object' || value instanceof Set) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    // What is drawn of a career, not its record, in which a date may be open.
    key === 'career' || key === 'way' ? [] : notFinite(each, `${path}.${key}`),
  );
}

function collisions(boxes: readonly Box[]): number {
  let n = 0;
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => (n += Number(meet(a, b)))));
  return n;
}

const shuffled = <T,>(list: readonly T[], seed: number): readonly T[] =>
  list
    .map((item, i) => ({ item, key: Math.sin(seed + i * 12.9898) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('the layout of careers', () => {
  it.each([0, 1, 500, 5000])('is finite for %i, with returns, moves within and dates of every kind', (n) => {
    const dataset = n === 0 ? make.dataset({}) : make.randomDataset(n);
    const careers = careersIn(dataset);
    for (const width of [560, 1280]) {
      const braid = braidOf(careers, dataset, width);
      expect(notFinite(braid)).toEqual([]);
      expect(braid.strands.length + braid.undated).toBe(careers.length);
      expect(notFinite(waysScene(dataset, width))).toEqual([]);
    }
    const domain = stripDomain(careers, dataset.asOf.latest);
    for (const career of careers.slice(0, 500))
      expect(notFinite(layoutStrip(career, { width: 336, domain, nameOf: ({ lane }) => lane }))).toEqual([]);
  });

  it('is the same after shuffling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer(), (n, seed) => {
        const dataset = make.randomDataset(n, seed);
        const careers = careersIn(dataset);
        expect(braidOf(shuffled(careers, seed), dataset, 1280)).toEqual(braidOf(careers, dataset, 1280));
        const { departures } = filterDepartures(dataset, NO_FILTERS);
        expect(waysOf(shuffled(departures, seed), 'lab', dataset.places)).toEqual(
          waysOf(departures, 'lab', dataset.places),
        );
        const shown = filterDepartures(dataset, NO_FILTERS);
        expect(
          careersOf(
            { ...shown, departures: shuffled(shown.departures, seed) },
            wholeCareers(dataset, 'lab', NO_FILTERS),
          ),
        ).toEqual(careers);
      }),
      { numRuns: 25 },
    );
  });

  it.each(LOCALE_IDS)('lets no two labels collide at 1280 and 360 px, in %s', (locale) => {
    const language = createLanguage(locale);
    const careers = careersIn(shipped);
    for (const width of [1280, 560]) {
      for (const grouping of ['lab', 'company'] as const) {
        const labels = waysScene(shipped, width, grouping).ways.flatMap(({ label }) => label?.box ?? []);
        expect(labels.length).toBeGreaterThan(5);
        expect(collisions(labels)).toBe(0);
      }
      for (const career of sortCareers(careers, 'moves').slice(0, 60))
        expect(collisions(braidOf([career], shipped, width, language).labels.map(({ box }) => box))).toBe(0);
      expect(
        collisions(braidOf(careers.slice(0, 40), shipped, width, language).labels.map(({ box }) => box)),
      ).toBe(0);
    }
    const nameOf = laneNames(shipped, 'lab', language);
    const domain = stripDomain(careers, shipped.asOf.latest);
    for (const career of careers) {
      const { labels } = layoutStrip(career, { width: 336, domain, nameOf: ({ lane }) => nameOf(lane) });
      labels.forEach(({ x, x1 }, i) => {
        expect(x >= 0 && x1 <= 336.01).toBe(true);
        if (i > 0) expect(x).toBeGreaterThanOrEqual(labels[i - 1]!.x1);
      });
    }
  });

  it('holds every departure of the set once, in ways and where the next place is not one', () => {
    const { departures } = filterDepartures(shipped, NO_FILTERS);
    const ways = waysOf(departures, 'lab', shipped.places);
    const inWays = ways.flatMap((way) => way.departures.map(({ id }) => id));
    expect(new Set(inWays).size).toBe(inWays.length);
    const rest = departures.filter(({ id }) => !inWays.includes(id));
    expect(
      rest.every(
        ({ destination }) => destination?.place == null || destination.place.id.startsWith('unnamed-'),
      ),
    ).toBe(true);
    const careers = careersIn(shipped);
    const ended = careers.flatMap(({ stations }) => stations.flatMap(({ departure }) => departure?.id ?? []));
    expect(ended.sort()).toEqual(departures.map(({ id }) => id).sort());
  });
});

describe('what became of a place', () => {
  const dataset = make.dataset({
    labs: [
      make.lab('brain', {
        founded: '2011',
        ended: '2023-04',
        successor: { lab: 'merged', date: '2023-04', how: 'merged' },
      }),
      make.lab('mind', {
        founded: '2010',
        ended: '2023-04',
        successor: { lab: 'merged', date: '2023-04', how: 'renamed' },
      }),
      make.lab('merged', { founded: '2023-04' }),
      make.lab('other'),
    ],
    researchers: ['a', 'b'].map((id) => make.researcher(id)),
    departures: [
      make.departure('stayed', {
        person: 'a',
        lab: 'merged',
        joined: '2023-05',
        left: '2025',
        destinations: [make.destination('other')],
      }),
      make.departure('through', {
        person: 'a',
        lab: 'brain',
        joined: '2015',
        left: '2023-04',
        destinations: [make.destination('merged')],
      }),
      make.departure('back', {
        person: 'b',
        lab: 'other',
        joined: '2016',
        left: '2018',
        destinations: [make.destination('mind')],
      }),
      make.departure('again', {
        person: 'b',
        lab: 'mind',
        joined: '2018',
        left: '2020',
        destinations: [make.destination('other')],
      }),
    ],
  });

  it('stands between what led to it, and takes their lanes along', () => {
    const ids = ['brain', 'merged', 'mind', 'other'];
    const order = orderLanes(ids, [], dataset.places);
    expect(order.indexOf('merged') - order.indexOf('brain')).toBe(
      -(order.indexOf('merged') - order.indexOf('mind')),
    );
    const lanes = placeLanes(order, dataset.places, {
      top: 0,
      pitch: 30,
      domain: [Date.UTC(2010, 0, 1), Date.UTC(2026, 0, 1)],
    });
    const merged = lanes.find(({ id }) => id === 'merged')!;
    for (const id of ['brain', 'mind'])
      expect(lanes.find((lane) => lane.id === id)?.bend).toMatchObject({ to: 'merged', y: merged.y });
    expect(merged.bend).toBeNull();
  });

  it('is no move: only a change of place is', () => {
    const [a, b] = careersIn(dataset);
    expect(a!.stations.map(({ lane, by }) => [lane, by])).toEqual([
      ['brain', 'start'],
      ['merged', 'merger'],
      ['other', 'move'],
    ]);
    expect([a!.moves, a!.returns]).toEqual([1, 0]);
    expect([b!.moves, b!.returns]).toEqual([2, 1]);
    expect(describePath(a!, en, false)).toContain('which became');
  });

  it('is no return where two units of one company follow each other', () => {
    const units = make.dataset({
      labs: [make.lab('u', { parent: 'company' }), make.lab('v', { parent: 'company' })],
      organizations: [make.organization('company'), make.organization('x')],
      departures: [
        make.departure('u', {
          lab: 'u',
          joined: '2010',
          left: '2014',
          destinations: [make.destination('v')],
        }),
        make.departure('v', {
          lab: 'v',
          joined: '2014',
          left: '2018',
          destinations: [make.destination('x')],
        }),
      ],
    });
    expect(careersIn(units, 'company').map(({ moves, returns }) => [moves, returns])).toEqual([[2, 0]]);
  });

  it('is followed through every name that it had', () => {
    const renamed = make.dataset({
      labs: [
        make.lab('first', { successor: { lab: 'second', date: '2018', how: 'renamed' } }),
        make.lab('second', { successor: { lab: 'third', date: '2021', how: 'renamed' } }),
        make.lab('third'),
      ],
      departures: [
        make.departure('d', {
          lab: 'first',
          joined: '2015',
          left: '2024',
          destinations: [make.destination('x')],
        }),
        make.departure('e', { lab: 'second', person: 'b', joined: '2016', left: '2024' }),
        make.departure('f', { lab: 'third', person: 'c', joined: '2022', left: '2024' }),
      ],
      researchers: ['person-a', 'b', 'c'].map((id) => make.researcher(id)),
    });
    const scene = braidOf(careersIn(renamed), renamed, 1280);
    expect(notFinite(scene)).toEqual([]);
    const third = scene.lanes.find(({ lane }) => lane.id === 'third')!.lane.y;
    const strand = scene.strands.find(({ id }) => id === 'person-a')!;
    expect(strand.moves[0]!.y).toBe(third);
  });
});

describe('founders of one startup', () => {
  it('run side by side through every lane that they share', () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    const dataset = make.dataset({
      researchers: people.map((id) => make.researcher(id)),
      departures: people.map((person, i) =>
        make.departure(`d-${person}`, {
          person,
          lab: 'lab-a',
          joined: `201${i}`,
          left: '2020-05',
          destinations: [make.destination('new', { founder: i % 2 === 0 })],
        }),
      ),
    });
    const { strands } = braidOf(careersIn(dataset), dataset, 1280);
    const ys = new Map(strands.map(({ id, moves }) => [id, moves[0]!.y]));
    const order = people.toSorted((p, q) => ys.get(p)! - ys.get(q)!);
    const at = ['a', 'c', 'e'].map((id) => order.indexOf(id)).toSorted();
    expect(at[2]! - at[0]!).toBe(2);
  });
});

describe('the walk of the keyboard', () => {
  const rows = [['a', 'b'], ['c'], ['d', 'e', 'f']];

  it('reaches every mark, forwards and backwards', () => {
    const seen = ['a'];
    for (
      let next = walkMarks(rows, 'a', 'ArrowRight');
      next !== null;
      next = walkMarks(rows, next, 'ArrowRight')
    )
      seen.push(next);
    expect(seen).toEqual(rows.flat());
    expect(walkMarks(rows, 'd', 'ArrowLeft')).toBe('c');
    expect(walkMarks(rows, 'b', 'ArrowDown')).toBe('c');
    expect(walkMarks(rows, 'f', 'ArrowUp')).toBe('c');
    expect([walkMarks(rows, 'c', 'Home'), walkMarks(rows, 'c', 'End')]).toEqual(['a', 'f']);
    expect(walkMarks(rows, 'c', 'x')).toBeNull();
  });

  it('reaches every strand of a pair', () => {
    const drawn = answer(
      {
        shown: filterDepartures(shipped, NO_FILTERS),
        dataset: shipped,
        grouping: 'lab',
        whole: wholeCareers(shipped, 'lab', NO_FILTERS),
        focus: ['openai', 'anthropic'],
        selection: null,
      },
      { ways: 20, lanes: 14 },
    ).drawn;
    const drawing = sceneOf(drawn, shipped, null, 1280, en);
    if (drawing.kind !== 'braid' || drawn.mode !== 'pair') throw new Error('no braid');
    expect(drawing.scene.strands.length + drawing.scene.undated).toBe(drawn.careers.length);
    expect(drawn.there).toBe(
      filterDepartures(shipped, { ...NO_FILTERS, lab: ['openai'], dest: ['anthropic'] }).count.total,
    );
  });
});

describe('the view of careers', () => {
  it('finds people in both scripts, and opens one', () => {
    const { store, container } = mount(<Careers width={1232} />, shipped);
    const names = () =>
      [...container.querySelectorAll('[data-career]')].map((row) => row.getAttribute('data-career'));
    for (const text of ['吴恩达', 'andrew ng']) {
      fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
      expect(names()).toEqual(['andrew-ng']);
    }
    fireEvent.click(container.querySelector('[data-career] a.name')!);
    expect(store.getState().selection).toEqual({ type: 'person', id: 'andrew-ng' });
    expect(container.querySelectorAll('[data-strand="andrew-ng"]').length).toBe(1);
  });

  it.each([
    [634, 'svg [data-way]', 0, 'Show all'],
    [344, '[data-career] svg', 3, 'Show the ways that most share, and all'],
  ] as const)(
    'stands in an article of %i px as one picture, with the rest behind a button',
    (width, picture, rows, words) => {
      const { container } = mount(<Careers width={width} />, shipped, {}, { laneLimit: 4 });
      const count = (selector: string) => container.querySelectorAll(selector).length;
      expect(count(picture)).toBeGreaterThan(2);
      expect([count('[data-career]'), count('li [data-way]')]).toEqual([rows, 0]);
      const people = careersIn(shipped).length;
      const button = screen.getByRole('button', { name: new RegExp(`^${words} ${people} people$`) });
      expect([screen.queryByRole('searchbox'), button.getAttribute('aria-expanded')]).toEqual([
        null,
        'false',
      ]);
      fireEvent.click(button);
      expect([count('[data-career]'), count('[data-way]') > 0]).toEqual([people, true]);
      fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'andrew ng' } });
      expect(count('[data-career]')).toBe(1);
      fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
      expect([count('[data-career]'), count('li [data-way]')]).toEqual([rows, 0]);
    },
  );

  it('leads from a ribbon to the people of the two places by Enter, and back by Escape', () => {
    const { store, container } = mount(<Careers width={1232} />, shipped);
    const ribbon = container.querySelector<SVGElement>('svg [data-way]')!;
    const ends = ribbon.getAttribute('data-way')!.split('~');
    fireEvent.keyDown(ribbon, { key: 'Enter' });
    expect(store.getState().focus).toEqual(ends);
    const strand = container.querySelector('[data-move]')!;
    fireEvent.keyDown(strand, { key: 'Escape' });
    expect(store.getState().focus).toEqual([]);
  });

  it('orders the list by moves, span and last move', () => {
    for (const order of ['moves', 'span', 'last'] as const) {
      const values = sortCareers(careersIn(shipped), order).map(({ moves, span, lastMove }) =>
        order === 'moves'
          ? moves
          : order === 'last'
            ? (lastMove ?? -Infinity)
            : span === null
              ? -Infinity
              : span[1] - span[0],
      );
      expect(values).toEqual(values.toSorted((a, b) => b - a || 0));
    }
  });

  it('is a strip a person on a phone, and lists the ways', () => {
    const { container } = mount(<Careers width={336} />, shipped);
    expect(container.querySelector('.careers-svg')).toBeNull();
    expect(container.querySelectorAll('.way-list button').length).toBeGreaterThan(2);
    expect(container.querySelectorAll('[data-career]').length).toBe(20);
  });
});
