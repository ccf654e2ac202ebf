import type { Tenure } from '../model/tenure.ts';
import type { Language } from '../i18n/language.ts';

/** months; bounds no further apart than two months, each the month of a date, are said as one length */
const ONE_LENGTH = 2.1;
/** months; bounds closer than this come of two days and are said without "about" */
const EXACT = 0.1;

/**
 * Returns a tenure in words, no finer than its bounds: "2 years 3 months" between two days, "about 2 years 3 months" between
 * two months, "2–4 years" or "about 3 years" where a year is all that is known, "up to 2 years", "under a year".
 */
export function describeTenure(
  { shortest, longest, approximate }: Tenure,
  { t }: Pick<Language, 't'>,
): string {
  const about = (words: string) => t('card.tenure.about', { tenure: words });
  const hedge = (words: string) => (approximate ? about(words) : words);
  const width = longest - shortest;
  if (width <= ONE_LENGTH) {
    const months = Math.round((shortest + longest) / 2);
    const words = describeMonths(months, t);
    return months > 0 && (approximate || width > EXACT) ? about(words) : words;
  }
  if (longest < 12.05) return t('card.tenure.underYear');
  const [from, to] = [Math.round(shortest / 12), Math.round(longest / 12)];
  if (from === 0) return hedge(t('card.tenure.upTo', { n: Math.ceil(longest / 12 - 0.01) }));
  return from === to
    ? about(t('card.tenure.years', { n: from }))
    : hedge(t('card.tenure.range', { from, to }));
}

function describeMonths(total: number, t: Language['t']): string {
  if (total < 1) return t('card.tenure.underMonth');
  const [years, months] = [Math.floor(total / 12), total % 12];
  if (years === 0) return t('card.tenure.months', { n: months });
  if (months === 0) return t('card.tenure.years', { n: years });
  return t('card.tenure.both', {
    years: t('card.tenure.years', { n: years }),
    months: t('card.tenure.months', { n: months }),
  });
}
