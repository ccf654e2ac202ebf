import type { DatasetRecords, MetaRecord } from '../model/schema.ts';

/**
 * Returns the records as a new version of `today` (YYYY-MM-DD): departures that no version had so far are marked as added by it.
 * The version of a release is the only thing that two changes of the data could both write; so no change writes it, and this does.
 */
export function release(records: DatasetRecords, today: string): DatasetRecords {
  const meta = nextVersion(records.meta, today);
  return {
    ...records,
    meta,
    departures: records.departures.map((record) => ({ ...record, added: record.added ?? meta.version })),
  };
}

/** Returns the version of the data at a release: the day, and a counter where the day has one already. */
export function nextVersion(meta: MetaRecord, today: string): MetaRecord {
  const date = today > meta.date ? today : meta.date;
  const day = date.replaceAll('-', '.');
  const [last, counter] = meta.version.split('-');
  return { ...meta, date, version: last === day ? `${day}-${Number(counter ?? 1) + 1}` : day };
}
