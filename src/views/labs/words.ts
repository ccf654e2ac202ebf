import type { Language } from '../../i18n/language.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import type { Dataset } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import type { PlaceSize } from '../../model/schema.ts';
import { signedNumber } from '../../words/signedNumber.ts';
import { describeTenure } from '../../words/describeTenure.ts';
import type { BarPart } from '../layoutYears.ts';
import { sizeOf, type Head, type LabRow } from './derive.ts';

/** Returns by how much arrivals exceed departures: one number, or from which to which where dates leave it open. */
export function describeNet([least, most]: LabRow['net'], language: Language): string {
  return least === most
    ? signedNumber(least, language)
    : language.t('scores.net', { from: signedNumber(least, language), to: signedNumber(most, language) });
}

/** Returns the years of a row in words; years in which nobody can have left are not named. */
export function describeYears({ years, undated }: LabRow, { t, count }: Language): string {
  const named = years
    .filter(({ count: { total } }) => total > 0)
    .map((bin) => t('scores.year', { year: String(bin.year), count: count(bin.count) }));
  return t('scores.years', { list: named.join(t('labs.comma')), undated });
}

/** Returns how long those who left had stayed: the median and of how many it is, in full. */
export function describeStays({ tenures }: LabRow, language: Language): string {
  const { t, number } = language;
  const values = { n: number(tenures.known.length), all: number(tenures.known.length + tenures.unknown) };
  return tenures.median === null
    ? t('scores.tenure.few', values)
    : t('scores.tenure', { ...values, median: describeTenure(tenures.median, language) });
}

/** Returns the same where there are `width` px for letters of `size`: "2–3 years · 31 of 120", without the last number where that has no room. */
export function shortStays({ tenures }: LabRow, language: Language, size: number, width: number): string {
  const { t, number } = language;
  const values = { n: number(tenures.known.length), all: number(tenures.known.length + tenures.unknown) };
  if (tenures.median === null) return fitText(t('scores.tenure.fewShort', values), size, width);
  const median = describeTenure(tenures.median, language);
  const whole = t('scores.tenure.short', { ...values, median });
  return textWidth(whole, size) <= width
    ? whole
    : fitText(t('scores.tenure.shortest', { n: values.n, median }), size, width);
}

/** Returns the name of a part of the bar of next jobs. */
export function namePart(part: BarPart, { t }: Pick<Language, 't'>): string {
  if (part === 'returned') return t('kind.return');
  if (part === 'unknown' || part === 'possible') return t('kind.unknown');
  return t(`story.kind.${part}`);
}

/** Returns the next jobs of a row in words, the most frequent first. */
export function describeMix({ mix }: LabRow, language: Language): string {
  const { t, number } = language;
  return [...mix]
    .sort((a, b) => b.n - a.n)
    .map(({ part, n }) => t('scores.part', { kind: namePart(part, language), n: number(n) }))
    .join(t('labs.comma'));
}

/** Returns the time of a head in words. */
export function describeHeadTime({ from, to }: Head, { t, date }: Language): string {
  const [start, end] = [dateOf(from), dateOf(to)];
  if (start !== null && end !== null) return t('card.career.span', { from: date(start), to: date(end) });
  if (start !== null) return t('card.career.from', { date: date(start) });
  return end === null ? t('card.career.undated') : t('card.career.to', { date: date(end) });
}

/**
 * Returns the head that a row names: of those who came and did not go the one who has been there longest, else who went last; null where
 * none is on record.
 */
export function latestHead(heads: readonly Head[]): Head | null {
  return (
    heads.find(({ from, to }) => from !== null && to === null) ??
    heads.find(({ to }) => to === null) ??
    [...heads].sort((a, b) => (dateOf(a.to)?.latest ?? 0) - (dateOf(b.to)?.latest ?? 0)).at(-1) ??
    null
  );
}

/** Returns a published number of people, as wide as it is published. */
export function describeSizeNumber({ least, most }: PlaceSize, { t, number }: Language): string {
  if (least === null) return most === null ? t('scores.none') : t('scores.size.most', { n: number(most) });
  if (most === null) return t('scores.size.least', { n: number(least) });
  return least === most ? number(least) : t('scores.size.range', { from: number(least), to: number(most) });
}

/** Returns what a published number counts, and how it came about. */
export function describeSizeKind({ counts, scope, basis }: PlaceSize, { t }: Language): string {
  const words = [t(`scores.counts.${counts}`), t(`scores.scope.${scope}`)];
  return (basis === 'stated' ? words : [...words, t(`scores.basis.${basis}`)]).join(' · ');
}

/** Returns the same in few words: who is counted, and of what, where that is not the place itself. */
export function shortSizeKind({ counts, scope }: PlaceSize, isCompany: boolean, { t }: Language): string {
  const words = t(`scores.counts.${counts}`);
  return scope === (isCompany ? 'company' : 'lab') ? words : `${words} ${t(`scores.scope.${scope}`)}`;
}

/** Returns the published size that a row names: the last that is of the place itself, else the last. */
export function latestSize(sizes: readonly PlaceSize[], isCompany: boolean): PlaceSize | null {
  const numbers = sizes.filter((size) => sizeOf(size) !== null);
  return numbers.findLast(({ scope }) => scope === (isCompany ? 'company' : 'lab')) ?? numbers.at(-1) ?? null;
}

/**
 * Returns what became of a place in words: what it became, how it stands as of which day, or that nothing is on record; null while that is
 * not known yet. Of a company with labs: how many it has, and how many of them are gone.
 */
export function describeFate(
  { place }: Pick<LabRow, 'place'>,
  { places }: Pick<Dataset, 'places'>,
  isComplete: boolean,
  { t, text, date }: Language,
): string | null {
  const { lab, ended } = place;
  const when = (value: ReturnType<typeof dateOf>) => (value === null ? t('date.unknown') : date(value));
  const next = places.get(lab?.successor?.lab ?? '');
  if (lab?.successor != null && next !== undefined)
    return t(`scores.fate.${lab.successor.how}`, {
      name: text(next.short),
      date: when(dateOf(lab.successor.date)),
    });
  if (lab?.status != null) {
    const asOf = dateOf(lab.status.asOf);
    return asOf === null || ended !== null
      ? text(lab.status.text)
      : t('scores.fate.asOf', { text: text(lab.status.text), date: date(asOf) });
  }
  if (ended !== null) return t('scores.fate.ended', { date: date(ended) });
  if (lab === null) {
    const labs = [...places.values()].filter((each) => each.lab !== null && each.company === place.id);
    if (labs.length > 0)
      return t('scores.fate.labs', {
        n: labs.length,
        gone: labs.filter((each) => each.lab?.successor != null || each.ended !== null).length,
      });
  }
  return isComplete ? t('scores.none') : null;
}

/** Returns a row in words: "OpenAI: 112 left, 46 came, net −66". */
export function describeRow({ place, counts, net }: LabRow, language: Language): string {
  return language.t('scores.row', {
    name: language.text(place.name),
    left: language.count(counts.left),
    came: language.count(counts.came),
    net: describeNet(net, language),
  });
}
