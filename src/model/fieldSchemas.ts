/** What the fields of all records are made of: texts, ids, dates, addresses, and annotations that may be absent. */
import * as v from 'valibot';
import { parseEdtf } from './edtf.ts';
import { EDTF_PATTERN } from './edtfPattern.ts';
import { safeUrl } from './safeUrl.ts';

/** A text that says something. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected a text that is not empty'));

/** A text in both languages of the product. */
export const bilingualSchema = v.strictObject({ en: text, zh: text });

/** A name: always known in Latin script, in Chinese where there is one. */
export const nameSchema = v.strictObject({ en: text, zh: v.nullable(text) });

/** What other records refer to a record by. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:--?[a-z0-9]+)*$/, 'expected a kebab-case id (a-z, 0-9, hyphens)'),
);

/** A date as text. */
export const edtfSchema = v.pipe(
  v.string(),
  v.check(
    (value) => parseEdtf(value) !== null,
    'expected an EDTF date such as 2019, 2019-05, 2019-05-31, 2019~ or 2019-05/..',
  ),
  v.metadata({ description: 'EDTF date, level 0 or 1', pattern: EDTF_PATTERN }),
);

/** An address that is safe to link. */
export const url = v.pipe(
  v.string(),
  v.check((value) => safeUrl(value) !== null, 'expected an http or https address without credentials'),
  v.metadata({
    description: 'address of a page',
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\\s\\\\]+(?:[/?#][^\\s\\\\]*)?$',
  }),
);

/** A country or territory, by its code. */
export const country = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 country code'),
);
/** Pages that vouch for what stands beside them. */
export const sourceIds = v.array(id);

/** Since when something stands: a date, and a counter within the day. */
export const versionSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}\.\d{2}\.\d{2}(?:-\d+)?$/, 'expected a version such as 2026.11.24 or 2026.11.24-2'),
);

/*
 * Annotations are fields that say nothing in most records. Files leave them out where they are empty, and reading puts the empty
 * value there: `null`, `false` or an empty list. Facts are never left out: an unknown one is stated as `null`.
 */

/** An annotation that is null where a record has none. */
export const noted = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);
/** An annotation that is false in most records. */
export const flag = v.optional(v.boolean(), false);
/** An annotation that is an empty list in most records. */
export const listed = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), () => []);
