import type { YearRange } from '../filters/filters.ts';
import { INVALID, OUTSIDE, type Refusal } from './linkProblem.ts';

/**
 * Returns the range that `2019..2024`, `earliest..2019`, `..2019`, `2019..latest`, `2019..` or `2019` stands for, the earlier
 * year first, cut to the years of the record. `null` for all years; a refusal where it is none or none of the record's.
 */
export function decodeYears(
  text: string,
  [first, last]: readonly [number, number],
): YearRange | null | Refusal {
  const match = /^(\d{4}|earliest|)(\.\.)?(\d{4}|latest|)$/.exec(text);
  if (match === null) return INVALID;
  const [, start = '', dots, end = ''] = match;
  if (dots === undefined && (start === '' || end !== '')) return INVALID;
  if (dots === undefined && start === 'earliest') return INVALID;
  const a = /\d/.test(start) ? Number(start) : null;
  const b = dots === undefined ? a : /\d/.test(end) ? Number(end) : null;
  if (a === null && b === null) return null;
  const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
  if ((from !== null && from > last) || (to !== null && to < first)) return OUTSIDE;
  return { from: from === null ? null : Math.max(from, first), to: to === null ? null : Math.min(to, last) };
}

/** Returns a range in the notation of `decodeYears`; all years as `earliest..latest`. */
export function encodeYears(range: YearRange | null): string {
  const from = range?.from ?? null;
  const to = range?.to ?? null;
  if (from !== null && from === to) return String(from);
  return `${from === null ? 'earliest' : year(from)}..${to === null ? 'latest' : year(to)}`;
}

function year(value: number): string {
  return String(value).padStart(4, '0');
}
