import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/** A departure as the peer of the bench draws it. */
export interface PlotRow {
  readonly person: string;
  readonly lab: string;
  /** a date as JavaScript reads it: a year, a month or a day */
  readonly left: string;
  readonly kind: string;
}

/** Returns the departures of a published `departures.csv` that have a date, which is all that a plain dot plot can place. */
export async function plotRows(file: string): Promise<readonly PlotRow[]> {
  const rows = parse<Readonly<Record<string, string>>>(await readFile(file), { columns: true, bom: true });
  return rows.flatMap((row) => {
    const left = /\d{4}(?:-\d{2}){0,2}/.exec(row['left_date'] ?? '')?.[0];
    const { person_en = '', person = '', lab_en: lab = '', kind = '' } = row;
    return left === undefined ? [] : [{ person: person_en || person, lab, left, kind }];
  });
}
