/** Returns what reads like a map with these keys, whose values are found, or made, when they are asked for. */
export function lookUp<V>(
  get: (key: string) => V | undefined,
  keys: () => MapIterator<string>,
): ReadonlyMap<string, V> {
  const all = () => {
    const map = new Map<string, V>();
    for (const key of keys()) {
      const value = get(key);
      if (value !== undefined) map.set(key, value);
    }
    return map;
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return all().size;
    },
    forEach: (visit, self) => all().forEach(visit, self),
    keys,
    entries: () => all().entries(),
    values: () => all().values(),
    [Symbol.iterator]: () => all().entries(),
  };
}

/** Returns what makes a value when it is first asked for. */
export function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
