import { compareIds } from '../../lib/compareIds.ts';
import { placeKey } from '../sameness.ts';
import type { OwnRow } from './ownRow.ts';

/** Names that may be those of one place, the commonest first. */
export interface LikePlaces {
  readonly names: readonly { readonly name: string; readonly count: number }[];
}

/** Groups that are proposed at most; the rest is told to be there. */
const MOST = 200;

/**
 * Returns the names of places in a file that may be one place each: `Google`, `Google Inc.`, `google`. It is a question, never an answer; names
 * that are told apart by an id are not asked about.
 */
export function likePlaces(rows: readonly OwnRow[]): readonly LikePlaces[] {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { from, company, destinations } of rows) {
    if (from.id === null) add(from.name.en);
    if (company?.id === null) add(company.name.en);
    for (const { place } of destinations) if (place?.id === null) add(place.name.en);
  }
  const groups = new Map<string, { name: string; count: number }[]>();
  for (const [name, count] of counts) {
    const key = placeKey(name);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ name, count }]);
    else group.push({ name, count });
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ names: group.sort((a, b) => b.count - a.count || compareIds(a.name, b.name)) }))
    .sort((a, b) => sumOf(b) - sumOf(a) || compareIds(a.names[0]?.name ?? '', b.names[0]?.name ?? ''))
    .slice(0, MOST);
}

function sumOf({ names }: LikePlaces): number {
  return names.reduce((sum, { count }) => sum + count, 0);
}
