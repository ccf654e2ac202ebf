import { dateOf } from '../../model/dates.ts';
import type { TrialRecord } from '../../model/schema.ts';
import type { Language } from '../../i18n/language.ts';
import type { Verdict } from '../../verdicts/judge.ts';
import type { ArticleData, Career, ClaimStep, Told } from './derive.ts';

/** Returns a number of a measure as it is told alone: a share in percent, a rate with one decimal place at most. */
export function tellValue(value: number, unit: Told['unit'], { number, percent }: Language): string {
  return unit === 'share' ? percent(value) : number(Math.round(value * 10) / 10);
}

/** Returns what a measure gives in one sentence, with what the number is of. */
export function tellReading(told: Told | null, language: Language): string {
  const { t, text, number } = language;
  if (told === null) return t('article.told.nothing');
  const { measure, value, n, known, yes } = told;
  const share = value === null ? '' : tellValue(value, told.unit, language);
  const parts = { yes: number(yes), known: number(known), share };
  switch (measure) {
    case 'share':
    case 'founders':
      return t('article.told.share', parts);
    case 'stays':
      return t('article.told.stays', parts);
    case 'reasons':
      return t('article.told.reasons', parts);
    case 'fates':
    case 'waits':
      return n === 1
        ? t('article.told.lab', {
            lab: told.labs.map(({ name }) => text(name)).join(''),
            answer: t(`article.lab.${known === 0 ? 'unknown' : yes === 1 ? 'yes' : 'no'}`),
          })
        : t('article.told.labs', { yes: number(yes), n: number(n), unknown: n - known });
    case 'heads':
      return t('article.told.heads', { yes: number(yes), n: number(n) });
    case 'rate':
      return t('article.told.rate', { value: share, n: number(n) });
    case 'milestones':
      return t('article.told.milestones', { n });
    case 'labs':
      return t('article.told.places', { n });
    case 'count':
    case 'career':
      return t('article.told.count', { n });
  }
}

/** Returns whether a reading is what became of one lab: a yes or a no, and no share. */
export function isOneLab({ labs }: Pick<Told, 'labs'>): boolean {
  return labs.length === 1 && labs[0]?.answer !== null;
}

/** Returns what a row is called in which a claim is held against other years: with the years, where it is of some. */
export function tellRow(row: 'value' | 'against', told: Told | null, { t }: Language): string {
  const name = t(`article.row.${row}`);
  const period = told?.period;
  return period?.from == null || period.to === null
    ? name
    : t('article.row.years', { name, from: String(period.from), to: String(period.to) });
}

/** Returns the bounds of a reading in words; null where nothing is doubtful or unknown, or the bounds read alike. */
function tellBounds(told: Told | null, language: Language): string | null {
  if (told === null || told.measure === 'heads' || isOneLab(told)) return null;
  const low = tellValue(told.bounds.low, told.unit, language);
  const high = tellValue(told.bounds.high, told.unit, language);
  return low === high ? null : language.t('article.bounds', { low, high });
}

/** Returns a reading with its bounds as a sentence. */
export function tellBounded(told: Told | null, language: Language): string {
  const bounds = tellBounds(told, language);
  const parts = { told: tellReading(told, language) };
  return bounds === null
    ? language.t('article.told.alone', parts)
    : language.t('article.told.bounded', { ...parts, bounds });
}

/** Returns what the number has to be for the claim to hold. */
export function tellThreshold(
  { is, threshold }: Pick<TrialRecord, 'is' | 'threshold'>,
  told: Told | null,
  compared: boolean,
  language: Language,
): string {
  if (compared) return language.t('article.needs.more');
  if (told?.measure === 'career') return language.t('article.needs.career');
  if (told !== null && isOneLab(told)) return language.t('article.needs.one');
  return language.t(`article.needs.${is}`, { than: tellValue(threshold, told?.unit ?? 'share', language) });
}

/** Returns a verdict in words; of a career it is that year and place are borne out. */
export function tellVerdict(
  { career }: Pick<ClaimStep, 'career'>,
  verdict: Verdict,
  { t }: Language,
): string {
  return t(`article.verdict.${career !== null && verdict === 'holds' ? 'career' : verdict}`);
}

/** Returns a date of the record as text in a language. */
export function tellDate(text: string, { date }: Language): string {
  return date(dateOf(text));
}

/** Returns what the record says of a departure that the article tells of. */
export function tellCareer({ lab, date, stops }: Career, language: Language): string {
  const { t, text, list } = language;
  const left =
    date === null
      ? t('article.recorded.undated', { lab: text(lab) })
      : t('article.recorded.left', { lab: text(lab), date: tellDate(date, language) });
  const names = stops.flatMap(({ place, when }) =>
    place === null
      ? []
      : [
          when === null
            ? text(place)
            : t('article.recorded.stop', { place: text(place), when: tellDate(when, language) }),
        ],
  );
  const after =
    names.length === 0 ? t('article.recorded.nothing') : t('article.recorded.then', { stops: list(names) });
  return t('article.recorded.both', { left, after });
}

/** Returns how many claims have each verdict as told: the essay's own summary. */
export function countVerdicts({ chapters }: Pick<ArticleData, 'chapters'>): {
  readonly holds: number;
  readonly fails: number;
  readonly open: number;
  readonly rest: number;
} {
  const verdicts = chapters.flatMap(({ steps }) =>
    steps.map(({ judged }) => Object.values(judged)[0]?.verdict ?? 'untestable'),
  );
  const of = (...these: string[]) => verdicts.filter((verdict) => these.includes(verdict)).length;
  return { holds: of('holds'), fails: of('fails'), open: of('open'), rest: of('few', 'untestable') };
}
