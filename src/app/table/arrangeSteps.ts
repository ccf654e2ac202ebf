import type { Language } from '../../i18n/language.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { sortSteps } from '../../lib/sortSteps.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import type { TableSort } from '../../views/table/params.ts';
import { arrangeByYear, compareBy, yearOf, type RowGroup } from './arrangeRows.ts';

/** Departures that are gone through in one step. */
const STEP = 4000;

/** Arranges rows as `arrangeRows` does, in steps, so that a long table holds nothing up. Yields the part that is done, from 0 to 1. */
export function* arrangeSteps(
  departures: readonly Departure[],
  sort: TableSort,
  language: Language,
  evidence: Dataset['evidence'],
): Generator<number, readonly RowGroup[]> {
  if (departures.length === 0) return [];
  if (sort.column === 'date') return yield* yearSteps(departures, sort.descending);
  const compare = compareBy(sort.column, sort.descending ? -1 : 1, language, evidence);
  const rows = yield* sortSteps(departures, (a, b) => compare(a, b) || compareIds(a.id, b.id));
  return [{ key: 'all', year: null, headed: false, fine: rows, vague: [] }];
}

function* yearSteps(
  departures: readonly Departure[],
  descending: boolean,
): Generator<number, readonly RowGroup[]> {
  const years = new Map<number, Departure[]>();
  const undated: Departure[] = [];
  for (const [i, departure] of departures.entries()) {
    if (i > 0 && i % STEP === 0) yield (0.5 * i) / departures.length;
    if (departure.clock === null) {
      undated.push(departure);
      continue;
    }
    const year = yearOf(departure.clock.date);
    const list = years.get(year);
    if (list === undefined) years.set(year, [departure]);
    else list.push(departure);
  }
  const groups: RowGroup[] = [];
  const sign = descending ? -1 : 1;
  // Each year alone, by the one rule: a task is never longer than the largest of them.
  for (const [, members] of [...years].sort(([a], [b]) => sign * (a - b))) {
    groups.push(...arrangeByYear(members, descending));
    yield 0.5 + (0.5 * groups.length) / (years.size + 1);
  }
  return [...groups, ...arrangeByYear(undated, descending)];
}
