import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { compareIds } from '../lib/compareIds.ts';
import { keysOf } from '../lib/records.ts';
import type { DatasetRecords, DepartureRecord } from '../model/schema.ts';
import { allDepartures, type Finding } from './checks/finding.ts';
import { parseJson } from './parseJson.ts';

/** Values of a departure that are remembered after a correction, by the name of their column. */
const FIELDS = {
  left: ({ left }: DepartureRecord) => left,
  announced: ({ announced }: DepartureRecord) => announced,
  joined: ({ joined }: DepartureRecord) => joined,
  role_en: ({ role }: DepartureRecord) => role?.en ?? null,
  dest_1_org: ({ destinations }: DepartureRecord) => destinations[0]?.organization ?? null,
  dest_1_when: ({ destinations }: DepartureRecord) => destinations[0]?.when ?? null,
};

const NAMES = keysOf(FIELDS);

/** What stood on record once and was corrected, so that an old file does not bring it back unseen. */
const formerSchema = v.array(
  v.strictObject({
    departure: v.string(),
    field: v.picklist(NAMES),
    value: v.string(),
    /** the version of the data that had it last */
    until: v.string(),
  }),
);

export type FormerValue = v.InferOutput<typeof formerSchema>[number];

/** Returns the values that a change replaces, with those known before; without what it puts back. Sorted by departure and field. */
export function rememberFormer(
  before: DatasetRecords,
  after: DatasetRecords,
  former: readonly FormerValue[],
): readonly FormerValue[] {
  const now = new Map(allDepartures(after).map((record) => [record.id, record]));
  const until = before.meta.version;
  const replaced = allDepartures(before).flatMap((record): FormerValue[] => {
    const next = now.get(record.id);
    if (next === undefined) return [];
    return NAMES.flatMap((field) => {
      const [value, to] = [FIELDS[field](record), FIELDS[field](next)];
      return value === null || value === to ? [] : [{ departure: record.id, field, value, until }];
    });
  });
  const known = new Map([...former, ...replaced].map((each) => [keyOf(each), each]));
  return [...known.values()]
    .filter(({ departure, field, value }) => {
      const record = now.get(departure);
      return record !== undefined && FIELDS[field](record) !== value;
    })
    .sort((a, b) => compareIds(keyOf(a), keyOf(b)));
}

/** Returns a warning for each value that a change brings back although it was corrected in an earlier version. */
export function findTakenBack(
  before: DatasetRecords,
  after: DatasetRecords,
  former: readonly FormerValue[],
): readonly Finding[] {
  const [old, now] = [before, after].map(
    (records) => new Map(allDepartures(records).map((record) => [record.id, record])),
  );
  return former.flatMap(({ departure, field, value, until }): Finding[] => {
    const [was, is] = [old?.get(departure), now?.get(departure)];
    if (was === undefined || is === undefined) return [];
    const current = FIELDS[field](was);
    if (current === value || FIELDS[field](is) !== value) return [];
    return [
      {
        severity: 'warning',
        file: is.file,
        record: departure,
        field,
        value: JSON.stringify(value),
        message: `stood here up to version ${until} and was corrected to ${current ?? 'nothing'}: is the file older than the correction?`,
      },
    ];
  });
}

/** Returns the former values of a folder; none where it keeps none. Throws on a file that is broken. */
export async function readFormer(folder: string): Promise<readonly FormerValue[]> {
  const text = await readFile(pathOf(folder), 'utf8').catch(() => null);
  if (text === null) return [];
  const parsed = v.safeParse(formerSchema, parseJson(text));
  if (!parsed.success)
    throw new Error(`${pathOf(folder)}: ${parsed.issues.map(({ message }) => message).join('; ')}`);
  return parsed.output;
}

/** Writes them, one a line, so that changes of two keepers merge. */
export async function writeFormer(folder: string, former: readonly FormerValue[]): Promise<void> {
  const lines = former.map((each) => `  ${JSON.stringify(each)}`);
  await writeFile(pathOf(folder), `[\n${lines.join(',\n')}\n]\n`);
}

const pathOf = (folder: string) => join(folder, 'former.json');

const keyOf = ({ departure, field, value }: FormerValue) => `${departure} ${field} ${value}`;
