import type { Dataset, DepartureEvidence, Evidence } from '../../model/dataset.ts';
import { lookUp } from './lookUp.ts';
import { saidAt, type OwnColumns } from './ownColumns.ts';
import { OwnDeparture } from './ownDepartures.ts';
import type { OwnRow, OwnSource } from './ownRow.ts';

/** What proves a departure of a row that names neither a page nor anything else. */
const NO_PROOF: DepartureEvidence = {
  sources: [],
  disagreements: [],
  joinedCompany: null,
  statedReason: null,
  caveat: null,
  note: null,
};

/** Returns what proves the departures of rows, read when it is asked for: of most of them nothing. */
export function createProofs(
  rows: OwnColumns,
  departures: Dataset['departureById'],
  pageId: (source: OwnSource) => string,
): Evidence['departures'] {
  return lookUp(
    (id) => {
      const departure = departures.get(id);
      if (!(departure instanceof OwnDeparture)) return undefined;
      const said = { sources: saidAt(rows.sources, departure.row), rest: saidAt(rows.rest, departure.row) };
      return said.sources.length > 0 || saysMore(said) ? proofOf(said, pageId) : NO_PROOF;
    },
    () => departures.keys(),
  );
}

type Proving = Pick<OwnRow, 'sources' | 'rest'>;

function saysMore({ rest }: Proving): boolean {
  const { disagreements = [], joinedCompany, statedReason, caveat, note } = rest;
  return disagreements.length > 0 || [joinedCompany, statedReason, caveat, note].some((each) => each != null);
}

function proofOf({ sources, rest }: Proving, pageId: (source: OwnSource) => string): DepartureEvidence {
  return {
    sources: sources.map((source) => ({
      source: pageId(source),
      supports: source.supports,
      statementBy: source.statementBy,
    })),
    disagreements: rest.disagreements ?? [],
    joinedCompany: rest.joinedCompany ?? null,
    statedReason: rest.statedReason ?? null,
    caveat: rest.caveat ?? null,
    note: rest.note ?? null,
  };
}
