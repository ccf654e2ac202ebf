import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset, Departure } from '../../src/model/dataset.ts';
import { DESTINATION_KINDS, type ClaimRecord, type DestinationKind } from '../../src/model/schema.ts';
import type { Measure, TrialQuery } from '../../src/model/trialSchema.ts';
import type { Bounds } from '../../src/verdicts/bounds.ts';
import { judge, tryOut } from '../../src/verdicts/judge.ts';
import type { DatasetRecords } from '../../src/model/schema.ts';
import { measure } from '../../src/verdicts/measure.ts';
import { measureSlowly, membersOf, type Member } from './slowWay.ts';
import { indexRecords, readShippedRecord } from '../support/shippedRecord.ts';
import { make } from '../support/fixtures.ts';

/** One way the world may have been: a date and a kind of next job for every departure. */
interface World {
  readonly at: ReadonlyMap<string, number>;
  readonly kind: ReadonlyMap<string, DestinationKind>;
}

const KNOWN = DESTINATION_KINDS.filter((kind) => kind !== 'unknown');
const YEAR = 365.25 * 24 * 3600 * 1000;

function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeWorld({ departures }: Dataset, random: () => number): World {
  const at = new Map<string, number>();
  const kind = new Map<string, DestinationKind>();
  for (const { id, clock, kind: known } of departures) {
    if (clock !== null) {
      const { earliest, latest, approximate, uncertain } = clock.date;
      const from = Number.isFinite(earliest) ? earliest : latest - 12 * YEAR;
      const to = Number.isFinite(latest) ? latest : earliest + 12 * YEAR;
      const slack = approximate || uncertain ? to - from + 1 : 0;
      at.set(id, from - slack + random() * (to - from + 2 * slack));
    }
    kind.set(id, known === 'unknown' ? (KNOWN[Math.floor(random() * KNOWN.length)] ?? 'lab') : known);
  }
  return { at, kind };
}

/** The rule of the filters, written out once more: a date outside of what its text allows takes a departure out, never in. */
function isIn(departure: Departure, query: TrialQuery, world: World): boolean {
  const { lab, clock, roleKind } = departure;
  if (query.role === undefined ? roleKind === 'board' : !query.role.includes(roleKind)) return false;
  if (query.lab !== undefined && !query.lab.some((id) => lab.chain.includes(id))) return false;
  if (query.company !== undefined && !query.company.includes(lab.company)) return false;
  if (query.region !== undefined && !(query.region as readonly unknown[]).includes(lab.region)) return false;
  if (query.from === null && query.to === null) return true;
  const start = query.from === null ? -Infinity : Date.UTC(query.from, 0, 1);
  const end = query.to === null ? Infinity : Date.UTC(query.to + 1, 0, 1);
  const at = world.at.get(departure.id);
  if (at === undefined || clock === null) return false;
  return at >= start && at < end && clock.date.latest >= start && clock.date.earliest < end;
}

/** What a measure of departures gives in one world, by plain counting. Null where the measure is not of departures. */
function valueIn(dataset: Dataset, world: World, asked: Measure): number | null {
  if (!('of' in asked)) return null;
  const members = dataset.departures.filter((departure) => isIn(departure, asked.of, world));
  if (asked.measure === 'count') return members.length;
  if (asked.measure === 'rate') return members.length / ((asked.of.to ?? 0) - (asked.of.from ?? 0) + 1);
  if (asked.measure === 'share') {
    const moved = members.filter(({ id }) => world.kind.get(id) !== ('return' as DestinationKind));
    const yes = moved.filter(({ id }) => (asked.kinds as readonly unknown[]).includes(world.kind.get(id)));
    return moved.length === 0 ? null : yes.length / moved.length;
  }
  return null;
}

const rounded = (bounds: Bounds | null | undefined) =>
  bounds == null ? null : [bounds.low, bounds.high].map((each) => Number(each.toFixed(9)));

function passes(value: number, { is, threshold }: NonNullable<ClaimRecord['trial']>): boolean {
  if (is === 'above') return value > threshold;
  return is === 'below' ? value < threshold : value >= threshold;
}

describe('the verdicts on the claims of the article', () => {
  let dataset: Dataset;
  let records: DatasetRecords;
  beforeAll(async () => {
    ({ dataset, records } = await readShippedRecord());
  });

  it('are those of a second, slow way from the records, for every measure that a claim tells of', () => {
    const seen = new Set<string>();
    for (const { id, trial, bears } of dataset.claims) {
      const asked = [trial?.value, trial?.against, ...bears.map(({ value }) => value)].flatMap(
        (each) => each ?? [],
      );
      for (const each of asked) {
        seen.add(each.measure);
        const reading = measure(dataset, each);
        const slow = measureSlowly(records, each);
        const what = `${id} ${JSON.stringify(each)}`;
        expect([what, rounded(reading?.bounds)]).toEqual([what, rounded(slow)]);
        const members = membersOf(records, each);
        if (reading !== null && members !== null)
          expect([what, reading.n, reading.known, reading.yes, reading.doubtful]).toEqual([
            what,
            members.length,
            members.filter(({ said }) => said !== 'unknown').length,
            members.filter(({ said }) => said === 'yes').length,
            members.filter(({ sure }) => !sure).length,
          ]);
      }
      if (trial === null) continue;
      const { verdict } = tryOut(dataset, trial);
      const [value, other] = [
        measureSlowly(records, trial.value),
        trial.against === null ? null : measureSlowly(records, trial.against),
      ];
      if (value === null || verdict === 'few') continue;
      const [low, high] = [value.low - (other?.high ?? 0), value.high - (other?.low ?? 0)];
      const [least, most] = [passes(low, trial), passes(high, trial)];
      expect([id, verdict]).toEqual([id, least && most ? 'holds' : least || most ? 'open' : 'fails']);
    }
    expect([...seen].sort()).toEqual([
      'career',
      'count',
      'fates',
      'founders',
      'heads',
      'labs',
      'milestones',
      'rate',
      'reasons',
      'share',
      'stays',
      'waits',
    ]);
  });

  it('never call a claim true or false that one of a thousand readings of doubt turns', () => {
    const random = makeRandom(20211124);
    const tried = dataset.claims.flatMap((claim) => {
      const { verdict } = judge(dataset, claim);
      return claim.trial !== null && (verdict === 'holds' || verdict === 'fails')
        ? [{ claim, trial: claim.trial, verdict }]
        : [];
    });
    expect(tried.length).toBeGreaterThan(5);
    let compared = 0;
    for (let i = 0; i < 1000; i++) {
      const world = makeWorld(dataset, random);
      for (const { claim, trial, verdict } of tried) {
        const value = valueIn(dataset, world, trial.value);
        const other = trial.against === null ? 0 : valueIn(dataset, world, trial.against);
        if (value === null || other === null) continue;
        compared += 1;
        if (passes(value - other, trial) !== (verdict === 'holds'))
          expect.fail(`${claim.id} is said to be ${verdict}; one reading gives ${value - other}`);
      }
    }
    expect(compared).toBeGreaterThan(3000);
  });

  it('stand where what is not known of labs, heads, reasons and foundings is settled at random', () => {
    const random = makeRandom(42);
    const settle = (members: readonly Member[]): number | null => {
      const inside = members.filter(({ sure }) => sure || random() < 0.5);
      const yes = inside.filter(({ said }) => said === 'yes' || (said === 'unknown' && random() < 0.5));
      return inside.length === 0 ? null : yes.length / inside.length;
    };
    const tried = dataset.claims.flatMap((claim) => {
      const { verdict } = judge(dataset, claim);
      if (claim.trial === null) return [];
      const { value, against } = claim.trial;
      const members = membersOf(records, value);
      const others = against === null ? null : membersOf(records, against);
      return members === null ? [] : [{ id: claim.id, trial: claim.trial, verdict, members, others }];
    });
    expect(new Set(tried.map(({ trial }) => trial.value.measure)).size).toBeGreaterThan(4);
    const turned = new Map<string, Set<boolean>>();
    for (let i = 0; i < 1000; i++)
      for (const { id, trial, verdict, members, others } of tried) {
        const value = settle(members);
        const other = others === null ? 0 : settle(others);
        if (value === null || other === null || verdict === 'few') continue;
        const passed = passes(value - other, trial);
        turned.set(id, (turned.get(id) ?? new Set()).add(passed));
        if (verdict === 'holds' || verdict === 'fails')
          expect([id, passed]).toEqual([id, verdict === 'holds']);
      }
    expect(turned.size).toBe(tried.filter(({ verdict }) => verdict !== 'few').length);
  });

  it('keep the number of every reading within its bounds', () => {
    const random = makeRandom(7);
    for (let i = 0; i < 200; i++) {
      const world = makeWorld(dataset, random);
      for (const { id, trial } of dataset.claims) {
        if (trial === null) continue;
        const { bounds } = tryOut(dataset, trial);
        const value = valueIn(dataset, world, trial.value);
        const other = trial.against === null ? 0 : valueIn(dataset, world, trial.against);
        if (bounds === null || value === null || other === null) continue;
        const inside = value - other >= bounds.low - 1e-9 && value - other <= bounds.high + 1e-9;
        if (!inside) expect.fail(`${id}: ${value - other} is not in ${bounds.low} to ${bounds.high}`);
      }
    }
  });

  it('say of every claim what it can and cannot show, and test none against itself', () => {
    for (const { trial, limits } of dataset.claims) {
      expect(limits.en.length).toBeGreaterThan(20);
      if (trial?.against != null) expect(trial.against).not.toEqual(trial.value);
    }
  });
});

describe('a verdict', () => {
  const moved = (n: number, to: string, changes = {}) =>
    Array.from({ length: n }, (_, i) =>
      make.departure(`p${to}${i}--lab-a--2019`, {
        person: `p-${to}-${i}`,
        left: '2019-05',
        destinations: [make.destination(to === 'nowhere' ? null : to)],
        ...changes,
      }),
    );
  const records = (departures: ReturnType<typeof moved>) =>
    indexRecords(
      make.records({
        departures,
        labs: [make.lab('lab-a')],
        organizations: [make.organization('uni', { kind: 'university' }), make.organization('firm')],
      }),
    ).dataset;
  const most: NonNullable<ClaimRecord['trial']> = {
    value: { measure: 'share', of: { from: null, to: 2019 }, kinds: ['university'] },
    against: null,
    is: 'above',
    threshold: 0.5,
    why: { en: 'most', zh: '大多' },
  };

  it('holds only where unknown next jobs cannot turn it, and turns with the data', () => {
    expect(tryOut(records([...moved(9, 'uni'), ...moved(4, 'firm')]), most).verdict).toBe('holds');
    expect(
      tryOut(records([...moved(9, 'uni'), ...moved(4, 'firm'), ...moved(6, 'nowhere')]), most).verdict,
    ).toBe('open');
    expect(tryOut(records([...moved(4, 'uni'), ...moved(9, 'firm')]), most).verdict).toBe('fails');
  });

  it('is open where a doubtful date may bring in what turns it', () => {
    const late = moved(6, 'firm', { left: '2019/2020' });
    expect(tryOut(records([...moved(9, 'uni'), ...late]), most).verdict).toBe('holds');
    expect(
      tryOut(
        records([...moved(9, 'uni'), ...moved(4, 'firm'), ...moved(6, 'nowhere', { left: '2019/2020' })]),
        most,
      ).verdict,
    ).toBe('open');
  });

  it('says that too few are known rather than judge by seven', () => {
    expect(tryOut(records([...moved(7, 'uni')]), most).verdict).toBe('few');
    expect(tryOut(records([]), most).verdict).toBe('few');
  });

  it('counts a departure that may lie in either of two periods in one of them at a time', () => {
    const rate: NonNullable<ClaimRecord['trial']> = {
      ...most,
      value: { measure: 'count', of: { from: 2019, to: 2019 } },
      against: { measure: 'count', of: { from: 2018, to: 2018 } },
      threshold: 0,
    };
    const either = moved(1, 'uni', { left: '2018/2019' });
    expect(tryOut(records([...moved(2, 'firm'), ...either]), rate).bounds).toEqual({ low: 1, high: 3 });
  });

  it('does not take an old page for word that a lab goes on', () => {
    const gone: NonNullable<ClaimRecord['trial']> = {
      ...most,
      value: { measure: 'fates', labs: ['lab-a'], fates: ['closed', 'merged'], since: 2021 },
      is: 'at-least',
      threshold: 1,
    };
    const lab = (asOf: string) =>
      indexRecords(
        make.records({
          departures: moved(1, 'uni'),
          labs: [make.lab('lab-a', { status: { text: { en: 'Active', zh: '运作中' }, asOf, sources: [] } })],
          organizations: [make.organization('uni')],
        }),
      ).dataset;
    expect(tryOut(lab('2019'), gone).verdict).toBe('open');
    expect(tryOut(lab('2025-10'), gone).verdict).toBe('fails');
  });
});
