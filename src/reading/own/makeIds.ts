import { compareIds } from '../../lib/compareIds.ts';
import { finish } from '../../lib/finish.ts';
import { hashOf } from '../../lib/hash.ts';
import { slugOf } from '../../lib/slugOf.ts';

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
  return finish(makeIdsSteps(names, taken));
}

/** Names of one step. */
const STEP = 4000;

/** Makes the same ids, a piece at each step. Yields how many are made. */
export function* makeIdsSteps(
  names: Iterable<string>,
  taken: ReadonlySet<string> = new Set(),
): Generator<number, ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const used = new Set(taken);
  const ordered = [...new Set(names)].sort(compareIds);
  yield 0;
  for (const name of ordered) {
    if (ids.size > 0 && ids.size % STEP === 0) yield ids.size;
    if (PLAIN.test(name)) {
      // Most names are; they need no more than this.
      const plain = name.toLowerCase().replaceAll(' ', '-');
      if (plain.length <= LONGEST && !used.has(plain)) {
        used.add(plain);
        ids.set(name, plain);
        continue;
      }
    }
    const slug = slugOf(name).slice(0, LONGEST).replace(/-+$/, '');
    // Letters that a slug drops belong to the name: of 百度研究院 (IDL) "idl" alone would be another's.
    const isWhole = slug !== '' && !/[^\p{ASCII}\p{Script=Latin}\p{M}\p{P}]/u.test(name);
    let id = isWhole ? slug : [slug, hash(name)].filter((part) => part !== '').join('-');
    for (let again = 0; used.has(id); again += 1)
      id = [slug, hash(again === 0 ? name : `${name} ${again}`)].filter((part) => part !== '').join('-');
    used.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** Ten characters of which two thousand names share none but by a chance of one in a billion. */
function hash(name: string): string {
  const [a, b] = [hashOf(name), hashOf([...name].toReversed().join(''))];
  return `${a.toString(36)}${b.toString(36)}`.slice(0, 10);
}
