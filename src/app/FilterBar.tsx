/** The filters of the current set. */
export function FilterBar() {
  return null;
}
