import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../../src/i18n/locales.ts';
import { meet, type Box } from '../../../src/layout/placeLabels.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { countYears } from '../../../src/filters/count.ts';
import { MORE_LANE, MOST_LANES } from '../../../src/views/timeline/derive.ts';
import { GEOMETRY, type PlacedLabel } from '../../../src/views/timeline/scene.ts';
import { make, seeded } from '../../support/fixtures.ts';
import { timelineScene, type TimelineOptions } from '../../support/timelineScene.ts';

function shuffle<T>(list: readonly T[], seed: number): readonly T[] {
  const random = seeded(seed);
  return list
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}

function labelBox({ x, y, anchor, text }: PlacedLabel): Box {
  const width = textWidth(text, GEOMETRY.labelFont);
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y - 9, y1: y + 2 };
}

const CASES: readonly (readonly [string, Dataset])[] = [
  ['no departures', make.randomDataset(0)],
  ['one departure', make.randomDataset(1)],
  ['500 departures', make.randomDataset(500)],
  ['5,000 departures', make.randomDataset(5000, 7)],
  ['all on one day', make.randomDataset(300, 3, { date: '2024-05-15' })],
  ['all in one year', make.randomDataset(300, 4, { date: '2024' })],
  ['all undated', make.randomDataset(300, 5, { date: null })],
];
const YEAR_2024: readonly [number, number] = [Date.UTC(2023, 10, 1), Date.UTC(2024, 8, 1)];

describe.each(CASES)('layoutTimeline with %s', (_, dataset) => {
  const states: readonly (readonly [string, TimelineOptions])[] = [
    ['wide', {}],
    ['medium', { width: 720 }],
    ['zoomed', { domain: YEAR_2024 }],
    ['all labs', { open: [MORE_LANE] }],
    ['one lane opened', { open: ['lab-0'] }],
    ['by company', { group: 'company' }],
    ['in Chinese', { language: createLanguage('zh') }],
  ];
  it.each(states)('places every departure exactly once (%s)', (_state, options) => {
    const ids = timelineScene(dataset, options).lanes.flatMap((lane) => lane.marks.map(({ id }) => id));
    expect(ids.length).toBe(dataset.departures.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(states)('keeps marks apart and inside their lane and the frame (%s)', (_state, options) => {
    const scene = timelineScene(dataset, options);
    const outside: string[] = [];
    const overlapping: string[] = [];
    for (const lane of scene.lanes) {
      const seen = new Map<string, { x: number; y: number }[]>();
      for (const mark of lane.marks) {
        if (!mark.inView) continue;
        if (mark.y - 3 < lane.y0 || mark.y + 3 > lane.y1 || mark.x < 0 || mark.x > scene.width)
          outside.push(mark.id);
        const cell = (dx: number, dy: number) =>
          `${Math.floor(mark.x / 10) + dx} ${Math.floor(mark.y / 10) + dy}`;
        for (let dx = -1; dx <= 1; dx += 1)
          for (let dy = -1; dy <= 1; dy += 1)
            for (const other of seen.get(cell(dx, dy)) ?? [])
              if (Math.hypot(other.x - mark.x, other.y - mark.y) < GEOMETRY.symbol) overlapping.push(mark.id);
        seen.set(cell(0, 0), [...(seen.get(cell(0, 0)) ?? []), mark]);
      }
    }
    expect(outside).toEqual([]);
    expect(overlapping).toEqual([]);
  });

  it.each(LOCALE_IDS)('never lets two labels of a lane meet (%s)', (locale) => {
    for (const width of [720, 1232, 1880]) {
      for (const domain of [undefined, YEAR_2024]) {
        const scene = timelineScene(dataset, {
          width,
          language: createLanguage(locale),
          ...(domain && { domain }),
        });
        for (const lane of scene.lanes) {
          const boxes = lane.labels.map(labelBox);
          const hits = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b)));
          expect(hits).toEqual([]);
        }
      }
    }
  });

  it('keeps a name off every mark, and nearer to its own than to any other beside it', () => {
    const { symbol, markGap } = GEOMETRY;
    const astray: string[] = [];
    for (const lane of timelineScene(dataset).lanes) {
      for (const label of lane.labels.filter(({ kind }) => kind === 'person')) {
        const { x0, x1, y0, y1 } = labelBox(label);
        for (const mark of lane.marks) {
          if (!mark.inView || mark.y + symbol / 2 <= y0 + 1 || mark.y - symbol / 2 >= y1 - 1) continue;
          const gap = Math.max(x0 - mark.x, mark.x - x1) - symbol / 2;
          if (gap < (mark.id === label.id ? markGap - 0.1 : markGap + 2))
            astray.push(`${label.id} ${mark.id}`);
        }
      }
    }
    expect(astray).toEqual([]);
  });

  it('gives the same scene whatever the order of the input', () => {
    const scene = JSON.stringify(timelineScene(dataset));
    expect(JSON.stringify(timelineScene(dataset, { departures: shuffle(dataset.departures, 11) }))).toBe(
      scene,
    );
  });

  it('holds only finite numbers', () => {
    expect(JSON.stringify(timelineScene(dataset))).not.toMatch(/NaN|Infinity|"x":null|"y":null/);
  });
});

describe('layoutTimeline', () => {
  it('makes a whisker as wide as the date is known when close up', () => {
    const dataset = make.dataset({
      departures: [
        make.departure('a', { left: '2024-03' }),
        make.departure('b', { left: '2024-03~' }),
        make.departure('c', { left: '2024-03-10' }),
      ],
    });
    const scene = timelineScene(dataset, { domain: [Date.UTC(2024, 1, 1), Date.UTC(2024, 4, 1)] });
    const whisker = (id: string) => scene.lanes[0]?.marks.find((mark) => mark.id === id)?.whisker ?? null;
    const width = scene.x1 - scene.x0;
    const days = 31 / 90;
    expect((whisker('a')?.x1 ?? 0) - (whisker('a')?.x0 ?? 0)).toBeCloseTo(width * days, 0);
    expect(whisker('a')?.soft).toBe(false);
    expect(whisker('b')?.soft).toBe(true);
    expect(whisker('c')).toBeNull();
  });

  it('draws open intervals in an opened lane with open ends', () => {
    const dataset = make.dataset({
      departures: [make.departure('a', { left: '2020/..' }), make.departure('b', { left: '../2018' })],
    });
    const marks = timelineScene(dataset, {
      open: ['lab-a'],
      domain: [Date.UTC(2016, 0, 1), Date.UTC(2023, 0, 1)],
    }).lanes[0]?.marks;
    expect(marks?.find(({ id }) => id === 'a')?.whisker).toMatchObject({ openStart: false, openEnd: true });
    expect(marks?.find(({ id }) => id === 'b')?.whisker).toMatchObject({ openStart: true, openEnd: false });
  });

  it('packs dates known to the year below the line, inside a bracket that spans the year', () => {
    const dataset = make.dataset({
      departures: Array.from({ length: 9 }, (_, i) =>
        make.departure(`d-${i}`, { left: i < 6 ? '2020' : '2021-05' }),
      ),
    });
    const lane = timelineScene(dataset).lanes[0];
    const bracket = lane?.brackets[0];
    const coarse = lane?.marks.filter((mark) => Number(mark.id.slice(2)) < 6) ?? [];
    expect(lane?.brackets).toHaveLength(1);
    for (const mark of coarse) {
      expect(mark.y).toBeGreaterThan(lane?.baseline ?? Infinity);
      expect(mark.x).toBeGreaterThan(bracket?.x0 ?? Infinity);
      expect(mark.x).toBeLessThan(bracket?.x1 ?? -Infinity);
    }
    for (const mark of lane?.marks.filter(({ id }) => Number(id.slice(2)) >= 6) ?? [])
      expect(mark.y).toBeLessThan(lane?.baseline ?? -Infinity);
  });

  it('stands the most prominent outermost in a stack, where their names have room', () => {
    const dataset = make.dataset({
      departures: ['a', 'b', 'c'].map((id) =>
        make.departure(id, {
          left: '2020-06',
          roleKind: id === 'b' ? 'executive' : 'research',
          destinations: [make.destination('startup-a', { founder: true })],
        }),
      ),
    });
    const lane = timelineScene(dataset).lanes[0];
    const top = [...(lane?.marks ?? [])].sort((a, b) => a.y - b.y)[0];
    expect(top?.id).toBe('b');
    expect(lane?.labels.some(({ id, kind }) => id === 'b' && kind === 'person')).toBe(true);
  });

  it('ends a bracket only where its interval ends in view', () => {
    const dataset = make.dataset({ departures: [make.departure('a', { left: '2020' })] });
    const bracketOf = (domain: readonly [number, number]) =>
      timelineScene(dataset, { domain }).lanes[0]?.brackets[0];
    const within = bracketOf([Date.UTC(2020, 3, 1), Date.UTC(2020, 8, 1)]);
    expect(within).toMatchObject({ starts: false, ends: false });
    const around = bracketOf([Date.UTC(2019, 3, 1), Date.UTC(2021, 8, 1)]);
    expect(around).toMatchObject({ starts: true, ends: true });
  });

  it('keeps the texts of an opened lane in the plot, each on its own line', () => {
    const dataset = make.randomDataset(200);
    const scene = timelineScene(dataset, { open: ['lab-0'] });
    const rows = scene.lanes.find(({ id }) => id === 'lab-0')?.rows ?? [];
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(({ y }) => y)).size).toBe(rows.length);
    for (const { text } of rows) {
      expect(text.x0).toBeGreaterThanOrEqual(scene.x0);
      expect(text.x1).toBeLessThanOrEqual(scene.width);
      expect(text.x1).toBeGreaterThan(text.x0);
    }
  });

  it('keeps a year-only departure in sight when only a part of its year is in view', () => {
    const dataset = make.dataset({
      departures: [make.departure('a', { left: '2020' }), make.departure('b', { left: '2018-02' })],
    });
    const scene = timelineScene(dataset, { domain: [Date.UTC(2020, 10, 1), Date.UTC(2021, 2, 1)] });
    const marks = scene.lanes[0]?.marks ?? [];
    expect(marks.find(({ id }) => id === 'a')?.inView).toBe(true);
    expect(marks.find(({ id }) => id === 'b')?.inView).toBe(false);
  });

  it('folds the tail into one lane that holds all of it, and unfolds it', () => {
    const dataset = make.randomDataset(500);
    const folded = timelineScene(dataset);
    expect(folded.lanes).toHaveLength(MOST_LANES + 1);
    expect(folded.lanes.at(-1)?.id).toBe(MORE_LANE);
    const total = folded.lanes.reduce((sum, lane) => sum + lane.count.total, 0);
    expect(total).toBe(500);
    const unfolded = timelineScene(dataset, { open: [MORE_LANE] });
    expect(unfolded.lanes.some(({ id }) => id === MORE_LANE)).toBe(false);
    expect(unfolded.lanes.reduce((sum, lane) => sum + lane.count.total, 0)).toBe(500);
  });
});

describe('countYears', () => {
  it('counts a doubted year as possible, a plain one as sure, and leaves undated ones out', () => {
    const dataset = make.dataset({
      departures: [
        make.departure('a', { left: '2020' }),
        make.departure('b', { left: '2020~' }),
        make.departure('c', { left: '2020-06~' }),
        make.departure('d', { left: '2020-12-15/2021-01-15' }),
        make.departure('e'),
      ].filter(({ id }) => id !== 'd'),
    });
    expect(countYears(dataset.departures, [2020, 2021])).toEqual([
      { year: 2020, count: { sure: 2, total: 3 } },
      { year: 2021, count: { sure: 0, total: 0 } },
    ]);
  });
});

describe('a date that is open at one end', () => {
  const dated = (id: string, left: string) =>
    make.departure(id, {
      person: `person-${id}`,
      left,
      sources: [{ source: 'source-a', supports: ['departure', 'left'], statementBy: null }],
    });
  const dataset = make.dataset({
    departures: [
      dated('first', '2012-01'),
      dated('until', '../2022-03'),
      dated('year', '2022'),
      dated('last', '2026-06'),
    ],
  });

  it.each([[[]], [['lab-a']]])('stands at the end that is known, with lanes opened: %j', (open) => {
    const marks = timelineScene(dataset, { open }).lanes.flatMap((lane) => lane.marks);
    const at = (id: string) => marks.find((mark) => mark.id === id)?.x ?? NaN;
    // March 2022 lies before the middle of 2022, and the middle of all years before it far to the left of that
    expect(Math.abs(at('until') - at('year'))).toBeLessThan(30);
  });
});
