import { finish } from '../lib/finish.ts';
import { foldLetters } from '../lib/foldLetters.ts';
import { simplify } from './simplified.ts';
import type { Dataset, Place } from '../model/dataset.ts';

/** Hyphens, dots and apostrophes: the marks inside names, each in all the characters that programs write for it. */
const INSIDE_NAMES = /[\p{Pd}\u2212'’‘‛ʼʻʹ′`.·・•‧∙⋅●ㆍᆞ]/gu;

/** Letters, digits and marks of ASCII, and what ends a line. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/**
 * Returns a text folded for search: compatibility width, case, diacritics, traditional characters, what is not seen, and the marks inside
 * names (hyphens, dots, apostrophes) removed, the same in every locale. So "Fei-Fei", "feifei" and "ＦｅｉＦｅｉ" are one.
 */
export function foldText(text: string): string {
  // Most of a long record: nothing but case and the marks inside names can differ.
  if (PLAIN.test(text)) return text.replace(/['`.-]/g, '').toLowerCase();
  const lower = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(INSIDE_NAMES, '')
    .toLowerCase();
  return simplify(foldLetters(lower).replace(/\p{M}/gu, ''));
}

/**
 * Returns the words of a query, folded: without quotes, brackets and other marks around them, and without a possessive. Chinese and Latin letters
 * are words of their own though nobody writes a space between them. An empty or blank query has none.
 */
export function queryWords(query: string): readonly string[] {
  return foldText(query.normalize('NFKC').replace(/(\p{L})['’`]s(?![\p{L}\p{N}])/giu, '$1'))
    .replace(/(\p{Script=Han})(?=[a-z\d])|([a-z\d])(?=\p{Script=Han})/gu, '$1$2 ')
    .split(/[\s\p{P}\p{Sk}+<=>|~$]+/u)
    .filter((word) => word !== '');
}

/** Words of plain letters and digits, a space between two. */
const PLAIN_NAME = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** Returns a name as its folded words, to be compared with those of a query. */
export function foldName(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  return queryWords(name).join(' ');
}

/**
 * Returns the ways in which a name is also spelt, as one text: umlauts and rings as two letters (Schoelkopf, Soeren, Aage), and the ü of pinyin
 * as `v` or `yu`. Empty for a name without them.
 */
export function otherSpellings(name: string): string {
  if (PLAIN.test(name)) return '';
  const composed = name.normalize('NFC');
  const twoLetters = composed
    .replace(/[äæ]/gi, 'ae')
    .replace(/[öøœ]/gi, 'oe')
    .replace(/ü/gi, 'ue')
    .replace(/å/gi, 'aa');
  const pinyin = composed.replace(/([ln])[üǖǘǚǜ]/gi, '$1v');
  return [twoLetters, pinyin, pinyin.replace(/([ln])v/gi, '$1yu')]
    .filter((spelling) => spelling !== composed)
    .join('\n');
}

/** What the departures of a record can be found by, folded. */
export interface SearchTexts {
  /** of each in the order of the record, what it has alone: names of the person in both scripts, other spellings, the unit */
  readonly own: readonly string[];
  /** of each lab with its company, of each role and of each list of destinations, which many departures have in common */
  readonly shared: ReadonlyMap<object, string>;
}

const textsByRecord = new WeakMap<Dataset['departures'], SearchTexts>();

/** Reads in steps what departures can be found by, once for a record. Yields how many departures are read, every `step` of them. */
export function* searchTextSteps(
  { departures, places }: Dataset,
  step: number,
): Generator<number, SearchTexts> {
  const there = textsByRecord.get(departures);
  if (there !== undefined) return there;
  const own: string[] = [];
  const shared = new Map<object, string>();
  const share = (part: object | null, texts: () => readonly Text[]) => {
    if (part !== null && !shared.has(part)) shared.set(part, foldTexts(texts()));
  };
  for (const { person, unit, lab, role, destinations } of departures) {
    if (own.length > 0 && own.length % step === 0) yield own.length;
    const { en, zh } = person.name;
    own.push(foldTexts([en, otherSpellings(en), zh, ...person.aliases, unit?.en, unit?.zh]));
    share(lab, () => [lab, places.get(lab.company) ?? lab].flatMap(namesOf));
    share(role, () => [role?.en, role?.zh]);
    share(destinations, () =>
      destinations.flatMap(({ place, role: next }) => [
        ...(place === null ? [] : namesOf(place)),
        next?.en,
        next?.zh,
      ]),
    );
  }
  const texts = { own, shared };
  textsByRecord.set(departures, texts);
  return texts;
}

type Text = string | null | undefined;

function foldTexts(parts: readonly Text[]): string {
  return foldText(parts.filter((part) => part != null).join('\n'));
}

/** Returns a test of departures by their place in the record: each of the words is in something that the departure can be found by. */
export function wordsTest(dataset: Dataset, words: readonly string[]): (place: number) => boolean {
  const { own, shared } = finish(searchTextSteps(dataset, Infinity));
  const having = words.map((word) => {
    const parts = new Set<object | null>();
    for (const [part, text] of shared) if (text.includes(word)) parts.add(part);
    return { word, parts };
  });
  return (place) => {
    const departure = dataset.departures[place];
    if (departure === undefined) return false;
    const { lab, role, destinations } = departure;
    const text = own[place] ?? '';
    return having.every(
      ({ word, parts }) =>
        text.includes(word) || parts.has(lab) || parts.has(role) || parts.has(destinations),
    );
  };
}

/** Returns every name a place can be found by. */
export function namesOf(place: Place): readonly string[] {
  return [place.name.en, place.name.zh, place.short.en, place.short.zh, ...place.aliases];
}
