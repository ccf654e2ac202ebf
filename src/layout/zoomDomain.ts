/** Part of a time axis in view, UTC ms. */
export type Domain = readonly [number, number];

/** ms; the closest look: about a month and a half */
export const SHORTEST_DOMAIN = 45 * 24 * 3600 * 1000;

/**
 * Returns the domain scaled by `factor` (below 1 looks closer) around `center`, kept inside `full` and no shorter than
 * `SHORTEST_DOMAIN`; null where that is all of `full`, which is how "no zoom" is written.
 */
export function zoomDomain(
  [start, end]: Domain,
  full: Domain,
  factor: number,
  center: number,
): Domain | null {
  const whole = full[1] - full[0];
  const span = Math.min(whole, Math.max(Math.min(SHORTEST_DOMAIN, whole), (end - start) * factor));
  const share = end === start ? 0.5 : (center - start) / (end - start);
  return clampDomain([center - span * share, center - span * share + span], full);
}

/** Returns the domain moved by `shift` ms, stopping at the ends of `full`; null where it is all of `full`. */
export function panDomain([start, end]: Domain, full: Domain, shift: number): Domain | null {
  return clampDomain([start + shift, end + shift], full);
}

/** Returns the domain moved, and only then cut, into `full`; null where it covers all of it. */
export function clampDomain([start, end]: Domain, full: Domain): Domain | null {
  const span = end - start;
  if (!(span > 0) || span >= full[1] - full[0] - 1) return null;
  const from = Math.min(Math.max(start, full[0]), full[1] - span);
  return [Math.round(from), Math.round(from + span)];
}
