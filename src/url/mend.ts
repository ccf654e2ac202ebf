/**
 * Reads a link as it was meant. On its way a link is escaped once too often, cut, put into other letters, and followed without a space by what
 * comes next in a text. What can be read in one way only is read in that way; what cannot be is said, and never taken for another link.
 */
import type { Pair } from './query.ts';

/** Which parameters are ours; those of others stay as they came. */
export type Names = ReadonlySet<string>;

/** Parameters that hold a text or an address: any character may be meant. */
const TEXTS: Names = new Set(['q', 'title', 'note', 'dataset', 'columns']);

/** Times that something is taken for escaped once more. */
const MOST_ESCAPES = 4;

/** What stands for `&` where it was escaped for HTML, once or several times, without its own `&`. */
const ESCAPED_AND = /^(?:(?:amp|#0*38|#x0*26);|[\s?&#/;])+/i;

/** The start of another parameter inside a value. */
const NEXT = /[?&;](?:(?:amp|#0*38|#x0*26);)*(?=[\w[\]]+=)/i;

/** Returns the pairs of a query, those of ours as they were meant, so that formatting and reading them again gives the same. */
export function mendQuery(query: string, ours: Names): readonly Pair[] {
  return [...new URLSearchParams(query)].flatMap(([name, value]) => mendPair(name, value, ours, 0));
}

function mendPair(name: string, value: string, ours: Names, depth: number): readonly Pair[] {
  const plain = mendName(name);
  const known = plain.toLowerCase();
  // A whole query that was escaped once more is one name without a value.
  const [first = ''] = plain.split('=');
  if (plain.includes('=') && ours.has(mendName(first).toLowerCase()) && depth < MOST_ESCAPES) {
    const inner = value === '' ? plain : `${plain}=${value}`;
    return [...new URLSearchParams(inner)].flatMap(([n, v]) => mendPair(n, v, ours, depth + 1));
  }
  if (!ours.has(known)) return [[name.replace(/^(?:(?:amp|#0*38|#x0*26);)+(?=.)/i, ''), value]];
  if (TEXTS.has(known)) return [[known, unescapeText(value)]];
  const text = unescape(value).replace(/[＆？；＝]/gu, (sign) => sign.normalize('NFKC'));
  const next = NEXT.exec(text);
  if (next === null || depth >= MOST_ESCAPES) return [[known, text]];
  const rest = [...new URLSearchParams(text.slice(next.index + next[0].length))];
  return [[known, text.slice(0, next.index)], ...rest.flatMap(([n, v]) => mendPair(n, v, ours, depth + 1))];
}

/** Returns a name without what an escape left before it, invisible characters, and the brackets of lists. */
function mendName(name: string): string {
  return unescape(name)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(ESCAPED_AND, '')
    .replace(/\[\d*\]$/, '')
    .trim();
}

/** Returns a text without the percent escapes that are left in it: as it came where they do not stand for characters. */
function unescape(text: string): string {
  let plain = text;
  for (let times = 0; times < MOST_ESCAPES && /%[\da-f]{2}/i.test(plain); times += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

/** Returns a free text without percent escapes only where they stand for characters beyond ASCII: somebody may mean `50%20`. */
function unescapeText(text: string): string {
  return /%[c-f][\da-f]%[89ab][\da-f]/i.test(text) ? unescape(text) : text;
}

/**
 * Returns the query of an address. Where a parameter of ours stands behind a `#`, since an escape of `&` has one in it or somebody
 * put one there, it belongs to the query as well.
 */
export function queryOf(
  { search, hash }: { readonly search: string; readonly hash: string },
  ours: Names,
): string {
  const rest = queryInHash(hash, ours);
  return rest === null ? search : `${search === '' ? '?' : `${search}&`}${rest}`;
}

/** Returns what of a hash belongs to the query; null for a hash that is a place in the page. */
export function queryInHash(hash: string, ours: Names): string | null {
  const text = hash
    .replace(/^#/, '')
    .replace(ESCAPED_AND, '')
    .replace(/^(?:0*38|x0*26);/i, '');
  const name = /^([\w[\]]+)=/.exec(text)?.[1];
  return name !== undefined && ours.has(mendName(name).toLowerCase()) ? text : null;
}

export interface MendedValue {
  readonly text: string;
  /** `cut`: its end is missing; `more`: something follows that is no part of it and not only punctuation */
  readonly fault: 'cut' | 'more' | null;
}

/**
 * Returns the value of a parameter that holds ids, years or words of ours: in small letters, without what is not seen, and without
 * the quotes, brackets and marks of the text that it stood in.
 */
export function mendValue(param: string, value: string): MendedValue {
  if (TEXTS.has(param)) return { text: value.trim(), fault: null };
  const isCut = /(?:…|\.{3,})[^\p{L}\p{N}]*$/u.test(value) || /~[\s.]*$/.test(value);
  const text = value
    .replaceAll('…', ' ')
    .normalize('NFKC')
    .replaceAll('、', ',')
    // `--` between the parts of an id, as text processors set it
    .replace(/[—–]/gu, '--')
    .replace(/[‐‑‒−]/gu, '-')
    .replace(/[\p{Cf}\s]/gu, '')
    .toLowerCase()
    .replace(/^[^a-z0-9!.~_<]+/, '');
  const [body = ''] = /^[a-z0-9!.~,:_-]*/.exec(text) ?? [];
  const rest = text.slice(body.length);
  return {
    text: body
      .split(/([~,])/)
      .map((part) => trimEnd(param, part))
      .join('')
      .replace(/[~,]+$/, ''),
    fault: isCut ? 'cut' : /[a-z0-9]/.test(rest) && !/^[<>"'\\]/.test(rest) ? 'more' : null,
  };
}

/** Marks at the end belong to the sentence around a link, but for the dots of a range that is open. */
function trimEnd(param: string, text: string): string {
  if (param === 'time' || param === 'added') return text.replace(/[:!_-]+$/, '').replace(/(^|[^.])\.$/, '$1');
  return text.replace(/[.:!_-]+$/, '');
}
