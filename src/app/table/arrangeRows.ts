import type { Language } from '../../i18n/language.ts';
import { describeDestination } from '../../words/describeDeparture.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import { STATUSES } from '../../model/schema.ts';
import type { SortColumn, TableSort } from '../../views/table/params.ts';

/** The order that a list begins in: time runs downward, as in the timeline that it is in a narrow container. */
export const OLDEST_FIRST: TableSort = { column: 'date', descending: false };
/** The order of a list that shows its beginning only. */
export const NEWEST_FIRST: TableSort = { column: 'date', descending: true };

/** Rows under one heading: those of a year when sorted by date, else all. */
export interface RowGroup {
  readonly key: string;
  /** null for those without a date, and for a group without heading */
  readonly year: number | null;
  readonly headed: boolean;
  /** dated to a day or month, or any row of a group that is not a year */
  readonly fine: readonly Departure[];
  /** dated to that year at best */
  readonly vague: readonly Departure[];
  /** how many it has, where it is cut to fewer */
  readonly size?: number;
}

/**
 * Returns the departures in the order of the sort; by date in one group a year, those dated to the year only after those
 * dated more finely. What is not on record stands last whichever the direction. Every departure is in one group, once. Ties
 * go by id.
 */
export function arrangeRows(
  departures: readonly Departure[],
  sort: TableSort,
  language: Language,
  evidence: Dataset['evidence'],
): readonly RowGroup[] {
  if (departures.length === 0) return [];
  if (sort.column === 'date') return arrangeByYear(departures, sort.descending);
  const compare = compareBy(sort.column, sort.descending ? -1 : 1, language, evidence);
  const rows = [...departures].sort((a, b) => compare(a, b) || compareIds(a.id, b.id));
  return [{ key: 'all', year: null, headed: false, fine: rows, vague: [] }];
}

/**
 * Returns the first `most` rows of groups, the groups after them left out. A group that is whole is the same object; one that is cut says how
 * many it has.
 */
export function cutRows(groups: readonly RowGroup[], most: number): readonly RowGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const { fine, vague } = group;
    const room = left;
    left -= fine.length + vague.length;
    if (left >= 0) return [group];
    if (room <= 0) return [];
    return [
      {
        ...group,
        size: fine.length + vague.length,
        fine: fine.slice(0, room),
        vague: vague.slice(0, Math.max(0, room - fine.length)),
      },
    ];
  });
}

/** Returns whether a date is known to a day or a month. */
export function isFine(date: EdtfDate): boolean {
  return date.precision === 'day' || date.precision === 'month';
}

/** Returns the year a date is listed under: that of its start, or of its end where the start is open. */
export function yearOf(date: EdtfDate): number {
  return new Date(Number.isFinite(date.earliest) ? date.earliest : date.latest).getUTCFullYear();
}

/** Returns the rows by the years in which people left, each year apart by how well it is dated; undated ones last, in either order. */
export function arrangeByYear(departures: readonly Departure[], descending: boolean): readonly RowGroup[] {
  const years = new Map<number, { fine: Departure[]; vague: Departure[] }>();
  const undated: Departure[] = [];
  for (const departure of departures) {
    if (departure.clock === null) {
      undated.push(departure);
      continue;
    }
    const year = yearOf(departure.clock.date);
    const group = years.get(year) ?? { fine: [], vague: [] };
    years.set(year, group);
    (isFine(departure.clock.date) ? group.fine : group.vague).push(departure);
  }
  const sign = descending ? -1 : 1;
  const byTime = (a: Departure, b: Departure) => sign * compareTimes(a, b) || compareIds(a.id, b.id);
  const groups = [...years]
    .sort(([a], [b]) => sign * (a - b))
    .map(([year, { fine, vague }]) => ({
      key: String(year),
      year,
      headed: true,
      fine: fine.sort(byTime),
      vague: vague.sort((a, b) => compareIds(a.id, b.id)),
    }));
  if (undated.length === 0) return groups;
  return [
    ...groups,
    {
      key: 'undated',
      year: null,
      headed: true,
      fine: [],
      vague: undated.sort((a, b) => compareIds(a.id, b.id)),
    },
  ];
}

function compareTimes(a: Departure, b: Departure): number {
  const [first, second] = [a.clock?.date, b.clock?.date];
  if (first === undefined || second === undefined) return 0;
  return first.earliest - second.earliest || first.latest - second.latest;
}

/** Returns the order of a column that is not the date. What is not on record stands last. */
export function compareBy(
  column: Exclude<SortColumn, 'date'>,
  sign: 1 | -1,
  language: Language,
  evidence: Dataset['evidence'],
): (a: Departure, b: Departure) => number {
  if (column === 'status') return (a, b) => sign * (STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
  if (column === 'sources') {
    const size = ({ id }: Departure) => evidence?.departures.get(id)?.sources.length ?? 0;
    return (a, b) => sign * (size(a) - size(b));
  }
  const { text } = language;
  const wordsOf = {
    person: ({ person }: Departure) => text(person.name),
    lab: ({ lab }: Departure) => text(lab.name),
    role: ({ role }: Departure) => (role === null ? null : text(role)),
    destination: ({ destination }: Departure) =>
      destination?.place == null && destination?.kind !== 'retired'
        ? null
        : describeDestination(destination, language),
  }[column];
  // What is not on record stands last, whatever the words for it.
  return (a, b) => {
    const [first, second] = [wordsOf(a), wordsOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * language.compare(first, second);
  };
}
