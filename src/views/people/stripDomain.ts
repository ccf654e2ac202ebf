import type { Career } from './derive.ts';

/** Years before which few careers begin: what is earlier begins at the edge. */
const EARLIEST = Date.UTC(2004, 0, 1);

/** Returns the time that strips show: from the first moment of any of them, and no earlier than few begin. */
export function stripDomain(careers: readonly Career[], asOf: number): readonly [number, number] {
  const first = careers.reduce((least, { span }) => Math.min(least, span?.[0] ?? least), asOf);
  return [Math.min(Math.max(first, EARLIEST), asOf - 1), asOf];
}
