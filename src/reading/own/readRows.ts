import type { OwnField } from '../../model/ownData.ts';
import { cellReader, prepareColumns } from './cellReader.ts';
import type { OwnMapping } from './mapping.ts';
import { cutValue, type OwnNotice, type OwnProblem } from './ownNotices.ts';
import type { OwnRow } from './ownRow.ts';
import type { OwnTable, RawRow } from './ownTable.ts';
import { rowReader } from './readRow.ts';
import { isRecordTable, readRecordRow } from './recordRow.ts';

/** What the rows of a file say. */
export interface OwnReading {
  readonly rows: readonly OwnRow[];
  /** what was not understood, in the order of the rows */
  readonly problems: readonly OwnProblem[];
  /** dates that are day or month first, and one of them; null where there is none */
  readonly ambiguous: { readonly count: number; readonly example: string } | null;
  /** rows that are shown without a date */
  readonly undated: number;
  readonly says: ReadonlySet<OwnField>;
}

/** Rows of one step. */
const STEP = 500;

/**
 * Reads the rows of a table under a mapping, a piece at each step. A row without person or origin, or with no date that can be understood where it
 * has one, is left out and told of; everything else is shown, and what a cell does not say stays unknown. Yields how many rows are read.
 */
export function* readRowsSteps(table: OwnTable, mapping: OwnMapping): Generator<number, OwnReading> {
  const reader = isRecordTable(table.heading) ? recordReader(table) : columnReader(table, mapping);
  const rows: OwnRow[] = [];
  let undated = 0;
  for (let i = 0; i < table.rows.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield i;
    const raw = table.rows[i];
    const row = raw === undefined ? null : reader.read(raw);
    if (row === null) continue;
    rows.push(row);
    if (row.left === null && row.announced === null && (row.destinations[0]?.when ?? null) === null)
      undated += 1;
  }
  yield table.rows.length;
  return {
    rows,
    problems: reader.problems,
    ambiguous: reader.ambiguous(),
    undated,
    says: saysOf(rows),
  };
}

/** Returns how many rows say just what one before them says: only those of a person who has several are compared. */
export function countRepeats(rows: readonly OwnRow[]): number {
  const firsts = new Map<string, OwnRow>();
  const gists = new Set<string>();
  let count = 0;
  for (const row of rows) {
    const { en } = row.person.name;
    const first = firsts.get(en);
    if (first === undefined) {
      firsts.set(en, row);
      continue;
    }
    gists.add(gistOf(first));
    const gist = gistOf(row);
    if (gists.has(gist)) count += 1;
    else gists.add(gist);
  }
  return count;
}

/** What a row says, as one text: two that say the same are told of. */
function gistOf(row: OwnRow): string {
  const [first] = row.destinations;
  return `${row.id ?? ''}\u0000${row.person.name.en}\u0000${row.from.name.en}\u0000${row.left ?? ''}\u0000${row.announced ?? ''}\u0000${first?.place?.name.en ?? ''}\u0000${row.role?.en ?? ''}`;
}

function saysOf(rows: readonly OwnRow[]): ReadonlySet<OwnField> {
  const says = new Set<OwnField>();
  for (const row of rows) {
    const [first] = row.destinations;
    if (row.status !== null) says.add('status');
    if (row.role !== null) says.add('role');
    if (row.sources.length > 0) says.add('source');
    if (first !== undefined) says.add('to');
    if (first?.kind != null) says.add('kind');
    if (says.size === 5) break;
  }
  return says;
}

interface RowReader {
  readonly read: (row: RawRow) => OwnRow | null;
  readonly problems: readonly OwnProblem[];
  readonly ambiguous: () => OwnReading['ambiguous'];
}

function recordReader({ heading }: OwnTable): RowReader {
  const problems: OwnProblem[] = [];
  const columns = new Map(heading.map((name, column) => [name, column]));
  const ids = new Set<string>();
  return {
    problems,
    ambiguous: () => null,
    read: ({ number, cells }) => {
      const cell = (name: string) => cells[columns.get(name) ?? -1] ?? '';
      const row = readRecordRow(number, cell);
      if (row === null) {
        const notice: OwnNotice = { code: 'own.record', message: 'id, person, lab, left, announced, joined' };
        problems.push({ number, column: 'id', value: cutValue(cell('id')), notice, isShown: false });
      } else if (row.id !== null && ids.has(row.id)) {
        problems.push({
          number,
          column: 'id',
          value: row.id,
          notice: { code: 'own.duplicate' },
          isShown: false,
        });
        return null;
      } else ids.add(row.id ?? '');
      return row;
    },
  };
}

function columnReader(table: OwnTable, mapping: OwnMapping): RowReader {
  const problems: OwnProblem[] = [];
  const columns = prepareColumns(table, mapping);
  const cells = cellReader(columns);
  const readRow = rowReader(columns, cells);
  const read = (raw: RawRow): OwnRow | null => {
    const row = readRow(raw);
    for (const problem of cells.told())
      problems.push(row === null ? { ...problem, isShown: false } : problem);
    return row;
  };
  const { asked } = columns;
  return { read, problems, ambiguous: () => (asked.count === 0 ? null : { ...asked }) };
}
