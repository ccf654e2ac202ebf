/**
 * What a spreadsheet may take for a formula: `= + - @` in either width, also after spaces, and a leading tab or line break.
 * Apostrophes in front are part of the pattern, so that adding one and taking one away are each other's reverse.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORMULA = /^'*(?:[\t\r\n]|[\s\u0000-\u001f\u200b]*[=+\-@＝＋－＠])/;

/** Returns the cell with an apostrophe in front where a spreadsheet would take it for a formula, else unchanged. */
export function neutraliseCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Returns what `neutraliseCell` was given. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
