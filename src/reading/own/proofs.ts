import { finish } from '../../lib/finish.ts';
import type { Dataset, DepartureEvidence, Evidence } from '../../model/dataset.ts';
import { collectPagesSteps, type Pages } from './collectPages.ts';
import { lookUp, onDemand } from './lookUp.ts';
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

/** What collects the pages of evidence that has not been asked for yet. */
const collecting = new WeakMap<Evidence, () => Generator<number, Pages>>();

/** Returns what proves the departures of rows. Pages are collected when one of them is asked for, unless `collectEvidenceSteps` has. */
export function createEvidence(rows: OwnColumns, departures: Dataset['departureById']): Evidence {
  const steps = collectPagesSteps(rows);
  let pages: Pages | null = null;
  const collect = function* (): Generator<number, Pages> {
    while (pages === null) {
      const step = steps.next();
      if (step.done === true) pages = step.value;
      else yield step.value;
    }
    return pages;
  };
  const collected = () => pages ?? finish(collect());
  const evidence: Evidence = {
    departures: createProofs(rows, departures, (source) => collected().idOf(source)),
    sources: byId(() => collected().sources),
    publishers: byId(() => collected().publishers),
  };
  collecting.set(evidence, collect);
  return evidence;
}

/** Returns what reads like a map of things by their id, which is made when the first is asked for. */
function byId<T extends { readonly id: string }>(things: () => readonly T[]): ReadonlyMap<string, T> {
  const map = onDemand(() => new Map(things().map((thing) => [thing.id, thing])));
  return lookUp(
    (id) => map().get(id),
    () => map().keys(),
  );
}

/** Collects the pages of a reader's own dataset, a piece at each step, before anybody asks for one. */
export function* collectEvidenceSteps({ evidence }: Dataset): Generator<number, void> {
  const collect = evidence === null ? undefined : collecting.get(evidence);
  if (collect !== undefined) yield* collect();
}

/** Returns what proves the departures of rows, read when it is asked for: of most of them nothing. */
function createProofs(
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
