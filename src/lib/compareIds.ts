/** Orders texts by code unit, the same in every locale: for ids and canonical order, not for names people read. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
