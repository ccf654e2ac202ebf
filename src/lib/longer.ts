/** Returns `more`, which is a longer list, with the numbers of another at its beginning. */
export function longer<T extends Int32Array | Uint32Array | Uint8Array>(numbers: T, more: T): T {
  more.set(numbers);
  return more;
}
