import type { MetaRecord } from '../model/schema.ts';

/** Returns a `CITATION.cff` that names the version and the day of the data; the rest as it is. */
export function citeVersion(citation: string, { version, date }: MetaRecord): string {
  return citation
    .replace(/^version:.*$/m, `version: ${version}`)
    .replace(/^date-released:.*$/m, `date-released: ${date}`);
}

/** Files with examples that hold an address below a frozen version. */
export const EXAMPLES = ['docs/embedding.md', 'docs/hosting.md'] as const;

/** Returns a text whose examples lead to the folder of the version, so that whoever copies one finds something there. */
export function showVersion(text: string, { version }: Pick<MetaRecord, 'version'>): string {
  return text.replaceAll(/\bv\/\d{4}\.\d{2}\.\d{2}(?:-\d+)?\//g, `v/${version}/`);
}
