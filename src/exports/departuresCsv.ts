import type { Departure, Evidence } from '../model/dataset.ts';
import { DEPARTURE_COLUMNS, departureRow, toTable } from './columns.ts';
import { formatCsv } from './csv.ts';

/** Returns departures as CSV in the order given, one row each, safe to open in a spreadsheet and enough for `npm run data:add`. */
export function departuresToCsv(departures: readonly Departure[], evidence: Evidence): string {
  return formatCsv(
    toTable(
      DEPARTURE_COLUMNS,
      departures.map((departure) => departureRow(departure, evidence)),
    ),
  );
}
