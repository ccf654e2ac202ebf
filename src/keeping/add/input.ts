import { DEPARTURE_COLUMNS } from '../../exports/columns.ts';
import type { DatasetRecords } from '../../model/schema.ts';
import { describeNotice } from '../../reading/describeNotice.ts';
import { foldWidth } from '../../reading/readCell.ts';
import { readTable, type NotedCell } from '../../reading/readTable.ts';
import { likelyWord } from './likely.ts';
import { chooseTable, OTHER_COLUMNS, type OtherTable } from './otherTables.ts';

/** One thing that keeps a file from being added, or that a keeper should look at, and where in the file. */
export interface AddProblem {
  /** `row 3` of a table (the heading is row 1), `departures.2` of a JSON file; empty for the file itself */
  readonly place: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

/** Returns a problem as one line: `row 3 · left · "May-19" · expected a year of four digits …`. */
export function describeAddProblem({ place, field, value, message }: AddProblem): string {
  return [place, field, value, message].filter((part) => part !== '').join(' · ');
}

/** Columns that a spreadsheet may have beside those of the export: for records that do not exist yet. */
export const INPUT_COLUMNS: Readonly<Record<string, string>> = {
  known_for_en: 'What a new person is known for, in English.',
  known_for_zh: 'The same in Chinese.',
  dest_1_org_kind:
    'Kind of a new organization: university, startup, lab, company, investor, nonprofit or government.',
  dest_1_org_founded: 'When a new organization was founded (EDTF); on it depends what counts as a startup.',
  dest_1_org_aliases: 'Other names of a new organization, separated by semicolons.',
  held_back_en: 'Why the departure is held back as a candidate, in English; (empty) shows a candidate.',
  held_back_zh: 'The same in Chinese.',
  lab_new:
    'true where the row makes a lane: of the organization whose id is in lab, or of a lab not yet on record.',
  lab_short_en: 'Short name of a new lab, at most 18 characters; its name where that is short enough.',
  lab_short_zh: 'The same in Chinese, at most 9 characters.',
  lab_parent: 'Id of the company or lab that a new lab belongs to.',
  lab_country: 'Country of a new lab (ISO 3166-1 alpha-2).',
  lab_founded: 'When a new lab was founded (EDTF).',
};

/** Parts of `source_<n>_…`, n from 1 to 9: a source to find by its address, or to create. */
export const SOURCE_PARTS: Readonly<Record<string, string>> = {
  url: 'Address of the page.',
  supports:
    'What it supports: departure, left, announced, joined, role, to, stated_reason, status, known_for, joined by +; departure where empty.',
  statement_by:
    'Whose statement about leaving it carries: person, leaving_employer, new_employer or official_page; counts with departure, left or to.',
  title: 'Title of the page.',
  published: 'When it was published (EDTF).',
  language: 'Two-letter code of its language; may be left out where all pages of its publisher have one.',
  publisher: 'Id or name of the publisher; may be left out where its domain is known.',
  publisher_name: 'Name of a new publisher.',
  publisher_tier: 'Tier of a new publisher: 1, 2 or 3.',
  publisher_kind:
    'Kind of a new publisher: first_party, newspaper_of_record, news_agency, official, trade_press, academic, aggregator, wiki, social or other.',
  publisher_zh: 'Chinese name of a new publisher.',
  publisher_domain:
    'Domain by which further pages of a new publisher are known; that of the page where it resembles the name and the page is no copy.',
  recorded_as:
    'What a copy calls itself, where the page is a reprint: the publisher is then that of the original.',
  story: 'Id shared by pages that carry one and the same story: they count as one publisher.',
  remove: 'Takes back: tags joined by +, statement, or source for the whole page.',
  mend: 'true where title, date, language, publisher, recorded_as or story of a page on record are to be as this row says.',
};

const SOURCE_COLUMN = /^source(?:_([1-9]))?_(.+)$/;

/** The word by which a cell empties a field: a cell that is empty leaves it as it was. */
export const EMPTY = '(empty)';

/** One row of a spreadsheet, by column. */
export interface InputRow {
  /** where it stands, for messages: `row 3`, `b.csv row 3` where there are several files */
  readonly place: string;
  /** cells that say something, by column; `EMPTY` where the field is to be emptied */
  readonly cells: ReadonlyMap<string, string>;
  /** its source columns, by number and part */
  readonly sources: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

export interface InputRows {
  /** what the rows tell of; null for departures */
  readonly table: OtherTable | null;
  readonly rows: readonly InputRow[];
  readonly problems: readonly AddProblem[];
  /** what was read otherwise than it stood there */
  readonly warnings: readonly AddProblem[];
}

/** Columns of ids, dates, numbers and words of the schema, in which letters of full width are a slip. */
const NOTATION =
  /^(?:id|person|lab|role_kind|role_generic|joined|left|announced|disputed|stated_reason_by|kind|parent|country|founded|ended|happened|successor)$|_(?:org|kind|tier|when|country|founder|retired|url|supports|statement_by|published|language|domain|founded|parent|new|story|remove|mend|publisher|as_of|date|how|unknown)$/;

const KNOWN = new Set([...DEPARTURE_COLUMNS.map(({ name }) => name), ...Object.keys(INPUT_COLUMNS)]);

/**
 * Returns the rows of a spreadsheet in whatever encoding and with whatever delimiter; `records` tell whose ids they have. Problems name
 * columns that are unknown or doubled, rows too long, and cells that are no text; sums and notes below the table are passed over, and told of.
 */
export function readRows(bytes: Uint8Array, prefix: string, records: DatasetRecords): InputRows {
  const table = readTable(bytes);
  const problems: AddProblem[] = [];
  const warnings: AddProblem[] = [];
  for (const notice of table.notices)
    (notice.refused ? problems : warnings).push({
      place: prefix.trim(),
      field: '',
      value: '',
      message: describeNotice(notice, 'en'),
    });
  const names = table.heading.map((name) =>
    foldWidth(name)
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const ids = names.indexOf('id');
  const kind = chooseTable(
    names,
    table.rows.map(({ cells }) => cells[ids] ?? ''),
    KNOWN,
    records,
  );
  const known = kind === null ? KNOWN : new Set(OTHER_COLUMNS[kind].map(({ name }) => name));
  const place = (number: number) => `${prefix}row ${number}`;
  names.forEach((name, i) => {
    const report = (message: string) =>
      problems.push({
        place: place(1),
        field: `column ${i + 1}`,
        value: JSON.stringify(table.heading[i]),
        message,
      });
    const part = SOURCE_COLUMN.exec(name)?.[2];
    const isKnown = known.has(name) || (part !== undefined && Object.hasOwn(SOURCE_PARTS, part));
    if (!isKnown && (name !== '' || table.rows.some(({ cells }) => (cells[i] ?? '') !== '')))
      report(`expected a column that data/README.md lists${likelyWord(name, columnsLike(name, known))}`);
    if (name !== '' && names.indexOf(name) !== i) report('expected each column once');
  });
  const rows = table.rows.flatMap(({ number, kind, cells, noted }): InputRow[] => {
    if (kind !== 'record') {
      const [first = ''] = cells.filter((cell) => cell !== '');
      warnings.push({
        place: place(number),
        field: '',
        value: JSON.stringify(first),
        message: `reads like a ${kind === 'total' ? 'sum' : 'note'} below the table; passed over`,
      });
      return [];
    }
    if (cells.slice(names.length).some((cell) => cell !== ''))
      problems.push({
        place: place(number),
        field: '',
        value: String(cells.length),
        message: `expected ${names.length} cells: is a comma or a quote missing?`,
      });
    tellNotices(noted, names, place(number), problems, warnings);
    return [toRow(cells, names, place(number), known)];
  });
  return { table: kind, rows, problems, warnings };
}

function columnsLike(name: string, known: ReadonlySet<string>): readonly string[] {
  const [, number = '1'] = SOURCE_COLUMN.exec(name) ?? [];
  return [...known, ...Object.keys(SOURCE_PARTS).map((part) => `source_${number}_${part}`)];
}

/** What was strange about the cells of a row: errors and lost texts stand in the way, the rest is told, once for a row and kind. */
function tellNotices(
  noted: readonly NotedCell[],
  names: readonly string[],
  place: string,
  problems: AddProblem[],
  warnings: AddProblem[],
): void {
  const told = new Map<string, string[]>();
  for (const { column, notices } of noted) {
    const field = names[column] ?? '';
    for (const notice of notices) {
      const message = describeNotice(notice, 'en');
      if (notice.code === 'cell.error' || notice.code === 'cell.mojibake')
        problems.push({ place, field, value: '', message });
      else told.set(message, [...(told.get(message) ?? []), field]);
    }
  }
  for (const [message, fields] of told)
    warnings.push({ place, field: fields.join(', '), value: '', message });
}

function toRow(
  texts: readonly string[],
  names: readonly string[],
  place: string,
  known: ReadonlySet<string>,
): InputRow {
  const cells = new Map<string, string>();
  const sources = new Map<number, Map<string, string>>();
  names.forEach((name, column) => {
    const text = texts[column] ?? '';
    if (text === '' || name === '') return;
    const cell = /^[(（](?:empty|空)[)）]$/i.test(text)
      ? EMPTY
      : NOTATION.test(name)
        ? foldWidth(text)
        : text;
    const [, index = '1', part = ''] = known.has(name) ? [] : (SOURCE_COLUMN.exec(name) ?? []);
    if (part === '') cells.set(name, cell);
    else {
      const source = sources.get(Number(index)) ?? new Map<string, string>();
      sources.set(Number(index), source.set(part, cell));
    }
  });
  return { place, cells, sources };
}
