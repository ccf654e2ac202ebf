/** What is told of a file while it is read: codes with their arguments, put into words by `describeNotice`. */

/** The ways in which the bytes of a text file are read. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'iso-2022-jp'
  | 'euc-kr'
  | 'windows-1252'
  | 'windows-1251'
  | 'koi8-r'
  | 'ibm866';

/** What a file is that is no text of rows. */
export type OtherFile =
  | 'workbook'
  | 'old-workbook'
  | 'locked-workbook'
  | 'spreadsheet'
  | 'document'
  | 'markup'
  | 'pdf'
  | 'compressed'
  | 'database'
  | 'picture'
  | 'page'
  | 'binary';

export type MojibakeKind = 'replaced' | 'utf-8-as-latin' | 'utf-8-as-gbk' | 'question-marks';

/** What parts the cells of a row. */
export type Delimiter = ',' | ';' | '\t' | '|' | '，';

/** About the file as a whole: `refused` means that nothing can be read. */
export type FileNotice =
  | { readonly code: 'file.empty'; readonly refused: true }
  | { readonly code: 'file.other'; readonly refused: true; readonly what: OtherFile }
  | { readonly code: 'file.encoding'; readonly refused: true; readonly line: number }
  | { readonly code: 'file.read-as'; readonly refused: false; readonly encoding: Encoding }
  | { readonly code: 'file.delimiter'; readonly refused: false; readonly delimiter: Delimiter }
  | { readonly code: 'file.quote'; readonly refused: true; readonly line: number };

/** About one cell. The text that is read is beside it; `found` is what stood there. */
export type CellNotice =
  | { readonly code: 'cell.invisible'; readonly points: readonly string[] }
  | { readonly code: 'cell.apostrophe' }
  | { readonly code: 'cell.reference'; readonly found: string }
  | { readonly code: 'cell.missing'; readonly found: string }
  | { readonly code: 'cell.error'; readonly found: string }
  | { readonly code: 'cell.mojibake'; readonly kind: MojibakeKind; readonly likely: string | null };

/** About a date that is not, or not wholly, understood. */
export type DateNotice =
  | { readonly code: 'date.ambiguous'; readonly options: readonly string[] }
  | { readonly code: 'date.short-year'; readonly likely: string | null }
  | { readonly code: 'date.serial'; readonly likely: string }
  | { readonly code: 'date.no-year' }
  | { readonly code: 'date.open' }
  | { readonly code: 'date.impossible' }
  | { readonly code: 'date.unreadable' }
  | { readonly code: 'date.coarser'; readonly read: string };

export type Notice = FileNotice | CellNotice | DateNotice;
