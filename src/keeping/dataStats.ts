import { rollup } from 'd3';
import { compareIds } from '../lib/compareIds.ts';
import {
  createDataset,
  createEvidence,
  splitRecords,
  type Dataset,
  type Departure,
  type Evidence,
} from '../model/dataset.ts';
import { bestTier, countIndependentPublishers } from '../model/independentPublishers.ts';
import type { DatasetRecords, SourceRecord } from '../model/schema.ts';
import { filterDepartures } from '../filters/filterDepartures.ts';
import { NO_FILTERS } from '../filters/filters.ts';
import { placementIn } from '../filters/yearRange.ts';
import { findChange, marginOf } from '../transforms/findChange.ts';
import { cutPeriods, shareBounds, type ShareKind, type Shares } from '../transforms/shares.ts';
import type { IntakeEntry } from './intake.ts';

/** Counts by name, largest first unless the names have an order of their own. */
export type Counts = readonly (readonly [name: string, count: number])[];

export interface DataStats {
  readonly version: string;
  readonly departures: number;
  readonly candidates: number;
  readonly people: number;
  readonly sources: number;
  readonly byLab: Counts;
  /** of the charted date; dates that span several years or are open at one end stand together */
  readonly byYear: Counts;
  readonly byKind: Counts;
  readonly byRoleKind: Counts;
  readonly byStatus: Counts;
  /** best tier among the sources of a departure */
  readonly byTier: Counts;
  /** what dates a departure: left, announced, next, undated */
  readonly byClock: Counts;
  readonly twoPublishers: number;
  readonly undated: number;
  /** charted to the year or coarser */
  readonly yearOnly: number;
  readonly withDestination: number;
  readonly withReason: number;
  readonly withDisagreement: number;
  /** values on record that no source is said to support, by field */
  readonly unsourced: Counts;
  /** what the headline of the opening page rests on, and how far it is from turning; null where the record bears none */
  readonly headline: HeadlineStats | null;
  readonly intake: IntakeStats;
}

/** The change that the opening page states. */
export interface HeadlineStats {
  readonly before: HeadlineHalf;
  readonly now: HeadlineHalf;
}

export interface HeadlineHalf {
  readonly years: string;
  /** the kind of next job it speaks of */
  readonly kind: string;
  /** surely of that kind, of so many known next jobs surely in the period */
  readonly count: number;
  readonly known: number;
  /** the least and the largest share that doubtful dates allow */
  readonly bounds: readonly [number, number];
  /** the share that the sentence says it is above */
  readonly above: number;
  /** further known next jobs of other kinds in the period until it no longer is */
  readonly spare: number;
  /** next jobs of the period that are not known */
  readonly unknown: number;
}

export interface IntakeStats {
  readonly facts: number;
  readonly shown: number;
  readonly candidates: number;
  readonly merged: number;
  readonly leftOut: number;
  /** facts that stand for a departure of their own: all but the merged */
  readonly distinct: number;
  /** share of the distinct ones that are shown or candidates; 1 where there are none */
  readonly accounted: number;
  readonly candidateReasons: Counts;
  readonly leftOutIds: readonly (readonly [id: string, reason: string])[];
}

/** Returns the counts that a keeper watches. Takes records that `parseDataset` has accepted. */
export function dataStats(records: DatasetRecords, intake: readonly IntakeEntry[]): DataStats {
  const split = splitRecords(records);
  const evidence = createEvidence(split.evidence);
  const dataset = createDataset(split.core, evidence);
  const { departures } = dataset;
  const count = (test: (departure: Departure) => boolean) => departures.filter(test).length;
  const pages = pagesOf(evidence);
  return {
    version: records.meta.version,
    departures: departures.length,
    candidates: records.candidates.length,
    people: new Set(departures.map(({ person }) => person.id)).size,
    sources: records.sources.length,
    byLab: countBy(departures, ({ lab }) => lab.id),
    byYear: countBy(departures, yearOf, byName),
    byKind: countBy(departures, ({ kind }) => kind),
    byRoleKind: countBy(departures, ({ roleKind }) => roleKind),
    byStatus: countBy(departures, ({ status }) => status),
    byTier: countBy(departures, (d) => `tier ${bestTier(pages(d), evidence.publishers)}`, byName),
    byClock: countBy(departures, ({ clock }) => clock?.basis ?? 'undated'),
    twoPublishers: count((d) => countIndependentPublishers(pages(d)) >= 2),
    undated: count(({ clock }) => clock === null),
    yearOnly: count(({ clock }) => clock?.date.precision === 'year' || clock?.date.precision === 'interval'),
    withDestination: count(({ destination }) => destination !== null),
    withReason: count(({ id }) => evidence.departures.get(id)?.statedReason != null),
    withDisagreement: count(({ id }) => (evidence.departures.get(id)?.disagreements.length ?? 0) > 0),
    unsourced: unsourcedOf(records),
    headline: headlineStats(dataset),
    intake: intakeStats(intake),
  };
}

function headlineStats(dataset: Dataset): HeadlineStats | null {
  const { departures } = filterDepartures(dataset, NO_FILTERS);
  const change = findChange(cutPeriods(departures, dataset.years, placementIn));
  if (change === null) return null;
  const margin = marginOf(change);
  const half = (shares: Shares, kind: ShareKind, oneIn: number, spare: number): HeadlineHalf => ({
    years: `${shares.years.from}–${shares.years.to}`,
    kind,
    count: shares.kinds[kind].sure,
    known: shares.known,
    bounds: shareBounds(shares, kind),
    above: 1 / oneIn,
    spare,
    unknown: shares.unknown,
  });
  return {
    before: half(change.before, change.faded, change.oneIn, margin.before),
    now: half(change.now, change.risen, 2, margin.now),
  };
}

function pagesOf(evidence: Evidence): (departure: Departure) => SourceRecord[] {
  return ({ id }) =>
    evidence.departures.get(id)?.sources.flatMap(({ source }) => evidence.sources.get(source) ?? []) ?? [];
}

function yearOf({ clock }: Departure): string {
  if (clock === null) return 'undated';
  const [from, to] = [clock.date.earliest, clock.date.latest].map((time) =>
    Number.isFinite(time) ? String(new Date(time).getUTCFullYear()) : '..',
  );
  return from === to ? String(from) : 'within several';
}

function unsourcedOf({ departures }: DatasetRecords): Counts {
  const fields = [
    ['joined', 'joined', (d) => d.joined],
    ['left', 'left', (d) => d.left],
    ['announced', 'announced', (d) => d.announced],
    ['role', 'role', (d) => d.role],
    ['destination', 'to', (d) => d.destinations[0]],
    ['stated reason', 'stated_reason', (d) => d.statedReason],
  ] as const satisfies readonly (readonly [
    string,
    string,
    (d: DatasetRecords['departures'][number]) => unknown,
  ])[];
  return fields.map(([name, fact, value]) => [
    name,
    departures.filter((d) => value(d) != null && !d.sources.some(({ supports }) => supports.includes(fact)))
      .length,
  ]);
}

function intakeStats(intake: readonly IntakeEntry[]): IntakeStats {
  const by = (outcome: IntakeEntry['outcome']) => intake.filter((entry) => entry.outcome === outcome);
  const candidates = by('candidate');
  const leftOut = by('left_out');
  const shown = by('shown').length;
  const distinct = shown + candidates.length + leftOut.length;
  return {
    facts: intake.length,
    shown,
    candidates: candidates.length,
    merged: by('merged').length,
    leftOut: leftOut.length,
    distinct,
    accounted: distinct === 0 ? 1 : (shown + candidates.length) / distinct,
    candidateReasons: countBy(candidates, ({ reason }) => reason?.en ?? 'no reason'),
    leftOutIds: leftOut.map(({ id, reason }) => [id, reason?.en ?? 'no reason']),
  };
}

function describeHeadline(headline: HeadlineStats | null): string[] {
  if (headline === null)
    return ['headline', '  the record bears no change: the title says how many left', ''];
  const line = ({ years, kind, count, known, bounds, above, spare, unknown }: HeadlineHalf): string[] => [
    `  ${years}: ${count} of ${known} known next jobs are of the kind "${kind}"; ${bounds.map(percent).join(' to ')} whatever the doubtful dates, said to be above ${percent(above)}`,
    `    false from ${spare} further known next jobs of other kinds in these years; ${unknown} there are not known`,
  ];
  return ['headline', ...line(headline.before), ...line(headline.now), ''];
}

type Order = (a: readonly [string, number], b: readonly [string, number]) => number;

const byName: Order = ([a], [b]) => compareIds(a, b);
const byCount: Order = (a, b) => b[1] - a[1] || byName(a, b);

function countBy<T>(list: readonly T[], key: (item: T) => string, order: Order = byCount): Counts {
  return [...rollup(list, (group) => group.length, key)].sort(order);
}

/** Returns the counts as lines for a terminal. */
export function describeStats(stats: DataStats): string[] {
  const { departures, intake } = stats;
  const share = (count: number) => `${count} (${percent(departures === 0 ? 0 : count / departures)})`;
  return [
    `data ${stats.version}: ${departures} departures shown of ${stats.people} people, ${stats.candidates} candidates, ${stats.sources} sources`,
    '',
    ...table('evidence', [
      ['two or more independent publishers', share(stats.twoPublishers)],
      ['a destination on record', share(stats.withDestination)],
      ['a stated reason', share(stats.withReason)],
      ['sources that disagree', share(stats.withDisagreement)],
      ['dated to the year or coarser', share(stats.yearOnly)],
      ['undated', share(stats.undated)],
    ]),
    ...describeHeadline(stats.headline),
    ...table('by status', shares(stats.byStatus)),
    ...table('by best tier', shares(stats.byTier)),
    ...table('dated by', shares(stats.byClock)),
    ...table('values without a source tagged for them', stats.unsourced),
    ...table('by kind of destination', shares(stats.byKind)),
    ...table('by kind of role', shares(stats.byRoleKind)),
    ...table('by year', shares(stats.byYear)),
    ...table('by lab', shares(stats.byLab)),
    ...table('research notes', [
      ['departures in the notes', intake.facts],
      ['merged into another', intake.merged],
      ['distinct', intake.distinct],
      ['shown', intake.shown],
      ['candidates', intake.candidates],
      ['left out', intake.leftOut],
      ['shown or candidate', percent(intake.accounted)],
    ]),
    ...table(
      'why held back',
      intake.candidateReasons.map(([reason, count]) => [count, reason]),
    ),
    ...(intake.leftOutIds.length === 0 ? [] : table('left out', intake.leftOutIds)),
  ];

  function shares(counts: Counts): (readonly [string, string])[] {
    return counts.map(([name, count]) => [name, share(count)]);
  }
}

function table(title: string, rows: readonly (readonly [string | number, string | number])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => String(name).length));
  const numeric = rows.every(([name]) => typeof name === 'number');
  const pad = (name: string | number) =>
    numeric ? String(name).padStart(width) : String(name).padEnd(width);
  return [title, ...rows.map(([name, value]) => `  ${pad(name)}  ${value}`), ''];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
