import { slugOf } from '../../lib/slugOf.ts';
import { isLikePlace, isOneOff } from '../../reading/sameness.ts';
import type { Lookups } from './draft.ts';

/** Returns `; did you mean left?` for a word that is nearly one of those known, else an empty text. */
export function likelyWord(word: string, known: readonly string[]): string {
  const folded = slugOf(word).replaceAll('-', '_');
  if (folded === '') return '';
  const found =
    known.find((each) => each === folded) ??
    known.find((each) => each.replaceAll('_', '') === folded.replaceAll('_', '')) ??
    known.find((each) => isOneOff(each, folded)) ??
    (folded.length < 4
      ? undefined
      : known.find((each) => each.startsWith(folded) || folded.startsWith(`${each}_`)));
  return found === undefined ? '' : `; did you mean ${found}?`;
}

/** Returns the ids of places that a name or a mistyped id may mean, likeliest first, at most three. `among`: only these. */
export function likelyPlaces(
  lookups: Lookups,
  typed: string,
  among?: ReadonlySet<string>,
): readonly string[] {
  const slug = slugOf(typed);
  const places = [...lookups.places.values()].filter(({ id }) => among?.has(id) ?? true);
  const names = ({ name, aliases }: (typeof places)[number]) => [name.en, name.zh, ...aliases];
  const rank = (place: (typeof places)[number]): number => {
    if (place.id === slug || names(place).some((name) => name.toLowerCase() === typed.toLowerCase()))
      return 0;
    if (names(place).some((name) => isLikePlace(name, typed))) return 1;
    if (slug.length >= 4 && isOneOff(place.id, slug)) return 2;
    return slug.length >= 3 && `-${place.id}-`.includes(`-${slug}-`) ? 3 : 4;
  };
  return places
    .map((place) => ({ id: place.id, rank: rank(place) }))
    .filter((each) => each.rank < 4)
    .sort((a, b) => a.rank - b.rank || a.id.length - b.id.length)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Returns `; did you mean meta or meta-fair?`, or an empty text without ids. */
export function askFor(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `; did you mean ${ids.join(' or ')}?`;
}

/** Returns ids that differ from a mistyped one by a letter, or share its beginning up to the last part. */
export function likelyIds(id: string, known: Iterable<string>): readonly string[] {
  const stem = id.slice(0, id.lastIndexOf('--') + 1 || undefined);
  return [...known]
    .filter(
      (each) => isOneOff(each, id) || (stem.includes('--') && each.startsWith(stem)) || likeParts(each, id),
    )
    .slice(0, 3);
}

function likeParts(a: string, b: string): boolean {
  const [first, second] = [a.split('--'), b.split('--')];
  return (
    first.length === second.length &&
    first.length > 1 &&
    first.filter((part, i) => part !== second[i]).length === 1 &&
    first[0] === second[0]
  );
}
