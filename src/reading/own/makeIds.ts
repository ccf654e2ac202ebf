import { compareIds } from '../../lib/compareIds.ts';
import { finish } from '../../lib/finish.ts';
import { hashOf } from '../../lib/hash.ts';
import { slugOf } from '../../lib/slugOf.ts';
import { inPieces } from '../inPieces.ts';
import { hashWith, NO_LETTERS, placesFor, plainLetter, spread } from '../textIndex.ts';
import { LONGEST_ID } from './nameColumn.ts';
import { spellingsOf, type Spellings } from './spellings.ts';

/** Ids of things by number. They are made when they are asked for: that takes less time than it takes to keep them. */
export interface Ids {
  readonly at: (number: number) => string;
  /** Returns texts by number that are spelled as ids are, of which they are there already where the ids are still to be made. */
  readonly spellings: () => Spellings;
  /** Returns the number of the thing that has an id; -1 where none has. */
  readonly find: (id: string) => number;
}

/**
 * Returns an id for each of the names, the same whatever their order: made of its letters, and of its hash where those are none, or where
 * another name has the same. Ids that `taken` has are left to others.
 */
export function makeIds(
  names: Iterable<string>,
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)];
  const { at } = finish(makeIdsSteps(distinct, taken));
  return new Map(distinct.map((name, i) => [name, at(i)]));
}

/** Names of one step. */
const STEP = 4000;

/** Makes the same ids for names of which none is twice there, a piece at each step. Yields how many are made. */
export function* makeIdsSteps(
  names: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): Generator<number, Ids> {
  const wishes = createWishes(names);
  // Few names have no letters, or want the same ones: these alone are put in order, so that the order of a file makes no difference.
  const others = new Set<number>();
  yield* inPieces(names.length, STEP, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const first = wishes.add(i);
      if (first === null || (taken.size > 0 && taken.has(wishes.at(i) ?? ''))) others.add(i);
      else if (first !== i) others.add(first).add(i);
    }
  });
  yield names.length;
  const given = new Set<string>();
  const made = new Map<number, string>();
  const byId = new Map<string, number>();
  const ordered = [...others].sort((a, b) => compareIds(names[a] ?? '', names[b] ?? ''));
  for (let at = 0; at < ordered.length; at += 1) {
    if (at > 0 && at % STEP === 0) yield names.length;
    const i = ordered[at] ?? 0;
    const name = names[i] ?? '';
    const wish = wishes.at(i) ?? '';
    let id = wish;
    if (wish === '' || taken.has(wish) || given.has(wish)) {
      const slug = slugFor(name);
      id = '';
      for (let again = 0; id === '' || byId.has(id) || wishes.find(id) >= 0 || taken.has(id); again += 1)
        id = [slug, hash(again === 0 ? name : `${name} ${again}`)].filter((part) => part !== '').join('-');
    } else given.add(wish);
    made.set(i, id);
    byId.set(id, i);
  }
  return {
    at: (number) => made.get(number) ?? wishes.at(number) ?? '',
    spellings: () =>
      spellingsOf(
        made.size === 0 && wishes.isPlain()
          ? names
          : names.map((name, i) => made.get(i) ?? wishes.at(i) ?? name),
      ),
    find: (id) => {
      const own = byId.get(id);
      if (own !== undefined) return own;
      const wished = wishes.find(id);
      return wished >= 0 && !made.has(wished) ? wished : -1;
    },
  };
}

/** The ids that names would have if each were alone, found by these. */
interface Wishes {
  /** Takes a name by its number. Returns the number of the first one with the same wish, which is itself where it is the first; null where it has none. */
  readonly add: (number: number) => number | null;
  readonly at: (number: number) => string | null;
  /** Returns whether all names are spelled as their wishes are. */
  readonly isPlain: () => boolean;
  readonly find: (id: string) => number;
}

function createWishes(names: readonly string[]): Wishes {
  const places = new Int32Array(placesFor(names.length));
  const hashes = new Int32Array(names.length);
  // Of plain names the wish is made again where it is asked for.
  const kept = new Map<number, string | null>();
  const at = (number: number) => {
    const own = kept.get(number);
    return own === undefined ? plainWish(names[number] ?? '') : own;
  };
  /** Returns the place of a wish, or where it would stand; that of a name where none is given. */
  const placeOf = (hash: number, name: number, wish: string | null): number => {
    const mask = places.length - 1;
    let place = hash & mask;
    for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
      if (hashes[number - 1] === hash && at(number - 1) === (wish ?? at(name))) break;
      place = (place + 1) & mask;
    }
    return place;
  };
  return {
    at,
    isPlain: () => kept.size === 0,
    add: (number) => {
      const name = names[number] ?? '';
      let hash = plainHash(name);
      if (hash === null) {
        const wish = wishOf(name);
        kept.set(number, wish);
        if (wish === null) return null;
        hash = hashOfId(wish);
      }
      hashes[number] = hash;
      const place = placeOf(hash, number, null);
      const first = (places[place] ?? 0) - 1;
      if (first >= 0) return first;
      places[place] = number + 1;
      return number;
    },
    find: (id) => (places[placeOf(hashOfId(id), 0, id)] ?? 0) - 1,
  };
}

const SPACE = 32;

/** Returns the hash of the wish of a name of plain letters and digits with a space between two words, as most are; null for any other. */
function plainHash(name: string): number | null {
  const { length } = name;
  if (length === 0 || length > LONGEST_ID) return null;
  let hash = NO_LETTERS;
  let before = SPACE;
  for (let i = 0; i < length; i += 1) {
    const code = name.charCodeAt(i);
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    if (!isLetter && (code !== SPACE || before === SPACE)) return null;
    hash = hashWith(hash, plainLetter(code));
    before = code;
  }
  return before === SPACE ? null : spread(hash);
}

function hashOfId(id: string): number {
  let hash = NO_LETTERS;
  for (let i = 0; i < id.length; i += 1) hash = hashWith(hash, id.charCodeAt(i));
  return spread(hash);
}

function plainWish(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Returns the id that a name would have if it were alone; null where its letters are none that an id has. */
function wishOf(name: string): string | null {
  const slug = slugFor(name);
  if (ASCII.test(name)) return slug === '' ? null : slug;
  // Letters that a slug drops belong to the name: of 百度研究院 (IDL) "idl" alone would be another's.
  return slug === '' || /[^\p{ASCII}\p{Script=Latin}\p{M}\p{P}]/u.test(name) ? null : slug;
}

function slugFor(name: string): string {
  // Of letters that all have a place on an English keyboard nothing is taken apart.
  const slug = ASCII.test(name)
    ? name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-/, '')
    : slugOf(name);
  return slug.slice(0, LONGEST_ID).replace(/-+$/, '');
}

const ASCII = /^[ -~]*$/;

/** Ten characters of which two thousand names share none but by a chance of one in a billion. */
function hash(name: string): string {
  const [a, b] = [hashOf(name), hashOf([...name].toReversed().join(''))];
  return `${a.toString(36)}${b.toString(36)}`.slice(0, 10);
}
