import { parseEdtf } from '../../model/edtf.ts';
import { bestTier } from '../../model/independentPublishers.ts';
import type { SourceRef } from '../../model/schema.ts';
import { allDepartures, type Check, type CheckedDeparture } from './finding.ts';

/** Why a candidate is held back that rests on tier 3 alone, word for word: such a candidate must not have a better source. */
export const TIER_3_REASON =
  'Every source found is an aggregator, a mirror, a wiki or a machine-written page.';

/** What sources are said to support must be there, and what is shown must not rest on tier 3 alone. */
export const checkEvidence: Check = ({ records }, report) => {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const publishers = new Map(records.publishers.map((publisher) => [publisher.id, publisher]));
  for (const record of allDepartures(records)) {
    const { file, id } = record;
    const seen = new Set<string>();
    record.sources.forEach((ref, i) => {
      if (seen.has(ref.source))
        report.problem(file, id, `sources.${i}.source`, ref.source, 'expected each source once');
      seen.add(ref.source);
      if (new Set(ref.supports).size < ref.supports.length)
        report.problem(file, id, `sources.${i}.supports`, ref.supports, 'expected each fact once');
      const publisher = publishers.get(sources.get(ref.source)?.publisher ?? '');
      if (ref.statementBy !== null && publisher?.tier === 3)
        report.problem(
          file,
          id,
          `sources.${i}.statementBy`,
          ref.statementBy,
          'expected null: a page of tier 3 vouches for no statement',
        );
      const empty = ref.supports.filter((fact) => isMissing(record, fact));
      if (empty.length > 0)
        report.problem(
          file,
          id,
          `sources.${i}.supports`,
          empty,
          'expected only facts that the record states',
        );
    });
    const left = record.left === null ? null : parseEdtf(record.left);
    if (
      left !== null &&
      !left.approximate &&
      !record.sources.some(({ supports }) => supports.includes('left'))
    )
      report.problem(
        file,
        id,
        'left',
        record.left,
        'expected a source that supports left, or ~ behind the date',
      );
    const tier = bestTier(
      record.sources.flatMap(({ source }) => sources.get(source) ?? []),
      publishers,
    );
    if (file === 'departures' && tier === 3)
      report.problem(
        file,
        id,
        'sources',
        record.sources.map(({ source }) => source),
        'expected a source of tier 1 or 2; without one the departure belongs in candidates.json',
      );
    record.disagreements.forEach((disagreement, i) => {
      const { field, preferred, claims } = disagreement;
      const followed = preferred === null ? undefined : claims[preferred];
      if (followed === undefined || followed.value === null) return;
      if (field !== 'left' && field !== 'announced' && field !== 'joined') return;
      const stated = record[field] ?? (field === 'left' ? record.announced : null);
      if (!agrees(stated, followed.value))
        report.problem(
          file,
          id,
          `disagreements.${i}.preferred`,
          followed.value,
          stated === null
            ? `expected ${field} to follow the claim preferred here, or none to be preferred: the record has no ${field}`
            : `expected the claim that ${field} (${stated}) follows`,
        );
    });
  }
  for (const candidate of records.candidates) {
    const tier = bestTier(
      candidate.sources.flatMap(({ source }) => sources.get(source) ?? []),
      publishers,
    );
    if (candidate.heldBack.en === TIER_3_REASON && tier !== 3)
      report.problem(
        'candidates',
        candidate.id,
        'heldBack',
        tier,
        'expected another reason: a source is of tier 1 or 2',
      );
  }
};

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
