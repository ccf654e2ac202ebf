import type {
  CandidateRecord,
  DatasetRecords,
  DepartureRecord,
  OrganizationRecord,
  PublisherRecord,
  ResearcherRecord,
  SourceRecord,
} from '../../model/schema.ts';
import type { AddProblem } from './input.ts';

export type ListFile = Exclude<keyof DatasetRecords, 'meta'>;

/** A record on its way in: shaped as the schema says where the file says so too, which only validation can tell. */
export interface RawRecord {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** The record as it would be after the additions, list by list, and what stands in their way. */
export interface Draft {
  readonly before: DatasetRecords;
  readonly lists: Readonly<Record<ListFile, Map<string, RawRecord>>>;
  /** where in the file each record that it touches comes from, by list and id */
  readonly origins: Map<string, string>;
  /** computed values that the file states, by departure and name, as text */
  readonly stated: Map<string, ReadonlyMap<string, string>>;
  readonly problems: AddProblem[];
}

/** Returns a draft that changes nothing yet. */
export function createDraft(before: DatasetRecords): Draft {
  const list = (file: ListFile): Map<string, RawRecord> =>
    new Map(before[file].map((record): [string, RawRecord] => [record.id, { ...record }]));
  return {
    before,
    lists: {
      labs: list('labs'),
      organizations: list('organizations'),
      researchers: list('researchers'),
      publishers: list('publishers'),
      sources: list('sources'),
      departures: list('departures'),
      candidates: list('candidates'),
      milestones: list('milestones'),
      claims: list('claims'),
      groups: list('groups'),
    },
    origins: new Map(),
    stated: new Map(),
    problems: [],
  };
}

/** Puts a record into the draft, in place of one with its id. */
export function putRecord(draft: Draft, file: ListFile, record: RawRecord, place: string): void {
  draft.lists[file].set(record.id, record);
  draft.origins.set(`${file} ${record.id}`, place);
}

/** The lists of a draft as arrays, for validation. */
export function listsOf(draft: Draft): Record<ListFile, readonly RawRecord[]> {
  const entries = Object.entries(draft.lists).map(([file, records]) => [file, [...records.values()]]);
  return Object.fromEntries(entries) as Record<ListFile, readonly RawRecord[]>;
}

/** What lookups read: the valid records of before, and those the file has created so far. */
export interface Lookups {
  readonly departures: ReadonlyMap<string, DepartureRecord>;
  readonly candidates: ReadonlyMap<string, CandidateRecord>;
  readonly researchers: Map<string, ResearcherRecord>;
  readonly places: Map<string, Pick<OrganizationRecord, 'id' | 'name' | 'aliases' | 'country'>>;
  readonly labs: ReadonlySet<string>;
  readonly publishers: Map<string, PublisherRecord>;
  readonly sources: Map<string, SourceRecord>;
  readonly sourceByUrl: Map<string, SourceRecord>;
}

/** Returns indexes of the records as they are. */
export function createLookups(records: DatasetRecords): Lookups {
  const index = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((record) => [record.id, record]));
  return {
    departures: index(records.departures),
    candidates: index(records.candidates),
    researchers: index(records.researchers),
    places: new Map([
      ...index<Pick<OrganizationRecord, 'id' | 'name' | 'aliases' | 'country'>>(records.organizations),
      ...index(records.labs),
    ]),
    labs: new Set(records.labs.map(({ id }) => id)),
    publishers: index(records.publishers),
    sources: index(records.sources),
    sourceByUrl: new Map(records.sources.map((source) => [source.url, source])),
  };
}
