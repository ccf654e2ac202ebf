import { parseEdtf, type EdtfDate } from '../../model/edtf.ts';
import { allDepartures, explanationOf, isExplained, type Check, type Report } from './finding.ts';

/** Dates in an order that a career can have, and none later than the record itself. */
export const checkDates: Check = ({ records, today: day = '' }, report) => {
  const today = dateOf(day > records.meta.date ? day : records.meta.date)?.latest ?? Infinity;
  const places = new Map([...records.labs, ...records.organizations].map((place) => [place.id, place]));
  for (const file of ['labs', 'organizations'] as const)
    for (const { id, founded, ended } of records[file]) {
      if (!isBefore(dateOf(ended), dateOf(founded))) continue;
      report.problem(file, id, 'ended', ended, `expected not before founded (${founded})`);
      // One of the two is wrong; held against a career, it would be told again for each.
      places.delete(id);
    }
  for (const record of allDepartures(records)) {
    const { file, id } = record;
    const joined = dateOf(record.joined);
    const left = dateOf(record.left);
    const announced = dateOf(record.announced);
    if (isBefore(left, joined))
      report.problem(file, id, 'left', record.left, `expected not before joined (${record.joined})`);
    if (isBefore(announced, joined))
      report.problem(
        file,
        id,
        'announced',
        record.announced,
        `expected not before joined (${record.joined})`,
      );
    for (const [field, date] of [
      ['joined', joined],
      ['announced', announced],
    ] as const)
      expectPast(report, file, id, field, date, today);
    if (left !== null && left.earliest > today + FORESEEN)
      report.problem(file, id, 'left', record.left, 'expected no date more than two years ahead');
    else if (left !== null && left.earliest > today)
      report.warning(file, id, 'left', record.left, 'later than today: announced for that day?');

    if (record.added !== null && isLaterVersion(record.added, records.meta.version))
      report.problem(
        file,
        id,
        'added',
        record.added,
        `expected no later version than that of the data (${records.meta.version})`,
      );

    const severity = isExplained(record) ? 'warning' : 'problem';
    let previous = { field: 'left', date: left };
    record.destinations.forEach((destination, i) => {
      const field = `destinations.${i}.when`;
      const when = dateOf(destination.when);
      if (isBefore(when, previous.date))
        report[severity](
          file,
          id,
          field,
          destination.when,
          severity === 'warning'
            ? `before ${previous.field} (${previous.date?.text})${explanationOf(record)}`
            : `expected not before ${previous.field} (${previous.date?.text}), or a note that says how the two overlap`,
        );
      if (when !== null) previous = { field, date: when };
      const place = destination.organization === null ? undefined : places.get(destination.organization);
      const founded = dateOf(place?.founded ?? null);
      if (isBefore(when, founded))
        report.problem(
          file,
          id,
          field,
          destination.when,
          `expected not before the founding of ${place?.id} (${place?.founded})`,
        );
    });

    const lab = places.get(record.lab);
    const founded = dateOf(lab?.founded ?? null);
    const ended = dateOf(lab?.ended ?? null);
    const heir = lab !== undefined && 'successor' in lab ? lab.successor?.lab : undefined;
    if (isBefore(left, founded))
      report.problem(
        file,
        id,
        'left',
        record.left,
        `expected not before the founding of ${record.lab} (${lab?.founded})`,
      );
    if (isBefore(ended, left))
      report[severity](
        file,
        id,
        'left',
        record.left,
        `expected not after the end of ${record.lab} (${lab?.ended})${heir === undefined ? '' : `; it became ${heir}`}${severity === 'warning' ? explanationOf(record) : ', or a note that says why'}`,
      );
  }
  for (const source of records.sources)
    expectPast(report, 'sources', source.id, 'published', dateOf(source.published), today);
  for (const milestone of records.milestones)
    expectPast(report, 'milestones', milestone.id, 'date', dateOf(milestone.date), today);
  for (const lab of records.labs)
    lab.leaders.forEach(({ from, to }, i) => {
      if (isBefore(dateOf(to), dateOf(from)))
        report.problem('labs', lab.id, `leaders.${i}.to`, to, `expected not before from (${from})`);
    });
  if (!records.meta.version.startsWith(records.meta.date.replaceAll('-', '.')))
    report.problem(
      'meta',
      '',
      'version',
      records.meta.version,
      `expected the day of date (${records.meta.date})`,
    );
};

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

function expectPast(
  report: Report,
  file: string,
  id: string,
  field: string,
  date: EdtfDate | null,
  today: number,
): void {
  if (date !== null && date.earliest > today)
    report.problem(file, id, field, date.text, 'expected no date later than today');
}
