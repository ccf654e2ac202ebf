import { describe, expect, it } from 'vitest';
import { filterDepartures } from '../../../../src/filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../../../src/filters/filters.ts';
import { createLanguage } from '../../../../src/i18n/language.ts';
import { finish } from '../../../../src/lib/finish.ts';
import { DESTINATION_KINDS } from '../../../../src/model/schema.ts';
import { deriveLanes, MORE_LANE } from '../../../../src/views/timeline/derive.ts';
import { emphasisOf } from '../../../../src/views/timeline/emphasis.ts';
import { columnsOf } from '../../../../src/views/timeline/large/columns.ts';
import { deriveMany } from '../../../../src/views/timeline/large/deriveMany.ts';
import { markSizeFor } from '../../../../src/views/timeline/large/markSize.ts';
import { paintMarks, type Sprites } from '../../../../src/views/timeline/large/paintMarks.ts';
import { placeMany } from '../../../../src/views/timeline/large/placeMany.ts';
import { sceneSteps } from '../../../../src/views/timeline/large/sceneSteps.ts';
import { layoutTimeline } from '../../../../src/views/timeline/layout.ts';
import { navigate, walkOrder } from '../../../../src/views/timeline/navigate.ts';
import type { PlacedLane, TimelineScene } from '../../../../src/views/timeline/scene.ts';
import { fullDomain } from '../../../../src/views/timeline/useLanes.ts';
import { make } from '../../../support/fixtures.ts';

const dataset = make.randomDataset(9000, 11);
const language = createLanguage('en');
const full = fullDomain(null, dataset.years);

const options = (group: 'lab' | 'company', domain: readonly [number, number] = full) => ({
  group,
  sort: 'count' as const,
  open: [] as readonly string[],
  most: 6,
  compareNames: () => 0,
  domain,
});

describe('lanes made from numbers', () => {
  it('are those made from departures, with the same counts, whatever is filtered and grouped', () => {
    const [first] = dataset.departures;
    const asked: Filters[] = [
      NO_FILTERS,
      { ...NO_FILTERS, time: { from: 2014, to: 2015 } },
      { ...NO_FILTERS, kind: ['!startup'], lab: [first?.lab.id ?? ''] },
    ];
    for (const filters of asked)
      for (const group of ['lab', 'company'] as const) {
        const { departures } = filterDepartures(dataset, filters);
        const slow = deriveLanes(departures, dataset, { ...options(group), time: filters.time });
        const { lanes, counts } = deriveMany(dataset, filters, columnsOf(dataset), options(group));
        expect(lanes.map(({ id, count }) => ({ id, count }))).toEqual(
          slow.map(({ id, count }) => ({ id, count })),
        );
        for (const [i, lane] of lanes.entries()) {
          const ids = (each: typeof lane) => each.departures.map(({ id }) => id).sort();
          expect(ids(lane)).toEqual(ids(slow[i] as typeof lane));
        }
        const context = { width: 1232, dataset, language, open: [], group, domain: full };
        const [counted, given] = [
          layoutTimeline(slow, context),
          layoutTimeline(slow, { ...context, counts }),
        ];
        expect(given.lanes.map(({ arrivals }) => arrivals)).toEqual(
          counted.lanes.map(({ arrivals }) => arrivals),
        );
        expect(given.gutter).toEqual(counted.gutter);
      }
  });
});

describe('a timeline of thousands', () => {
  const domains = { all: full, zoomed: [Date.UTC(2014, 3, 1), Date.UTC(2016, 0, 1)] as const };
  for (const [name, domain] of Object.entries(domains))
    it(`stands as the rules of the small one have it, ${name}`, () => {
      const { lanes, counts } = deriveMany(dataset, NO_FILTERS, columnsOf(dataset), options('lab', domain));
      const context = { width: 1232, dataset, language, open: [], group: 'lab' as const, domain, counts };
      const small = layoutTimeline(lanes, context);
      const large = layoutTimeline(lanes, { ...context, place: placeMany(columnsOf(dataset)) });
      for (const [i, lane] of large.lanes.entries()) {
        const other = small.lanes[i] as PlacedLane;
        // The same marks, in stacks that are no higher: ties may fall otherwise, and open dates are spread.
        expect(lane.marks.map(({ id }) => id).sort()).toEqual(other.marks.map(({ id }) => id).sort());
        expect(lane.marks.filter(({ inView }) => inView).length).toBe(
          other.marks.filter(({ inView }) => inView).length,
        );
        expect(lane.y1 - lane.y0).toBeLessThanOrEqual(other.y1 - other.y0 + 2 * 9.5);
        const places = lane.marks.flatMap(({ inView, x, y }) => (inView ? [`${x} ${y}`] : []));
        expect(new Set(places).size).toBe(places.length);
        const xOf = new Map(other.marks.map(({ id, x }) => [id, x]));
        for (const { id, x, inView } of lane.marks) {
          const date = dataset.departureById.get(id)?.clock?.date;
          if (!inView || date === undefined || !Number.isFinite(date.latest - date.earliest)) continue;
          const px = (time: number) =>
            large.x0 + ((large.x1 - large.x0) * (time - domain[0])) / (domain[1] - domain[0]);
          expect(x).toBeGreaterThan(px(date.earliest) - 9.5);
          expect(x).toBeLessThan(px(date.latest) + 9.5);
          expect(xOf.has(id)).toBe(true);
        }
      }
    });

  it('is walked by keys through every departure of a lane, in time', () => {
    const { scene } = finish(
      sceneSteps({ ...options('lab'), dataset, filters: NO_FILTERS, language, width: 1232 }),
    );
    const [lane] = scene.lanes as [PlacedLane];
    const order = walkOrder(lane);
    expect(new Set(order).size).toBe(lane.count.total);
    const inView = lane.marks.filter((mark) => mark.inView && mark.x <= scene.x1);
    expect(inView.map(({ x }) => x)).toEqual(inView.map(({ x }) => x).sort((a, b) => a - b));
    const next = navigate(scene, { type: 'mark', lane: lane.id, id: order[0] ?? '' }, 'ArrowRight');
    expect(next).toEqual({ type: 'mark', lane: lane.id, id: order[1] });
    expect(emphasisOf(order[1] ?? null, scene, dataset)?.mark.id).toBe(order[1]);
    const tail = scene.lanes.find(({ id }) => id === MORE_LANE);
    expect(emphasisOf(tail?.marks[0]?.id ?? null, scene, dataset)?.lane.id).toBe(MORE_LANE);
  });

  it('says how far it is, and finds the mark at a place', () => {
    const steps = sceneSteps({
      ...options('lab'),
      dataset: make.randomDataset(9000, 12),
      filters: NO_FILTERS,
      language,
      width: 1232,
    });
    const parts: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) parts.push(step.value);
    expect(parts.length).toBeGreaterThan(8);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    const { scene, grid } = step.value;
    for (const mark of scene.lanes
      .flatMap(({ marks }) => marks)
      .filter(({ inView }, i) => inView && i % 97 === 0))
      expect(grid.nearest(mark.x + 0.2, mark.y, 5)?.id).toBe(mark.id);
    expect(grid.nearest(scene.width / 2, -200, 14)).toBeNull();
  });
});

describe('the size of marks', () => {
  it('is the usual one for few, and whole px for many, never smaller than can be seen', () => {
    expect(markSizeFor(500, 0, 1232)).toMatchObject({ symbol: 7.5, pitch: 9.5 });
    expect(markSizeFor(500, 0, 360)).toMatchObject({ symbol: 5.5, pitch: 7 });
    let before = Infinity;
    for (const n of [3000, 10_000, 30_000, 100_000, 1_000_000]) {
      const { symbol, pitch } = markSizeFor(n, 500, 1232);
      expect(pitch).toBeLessThanOrEqual(before);
      expect(symbol).toBeGreaterThanOrEqual(2);
      expect(symbol).toBeLessThan(pitch);
      before = pitch;
    }
  });

  it('gives those without a date as many columns as they need, and no more than a sixth of the width', () => {
    expect(markSizeFor(3000, 10, 1232).columns).toBe(7);
    expect(markSizeFor(3000, 300, 1232).columns).toBe(13);
    const { columns = 0, pitch } = markSizeFor(100_000, 9000, 1232);
    expect(columns * pitch).toBeLessThanOrEqual(1232 / 6);
  });
});

describe('painting', () => {
  const opaque = 0xff000000;
  const sprite = {
    width: 2,
    height: 2,
    pixels: Uint32Array.from([opaque | 1, opaque | 2, opaque | 3, opaque | 4]),
    line: 0x80000007,
  };
  const sprites = Object.fromEntries(DESTINATION_KINDS.map((kind) => [kind, sprite])) as unknown as Sprites;
  const mark = { id: 'a', kind: 'startup' as const, x: 10, y: 5, whisker: null, inView: true };
  const sceneOf = (marks: readonly PlacedLane['marks'][number][]) =>
    ({ x0: 0, x1: 20, symbol: 2, lanes: [{ y0: 0, y1: 10, marks }] }) as unknown as TimelineScene;
  const paint = (marks: readonly PlacedLane['marks'][number][], ratio: number, top = 0) => {
    const size = { width: 20 * ratio, height: 10 * ratio };
    const data = new Uint32Array(size.width * size.height);
    paintMarks({ ...size, data }, sceneOf(marks), sprites, {
      left: 0,
      right: 20,
      top,
      bottom: top + 10,
      ratio,
    });
    return { data, at: (x: number, y: number) => (data[y * size.width + x] ?? 0) & 0xff };
  };

  it('puts each symbol on whole pixels around its place, at any ratio', () => {
    for (const ratio of [1, 2, 3]) {
      const { data, at } = paint([mark], ratio);
      expect([...data].filter((pixel) => pixel !== 0)).toHaveLength(4);
      expect([at(10 * ratio - 1, 5 * ratio - 1), at(10 * ratio, 5 * ratio)]).toEqual([1, 4]);
    }
  });

  it('leaves out what is not in view or beyond the part, and cuts what stands at its edge', () => {
    expect([...paint([{ ...mark, inView: false }], 1).data].some((pixel) => pixel !== 0)).toBe(false);
    expect([...paint([mark], 1, 40).data].some((pixel) => pixel !== 0)).toBe(false);
    expect([...paint([{ ...mark, x: 0, y: 0 }], 1).data].filter((pixel) => pixel !== 0)).toHaveLength(1);
  });

  it('draws how much of the axis a date covers, and never over a symbol', () => {
    const whisker = { x0: 4, x1: 16, soft: false, openStart: false, openEnd: false };
    const { at } = paint([mark, { ...mark, id: 'b', x: 14, whisker }], 1);
    expect(at(5, 5)).toBe(7);
    expect(at(9, 5)).toBe(3);
    expect(at(17, 5)).toBe(0);
  });
});
