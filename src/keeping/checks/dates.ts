import { parseEdtf, type EdtfDate } from '../../model/edtf.ts';
import type { DatasetRecords } from '../../model/schema.ts';
import {
  allDepartures,
  explanationOf,
  isExplained,
  reportOn,
  type Check,
  type CheckedDeparture,
  type RecordReport,
  type Report,
} from './finding.ts';

type Places = ReadonlyMap<string, DatasetRecords['labs' | 'organizations'][number]>;

/** Dates in an order that a career can have, and none later than the record itself. */
export const checkDates: Check = ({ records, today: day = '' }, report) => {
  const { meta } = records;
  const today = dateOf(day > meta.date ? day : meta.date)?.latest ?? Infinity;
  const places = checkPlaces(records, report);
  for (const record of allDepartures(records)) {
    const on = reportOn(report, record.file, record.id);
    checkClocks(on, record, today);
    if (record.added !== null && isLaterVersion(record.added, meta.version))
      on.problem('added', record.added, `expected no later version than that of the data (${meta.version})`);
    checkDestinations(on, record, places);
    checkLab(on, record, places);
  }
  for (const { id, published } of records.sources)
    expectPast(reportOn(report, 'sources', id), 'published', dateOf(published), today);
  for (const { id, date } of records.milestones)
    expectPast(reportOn(report, 'milestones', id), 'date', dateOf(date), today);
  for (const lab of records.labs)
    lab.leaders.forEach(({ from, to }, i) => {
      if (isBefore(dateOf(to), dateOf(from)))
        report.problem('labs', lab.id, `leaders.${i}.to`, to, `expected not before from (${from})`);
    });
  if (!meta.version.startsWith(meta.date.replaceAll('-', '.')))
    report.problem('meta', '', 'version', meta.version, `expected the day of date (${meta.date})`);
};

/** Returns the places whose dates are in order: of two that are not, one is wrong, and would be told again for each career. */
function checkPlaces(records: DatasetRecords, report: Report): Places {
  const places = new Map([...records.labs, ...records.organizations].map((place) => [place.id, place]));
  for (const file of ['labs', 'organizations'] as const)
    for (const { id, founded, ended } of records[file]) {
      if (!isBefore(dateOf(ended), dateOf(founded))) continue;
      report.problem(file, id, 'ended', ended, `expected not before founded (${founded})`);
      places.delete(id);
    }
  return places;
}

/** The clocks of a departure, in order and not to come. */
function checkClocks(on: RecordReport, record: CheckedDeparture, today: number): void {
  const joined = dateOf(record.joined);
  const left = dateOf(record.left);
  const announced = dateOf(record.announced);
  if (isBefore(left, joined))
    on.problem('left', record.left, `expected not before joined (${record.joined})`);
  if (isBefore(announced, joined))
    on.problem('announced', record.announced, `expected not before joined (${record.joined})`);
  expectPast(on, 'joined', joined, today);
  expectPast(on, 'announced', announced, today);
  if (left !== null && left.earliest > today + FORESEEN)
    on.problem('left', record.left, 'expected no date more than two years ahead');
  else if (left !== null && left.earliest > today)
    on.warning('left', record.left, 'later than today: announced for that day?');
}

/** Each stint follows the one before, and none precedes the founding of its place. */
function checkDestinations(on: RecordReport, record: CheckedDeparture, places: Places): void {
  let previous = { field: 'left', date: dateOf(record.left) };
  record.destinations.forEach((destination, i) => {
    const field = `destinations.${i}.when`;
    const when = dateOf(destination.when);
    const before = `${previous.field} (${previous.date?.text})`;
    if (isBefore(when, previous.date)) {
      if (isExplained(record))
        on.warning(field, destination.when, `before ${before}${explanationOf(record)}`);
      else
        on.problem(
          field,
          destination.when,
          `expected not before ${before}, or a note that says how the two overlap`,
        );
    }
    if (when !== null) previous = { field, date: when };
    const place = destination.organization === null ? undefined : places.get(destination.organization);
    if (isBefore(when, dateOf(place?.founded ?? null)))
      on.problem(
        field,
        destination.when,
        `expected not before the founding of ${place?.id} (${place?.founded})`,
      );
  });
}

/** Nobody leaves a lab before it is founded, or after its end. */
function checkLab(on: RecordReport, record: CheckedDeparture, places: Places): void {
  const lab = places.get(record.lab);
  const left = dateOf(record.left);
  const heir = lab !== undefined && 'successor' in lab ? lab.successor?.lab : undefined;
  if (isBefore(left, dateOf(lab?.founded ?? null)))
    on.problem('left', record.left, `expected not before the founding of ${record.lab} (${lab?.founded})`);
  if (!isBefore(dateOf(lab?.ended ?? null), left)) return;
  const after = `expected not after the end of ${record.lab} (${lab?.ended})${heir === undefined ? '' : `; it became ${heir}`}`;
  if (isExplained(record)) on.warning('left', record.left, `${after}${explanationOf(record)}`);
  else on.problem('left', record.left, `${after}, or a note that says why`);
}

function dateOf(text: string | null): EdtfDate | null {
  return text === null ? null : parseEdtf(text);
}

/** True where no reading of the two dates puts `date` at or after `other`. Approximate dates are given half a year, on either side. */
function isBefore(date: EdtfDate | null, other: EdtfDate | null): boolean {
  if (date === null || other === null) return false;
  const slack = date.approximate || other.approximate ? HALF_YEAR : 0;
  return date.latest + slack < other.earliest;
}

function isLaterVersion(a: string, b: string): boolean {
  const parts = (version: string) => {
    const [day = '', counter = '1'] = version.split('-');
    return { day, counter: Number(counter) };
  };
  const [left, right] = [parts(a), parts(b)];
  return left.day === right.day ? left.counter > right.counter : left.day > right.day;
}

/** Nobody announces leaving so far ahead; a year such as 9999 stands for something that has no date. */
const FORESEEN = 2 * 366 * 24 * 3600 * 1000;

const HALF_YEAR = 183 * 24 * 3600 * 1000;

function expectPast(on: RecordReport, field: string, date: EdtfDate | null, today: number): void {
  if (date !== null && date.earliest > today)
    on.problem(field, date.text, 'expected no date later than today');
}
