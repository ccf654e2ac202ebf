import { DEPARTURE_COLUMNS } from '../../exports/columns.ts';
import { parseCsv } from '../../exports/csv.ts';

/** One thing that keeps a file from being added, and where in the file. */
export interface AddProblem {
  /** `row 3` of a table (the heading is row 1), `departures.2` of a JSON file; empty for the file itself */
  readonly place: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

/** Returns a problem as one line: `row 3 · left · "May-19" · expected an EDTF date …`. */
export function describeAddProblem({ place, field, value, message }: AddProblem): string {
  return [place, field, value, message].filter((part) => part !== '').join(' · ');
}

/** Columns that a spreadsheet may have beside those of the export: for records that do not exist yet. */
export const INPUT_COLUMNS: Readonly<Record<string, string>> = {
  known_for_en: 'What a new person is known for, in English.',
  known_for_zh: 'The same in Chinese.',
  dest_1_org_kind:
    'Kind of a new organization: university, startup, lab, company, investor, nonprofit or government.',
  held_back_en: 'Why the departure is held back as a candidate, in English; empty: it is shown.',
  held_back_zh: 'The same in Chinese.',
};

/** Parts of `source_<n>_…`, n from 1 to 9: a source to find by its address, or to create. */
export const SOURCE_PARTS: Readonly<Record<string, string>> = {
  url: 'Address of the page.',
  supports:
    'What it supports: departure, left, announced, joined, role, to, stated_reason, joined by +; departure where empty.',
  statement_by: 'Whose statement it carries: person, leaving_employer, new_employer or official_page.',
  title: 'Title of the page.',
  published: 'When it was published (EDTF).',
  language: 'Two-letter code of its language.',
  publisher: 'Id or name of the publisher; may be left out where its domain is known.',
  publisher_name: 'Name of a new publisher.',
  publisher_tier: 'Tier of a new publisher: 1, 2 or 3.',
  publisher_kind:
    'Kind of a new publisher: first_party, newspaper_of_record, news_agency, official, trade_press, academic, aggregator, wiki, social or other.',
};

const SOURCE_COLUMN = /^source(?:_([1-9]))?_(.+)$/;

/** One row of a spreadsheet, by column. */
export interface InputRow {
  /** as a spreadsheet counts: the first row below the heading is 2 */
  readonly number: number;
  /** cells of the columns that the file has, trimmed */
  readonly cells: ReadonlyMap<string, string>;
  /** its source columns, by number and part */
  readonly sources: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/** Returns the rows of a spreadsheet; empty rows are passed over. Problems name columns that are unknown or doubled, and rows too long. */
export function readRows(text: string): {
  readonly rows: readonly InputRow[];
  readonly problems: readonly AddProblem[];
} {
  const [heading = [], ...body] = parseCsv(text);
  const names = heading.map((name) => name.trim());
  const problems: AddProblem[] = [];
  const known = new Set([...DEPARTURE_COLUMNS.map(({ name }) => name), ...Object.keys(INPUT_COLUMNS)]);
  names.forEach((name, i) => {
    const part = SOURCE_COLUMN.exec(name)?.[2];
    const isKnown = known.has(name) || (part !== undefined && Object.hasOwn(SOURCE_PARTS, part));
    if (!isKnown && (name !== '' || body.some((row) => (row[i] ?? '').trim() !== '')))
      problems.push({
        place: 'row 1',
        field: `column ${i + 1}`,
        value: JSON.stringify(name),
        message: 'expected a column that data/README.md lists',
      });
    if (name !== '' && names.indexOf(name) !== i)
      problems.push({
        place: 'row 1',
        field: `column ${i + 1}`,
        value: JSON.stringify(name),
        message: 'expected each column once',
      });
  });
  const rows = body.flatMap((row, i): InputRow[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const number = i + 2;
    if (row.length > names.length)
      problems.push({
        place: `row ${number}`,
        field: '',
        value: String(row.length),
        message: `expected ${names.length} cells: is a comma or a quote missing?`,
      });
    const cells = new Map<string, string>();
    const sources = new Map<number, Map<string, string>>();
    names.forEach((name, column) => {
      const cell = (row[column] ?? '').trim();
      const [, index = '1', part = ''] = known.has(name) ? [] : (SOURCE_COLUMN.exec(name) ?? []);
      if (part === '') cells.set(name, cell);
      else if (cell !== '') {
        const source = sources.get(Number(index)) ?? new Map<string, string>();
        sources.set(Number(index), source.set(part, cell));
      }
    });
    return [{ number, cells, sources }];
  });
  return { rows, problems };
}
