import type { YearRange } from './filters.ts';

/** What a query asks for beside its words. */
export interface AskedYears {
  readonly time: YearRange;
  /** the query without the years */
  readonly rest: string;
}

const YEAR = String.raw`(?<![a-z\d])((?:19|20)\d\d)`;
/** where a year ends: Chinese may follow it without a space */
const END = String.raw`(?![a-z\d])`;
const SPAN = String.raw`\s*(?:\.\.|[\p{Pd}~～至到]|\bto\b|\band\b)\s*`;

/** Ways in which years are asked for, the longest first, with the range that each means. */
const FORMS: readonly (readonly [RegExp, (from: number, to: number) => YearRange])[] = [
  [
    form(String.raw`(?:\b(?:between|from|in)\s+)?${YEAR}年?${SPAN}((?:19|20)\d\d)${END}年?`),
    (from, to) => ({ from: Math.min(from, to), to: Math.max(from, to) }),
  ],
  [form(String.raw`\b(?:before|pre)[\s-]+${YEAR}${END}`), (year) => ({ from: null, to: year - 1 })],
  [
    form(String.raw`\b(?:until|till|up\s+to|to|through|by)\s+${YEAR}${END}`),
    (year) => ({ from: null, to: year }),
  ],
  [form(String.raw`\b(?:after|post)[\s-]+${YEAR}${END}`), (year) => ({ from: year + 1, to: null })],
  [form(String.raw`\b(?:since|from)\s+${YEAR}${END}`), (year) => ({ from: year, to: null })],
  [form(String.raw`${YEAR}年?(?:及以前|及之前|为止)`), (year) => ({ from: null, to: year })],
  [form(String.raw`${YEAR}年?(?:以前|之前|前)`), (year) => ({ from: null, to: year - 1 })],
  [form(String.raw`${YEAR}年?(?:之后|后)`), (year) => ({ from: year + 1, to: null })],
  [form(String.raw`(?:自\s*)?${YEAR}年?(?:以来|以后|及以后|至今|起)`), (year) => ({ from: year, to: null })],
  [form(String.raw`(?:\bin\s+)?${YEAR}${END}年?`), (year) => ({ from: year, to: year })],
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'iu');
}

/**
 * Returns the years that a query asks for in either language ("openai 2024", "before 2020", "2019–2021", "2020年以前"), both ends of the
 * range included, and the words that are left; null where it names no year.
 */
export function readYears(query: string): AskedYears | null {
  const text = query.normalize('NFKC');
  for (const [pattern, rangeOf] of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [all, from, to] = match;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + all.length)}`;
    return { time: rangeOf(Number(from), Number(to)), rest: rest.trim() };
  }
  return null;
}
