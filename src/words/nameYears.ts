import type { Language } from '../i18n/language.ts';

/** Returns the end of a stay by its year: "–2024", "–2023/24" where it may be either. */
export function nameEnd({
  earliest,
  latest,
}: {
  readonly earliest: number;
  readonly latest: number;
}): string {
  const [from = '', to = ''] = [earliest, latest].map((time) => String(new Date(time).getUTCFullYear()));
  return from === to ? `–${from}` : `–${from}/${to.slice(2)}`;
}

/** Returns a period in words: "2020–21", "2024"; where it is narrow "20–21", "’24". */
export function nameYears(
  { from, to }: { readonly from: number; readonly to: number },
  { t }: Language,
  isNarrow = false,
): string {
  const two = (year: number) => String(year % 100).padStart(2, '0');
  if (isNarrow) return from === to ? `’${two(from)}` : `${two(from)}–${two(to)}`;
  if (from === to) return String(from);
  const isOneCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return t('finding.years', {
    from: String(from),
    to: isOneCentury ? two(to) : String(to),
    last: String(to),
  });
}
