/** Tables that `npm run data:add` reads beside that of departures: their columns are those of the open data. */
import type { Column } from '../../exports/columns.ts';
import { openTables } from '../../exports/openTables.ts';
import { publishedDataset } from '../../exports/publishedDataset.ts';
import type { PublishedDataset } from '../../exports/publishedSchema.ts';
import { createDataset, createEvidence, splitRecords } from '../../model/dataset.ts';
import type { DatasetRecords } from '../../model/schema.ts';

/** `places` are labs and organizations, which share one space of ids. */
export type OtherTable = 'places' | 'people' | 'milestones';

const NOTHING: PublishedDataset = {
  $schema: 'departures.schema.json',
  meta: { schemaVersion: '1.0', version: '', date: '', license: 'CC-BY-4.0' },
  labs: [],
  organizations: [],
  researchers: [],
  publishers: [],
  sources: [],
  departures: [],
  milestones: [],
  claims: [],
  groups: [],
};

interface Named {
  readonly name: string;
  readonly origin: Column<never>['origin'];
}

function columnsOf(data: PublishedDataset): Readonly<Record<OtherTable, readonly Named[]>> {
  const { labs, organizations, people, milestones } = openTables(data);
  const names = new Set(labs.map(({ name }) => name));
  return {
    places: [...labs, ...organizations.filter(({ name }) => !names.has(name))],
    people,
    milestones,
  };
}

/** The columns of each table. */
export const OTHER_COLUMNS = columnsOf(NOTHING);

const TABLES = ['places', 'people', 'milestones'] as const satisfies readonly OtherTable[];

/** Whether a heading of a source column is one is for the reader of rows to say. */
const SOURCE = /^source_/;

/**
 * Returns the table that the columns of a heading are of, by the fewest that it does not know; null for departures. Where several know
 * them all, as for `id` and `sources`, the ids decide. `ofDepartures` are the columns of departures.
 */
export function chooseTable(
  heading: readonly string[],
  ids: readonly string[],
  ofDepartures: ReadonlySet<string>,
  records: DatasetRecords,
): OtherTable | null {
  const names = heading.filter((name) => name !== '' && !SOURCE.test(name));
  const tables = [null, ...TABLES].map((table) => {
    const columns = table === null ? ofDepartures : new Set(OTHER_COLUMNS[table].map(({ name }) => name));
    return {
      table,
      unknown: names.filter((name) => !columns.has(name)).length,
      found: countFound(ids, table, records),
    };
  });
  const [best] = tables.sort((a, b) => a.unknown - b.unknown || b.found - a.found);
  return best?.table ?? null;
}

function countFound(ids: readonly string[], table: OtherTable | null, records: DatasetRecords): number {
  const lists = {
    departures: [records.departures, records.candidates],
    places: [records.labs, records.organizations],
    people: [records.researchers],
    milestones: [records.milestones],
  }[table ?? 'departures'];
  const known = new Set(lists.flatMap((list) => list.map(({ id }) => id)));
  return ids.filter((id) => known.has(id)).length;
}

/** Returns the computed cells of labs, organizations and people, as they are published. */
export function publishedCells(records: DatasetRecords): (id: string, column: string) => string | null {
  const { core, evidence: proof } = splitRecords(records);
  const evidence = createEvidence(proof);
  const data = publishedDataset(createDataset(core, evidence), evidence);
  const { labs, organizations, people } = openTables(data);
  const cells = new Map([
    ...cellsOf(labs, data.labs),
    ...cellsOf(organizations, data.organizations),
    ...cellsOf(people, data.researchers),
  ]);
  return (id, column) => cells.get(`${id} ${column}`) ?? null;
}

function cellsOf<Row extends { readonly id: string }>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): [string, string][] {
  const computed = columns.filter(({ origin }) => origin === 'computed');
  return rows.flatMap((row) =>
    computed.map(({ name, read }) => [`${row.id} ${name}`, read(row)] as [string, string]),
  );
}
