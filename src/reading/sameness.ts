/** Whether two spellings may mean one person, place or page. Never more than a question: who keeps the record decides. */
import { foldLetters } from '../lib/foldLetters.ts';

/** Returns a text without case, width, marks and invisible characters; words separated by one space, hyphens and dots inside words gone. */
export function foldName(text: string): string {
  const lower = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  return foldLetters(lower)
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that stand before or behind a name and are not part of it. */
const TITLES = new Set('dr prof professor mr mrs ms phd jr sr ii iii sir'.split(' '));

/**
 * Returns keys of a name of a person in Latin script: two spellings that share one may be one person. Order of the words, capitals, marks,
 * hyphens, spaces inside given names and middle initials make no difference: `Zhang, Ya-Qin`, `Yaqin Zhang`, `Ya Qin Zhang` share one.
 */
function personKeys(name: string): ReadonlySet<string> {
  const words = foldName(name)
    .split(' ')
    .filter((word) => word !== '' && !TITLES.has(word));
  const keys = new Set<string>();
  const add = (parts: readonly string[]) => {
    if (parts.length === 0) return;
    for (const surname of new Set([parts[0], parts.at(-1)])) {
      const rest = parts.length === 1 ? [] : surname === parts[0] ? parts.slice(1) : parts.slice(0, -1);
      keys.add(`${surname ?? ''}|${rest.join('')}`);
    }
  };
  add(words);
  const long = words.filter((word) => word.length > 1);
  if (long.length > 1 && long.length < words.length) add(long);
  const capitals = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  if (words.length === 1 && capitals !== name) add(foldName(capitals).split(' '));
  return keys;
}

/**
 * Returns whether two names in Latin script may be those of one person: the same keys, or one letter off in a name long enough that this
 * is no other name (Li and Lin, Zhou and Zhu).
 */
export function isLikePerson(a: string, b: string): boolean {
  const [keys, others] = [personKeys(a), personKeys(b)];
  for (const key of keys) {
    for (const other of others) {
      if (key === other) return true;
      const [surname = '', given = ''] = key.split('|');
      const [otherSurname = '', otherGiven = ''] = other.split('|');
      if (surname === '' || given === '' || otherGiven === '') continue;
      if (
        surname === otherSurname &&
        Math.min(given.length, otherGiven.length) >= 4 &&
        isOneOff(given, otherGiven)
      )
        return true;
      const shortest = Math.min(surname.length, otherSurname.length);
      if (
        given === otherGiven &&
        shortest >= 5 &&
        shortest + given.length >= 9 &&
        isOneOff(surname, otherSurname)
      )
        return true;
    }
  }
  return false;
}

/** Returns whether one letter added, taken away, changed, or exchanged with its neighbour makes one text of the other. */
export function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA === '' && restB === '') return true;
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const isSwap = restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
  return restA.slice(1) === restB.slice(1) || isSwap;
}

/** Forms of a company, and words that sources put in or leave out. */
const FORMS = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag sa sarl bv nv oy ab as spa srl kk pte pty holding holdings ' +
    'group the of and at for de copy com org net io ai'
  ).split(' '),
);
const KINDS = new Map(
  (
    'laboratory:lab laboratories:lab labs:lab univ:university universitat:university universite:university technologies:technology ' +
    'tech:technology systems:system institutes:institute inst:institute'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const FORMS_ZH = /(?:股份|有限|责任|集团|控股|科技|公司|（[^）]*）|\([^)]*\))/gu;

/**
 * Returns the key of a place or publisher: two names that share one may be one. `Google Inc.`, `google`, `The Google LLC` share one. Empty
 * only for an empty name.
 */
export function placeKey(name: string): string {
  const bare = name.replace(/\s*[(（][^)）]*[)）]\s*/gu, ' ');
  const words = foldName(/\p{L}/u.test(bare) ? bare : name)
    .split(' ')
    .filter((word) => word !== '');
  if (words.some((word) => /\p{Script=Han}/u.test(word))) {
    const han = words.join('').replace(FORMS_ZH, '');
    return han === '' ? words.join('') : han;
  }
  const kept = words.map((word) => KINDS.get(word) ?? word).filter((word) => !FORMS.has(word));
  return (kept.length === 0 ? words : kept).join('');
}

/** Returns whether two names may be those of one place or publisher. */
export function isLikePlace(a: string, b: string): boolean {
  const [key, other] = [placeKey(a), placeKey(b)];
  if (key === '' || other === '') return false;
  if (foldName(a).replaceAll(' ', '') === foldName(b).replaceAll(' ', '')) return true;
  return (
    key === other ||
    (Math.min(key.length, other.length) >= 6 && !/\d/.test(key + other) && isOneOff(key, other))
  );
}

/** Parameters that tell where a reader came from, not which page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_hs\w+|hs\w*Tracking|ref|ref_src|ref_url|referrer|spm|scm|cmpid|ncid|ocid|s_cid|trk\w*|si|feature|amp|outputType|guccounter|guce_\w+|smid|smtyp|taid|isappinstalled|xtor|__twitter_impression)$/i;

/**
 * Returns the one form of an address by which pages are looked up: without scheme, `www.`, `m.` or `amp.`, tracking parameters, fragment,
 * `/amp` and the last slash; parameters sorted. Null for what is no address. It is compared, never followed.
 */
export function pageKey(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^(?:www\d?|m|mobile|amp|wap)\.(?=[^.]+\.)/, '');
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:amp|index\.html?|index\.php)\/?$/i, '/')
    .replace(/^\/amp\//i, '/')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/$/, '');
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return `${host}${url.port === '' ? '' : `:${url.port}`}${safeDecode(path)}${query}${route}`;
}

function safeDecode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
