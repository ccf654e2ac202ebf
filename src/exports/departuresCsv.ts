import { finish } from '../lib/finish.ts';
import type { Departure, Evidence } from '../model/dataset.ts';
import { DEPARTURE_COLUMNS, departureRow, toTable, type NamedIn } from './columns.ts';
import { formatCsv } from './csv.ts';
import { joinPieces, piecesOf, type FilePiece } from './pieces.ts';

/**
 * Returns departures as CSV in the order given, one row each, safe to open in a spreadsheet and enough for `npm run data:add`; with the
 * `dataset` also for a reader to open them anew.
 */
export function departuresToCsv(
  departures: readonly Departure[],
  evidence: Evidence,
  dataset: NamedIn | null = null,
): string {
  return joinPieces(finish(csvSteps(departures, evidence, dataset)));
}

/** Makes the same in pieces: the heading, then some rows at each step. Yields how many departures are written. */
export function* csvSteps(
  departures: readonly Departure[],
  evidence: Evidence,
  dataset: NamedIn | null = null,
): Generator<number, readonly FilePiece[]> {
  const heading = { text: formatCsv([DEPARTURE_COLUMNS.map(({ name }) => name)]), list: null };
  const rows = yield* piecesOf(departures, (some) => ({
    text: formatCsv(rowsOf(some, evidence, dataset)),
    list: 'departures',
  }));
  return [heading, ...rows];
}

/** Returns the cells of departures, a row each. */
export function rowsOf(
  departures: readonly Departure[],
  evidence: Evidence,
  dataset: NamedIn | null,
): readonly (readonly string[])[] {
  const rows = departures.map((departure) => departureRow(departure, evidence, dataset));
  return toTable(DEPARTURE_COLUMNS, rows).slice(1);
}
