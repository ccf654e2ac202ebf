import { toColumn, toList, type Column, type Json } from '../lib/columns.ts';
import { createEvidence, type CoreRecords, type Dataset, type EvidenceRecords } from './dataset.ts';
import { createPlaces } from './createPlaces.ts';

/** What the slim core lacks: the evidence, and what details on demand show. */
export interface RestOfRecords {
  readonly counts: readonly number[];
  readonly columns: readonly Column[];
}

/** Returns, as columns, what `slimCore` leaves out of a core, and its evidence. */
export function restOfRecords(core: CoreRecords, evidence: EvidenceRecords): RestOfRecords {
  const lists: readonly (readonly unknown[])[] = [
    core.labs,
    core.organizations,
    core.researchers.map(({ knownFor, sources }) => ({ knownFor, sources })),
    core.milestones,
    core.claims,
    core.groups,
    evidence.sources,
    evidence.publishers,
    evidence.departures,
  ];
  return {
    counts: lists.map(({ length }) => length),
    // The records come from JSON, and hold nothing else.
    columns: lists.map((list) => toColumn(list as readonly Json[])),
  };
}

/**
 * Returns a dataset made of a slim core, with its details. The departures are those it had, so that nothing drawn of them is drawn again; what
 * the core left out of people and places is found under their ids. What it is given comes from `restOfRecords` of the same record: hence
 * the cast.
 */
export function completeDataset(dataset: Dataset, { counts, columns }: RestOfRecords): Dataset {
  const list = <T>(index: number) =>
    toList(columns[index] ?? { v: [] }, counts[index] ?? 0) as unknown as readonly T[];
  const details = list<Pick<CoreRecords['researchers'][number], 'knownFor' | 'sources'>>(2);
  return {
    ...dataset,
    places: createPlaces({ labs: list(0), organizations: list(1) }),
    people: new Map(
      [...dataset.people.values()].map((person, i) => [person.id, { ...person, ...details[i] }]),
    ),
    milestones: list(3),
    claims: list(4),
    groups: list(5),
    evidence: createEvidence({ sources: list(6), publishers: list(7), departures: list(8) }),
  };
}
