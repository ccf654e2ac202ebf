/** What can be told only by holding the record after a change against the record before it. */
import { parseEdtf } from '../../model/edtf.ts';
import type { DatasetRecords, DepartureRecord } from '../../model/schema.ts';
import { allDepartures, type Finding } from '../checks/finding.ts';

/** Dates of a departure, and the fact that a source of each is tagged with. */
const DATES = [
  ['left', 'left', (record: DepartureRecord) => record.left],
  ['announced', 'announced', (record: DepartureRecord) => record.announced],
  ['joined', 'joined', (record: DepartureRecord) => record.joined],
  ['destinations.0.when', 'to', (record: DepartureRecord) => record.destinations[0]?.when ?? null],
] as const;

/**
 * Returns dates that have become more precise without a source that was not there before, as a warning: a spreadsheet makes the first of
 * the month out of a month.
 */
export function findDoubts(before: DatasetRecords, after: DatasetRecords): readonly Finding[] {
  const old = new Map(allDepartures(before).map((record) => [record.id, record]));
  return allDepartures(after).flatMap((record): Finding[] => {
    const was = old.get(record.id);
    const { file } = record;
    const doubts: Finding[] = [];
    if (was !== undefined)
      for (const [field, fact, read] of DATES) {
        const [from, to] = [read(was), read(record)];
        if (!isFiner(to, from) || hasNewSource(was, record, fact)) continue;
        doubts.push({
          severity: 'warning',
          file,
          record: record.id,
          field,
          value: JSON.stringify(to),
          message: `more precise than on record (${from}), and no new source says so: has a spreadsheet filled it in?`,
        });
      }
    return doubts;
  });
}

function isFiner(to: string | null, from: string | null): boolean {
  const [now, then] = [to, from].map((text) => (text === null ? null : parseEdtf(text)));
  if (now == null || then == null) return false;
  return (
    now.earliest >= then.earliest &&
    now.latest <= then.latest &&
    now.latest - now.earliest < then.latest - then.earliest
  );
}

function hasNewSource(before: DepartureRecord, after: DepartureRecord, fact: string): boolean {
  const tagged = ({ sources }: DepartureRecord) =>
    sources.flatMap(({ source, supports }) => (supports.some((each) => each === fact) ? [source] : []));
  const known = new Set(tagged(before));
  return tagged(after).some((source) => !known.has(source));
}
