import type { DatasetProblem } from '../../model/parseDataset.ts';
import type { DatasetRecords } from '../../model/schema.ts';
import type { IntakeEntry } from '../intake.ts';

/** A problem fails the check; a warning is for a keeper to look at, where the record itself explains what is odd. */
export interface Finding extends DatasetProblem {
  readonly severity: 'problem' | 'warning';
}

export interface CheckedData {
  readonly records: DatasetRecords;
  readonly intake: readonly IntakeEntry[];
  /** the files as they are, before the parser has trimmed their texts; the records where there are none */
  readonly raw?: object;
  /** YYYY-MM-DD, after which nothing on record can lie; the day of the last release where it is not given */
  readonly today?: string;
}

/** Collects what is wrong with records whose shape and references are already known to be right. */
export type Check = (data: CheckedData, report: Report) => void;

export interface Report {
  problem(file: string, record: string, field: string, value: unknown, message: string): void;
  warning(file: string, record: string, field: string, value: unknown, message: string): void;
}

/** What is said of one record. */
export type RecordReport = Record<
  Finding['severity'],
  (field: string, value: unknown, message: string) => void
>;

/** Returns a report on one record. */
export function reportOn({ problem, warning }: Report, file: string, record: string): RecordReport {
  return { problem: problem.bind(null, file, record), warning: warning.bind(null, file, record) };
}

/** Returns the findings of several checks, in their order. */
export function runChecks(checks: readonly Check[], data: CheckedData): Finding[] {
  const findings: Finding[] = [];
  const add =
    (severity: Finding['severity']) =>
    (file: string, record: string, field: string, value: unknown, message: string): void => {
      findings.push({ severity, file, record, field, value: brief(value), message });
    };
  const report = { problem: add('problem'), warning: add('warning') };
  for (const check of checks) check(data, report);
  return findings;
}

function brief(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** A departure or a candidate, with the file that it stands in. */
export type CheckedDeparture = DatasetRecords['departures'][number] & {
  readonly file: 'departures' | 'candidates';
};

/** Returns departures and candidates with the file they stand in. */
export function allDepartures(records: DatasetRecords): CheckedDeparture[] {
  return [
    ...records.departures.map((record) => ({ ...record, file: 'departures' as const })),
    ...records.candidates.map((record) => ({ ...record, file: 'candidates' as const })),
  ];
}

/** True where the record says something about itself that may explain what looks odd. */
export function isExplained(record: DatasetRecords['departures'][number]): boolean {
  return record.note !== null || record.caveat !== null || record.disagreements.length > 0;
}

/** Returns what such a record says of itself, to stand behind a warning; empty where it says nothing in words. */
export function explanationOf({ note, caveat, disagreements }: DatasetRecords['departures'][number]): string {
  const said = note ?? caveat ?? disagreements[0]?.reason ?? null;
  return said === null ? '' : `; the record explains: ${said.en}`;
}
