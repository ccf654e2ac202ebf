import type { Bilingual, OrganizationRecord } from './schema.ts';

/** A word for what one leaves, as its singular and plural stand inside a sentence: "lab" and "labs", "ministry" and "ministries". */
export interface OriginWord {
  readonly one: Bilingual;
  readonly many: Bilingual;
}

/** What a place is; `unknown` only in a dataset of a reader's own, which may not say. */
export type PlaceKind = OrganizationRecord['kind'] | 'unknown';

/** What a file may say of a departure beside person, origin and date: what it does not say is no gap of its record, but was never asked. */
export type OwnField = 'kind' | 'status' | 'role' | 'source' | 'to';

/** What a dataset says of itself that a reader has opened. The shipped record has none of it. */
export interface OwnData {
  /** its own title; the name of its file where it has none */
  readonly title: Bilingual;
  /** whose it is; null where it does not say */
  readonly credit: Bilingual | null;
  /** what may be done with it; null where it does not say */
  readonly license: string | null;
  /** what its origins are called; null for the word of the product */
  readonly origin: OriginWord | null;
  /** where it lies; null for a file or text that is in this browser alone */
  readonly address: string | null;
  /** the day of the data (EDTF); null where it does not say */
  readonly asOf: string | null;
  /** the fields that it says anything of */
  readonly says: ReadonlySet<OwnField>;
}
