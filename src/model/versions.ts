/** Versions of the data as days, and ranges of them, written `2026-11..`. */
import { parseEdtf, type EdtfDate } from './edtf.ts';

/** First and last day, month or year, both included; null leaves that end open. */
export interface VersionRange {
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
}

/**
 * Returns the range that `2026-11..`, `..2026-11-24`, `2026-11-24..2026-12`, `2026-11` or one of them as an EDTF interval
 * (`2026-11/..`) stands for; null for anything else, and where it is open at both ends or ends before it begins.
 */
export function parseVersions(text: string): VersionRange | null {
  const [start = '', end, ...rest] = text.split(/\.\.\/|\/\.\.|\.\.|\//).map((part) => part.trim());
  if (rest.length > 0) return null;
  const from = dayOf(start);
  const to = end === undefined ? from : dayOf(end);
  if (from === undefined || to === undefined || (from === null && to === null)) return null;
  return from !== null && to !== null && from.earliest > to.latest ? null : { from, to };
}

/** Returns a range in its one notation. */
export function formatVersions({ from, to }: VersionRange): string {
  return from !== null && from.text === to?.text ? from.text : `${from?.text ?? ''}..${to?.text ?? ''}`;
}

/** Returns the day of a version such as `2026.11.24-2`; null where it names none. */
export function dayOfVersion(version: string): EdtfDate | null {
  return parseEdtf(version.slice(0, 10).replaceAll('.', '-'));
}

/** Null for an end that is left open, undefined for what is no plain date. */
function dayOf(text: string): EdtfDate | null | undefined {
  if (text === '') return null;
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? (parseEdtf(text) ?? undefined) : undefined;
}
