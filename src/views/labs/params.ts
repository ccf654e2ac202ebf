import { UNKNOWN } from '../../state/linkProblem.ts';
import { createOwnParam, listOf, oneOf, type Param } from '../../state/param.ts';

/** Columns of the table of labs, in its order. */
export const LAB_COLUMNS = [
  'name',
  'years',
  'left',
  'came',
  'net',
  'tenure',
  'mix',
  'heads',
  'sizes',
  'fate',
] as const;
export type LabColumn = (typeof LAB_COLUMNS)[number];

export interface LabSort {
  readonly column: LabColumn;
  readonly descending: boolean;
}

const DESCENDING = '-descending';

/** The order of the rows, `name` or `net-descending`. The most departures come first unless a reader asks otherwise. */
export const BY = createOwnParam<LabSort>({
  name: 'by',
  initial: { column: 'left', descending: true },
  decode: (reader, fallback) =>
    reader.one<LabSort>(fallback, (text) => {
      const column = LAB_COLUMNS.find((each) => each === text.replace(DESCENDING, ''));
      return column === undefined ? UNKNOWN : { column, descending: text.endsWith(DESCENDING) };
    }),
  encode: ({ column, descending }) => `${column}${descending ? DESCENDING : ''}`,
});

/** Most that stand side by side. */
export const MOST_COMPARED = 4;

/** Labs or companies that stand side by side; beyond the fourth none is taken. */
export const COMPARE = createOwnParam<readonly string[]>({
  name: 'compare',
  initial: [],
  lasts: 'group',
  ...listOf((id, { dataset }) => dataset.places.has(id)),
  givesWay: 2,
});

/** What can be seen of each lab where there is room for one measure alone. */
export const MEASURES = ['years', 'tenure', 'mix', 'heads', 'sizes'] as const;
export type LabMeasure = (typeof MEASURES)[number];

export const CELL = createOwnParam<LabMeasure>({ name: 'cell', initial: 'years', ...oneOf(MEASURES) });

export const LABS_PARAMS: readonly Param[] = [BY, COMPARE, CELL];
