import { bestTier, countIndependentPublishers } from '../../model/independentPublishers.ts';
import type { DatasetRecords, SourceRef } from '../../model/schema.ts';
import { allDepartures, type Check, type CheckedDeparture, type Report } from './finding.ts';

/** That a page says so: what it supports where it says that somebody left. */
const LEAVING = new Set<string>(['departure', 'left', 'announced']);

/** The facts of a departure that a source has to be tagged for, and the value that is on record. */
const FACTS = [
  ['joined', 'joined', ({ joined }) => joined],
  ['joinedCompany', 'joined_company', ({ joinedCompany }) => joinedCompany],
  ['left', 'left', ({ left }) => left],
  ['announced', 'announced', ({ announced }) => announced],
  ['role', 'role', ({ role }) => role?.en ?? null],
  ['destinations', 'to', ({ destinations }) => destinations[0]?.organization ?? null],
  ['statedReason', 'stated_reason', ({ statedReason }) => statedReason?.text.en ?? null],
] as const satisfies readonly (readonly [
  string,
  SourceRef['supports'][number],
  (record: CheckedDeparture) => unknown,
])[];

/** Who says so: a page of tier 1 or 2 for what is shown, one for each competing value, a speaker for each reason. */
export const checkProof: Check = ({ records }, report) => {
  const tierOf = tiersOf(records);
  for (const record of allDepartures(records)) {
    const { file, id, sources, statedReason } = record;
    if (
      file === 'departures' &&
      // Where there is no such source at all, that is said already.
      isGood(tierOf(sources.map(({ source }) => source))) &&
      !sources.some((ref) => isGood(tierOf([ref.source])) && ref.supports.some((fact) => LEAVING.has(fact)))
    )
      report.problem(
        file,
        id,
        'sources',
        undefined,
        'expected a source of tier 1 or 2 tagged departure or left (or announced), for it to be shown; else hold it back, in candidates.json (held_back_en, held_back_zh)',
      );
    if (statedReason !== null && statedReason.by === null)
      report.problem(
        file,
        id,
        'statedReason.by',
        null,
        'expected who gave the reason, person or employer; a reason without a speaker is none',
      );
    sources.forEach((ref, i) => checkStatement(report, record, ref, i, tierOf([ref.source]), records));
    record.disagreements.forEach(({ claims }, i) =>
      claims.forEach((claim, j) => {
        if (claim.sources.length === 0)
          report.problem(
            file,
            id,
            `disagreements.${i}.claims.${j}.sources`,
            claim.text.en,
            'expected a source for each of the competing values',
          );
      }),
    );
  }
  for (const { id, sources } of records.milestones)
    if (!isGood(tierOf(sources))) report.problem('milestones', id, 'sources', sources, EVENT);
  for (const { id, events } of records.labs)
    events.forEach(({ sources }, i) => {
      if (!isGood(tierOf(sources))) report.problem('labs', id, `events.${i}.sources`, sources, EVENT);
    });
};

/**
 * Each fact has a page that is tagged for it, and what is shown says when somebody left or where to, unless several publishers tell of
 * it. Asked of the record as a whole: whoever adds a row is not stopped by it.
 */
export const checkTags: Check = ({ records }, report) => {
  const pages = new Map(records.sources.map((source) => [source.id, source]));
  for (const record of allDepartures(records)) {
    const own = record.sources.flatMap(({ source }) => pages.get(source) ?? []);
    if (record.file === 'departures' && isMereMention(record) && countIndependentPublishers(own) < 2)
      report.warning(
        record.file,
        record.id,
        'sources',
        undefined,
        'expected when the person left or where to, or a second publisher; one page that only mentions it makes a candidate',
      );
    for (const [field, fact, read] of FACTS) {
      const value = read(record);
      if (value !== null && !record.sources.some(({ supports }) => supports.includes(fact)))
        report.warning(record.file, record.id, field, value, `expected a source that supports ${fact}`);
    }
  }
};

const EVENT = 'expected a source of tier 1 or 2, as for a departure';

/** A page of the person's own, or one that gives the reason in the person's or the employer's name, carries a statement. */
function checkStatement(
  report: Report,
  { file, id, statedReason }: CheckedDeparture,
  ref: SourceRef,
  index: number,
  tier: number | null,
  records: DatasetRecords,
): void {
  if (ref.statementBy !== null || !isGood(tier)) return;
  const source = records.sources.find((each) => each.id === ref.source);
  const publisher = records.publishers.find((each) => each.id === source?.publisher);
  const own = publisher?.kind === 'first_party' && ref.supports.some((fact) => LEAVING.has(fact));
  const quoted = statedReason !== null && statedReason.by !== null && ref.supports.includes('stated_reason');
  if (own || quoted)
    report.problem(
      file,
      id,
      `sources.${index}.statementBy`,
      null,
      own
        ? `expected whose statement it is: ${publisher.name} is a first party`
        : `expected whose statement it is: the page gives the reason in the name of the ${statedReason?.by}`,
    );
}

/** True where a record says neither when somebody left nor where to. */
function isMereMention({ left, announced, destinations }: CheckedDeparture): boolean {
  return (
    left === null &&
    announced === null &&
    destinations.every(
      ({ organization, when, retired }) => organization === null && when === null && !retired,
    )
  );
}

function isGood(tier: number | null): boolean {
  return tier === 1 || tier === 2;
}

/** Returns a function from ids of sources to their best tier; null where there are none. */
function tiersOf({ sources, publishers }: DatasetRecords): (ids: readonly string[]) => number | null {
  const pages = new Map(sources.map((source) => [source.id, source]));
  const houses = new Map(publishers.map((publisher) => [publisher.id, publisher]));
  return (ids) =>
    bestTier(
      ids.flatMap((id) => pages.get(id) ?? []),
      houses,
    );
}
