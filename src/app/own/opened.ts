import type { Dataset } from '../../model/dataset.ts';
import type { Merges } from '../../reading/own/collectPlaces.ts';
import type { OwnMapping } from '../../reading/own/mapping.ts';
import type { OwnSource } from '../../reading/own/readSource.ts';
import type { Selection } from '../../state/linkState.ts';
import type { OwnAbout } from './about.ts';

/** A file, with what is known of it. */
interface KnownFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly address: string | null;
  /** files that came with it and were not read */
  readonly others: number;
  /** what it says of itself */
  readonly given: OwnAbout;
}

/** A file that has been read. */
export interface ReadFile extends KnownFile {
  readonly source: Exclude<OwnSource, { readonly kind: 'refused' }>;
}

/** What the reader settles before the data are shown. */
export interface Settled {
  /** null where the columns of the file need none */
  readonly mapping: OwnMapping | null;
  readonly about: OwnAbout;
  readonly merges: Merges;
}

/** How what is shown was read: whoever looks at that has the file read anew, so that no row is kept twice. */
export interface OwnReport {
  readonly file: KnownFile;
  readonly settled: Settled;
}

/** What stands before the name of a file in `dataset=`: no link brings such a file along. */
export const LOCAL = 'file:';

/** What a reader has opened, and how it is found again. */
export interface OpenedOwn {
  readonly dataset: Dataset;
  /** `dataset=` of its links: its address; of a file its name, which says what to open again */
  readonly source: string;
  /** `columns=` of its links; empty where the columns are read as they are recognised */
  readonly columns: string;
  /** how it was read */
  readonly report: OwnReport;
}

/** Returns where a link to what a card shows leads: to the same data. */
export function ownTarget({
  source,
  columns,
}: Pick<OpenedOwn, 'source' | 'columns'>): (to: Selection) => string {
  return ({ type, id }) =>
    `?${new URLSearchParams({
      sel: `${type}:${id}`,
      dataset: source,
      ...(columns === '' ? {} : { columns }),
    }).toString()}`;
}
