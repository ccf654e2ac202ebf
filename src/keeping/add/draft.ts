import type {
  CandidateRecord,
  DatasetRecords,
  DepartureRecord,
  OrganizationRecord,
  PublisherRecord,
  ResearcherRecord,
  SourceRecord,
} from '../../model/schema.ts';
import { simplifierOf } from '../../filters/simplified.ts';
import { keysOf, recordOf } from '../../lib/records.ts';
import { pageKey } from '../../reading/sameness.ts';
import { simplifiedPairs } from '../simplifiedPairs.ts';
import type { AddProblem } from './input.ts';

export type ListFile = Exclude<keyof DatasetRecords, 'meta'>;

/** A record on its way in: shaped as the schema says where the file says so too, which only validation can tell. */
export interface RawRecord {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** Where in a file a record comes from. */
export interface Origin {
  readonly place: string;
  /** the column, or the field of a JSON file, in which a path inside the record was typed */
  readonly column: (path: string) => string;
}

/** What a file said of a departure, before it is known what follows from it. */
export interface Touch {
  readonly place: string;
  readonly id: string;
  readonly kind: 'new' | 'known' | 'skipped';
}

/** The record as it would be after the additions, list by list, and what stands in their way. */
export interface Draft {
  readonly before: DatasetRecords;
  readonly lists: Readonly<Record<ListFile, Map<string, RawRecord>>>;
  /** where in the file each record that it touches comes from, by list and id */
  readonly origins: Map<string, Origin>;
  /** computed values that the file states, by departure and name, as text */
  readonly stated: Map<string, ReadonlyMap<string, string>>;
  readonly problems: AddProblem[];
  readonly warnings: AddProblem[];
  /** departures that rows tell of, in their order */
  readonly touches: Touch[];
  /** what a cell has changed a field of a departure to, by id and column, so that no other row says otherwise */
  readonly said: Map<string, { readonly place: string; readonly cell: string }>;
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
    warnings: [],
    touches: [],
    said: new Map(),
  };
}

/** Puts a record into the draft, in place of one with its id. */
export function putRecord(draft: Draft, file: ListFile, record: RawRecord, origin: Origin): void {
  draft.lists[file].set(record.id, record);
  draft.origins.set(`${file} ${record.id}`, origin);
}

/** The lists of a draft as arrays, for validation. */
export function listsOf(draft: Draft): Record<ListFile, readonly RawRecord[]> {
  return recordOf(keysOf(draft.lists), (file) => [...draft.lists[file].values()]);
}

/** What lookups need of a place. */
export type KnownPlace = Pick<OrganizationRecord, 'id' | 'name' | 'aliases' | 'country' | 'parent'>;

/** What lookups read: the valid records of before, and what the file has made of them so far. */
export interface Lookups {
  readonly departures: Map<string, DepartureRecord>;
  readonly candidates: Map<string, CandidateRecord>;
  readonly researchers: Map<string, ResearcherRecord>;
  readonly places: Map<string, KnownPlace>;
  readonly labs: Set<string>;
  readonly publishers: Map<string, PublisherRecord>;
  readonly sources: Map<string, SourceRecord>;
  /** by `pageKey` */
  readonly sourceByPage: Map<string, SourceRecord>;
  /** the Chinese name on record that a text is in traditional characters, else the text itself */
  readonly nameOnRecord: (text: string) => string;
}

/** Returns indexes of the records as they are. */
export function createLookups(records: DatasetRecords): Lookups {
  const index = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((record) => [record.id, record]));
  return {
    departures: index(records.departures),
    candidates: index(records.candidates),
    researchers: index(records.researchers),
    places: new Map([...index<KnownPlace>(records.organizations), ...index<KnownPlace>(records.labs)]),
    labs: new Set(records.labs.map(({ id }) => id)),
    publishers: index(records.publishers),
    sources: index(records.sources),
    sourceByPage: new Map(records.sources.map((source) => [pageKey(source.url) ?? source.url, source])),
    nameOnRecord: nameFinder(records),
  };
}

function nameFinder({ researchers, labs, organizations }: DatasetRecords): (text: string) => string {
  const names = new Set(
    [...researchers, ...labs, ...organizations].flatMap(({ name, aliases }) => [name.zh ?? '', ...aliases]),
  );
  const simplify = simplifierOf(simplifiedPairs([...names].join('')));
  return (text) => (names.has(simplify(text)) ? simplify(text) : text);
}
