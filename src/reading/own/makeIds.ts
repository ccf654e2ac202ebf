import { compareIds } from '../../lib/compareIds.ts';
import { finish } from '../../lib/finish.ts';
import { hashOf } from '../../lib/hash.ts';
import { slugOf } from '../../lib/slugOf.ts';
import { createTextIndex } from './textIndex.ts';

/** Words of plain letters and digits, a space between two. */
const PLAIN = /^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/;
/** Characters of an id that are made of a name; more would make no link more readable. */
const LONGEST = 60;

/**
 * Returns an id for each of the names, the same whatever their order: made of its letters, and of its hash where those are none, or where
 * another name has the same. Ids that `taken` has are left to others.
 */
export function makeIds(
  names: Iterable<string>,
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)];
  const ids = finish(makeIdsSteps(distinct, taken));
  return new Map(distinct.map((name, i) => [name, ids[i] ?? '']));
}

/** Names of one step. */
const STEP = 4000;

/** Makes the same ids for names of which none is twice there, in their order, a piece at each step. Yields how many are made. */
export function* makeIdsSteps(
  names: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): Generator<number, readonly string[]> {
  const ids: string[] = [];
  const used = createTextIndex(names.length);
  // The first of the names that want each.
  const firsts: number[] = [];
  // Few names have no letters, or want the same ones: these alone are put in order, so that the order of a file makes no difference.
  const others = new Set<number>();
  for (let i = 0; i < names.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield i;
    const wish = wishOf(names[i] ?? '');
    ids.push(wish ?? '');
    if (wish === null || taken.has(wish)) {
      others.add(i);
      continue;
    }
    const first = firsts[used.add(wish)];
    if (first === undefined) firsts.push(i);
    else others.add(first).add(i);
  }
  yield names.length;
  const given = new Set<string>();
  const ordered = [...others].sort((a, b) => compareIds(names[a] ?? '', names[b] ?? ''));
  for (let at = 0; at < ordered.length; at += 1) {
    if (at > 0 && at % STEP === 0) yield names.length;
    const i = ordered[at] ?? 0;
    const name = names[i] ?? '';
    const wish = ids[i] ?? '';
    if (wish !== '' && !taken.has(wish) && !given.has(wish)) {
      given.add(wish);
      continue;
    }
    const slug = slugFor(name);
    let id = '';
    for (let again = 0; id === '' || used.find(id) >= 0 || taken.has(id); again += 1)
      id = [slug, hash(again === 0 ? name : `${name} ${again}`)].filter((part) => part !== '').join('-');
    used.add(id);
    ids[i] = id;
  }
  return ids;
}

/** Returns the id that a name would have if it were alone; null where its letters are none that an id has. */
function wishOf(name: string): string | null {
  // Most names are of plain letters; they need no more than this.
  if (name.length <= LONGEST && PLAIN.test(name)) return name.toLowerCase().replaceAll(' ', '-');
  const slug = slugFor(name);
  // Letters that a slug drops belong to the name: of 百度研究院 (IDL) "idl" alone would be another's.
  return slug === '' || /[^\p{ASCII}\p{Script=Latin}\p{M}\p{P}]/u.test(name) ? null : slug;
}

function slugFor(name: string): string {
  return slugOf(name).slice(0, LONGEST).replace(/-+$/, '');
}

/** Ten characters of which two thousand names share none but by a chance of one in a billion. */
function hash(name: string): string {
  const [a, b] = [hashOf(name), hashOf([...name].toReversed().join(''))];
  return `${a.toString(36)}${b.toString(36)}`.slice(0, 10);
}
