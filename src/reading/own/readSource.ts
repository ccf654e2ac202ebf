import { sortSteps } from '../../lib/sortSteps.ts';
import { createEvidence, datasetSteps, type Dataset } from '../../model/dataset.ts';
import type { OwnData } from '../../model/ownData.ts';
import { decodeText } from '../decodeText.ts';
import { findDelimiter } from '../parseRows.ts';
import { withUsualQuotes } from '../quoteHabits.ts';
import { createCellRows, type CellRows, type RawRow } from './cellRows.ts';
import type { Merges } from './collectPlaces.ts';
import { ownColumnsSteps } from './createOwnDataset.ts';
import { recogniseColumns, SAMPLE, type OwnMapping } from './mapping.ts';
import type { OwnBlock } from './ownBlock.ts';
import type { OwnNotice, OwnProblem } from './ownNotices.ts';
import { tableSteps, type OwnTable } from './ownTable.ts';
import { htmlRows, isHtmlTable } from './htmlTable.ts';
import { isJsonLike } from './jsonText.ts';
import { readJson } from './readJson.ts';
import type { OwnRecords } from './readRecords.ts';
import { MOST_ROWS, rowsReader, tableStart, type ReadRows } from './rowsReader.ts';
import { readRowsSteps, type OwnReading } from './readRows.ts';
import { isRecordTable } from './recordRow.ts';
import type { OwnSheet } from './readWorkbook.ts';

/** Bytes that a file may have. */
export const MOST_BYTES = 80_000_000;

/** What a reader's file holds, before its columns are settled. */
export type OwnSource =
  | { readonly kind: 'refused'; readonly notices: readonly OwnNotice[] }
  | { readonly kind: 'records'; readonly records: OwnRecords; readonly notices: readonly OwnNotice[] }
  | {
      readonly kind: 'table';
      readonly table: OwnTable;
      /** what the columns are taken for, until somebody corrects it */
      readonly mapping: OwnMapping;
      /** one of the tables that the product makes: its columns are what they are called */
      readonly isRecord: boolean;
      /** what the file says of itself */
      readonly about: OwnBlock;
    };

/** What comes with the files that need it: the check of records with its library, and what unpacks a workbook. */
export interface OwnReaders {
  readonly readRecords: (
    files: Readonly<Record<string, unknown>>,
  ) => OwnRecords | { readonly refused: OwnNotice };
  readonly workbookSteps: (bytes: Uint8Array) => Generator<number, OwnSheet>;
}

/** Returns which of the readers a file needs, by its first bytes. */
export function readerOf(bytes: Uint8Array): keyof OwnReaders | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04)
    return 'workbookSteps';
  const first = bytes
    .subarray(0, 1000)
    .find((byte) => ![0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte));
  return first === 0x5b || first === 0x7b ? 'readRecords' : null;
}

/**
 * Reads the bytes of a file, a piece at each step: a workbook, JSON, or a table of text in any encoding. Yields how many rows are read. What cannot
 * be read is refused with a notice; nothing is thrown. `early` is what was read of these bytes while they came.
 */
export function* sourceSteps(
  bytes: Uint8Array,
  readers: Partial<OwnReaders>,
  early: ReadRows | null = null,
): Generator<number, OwnSource> {
  const refuse = (...notices: readonly OwnNotice[]): OwnSource => ({ kind: 'refused', notices });
  if (bytes.length > MOST_BYTES) return refuse({ code: 'own.large', bytes: bytes.length, most: MOST_BYTES });
  if (readerOf(bytes) === 'workbookSteps' && readers.workbookSteps !== undefined) {
    const { rows, notices } = yield* readers.workbookSteps(bytes);
    return rows.length === 0
      ? refuse(...(notices.length === 0 ? [NO_ROWS] : notices))
      : yield* toSource(yield* rowsOfTexts(rows), notices);
  }
  if (early !== null) return yield* toSource(early.rows, early.notices);
  const { text: decoded, encoding, notices } = decodeText(bytes);
  if (encoding === null) return refuse(...notices);
  const text = withUsualQuotes(decoded);
  yield 0;
  if (isHtmlTable(text)) {
    const rows = htmlRows(text);
    return rows.length === 0 ? refuse(NO_ROWS) : yield* toSource(yield* rowsOfTexts(rows), notices);
  }
  if (isJsonLike(text)) {
    const json = readJson(text);
    if (json.kind === 'rows')
      return yield* toSource(yield* rowsOfTexts(json.rows), [...notices, ...json.notices], json.about);
    if (json.kind === 'records' && readers.readRecords !== undefined) {
      const records = readers.readRecords(json.files);
      if ('refused' in records) return refuse(records.refused);
      return records.core.departures.length === 0 && records.problems.length === 0
        ? refuse(NO_ROWS)
        : { kind: 'records', records, notices };
    }
    // A table may begin with a bracket as well.
    if (
      json.kind === 'refused' &&
      (json.notice.code !== 'own.json' || /^\s*(?:\{|\[\s*[[{])/.test(text.slice(0, 1000)))
    )
      return refuse(json.notice);
  }
  const { delimiter, start } = findDelimiter(text);
  const own = encoding === 'utf-8' && text === decoded ? bytes : new TextEncoder().encode(text);
  const from = tableStart(own, text.slice(0, start));
  const reader = rowsReader({ bytes: own, from, isWhole: true }, delimiter, own.length);
  while (reader.read(STEP)) yield reader.count();
  const open = reader.open();
  if (open !== null) return refuse({ code: 'file.quote', refused: true, line: open });
  const { rows, notices: told } = reader.rows();
  return yield* toSource(rows, [...notices, ...told]);
}

/** Rows of one step. */
const STEP = 2000;

const NO_ROWS: OwnNotice = { code: 'own.no-rows' };

function* rowsOfTexts(rows: readonly RawRow[]): Generator<number, CellRows> {
  const taker = createCellRows(rows.length);
  for (const [i, row] of rows.entries()) {
    if (i > 0 && i % STEP === 0) yield i;
    taker.takeRow(row);
  }
  return taker.rows();
}

function* toSource(
  rows: CellRows,
  notices: readonly OwnNotice[],
  about: OwnBlock = {},
): Generator<number, OwnSource> {
  const table = yield* tableSteps(rows, notices);
  const count = table.size;
  if (count === 0) return { kind: 'refused', notices: [NO_ROWS] };
  if (count > MOST_ROWS) return { kind: 'refused', notices: [{ code: 'own.rows', count, most: MOST_ROWS }] };
  return {
    kind: 'table',
    table,
    mapping: recogniseColumns(
      table.heading,
      Array.from({ length: Math.min(SAMPLE, count) }, (_, i) => table.rowAt(i).cells),
    ),
    isRecord: isRecordTable(table.heading),
    about,
  };
}

/** What a file says under a mapping of its columns: rows to be made a dataset of, or records that are one. */
export type OwnUnderstood =
  | (OwnReading & { readonly kind: 'table' })
  | { readonly kind: 'records'; readonly records: OwnRecords; readonly problems: readonly OwnProblem[] };

/** Reads a file under a mapping, a piece at each step. Yields how many rows are read. */
export function* understandSteps(
  source: Exclude<OwnSource, { readonly kind: 'refused' }>,
  mapping: OwnMapping | null,
): Generator<number, OwnUnderstood> {
  if (source.kind === 'records')
    return { kind: 'records', records: source.records, problems: source.records.problems };
  return { kind: 'table', ...(yield* readRowsSteps(source.table, mapping ?? source.mapping)) };
}

/** Makes the dataset of what a file says, a piece at each step. Yields how many departures are made. */
export function* ownDatasetSteps(
  understood: OwnUnderstood,
  own: OwnData,
  merges: Merges = new Map(),
): Generator<number, Dataset> {
  if (understood.kind === 'records') {
    const { core, evidence } = understood.records;
    return yield* datasetSteps({ ...core, own }, createEvidence(evidence), (items, compare) =>
      sayMeanwhile(items.length, sortSteps(items, compare)),
    );
  }
  return yield* ownColumnsSteps(understood.columns, { ...own, says: understood.says }, merges);
}

/** Goes through steps and says the same at each of them. */
function* sayMeanwhile<Y, T>(said: Y, steps: Iterator<unknown, T>): Generator<Y, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield said;
  }
}
