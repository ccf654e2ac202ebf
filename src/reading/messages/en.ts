import type { Encoding, MojibakeKind, OtherFile } from '../notices.ts';

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (“Unicode Text” of Excel)',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030 (GBK, simplified Chinese)',
  big5: 'Big5 (traditional Chinese)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'iso-2022-jp': 'ISO-2022-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  ibm866: 'IBM 866 (Cyrillic)',
};

const OTHERS: Readonly<Record<OtherFile, string>> = {
  workbook: 'an Excel workbook (.xlsx): save the sheet as “CSV UTF-8”',
  'old-workbook': 'an old Excel workbook (.xls): save the sheet as “CSV UTF-8”',
  'locked-workbook':
    'an Excel workbook with a password: open it, take the password away and save it as .xlsx',
  spreadsheet: 'a spreadsheet of another program: save it there as .xlsx or as “CSV UTF-8”',
  document: 'a text document: copy its table into a spreadsheet and save that as “CSV UTF-8”',
  markup: 'a file of markup (XML): open it in a spreadsheet and save it as “CSV UTF-8”',
  database: 'a database: save the table that is meant as “CSV UTF-8”',
  pdf: 'a PDF: copy the table into a spreadsheet and save it as “CSV UTF-8”',
  compressed: 'a compressed file: unpack it first',
  picture: 'a picture: choose a CSV, TSV, Excel (.xlsx) or JSON file',
  page: 'a web page: the address may lead to a sign-in or an error',
  binary: 'no text and no table: choose a CSV, TSV, Excel (.xlsx) or JSON file',
};

const MOJIBAKE: Readonly<Record<MojibakeKind, string>> = {
  replaced: 'characters were lost when the file was saved',
  'utf-8-as-latin': 'UTF-8 that was read as Latin letters',
  'utf-8-as-gbk': 'UTF-8 that was read as GBK',
  'question-marks': 'question marks stand where characters were lost',
};

const DELIMITERS = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  '，': 'commas of full width',
};

/** Every notice of reading in English. */
export const messages = {
  'file.empty': () => 'The file is empty.',
  'file.other': ({ what }: { readonly what: OtherFile }) => `This is ${OTHERS[what]}.`,
  'file.encoding': ({ line }: { readonly line: number }) =>
    `The file is not UTF-8 (line ${line}), and in which encoding it was saved cannot be told. Save it as “CSV UTF-8”.`,
  'file.read-as': ({ encoding }: { readonly encoding: Encoding }) =>
    `The file is not UTF-8: it was read as ${ENCODINGS[encoding]}. Look at names with other than plain letters.`,
  'file.delimiter': ({ delimiter }: { readonly delimiter: keyof typeof DELIMITERS }) =>
    `Columns are separated by ${DELIMITERS[delimiter]}.`,
  'file.quote': ({ line }: { readonly line: number }) =>
    `A quotation mark opened in line ${line} is never closed, so all that follows would be one cell.`,
  'cell.invisible': ({ points }: { readonly points: readonly string[] }) =>
    `invisible characters taken away (${points.join(', ')})`,
  'cell.apostrophe': () => 'an apostrophe in front taken away',
  'cell.reference': ({ found }: { readonly found: string }) => `character reference read as text (${found})`,
  'cell.missing': ({ found }: { readonly found: string }) => `“${found}” read as an empty cell`,
  'cell.error': ({ found }: { readonly found: string }) =>
    `“${found}” is an error of the spreadsheet, or a column that was too narrow, and no value`,
  'cell.mojibake': ({ kind, likely }: { readonly kind: MojibakeKind; readonly likely: string | null }) =>
    MOJIBAKE[kind] + (likely === null ? '' : `; it probably said “${likely}”`),
  'date.ambiguous': ({ options }: { readonly options: readonly string[] }) =>
    `this may be ${options.join(' or ')}`,
  'date.short-year': ({ likely }: { readonly likely: string | null }) =>
    `a year has four digits${likely === null ? '' : `; ${likely}, if that is meant`}`,
  'date.serial': ({ likely }: { readonly likely: string }) =>
    `a number; if a spreadsheet stored a date so, it is ${likely} or less precise: set the column to text`,
  'date.no-year': () => 'a date without a year',
  'date.open': () => 'the person is still there, or no date is known',
  'date.impossible': () => 'no date of the calendar',
  'date.unreadable': () =>
    'not understood as a date, such as 2019, 2019-05, 2019-05-31, 2019~, 2019-05/2019-07 or ../2019-05',
  'date.coarser': ({ read }: { readonly read: string }) => `read as ${read}, which says less`,
};
