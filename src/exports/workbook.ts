import { escapeMarkup } from '../lib/escapeMarkup.ts';

/** Characters that XML does not allow. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Characters that a cell of Excel holds at most. */
const MOST_CHARACTERS = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Returns the parts of a workbook with one sheet, by their path in its archive (Office Open XML). Every cell is text, marked as
 * such, so that no program reads a date, a number or a formula out of it; the first row is the heading and stays in sight.
 */
export function workbookParts(
  name: string,
  rows: readonly (readonly string[])[],
): Readonly<Record<string, string>> {
  return { ...partsAround(name), [SHEET]: SHEET_HEAD + rowsXml(rows, 0) + SHEET_TAIL };
}

/** Path of the sheet, and what of it stands before and behind its rows. */
export const SHEET = 'xl/worksheets/sheet1.xml';
export const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
export const SHEET_TAIL = '</sheetData></worksheet>';

/** Returns rows of the sheet, the first of which stands behind so many others. */
export function rowsXml(rows: readonly (readonly string[])[], before: number): string {
  return rows
    .map((row, i) => {
      const cells = row.map((cell, j) => cellXml(cell, j, before + i)).join('');
      return `<row r="${before + i + 1}">${cells}</row>`;
    })
    .join('');
}

/** Returns the parts of a workbook but its sheet. */
export function partsAround(name: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeMarkup(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    // Format 49 is text, also for what a reader types over it.
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

function cellXml(text: string, column: number, row: number): string {
  if (text === '') return '';
  const shown = escapeMarkup(text.replace(NOT_XML, '').slice(0, MOST_CHARACTERS));
  return `<c r="${columnName(column)}${row + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** Returns the letters of a column: A to Z, then AA. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
