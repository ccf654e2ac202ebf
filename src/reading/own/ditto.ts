import { EMPTY, type CellRows } from './cellRows.ts';

/** What people write where a cell says what the one above it says. */
const WORDS = ['〃', '同上', '仝上', '″', '"', "''", 'ditto', 'Ditto'];

/** Lets the cells of rows from one on that say "ditto" say what stands above them. Of most tables nothing is looked at. */
export function fillDittos({ texts, starts, numbers }: CellRows, cells: Uint32Array, from: number): void {
  const words = new Set(WORDS.map(texts.find).filter((number) => number > EMPTY));
  if (words.size === 0) return;
  const above: number[] = [];
  for (let row = from; row < numbers.length; row += 1) {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const number = cells[at] ?? EMPTY;
      const before = above[at - start] ?? EMPTY;
      if (words.has(number) && before !== EMPTY) cells[at] = before;
      else if (number !== EMPTY) above[at - start] = number;
    }
  }
}
