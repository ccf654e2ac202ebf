/** Returns the keys of a constant in their order, as the type that they have. */
export function keysOf<K extends string>(constant: Readonly<Record<K, unknown>>): readonly K[] {
  // `Object.keys` allows for keys beyond the type. A constant is written out, and has none.
  return Object.keys(constant) as K[];
}

/** Returns a record that holds a value for each key. */
export function recordOf<K extends string, T>(keys: readonly K[], valueOf: (key: K) => T): Record<K, T> {
  // The keys are all there are, which `Object.fromEntries` forgets.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, T>;
}
