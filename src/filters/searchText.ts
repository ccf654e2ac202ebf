import { finish } from '../lib/finish.ts';
import { foldLetters } from '../lib/foldLetters.ts';
import { simplify } from './simplified.ts';
import type { Dataset, Departure, Place } from '../model/dataset.ts';

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

/** Returns everything a departure can be found by, folded: names in both scripts, other spellings, lab, company, role, destination. */
function searchTextOf(departure: Departure, places: ReadonlyMap<string, Place>): string {
  const company = places.get(departure.lab.company);
  const parts: (string | null | undefined)[] = [
    departure.person.name.en,
    otherSpellings(departure.person.name.en),
    departure.person.name.zh,
    ...departure.person.aliases,
    ...namesOf(departure.lab),
    ...(company === undefined ? [] : namesOf(company)),
    departure.unit?.en,
    departure.unit?.zh,
    departure.role?.en,
    departure.role?.zh,
    ...departure.destinations.flatMap(({ place, role }) => [
      ...(place === null ? [] : namesOf(place)),
      role?.en,
      role?.zh,
    ]),
  ];
  return foldText(parts.filter((part) => part != null).join('\n'));
}

const textsByRecord = new WeakMap<Dataset['departures'], readonly string[]>();

/** Returns what each departure of the record can be found by, in its order, read once. */
export function searchTexts(dataset: Dataset): readonly string[] {
  return finish(searchTextSteps(dataset, Infinity));
}

/** Reads the same in steps. Yields how many departures are read, every `step` of them. */
export function* searchTextSteps(
  { departures, places }: Dataset,
  step: number,
): Generator<number, readonly string[]> {
  const there = textsByRecord.get(departures);
  if (there !== undefined) return there;
  const texts: string[] = [];
  for (const departure of departures) {
    if (texts.length > 0 && texts.length % step === 0) yield texts.length;
    texts.push(searchTextOf(departure, places));
  }
  textsByRecord.set(departures, texts);
  return texts;
}

/** Returns every name a place can be found by. */
export function namesOf(place: Place): readonly string[] {
  return [place.name.en, place.name.zh, place.short.en, place.short.zh, ...place.aliases];
}
