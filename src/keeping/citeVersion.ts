import type { MetaRecord } from '../model/schema.ts';

/** Returns a `CITATION.cff` that names the version and the day of the data; the rest as it is. */
export function citeVersion(citation: string, { version, date }: MetaRecord): string {
  return citation
    .replace(/^version:.*$/m, `version: ${version}`)
    .replace(/^date-released:.*$/m, `date-released: ${date}`);
}
