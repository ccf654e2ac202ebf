import { group } from 'd3';
import { parseEdtf, type EdtfDate } from '../../model/edtf.ts';
import type { DatasetRecords } from '../../model/schema.ts';
import { allDepartures, isExplained, type Check, type CheckedDeparture, type Report } from './finding.ts';

/** A career against the labs that it passes through: their founding, their heads, their names, and the leaving of each. */
export const checkCareers: Check = ({ records }, report) => {
  const labs = new Map(records.labs.map((lab) => [lab.id, lab]));
  const beginnings = beginningsOf(records);
  const departures = allDepartures(records);
  for (const record of departures) {
    const { file, id, lab, joined } = record;
    const began = beginnings(lab);
    const since = dateOf(joined);
    if (since !== null && began !== null && isBefore(since, began))
      report.problem(
        file,
        id,
        'joined',
        joined,
        `expected not before the founding of ${lab} (${labs.get(lab)?.founded}); joining the company goes into joinedCompany`,
      );
    checkDestinationLab(report, record, records);
    checkGap(report, record);
    checkSaidDay(report, record, records);
  }
  checkHeads(report, records);
  checkSecondLegs(report, records, departures);
  checkOneEvent(report, departures);
};

/** Returns when a lab began, or the earliest of those that became it; null where that is not on record. */
function beginningsOf({ labs }: DatasetRecords): (lab: string) => EdtfDate | null {
  const byId = new Map(labs.map((lab) => [lab.id, lab]));
  const before = group(labs, ({ successor }) => successor?.lab ?? '');
  return (lab) => {
    const known = [...familyOf(lab, before)].map((each) => dateOf(byId.get(each)?.founded ?? null));
    if (known.includes(null)) return null;
    return known.reduce((a, b) => (a !== null && b !== null && b.earliest < a.earliest ? b : a));
  };
}

function familyOf(lab: string, before: ReadonlyMap<string, readonly { readonly id: string }[]>): Set<string> {
  const family = new Set([lab]);
  for (const each of family) for (const { id } of before.get(each) ?? []) family.add(id);
  return family;
}

/** Where the role names a lab of the company gone to, the lab is where the person went. */
function checkDestinationLab(
  report: Report,
  { file, id, destinations }: CheckedDeparture,
  { labs }: DatasetRecords,
): void {
  destinations.forEach(({ organization, role }, i) => {
    if (organization === null || role === null) return;
    const named = labs.find(
      (lab) =>
        lab.parent === organization &&
        !lab.unitUnknown &&
        [lab.name.en, lab.short.en].some((name) => name.length > 5 && role.en.includes(name)),
    );
    if (named !== undefined)
      report.problem(
        file,
        id,
        `destinations.${i}.organization`,
        organization,
        `expected ${named.id}, the lab that the role names`,
      );
  });
}

const NINE_MONTHS = 9 * 30.5 * 24 * 3600 * 1000;

/** So long after leaving, the first place on record may be no more than the first that is known: the note says which. */
function checkGap(report: Report, record: CheckedDeparture): void {
  const [left, when] = [dateOf(record.left), dateOf(record.destinations[0]?.when ?? null)];
  if (left === null || when === null || isExplained(record)) return;
  if (when.earliest - left.latest <= NINE_MONTHS) return;
  report.warning(
    record.file,
    record.id,
    'destinations.0.when',
    record.destinations[0]?.when,
    `expected what came in between: more than nine months after leaving (${record.left}); or a note that this is the first post known`,
  );
}

/** What a title says where the day of the report is the day of leaving. */
const SAID_DAY = /\blast day\b|\beffective (?:immediately|today)\b|最后工作日|即日起|立即生效/i;

/** A page that says that today was the last day dates the leaving, and not only its announcement. */
function checkSaidDay(
  report: Report,
  { file, id, left, sources }: CheckedDeparture,
  records: DatasetRecords,
): void {
  if (left !== null) return;
  for (const { source } of sources) {
    const title = records.sources.find((page) => page.id === source)?.title ?? '';
    if (SAID_DAY.test(title))
      report.warning(
        file,
        id,
        'left',
        null,
        `expected the day that ${source} gives: its title says that it was the last`,
      );
  }
}

/** Whoever has left a lab is no longer its head, unless they came back. */
function checkHeads(report: Report, { labs, departures }: DatasetRecords): void {
  for (const { id, leaders } of labs)
    leaders.forEach(({ person, from, to }, i) => {
      if (person === null || to !== null) return;
      const left = departures.filter(
        (each) => each.person === person && each.lab === id && each.left !== null,
      );
      const gone = left.find((each) => from === null || !isBefore(dateOf(each.left), dateOf(from), 0));
      if (gone !== undefined && !cameBack(gone, left.length, from))
        report.problem('labs', id, `leaders.${i}.to`, to, `expected ${gone.left}, when ${gone.id} left`);
    });
}

function cameBack(gone: DatasetRecords['departures'][number], times: number, from: string | null): boolean {
  return times === 1 && from !== null && from >= (gone.left ?? '').slice(0, from.length);
}

/** Somebody who went to a lab of the record and later elsewhere has left that lab too. */
function checkSecondLegs(
  report: Report,
  { labs }: DatasetRecords,
  departures: readonly CheckedDeparture[],
): void {
  const successors = new Map(labs.map(({ id, successor }) => [id, successor?.lab ?? null]));
  const left = new Set(departures.map(({ person, lab }) => `${person} ${lab}`));
  for (const { file, id, person, destinations, note } of departures)
    destinations.slice(0, -1).forEach(({ organization }, i) => {
      if (organization === null || !successors.has(organization) || note !== null) return;
      const next = destinations[i + 1]?.organization ?? null;
      if (left.has(`${person} ${organization}`) || successors.get(organization) === next) return;
      report.warning(
        file,
        id,
        `destinations.${i}.organization`,
        organization,
        `expected a departure of ${person} from ${organization}, or a note that says why there is none`,
      );
    });
}

/** Founders of one place who went there together tell of one event: pages of tier 1 to 3 may differ, the record does not. */
function checkOneEvent(report: Report, departures: readonly CheckedDeparture[]): void {
  const founders = departures.flatMap((record) => {
    const [first] = record.destinations;
    const when = dateOf(first?.when ?? null);
    return first === undefined || first.organization === null || !first.founder || when === null
      ? []
      : [{ record, place: `${record.lab} ${first.organization}`, when }];
  });
  for (const together of group(founders, ({ place }) => place).values())
    together.slice(1).forEach(({ record, when }, i) => {
      const other = together
        .slice(0, i + 1)
        .find((each) => isBefore(when, each.when) || isBefore(each.when, when));
      if (other !== undefined)
        report.problem(
          record.file,
          record.id,
          'destinations.0.when',
          record.destinations[0]?.when,
          `expected one date for one event: for ${other.record.id} the founding is dated ${other.when.text}`,
        );
    });
}

function dateOf(text: string | null): EdtfDate | null {
  return text === null ? null : parseEdtf(text);
}

/** True where every reading of the date lies before every reading of the other; half a year is given where one is approximate. */
function isBefore(date: EdtfDate | null, other: EdtfDate | null, leeway = HALF_YEAR): boolean {
  if (date === null || other === null) return false;
  const slack = date.approximate || other.approximate ? leeway : 0;
  return date.latest + slack < other.earliest;
}

const HALF_YEAR = 183 * 24 * 3600 * 1000;
