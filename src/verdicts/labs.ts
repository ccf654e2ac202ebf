import { isPossiblyIn } from '../filters/yearRange.ts';
import type { Dataset, Place } from '../model/dataset.ts';
import { dateOf } from '../model/dates.ts';
import type { EdtfDate } from '../model/edtf.ts';
import type { LabRecord } from '../model/schema.ts';
import type { MeasureOf } from '../model/trialSchema.ts';
import type { Answer } from './bounds.ts';

const YEAR = 365.25 * 24 * 3600 * 1000;

/** A status says that a lab goes on only where it is younger than this; an older one says nothing of today. */
const FRESH = 2025;

export interface LabAnswer {
  readonly place: Place;
  readonly answer: Answer;
}

/** Returns, for each lab, whether it has met one of the fates since a year. Unknown where no recent page says how it stands. */
export function fatesOf(dataset: Dataset, { labs, fates, since }: MeasureOf<'fates'>): readonly LabAnswer[] {
  const start = Date.UTC(since, 0, 1);
  return labsOf(dataset, labs).map(({ place, lab }) => {
    const met = [
      ...lab.events.filter(({ kind }) => fates.some((fate) => fate === kind)).map(({ date }) => date),
      ...(lab.successor !== null && fates.some((fate) => fate === lab.successor?.how)
        ? [lab.successor.date]
        : []),
      ...(lab.ended !== null && lab.successor === null && fates.includes('closed') ? [lab.ended] : []),
    ].map(dateOf);
    if (met.some((date) => date !== null && date.earliest >= start)) return { place, answer: 'yes' };
    if (met.some((date) => date === null || isPossiblyIn(date, [start, Infinity])))
      return { place, answer: 'unknown' };
    return { place, answer: standsToday(lab) ? 'no' : 'unknown' };
  });
}

/** Returns, for each lab with a founding date, whether it took at most so many years until its first head left or it was changed. */
export function waitsOf(dataset: Dataset, { labs, until, years }: MeasureOf<'waits'>): readonly LabAnswer[] {
  return labsOf(dataset, labs).map(({ place, lab }) => {
    const end = until === 'head-left' ? firstHeadLeft(lab) : firstChange(lab, place.founded);
    if (place.founded === null || end === null) return { place, answer: 'unknown' };
    if (end.latest - place.founded.earliest <= years * YEAR) return { place, answer: 'yes' };
    return { place, answer: end.earliest - place.founded.latest > years * YEAR ? 'no' : 'unknown' };
  });
}

export interface HeadAnswer {
  readonly person: string | null;
  readonly name: LabRecord['leaders'][number]['name'];
  readonly answer: Answer;
}

/**
 * Returns, for each head of the labs, once each, whether a departure from one of the other labs before is on record. The record
 * holds departures and no whole careers, so that nobody surely was never there: the answer is yes or unknown.
 */
export function headsOf(dataset: Dataset, { labs, formerly }: MeasureOf<'heads'>): readonly HeadAnswer[] {
  const heads = new Map<string, HeadAnswer>();
  for (const { lab } of labsOf(dataset, labs)) {
    for (const { person, name, from } of lab.leaders) {
      const key = person ?? name.en;
      const start = dateOf(from);
      const came = (person === null ? [] : (dataset.departuresByPerson.get(person) ?? [])).some(
        ({ lab: left, clock }) =>
          left.chain.some((id) => formerly.includes(id)) &&
          (start === null || clock === null || clock.date.earliest <= start.latest),
      );
      if (came || !heads.has(key)) heads.set(key, { person, name, answer: came ? 'yes' : 'unknown' });
    }
  }
  return [...heads.values()];
}

function labsOf(
  dataset: Dataset,
  ids: readonly string[],
): readonly { readonly place: Place; readonly lab: LabRecord }[] {
  return ids.flatMap((id) => {
    const place = dataset.places.get(id);
    return place?.lab == null ? [] : [{ place, lab: place.lab }];
  });
}

function standsToday({ status }: LabRecord): boolean {
  const asOf = dateOf(status?.asOf ?? null);
  return asOf !== null && asOf.earliest >= Date.UTC(FRESH, 0, 1);
}

function firstHeadLeft({ leaders }: LabRecord): EdtfDate | null {
  const [first] = leaders
    .flatMap(({ from, to }) => {
      const start = dateOf(from);
      return start === null ? [] : [{ start, end: dateOf(to) }];
    })
    .sort((a, b) => a.start.earliest - b.start.earliest || a.start.latest - b.start.latest);
  return first?.end ?? null;
}

function firstChange({ events }: LabRecord, founded: EdtfDate | null): EdtfDate | null {
  const [first] = events
    .filter(({ kind }) => kind !== 'founded' && kind !== 'leadership')
    .flatMap(({ date }) => {
      const at = dateOf(date);
      return at === null || (founded !== null && at.latest < founded.earliest) ? [] : [at];
    })
    .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  return first ?? null;
}
