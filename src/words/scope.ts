import { alike } from '../filters/alike.ts';
import { allOptions, facetOf } from '../filters/facets.ts';
import { filterDepartures, type Shown } from '../filters/filterDepartures.ts';
import { isOn, type Filters } from '../filters/filters.ts';
import type { Language } from '../i18n/language.ts';
import { countAlike, type Alike } from '../model/alike.ts';
import type { Dataset } from '../model/dataset.ts';
import { shareKindOf } from '../transforms/shares.ts';
import { changeIn, periodsOf } from './finding.ts';

/** What a title leaves to the line below it. */
export interface Scope {
  /** measure, unit and period, as sentences */
  readonly measure: string;
  /** what is not in the numbers, each with how many; empty where nothing is left out */
  readonly leftOut: readonly string[];
  /** board seats among them, left out unless asked for */
  readonly board: number;
}

/**
 * Returns what the numbers of a title are numbers of, and what they leave out. Every number is a count of the product. `hasOwnClaim`: the
 * title is that of a view, about the whole set.
 */
export function describeScope(
  shown: Shown,
  filters: Filters,
  dataset: Dataset,
  language: Language,
  hasOwnClaim = false,
): Scope {
  const { t, number } = language;
  const { sure, total } = shown.count;
  const asksWhereTo = filters.kind.length > 0 || filters.dest.length > 0;
  const hasShares =
    !hasOwnClaim && filters.time === null && !asksWhereTo && changeIn(shown, dataset) !== null;
  const counted = alike(shown.departures);
  const isKnown = ({ kind }: Alike) => shareKindOf(kind) !== null;
  const known = countAlike(counted, isKnown);
  const unknown = countAlike(counted, ({ kind }) => kind === 'unknown');
  const inAllYears =
    filters.time === null ? counted : alike(filterDepartures(dataset, filters, ['time']).departures);
  const undated = countAlike(inAllYears, ({ clock }) => clock === null);
  // A record without board seats is not gone through for them.
  const board =
    isOn('role', filters) || !allOptions(dataset, 'role').has('board')
      ? 0
      : (facetOf(dataset, filters, 'role').find(({ id }) => id === 'board')?.count.total ?? 0);
  const part = (key: 'undated' | 'unknown' | 'doubtful' | 'returned', n: number) =>
    n === 0 ? [] : [t(`scope.${key}`, { n, count: number(n) })];
  if (hasShares) {
    const [from, to] = dataset.years;
    const inShares = periodsOf(shown, dataset).reduce((sum, period) => sum + period.known, 0);
    const knownDated = countAlike(counted, (each) => each.clock !== null && isKnown(each));
    return {
      measure: t('scope.shares', {
        n: inShares,
        count: number(inShares),
        total: number(total),
        from: String(from),
        to: String(to),
      }),
      leftOut: [
        ...part('unknown', unknown),
        ...part('undated', known - knownDated),
        ...part('doubtful', knownDated - inShares),
        ...part('returned', total - known - unknown),
      ],
      board,
    };
  }
  return {
    measure: t('scope.count', {
      n: total,
      known: number(known),
      count: number(total),
      more: total - sure,
      undated: filters.time === null ? undated : 0,
    }),
    leftOut: filters.time === null ? [] : part('undated', undated),
    board,
  };
}
