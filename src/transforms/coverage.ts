import type { Dataset, Departure } from '../model/dataset.ts';
import { bestTier, countIndependentPublishers } from '../model/independentPublishers.ts';

/** How well a part of the record is known. */
export interface Coverage {
  readonly departures: number;
  /** dated to a day or a month */
  readonly fine: number;
  /** dated to a year, or to a span of time */
  readonly coarse: number;
  readonly undated: number;
  /** where the person went is on record, or that the person retired */
  readonly nextKnown: number;
  /** the role left is on record */
  readonly role: number;
  /** the person, the employer or an official page says so */
  readonly confirmed: number;
  /** at least one source is first party, a newspaper of record or a news agency */
  readonly tierOne: number;
  /** two or more publishers that do not copy each other */
  readonly twoPublishers: number;
}

/** Returns how well the departures are known. Without evidence nothing counts as sourced; no departures give zeros. */
export function coverageOf(
  departures: readonly Departure[],
  { evidence }: Pick<Dataset, 'evidence'>,
): Coverage {
  const count = (test: (departure: Departure) => boolean) => departures.filter(test).length;
  const pages = ({ id }: Departure) =>
    evidence?.departures.get(id)?.sources.flatMap(({ source }) => evidence.sources.get(source) ?? []) ?? [];
  const isFine = ({ clock }: Departure) =>
    clock?.date.precision === 'day' || clock?.date.precision === 'month';
  const fine = count(isFine);
  const undated = count(({ clock }) => clock === null);
  return {
    departures: departures.length,
    fine,
    coarse: departures.length - fine - undated,
    undated,
    nextKnown: count(({ kind }) => kind !== 'unknown'),
    role: count(({ role }) => role !== null),
    confirmed: count(({ status }) => status === 'confirmed'),
    tierOne: count((each) => evidence !== null && bestTier(pages(each), evidence.publishers) === 1),
    twoPublishers: count((each) => countIndependentPublishers(pages(each)) >= 2),
  };
}
