import { safeUrl } from '../../model/safeUrl.ts';
import type { OwnField } from '../../model/ownData.ts';
import { readDate, type DateReading } from '../readDate.ts';
import { foldWidth } from '../readCell.ts';
import type { OwnColumnField } from './fields.ts';
import type { OwnMapping } from './mapping.ts';
import { cutValue, type OwnNotice, type OwnProblem } from './ownNotices.ts';
import type { OwnDestination, OwnPlace, OwnRow } from './ownRow.ts';
import type { OwnTable, RawRow } from './ownTable.ts';
import { isRecordTable, readRecordRow } from './recordRow.ts';
import { countryCodes, kindOfWord, readDestinationWord, roleKindOfWord, statusOfWord } from './words.ts';

/** What the rows of a file say. */
export interface OwnReading {
  readonly rows: readonly OwnRow[];
  /** what was not understood, in the order of the rows */
  readonly problems: readonly OwnProblem[];
  /** dates that are day or month first, and one of them; null where there is none */
  readonly ambiguous: { readonly count: number; readonly example: string } | null;
  /** rows that are shown without a date */
  readonly undated: number;
  /** rows that say just what another one says */
  readonly repeated: number;
  readonly says: ReadonlySet<OwnField>;
}

/** Characters that a name may have; what is longer is a text. */
const LONGEST_NAME = 200;
/** Characters of a text such as a note that are read. */
const LONGEST_TEXT = 2000;
/** Pages of one row that are read. */
const MOST_LINKS = 20;
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
  for (const [i, raw] of table.rows.entries()) {
    if (i > 0 && i % STEP === 0) yield i;
    const row = reader.read(raw);
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
    repeated: countRepeated(rows),
    says: saysOf(rows),
  };
}

function countRepeated(rows: readonly OwnRow[]): number {
  const seen = new Set<string>();
  let repeated = 0;
  for (const { number: _, ...row } of rows) {
    const text = [
      row.id ?? '',
      row.person.name.en,
      row.from.name.en,
      row.left ?? '',
      row.announced ?? '',
      row.destinations[0]?.place?.name.en ?? '',
      row.role?.en ?? '',
    ].join('\u0000');
    if (seen.has(text)) repeated += 1;
    else seen.add(text);
  }
  return repeated;
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

function columnReader({ heading }: OwnTable, { fields, order }: OwnMapping): RowReader {
  const problems: OwnProblem[] = [];
  const columnsOf = (field: OwnColumnField) =>
    fields.flatMap((each, column) => (each === field ? [column] : []));
  const at = new Map<OwnColumnField, number>();
  fields.forEach((field, column) => {
    if (field !== null && !at.has(field)) at.set(field, column);
  });
  const links = columnsOf('source');
  const codeOf = at.has('country') ? countryCodes() : () => null;
  const dates = new Map<string, DateReading>();
  const dateOf = (text: string) => {
    let reading = dates.get(text);
    if (reading === undefined) {
      reading = readDate(text, order);
      dates.set(text, reading);
    }
    return reading;
  };
  let ambiguous = 0;
  let example = '';
  const width = heading.length;

  const read = ({ number, cells }: RawRow): OwnRow | null => {
    const own: OwnProblem[] = [];
    const cell = (field: OwnColumnField) => cells[at.get(field) ?? -1] ?? '';
    const tell = (field: OwnColumnField, notice: OwnNotice, isShown: boolean, value = cell(field)) =>
      own.push({
        number,
        column: heading[at.get(field) ?? -1] ?? field,
        value: cutValue(value),
        notice,
        isShown,
      });
    const name = (field: OwnColumnField, isNeeded: boolean): string => {
      const text = cell(field);
      if (text.length > LONGEST_NAME) tell(field, { code: 'own.long', most: LONGEST_NAME }, !isNeeded);
      else if (text === '' && isNeeded) tell(field, { code: 'own.empty' }, false);
      else return text;
      return '';
    };
    /** The date of a cell; undefined where it says something that is none. */
    const date = (field: OwnColumnField): string | null | undefined => {
      const text = cell(field);
      if (text === '') return null;
      const { edtf, notice } = dateOf(text);
      if (edtf !== null) return edtf;
      if (notice?.code === 'date.ambiguous') {
        // Either way it is of one year, or of two that touch: no more is known.
        const shared = sharedYear(notice.options);
        if (shared !== null) {
          if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(foldWidth(text).trim())) {
            ambiguous += 1;
            if (example === '') example = text;
          } else tell(field, notice, true);
          return shared;
        }
      }
      tell(field, notice ?? { code: 'date.unreadable' }, true);
      return undefined;
    };
    const word = <T>(
      field: OwnColumnField,
      readWord: (text: string) => T | null,
      notice: OwnNotice,
    ): T | null => {
      const text = cell(field);
      if (text === '') return null;
      const value = readWord(text);
      if (value === null) tell(field, notice, true);
      return value;
    };
    const text = (field: OwnColumnField) => {
      const written = cell(field).slice(0, LONGEST_TEXT);
      return written === '' ? null : { en: written, zh: written };
    };
    const place = (
      field: OwnColumnField,
      inChinese: OwnColumnField | null,
      isNeeded: boolean,
    ): OwnPlace | null => {
      const en = name(field, isNeeded);
      const zh = inChinese === null ? '' : name(inChinese, false);
      return en === '' ? null : { id: null, name: { en, zh: zh === '' ? en : zh } };
    };

    const person = name('person', true);
    const from = place('from', 'fromzh', true);
    const [left, announced, joined, when] = [date('left'), date('announced'), date('joined'), date('towhen')];
    const isPlaced = [left, announced, when].some((each) => typeof each === 'string');
    const isUnreadable = !isPlaced && [left, announced, when].includes(undefined);
    if (isUnreadable || person === '' || from === null) {
      problems.push(...own.map((problem) => ({ ...problem, isShown: false })));
      return null;
    }
    const spare = cells.slice(width).filter((each) => each !== '');
    if (spare.length > 0)
      own.push({
        number,
        column: '',
        value: cutValue(spare.join(', ')),
        notice: { code: 'own.cells', most: width },
        isShown: true,
      });

    const kind = word('kind', kindOfWord, { code: 'own.kind' });
    const destination = ((): OwnDestination | null => {
      const role = text('torole');
      const common = { founder: false, role, when: when ?? null, country: null };
      const said = readDestinationWord(cell('to'));
      if (said === 'retired') return { ...common, place: null, kind: 'retired' };
      const to = said === 'unknown' ? null : place('to', 'tozh', false);
      if (to === null && kind === null && role === null && common.when === null) return null;
      return { ...common, place: to, kind };
    })();
    const sources = links.flatMap((column) => {
      const written = foldWidth(cells[column] ?? '');
      if (written === '') return [];
      const found = written.match(/https?:\/\/[^\s"'<>，；、]+/gi) ?? [];
      const safe = found.slice(0, MOST_LINKS).flatMap((link) => {
        const address = safeUrl(link.replace(/[;,.)\]]+$/, ''));
        return address === null ? [] : [address];
      });
      if (safe.length === 0)
        own.push({
          number,
          column: heading[column] ?? 'source',
          value: cutValue(written),
          notice: { code: 'own.link' },
          isShown: true,
        });
      return safe;
    });
    const inChinese = name('personzh', false);
    const reason = text('reason');
    const row: OwnRow = {
      number,
      id: null,
      person: { id: null, name: { en: person, zh: inChinese === '' ? null : inChinese } },
      from,
      company: place('company', null, false),
      country: word('country', codeOf, { code: 'own.country' }),
      joined: joined ?? null,
      left: left ?? null,
      announced: announced ?? null,
      role: text('role'),
      roleKind: word('rolekind', roleKindOfWord, { code: 'own.role-kind' }),
      destinations: destination === null ? [] : [destination],
      status: word('status', statusOfWord, { code: 'own.status' }),
      sources: [...new Set(sources)].map((url) => ({
        id: null,
        url,
        supports: ['departure'],
        statementBy: null,
      })),
      facts: null,
      rest: {
        note: text('note'),
        statedReason: reason === null ? null : { text: reason, by: null },
      },
    };
    problems.push(...own);
    return row;
  };
  return { read, problems, ambiguous: () => (ambiguous === 0 ? null : { count: ambiguous, example }) };
}

/** What two readings of a date have in common, no more precise than either. */
function sharedYear(options: readonly string[]): string | null {
  const years = options.map((option) => /^\d{4}/.exec(option)?.[0] ?? '');
  const [first = '', ...others] = years;
  if (options.some((option) => option.includes('/'))) return null;
  return first !== '' && others.every((year) => year === first) ? first : null;
}
