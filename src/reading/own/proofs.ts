import type { DepartureEvidence, Evidence } from '../../model/dataset.ts';
import { lookUp } from './lookUp.ts';
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

interface Known {
  readonly has: (id: string) => boolean;
  readonly keys: () => MapIterator<string>;
}

/** Returns what proves the departures of rows: of most of them nothing, which takes no room. */
export function createProofs(
  rows: readonly OwnRow[],
  ids: readonly string[],
  known: Known,
  pageId: (source: OwnSource) => string,
): Evidence['departures'] {
  return findProofs(proofsOf(rows, ids, pageId), known);
}

/** Keeps nothing of the rows. */
function findProofs(proofs: ReadonlyMap<string, DepartureEvidence>, known: Known): Evidence['departures'] {
  return lookUp(
    (id) => proofs.get(id) ?? (known.has(id) ? NO_PROOF : undefined),
    () => known.keys(),
  );
}

function proofsOf(
  rows: readonly OwnRow[],
  ids: readonly string[],
  pageId: (source: OwnSource) => string,
): ReadonlyMap<string, DepartureEvidence> {
  const proofs = new Map<string, DepartureEvidence>();
  rows.forEach((row, i) => {
    if (row.sources.length > 0 || saysMore(row)) proofs.set(ids[i] ?? '', proofOf(row, pageId));
  });
  return proofs;
}

function saysMore({ rest }: OwnRow): boolean {
  const { disagreements = [], joinedCompany, statedReason, caveat, note } = rest;
  return disagreements.length > 0 || [joinedCompany, statedReason, caveat, note].some((each) => each != null);
}

function proofOf({ sources, rest }: OwnRow, pageId: (source: OwnSource) => string): DepartureEvidence {
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
