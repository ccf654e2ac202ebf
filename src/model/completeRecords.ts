import type { DatasetFiles, DatasetRecords } from './schema.ts';

type File<Name extends keyof DatasetFiles> = DatasetFiles[Name] extends (infer Item)[] ? Item : never;
type Complete<Name extends keyof DatasetRecords> = DatasetRecords[Name] extends (infer Item)[] ? Item : never;

/**
 * Returns the records of files that `data:check` accepts, with the empty value of every annotation that they leave out: what
 * `parseDataset` returns, without checking anything again and without the library that checks.
 */
export function completeRecords(files: DatasetFiles): DatasetRecords {
  return {
    meta: files.meta,
    labs: files.labs.map(completeLab),
    organizations: files.organizations.map(({ aliases = [], sizes = [], ...facts }) => ({
      ...facts,
      aliases,
      sizes: sizes.map(completeSize),
    })),
    researchers: files.researchers.map(
      ({ aliases = [], knownFor = null, notable = false, sources = [], ...facts }) => ({
        ...facts,
        aliases,
        knownFor,
        notable,
        sources,
      }),
    ),
    publishers: files.publishers.map(({ nameZh = null, ...facts }) => ({ ...facts, nameZh })),
    sources: files.sources.map(({ recordedAs = null, story = null, ...facts }) => ({
      ...facts,
      recordedAs,
      story,
    })),
    departures: files.departures.map(completeDeparture),
    candidates: files.candidates.map((record) => ({
      ...completeDeparture(record),
      heldBack: record.heldBack,
    })),
    milestones: files.milestones,
    claims: files.claims.map(({ remark = null, short = null, ...facts }) => ({ ...facts, remark, short })),
    groups: files.groups,
  };
}

function completeLab({
  successor = null,
  unitUnknown = false,
  aliases = [],
  status = null,
  leaders = [],
  events = [],
  statements = [],
  sizes = [],
  ...facts
}: File<'labs'>): Complete<'labs'> {
  return {
    ...facts,
    successor,
    unitUnknown,
    aliases,
    status: status === null ? null : { ...status, sources: status.sources ?? [] },
    leaders,
    events,
    statements,
    sizes: sizes.map(completeSize),
  };
}

function completeSize({
  note = null,
  ...facts
}: NonNullable<File<'labs'>['sizes']>[number]): Complete<'labs'>['sizes'][number] {
  return { ...facts, note };
}

function completeDeparture({
  unit = null,
  roleGeneric = false,
  joinedCompany = null,
  statedReason = null,
  disputed = false,
  caveat = null,
  note = null,
  disagreements = [],
  added = null,
  destinations,
  sources,
  ...facts
}: File<'departures'>): Complete<'departures'> {
  return {
    ...facts,
    unit,
    roleGeneric,
    joinedCompany,
    destinations: destinations.map(({ founder = false, retired = false, ...stop }) => ({
      ...stop,
      founder,
      retired,
    })),
    statedReason,
    disputed,
    caveat,
    note,
    sources: sources.map(({ statementBy = null, ...ref }) => ({ ...ref, statementBy })),
    disagreements,
    added,
  };
}
