import type { Departure, Evidence } from '../model/dataset.ts';
import { DEPARTURE_COLUMNS, departureRow, toTable, type NamedIn } from './columns.ts';
import { formatCsv } from './csv.ts';

/**
 * Returns departures as CSV in the order given, one row each, safe to open in a spreadsheet and enough for `npm run data:add`; with the
 * `dataset` also for a reader to open them anew.
 */
export function departuresToCsv(
  departures: readonly Departure[],
  evidence: Evidence,
  dataset: NamedIn | null = null,
): string {
  return formatCsv(
    toTable(
      DEPARTURE_COLUMNS,
      departures.map((departure) => departureRow(departure, evidence, dataset)),
    ),
  );
}
