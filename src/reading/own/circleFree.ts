/** Returns a function to the parent of a place; null where it is none of the places, or closes a circle. */
export function circleFree(
  parents: ReadonlyMap<string, string | null>,
  places: ReadonlySet<string>,
): (id: string) => string | null {
  return (id) => {
    const seen = new Set([id]);
    for (let at = parents.get(id); at != null; at = parents.get(at)) {
      if (seen.has(at) || !places.has(at)) return null;
      seen.add(at);
    }
    return parents.get(id) ?? null;
  };
}
