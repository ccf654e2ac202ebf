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
 * Returns dates that have become more precise without a source that was not there before, as a warning (a spreadsheet makes the first of
 * the month out of a month), and candidates that become shown without a page of tier 1 or 2 that says that the person left, as a problem.
 */
export function findDoubts(before: DatasetRecords, after: DatasetRecords): readonly Finding[] {
  const old = new Map(allDepartures(before).map((record) => [record.id, record]));
  const heldBefore = new Set(before.candidates.map(({ id }) => id));
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
    if (file === 'departures' && heldBefore.has(record.id) && !saysThatLeft(record, after))
      doubts.push({
        severity: 'problem',
        file,
        record: record.id,
        field: 'sources',
        value: '',
        message:
          'expected a source of tier 1 or 2 tagged departure or left, for it to be shown; else hold it back (held_back_en, held_back_zh)',
      });
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

function saysThatLeft(record: DepartureRecord, { sources, publishers }: DatasetRecords): boolean {
  return record.sources.some(({ source, supports }) => {
    const publisher = sources.find(({ id }) => id === source)?.publisher;
    const tier = publishers.find(({ id }) => id === publisher)?.tier ?? 3;
    return tier < 3 && supports.some((fact) => fact === 'departure' || fact === 'left');
  });
}
