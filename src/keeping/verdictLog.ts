import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { createDataset, createEvidence, splitRecords } from '../model/dataset.ts';
import type { DatasetRecords } from '../model/schema.ts';
import { judge } from '../verdicts/judge.ts';
import { parseJson } from './parseJson.ts';

const VERDICTS = ['holds', 'fails', 'open', 'few', 'untestable'] as const;

/** What became of the claims at a release: by claim its verdict, and the bounds of the number that it rests on. */
const verdictLogSchema = v.strictObject({
  version: v.string(),
  verdicts: v.record(
    v.string(),
    v.strictObject({
      verdict: v.picklist(VERDICTS),
      /** least and most that doubt allows; null where there is no number */
      bounds: v.nullable(v.tuple([v.number(), v.number()])),
    }),
  ),
});

export type VerdictLog = v.InferOutput<typeof verdictLogSchema>;

/** Returns the verdicts on the claims of a record, in the order of their ids. */
export function verdictsOf(records: DatasetRecords): VerdictLog {
  const split = splitRecords(records);
  const dataset = createDataset(split.core, createEvidence(split.evidence));
  const verdicts: VerdictLog['verdicts'] = {};
  for (const claim of dataset.claims) {
    const { verdict, bounds } = judge(dataset, claim);
    verdicts[claim.id] = {
      verdict,
      bounds: bounds === null ? null : [fourDecimals(bounds.low), fourDecimals(bounds.high)],
    };
  }
  return { version: records.meta.version, verdicts };
}

/** Returns the verdicts as lines for a terminal: which have changed since the last release first, then all; `last` is null before the first. */
export function describeVerdicts(now: VerdictLog, last: VerdictLog | null): string[] {
  const entries = Object.entries(now.verdicts);
  const changed = entries.filter(([id, { verdict }]) => {
    const before = last?.verdicts[id];
    return before !== undefined && before.verdict !== verdict;
  });
  const fresh = last === null ? [] : entries.filter(([id]) => last.verdicts[id] === undefined);
  const since = last === null ? 'no release keeps any to compare with' : `since ${last.version}`;
  return [
    `verdicts on the claims of the article: ${VERDICTS.map((each) => `${entries.filter(([, { verdict }]) => verdict === each).length} ${each}`).join(', ')}`,
    ...(changed.length === 0 ? [`  none has changed: ${since}`] : []),
    ...changed.map(
      ([id, { verdict }]) => `  CHANGED ${id}: ${last?.verdicts[id]?.verdict ?? ''} → ${verdict} (${since})`,
    ),
    ...fresh.map(([id, { verdict }]) => `  new ${id}: ${verdict} (${since})`),
    ...entries.map(([id, { verdict, bounds }]) => {
      const before = last?.verdicts[id]?.bounds ?? null;
      const moved = last !== null && textOf(before) !== textOf(bounds) ? `, was ${textOf(before)}` : '';
      return `  ${id}  ${verdict.padEnd(10)}  ${textOf(bounds)}${moved}`.trimEnd();
    }),
    '',
  ];
}

/** Returns the verdicts of the last release of a folder; null where none keeps any, or not as it should be. */
export async function readVerdictLog(folder: string): Promise<VerdictLog | null> {
  const text = await readFile(pathOf(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = v.safeParse(verdictLogSchema, parseJson(text));
  return parsed.success ? parsed.output : null;
}

/** Writes them, one claim a line. */
export async function writeVerdictLog(folder: string, log: VerdictLog): Promise<void> {
  const lines = Object.entries(log.verdicts).map(
    ([id, each]) => `    ${JSON.stringify(id)}: ${JSON.stringify(each)}`,
  );
  await writeFile(
    pathOf(folder),
    `{\n  "version": ${JSON.stringify(log.version)},\n  "verdicts": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
}

const pathOf = (folder: string) => join(folder, 'verdicts.json');

const fourDecimals = (value: number) => Number(value.toFixed(4));

function textOf(bounds: readonly [number, number] | null): string {
  if (bounds === null) return '';
  const [low, high] = bounds;
  return low === high ? String(low) : `${low} to ${high}`;
}
