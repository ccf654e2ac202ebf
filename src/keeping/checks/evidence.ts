import { parseEdtf } from '../../model/edtf.ts';
import { bestTier } from '../../model/independentPublishers.ts';
import type { SourceRef } from '../../model/schema.ts';
import { allDepartures, reportOn, type Check, type CheckedDeparture, type RecordReport } from './finding.ts';

/** Why a candidate is held back that rests on tier 3 alone, word for word: such a candidate must not have a better source. */
export const TIER_3_REASON =
  'Every source found is an aggregator, a mirror, a wiki or a machine-written page.';

/** What sources are said to support must be there, and what is shown must not rest on tier 3 alone. */
export const checkEvidence: Check = ({ records }, report) => {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const publishers = new Map(records.publishers.map((publisher) => [publisher.id, publisher]));
  const tierOf = (refs: readonly SourceRef[]) =>
    bestTier(
      refs.flatMap(({ source }) => sources.get(source) ?? []),
      publishers,
    );
  for (const record of allDepartures(records)) {
    const on = reportOn(report, record.file, record.id);
    checkRefs(on, record, ({ source }) => publishers.get(sources.get(source)?.publisher ?? '')?.tier);
    const left = record.left === null ? null : parseEdtf(record.left);
    const isSupported = record.sources.some(({ supports }) => supports.includes('left'));
    if (left !== null && !left.approximate && !isSupported)
      on.problem('left', record.left, 'expected a source that supports left, or ~ behind the date');
    if (record.file === 'departures' && tierOf(record.sources) === 3)
      on.problem(
        'sources',
        record.sources.map(({ source }) => source),
        'expected a source of tier 1 or 2; without one the departure belongs in candidates.json',
      );
    checkPreferred(on, record);
  }
  for (const { id, heldBack, sources: refs } of records.candidates) {
    const tier = tierOf(refs);
    if (heldBack.en !== TIER_3_REASON || tier === 3) continue;
    report.problem('candidates', id, 'heldBack', tier, 'expected another reason: a source is of tier 1 or 2');
  }
};

/** Each source once, tagged for what the record states, and vouching for a statement only where it may. */
function checkRefs(
  on: RecordReport,
  record: CheckedDeparture,
  tierOf: (ref: SourceRef) => number | undefined,
): void {
  const seen = new Set<string>();
  record.sources.forEach((ref, i) => {
    const { source, supports, statementBy } = ref;
    if (seen.has(source)) on.problem(`sources.${i}.source`, source, 'expected each source once');
    seen.add(source);
    if (new Set(supports).size < supports.length)
      on.problem(`sources.${i}.supports`, supports, 'expected each fact once');
    if (statementBy !== null && tierOf(ref) === 3)
      on.problem(
        `sources.${i}.statementBy`,
        statementBy,
        'expected null: a page of tier 3 vouches for no statement',
      );
    const empty = supports.filter((fact) => isMissing(record, fact));
    if (empty.length > 0)
      on.problem(`sources.${i}.supports`, empty, 'expected only facts that the record states');
  });
}

/** Of competing dates the record follows the one that it says it prefers. */
function checkPreferred(on: RecordReport, record: CheckedDeparture): void {
  record.disagreements.forEach(({ field, preferred, claims }, i) => {
    const followed = preferred === null ? undefined : claims[preferred];
    if (followed === undefined || followed.value === null) return;
    if (field !== 'left' && field !== 'announced' && field !== 'joined') return;
    const stated = record[field] ?? (field === 'left' ? record.announced : null);
    if (!agrees(stated, followed.value))
      on.problem(
        `disagreements.${i}.preferred`,
        followed.value,
        stated === null
          ? `expected ${field} to follow the claim preferred here, or none to be preferred: the record has no ${field}`
          : `expected the claim that ${field} (${stated}) follows`,
      );
  });
}

/** True where the record can be read as the claim: a claim of 2014 agrees with a record of 2014-07, 2014-07 with 2014~. */
function agrees(date: string | null, claim: string): boolean {
  const recorded = date === null ? null : parseEdtf(date);
  const claimed = parseEdtf(claim);
  if (recorded === null || claimed === null) return date === claim;
  return recorded.earliest <= claimed.latest && claimed.earliest <= recorded.latest;
}

function isMissing(record: CheckedDeparture, fact: SourceRef['supports'][number]): boolean {
  switch (fact) {
    case 'left':
    case 'announced':
    case 'joined':
    case 'role':
      return record[fact] === null;
    case 'joined_company':
      return record.joinedCompany === null;
    case 'to':
      return record.destinations.length === 0;
    case 'stated_reason':
      return record.statedReason === null;
    case 'departure':
    case 'status':
    case 'known_for':
      return false;
  }
}
