import * as v from 'valibot';
import { DatasetError, describeProblem, parseDataset, type DatasetProblem } from '../model/parseDataset.ts';
import { checkDates } from './checks/dates.ts';
import { checkEvidence } from './checks/evidence.ts';
import { runChecks, type Finding } from './checks/finding.ts';
import { checkMoves } from './checks/moves.ts';
import { checkNames } from './checks/names.ts';
import { checkUsage } from './checks/usage.ts';
import { FILE_NAMES, type DataTexts, type FileName } from './dataFiles.ts';
import { formatFile } from './formatData.ts';
import { intakeSchema } from './intake.ts';
import { parseJson } from './parseJson.ts';

/** Everything that `data:check` looks at beyond shape and references, in the order it is told. */
export const CHECKS = [checkEvidence, checkDates, checkMoves, checkNames, checkUsage];

/**
 * Returns all that is wrong with the files of `data/`: shape, references and layout first; what they say only where those are
 * right, as a check of meaning cannot read a broken record. Empty where there is nothing to say. `today` (YYYY-MM-DD) is the last
 * day that a date may lie on; without it, the day of the last release.
 */
export function checkData(texts: DataTexts, today = ''): Finding[] {
  const problems: DatasetProblem[] = [];
  const raw: Partial<Record<FileName, unknown>> = {};
  for (const name of FILE_NAMES) {
    const text = texts[name];
    if (text === null) {
      problems.push({ file: name, record: '', field: '', value: '', message: 'expected the file' });
      continue;
    }
    try {
      raw[name] = parseJson(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push({ file: name, record: '', field: '', value: '', message });
      continue;
    }
    const at = firstDifference(text, formatFile(name, raw[name]));
    if (at !== null)
      problems.push({
        file: name,
        record: `line ${at.line}`,
        field: '',
        value: at.found,
        message: `expected ${at.expected} (npm run data:format)`,
      });
  }
  const { intake, ...files } = raw;
  if (problems.some(({ value, record }) => value === '' && record === '')) return problems.map(toFinding);
  problems.push(...shapeProblems(files));
  const ledger = v.safeParse(intakeSchema, intake);
  if (!ledger.success) {
    for (const issue of ledger.issues)
      problems.push({
        file: 'intake',
        record: '',
        field: v.getDotPath(issue) ?? '',
        value: JSON.stringify(issue.input) ?? 'missing',
        message: issue.message,
      });
  }
  if (problems.length > 0 || !ledger.success) return problems.map(toFinding);
  return runChecks(CHECKS, { records: parseDataset(files), intake: ledger.output, raw: files, today });
}

/** Returns a finding as one line, under the folder it was found in. */
export function describeFinding(finding: Finding, folder = 'data'): string {
  return `${finding.severity === 'warning' ? 'warning: ' : ''}${describeProblem(finding, folder)}`;
}

function shapeProblems(files: unknown): readonly DatasetProblem[] {
  try {
    parseDataset(files);
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
}

function toFinding(problem: DatasetProblem): Finding {
  return { ...problem, severity: 'problem' };
}

function firstDifference(
  text: string,
  canonical: string,
): { readonly line: number; readonly found: string; readonly expected: string } | null {
  if (text === canonical) return null;
  const found = text.split('\n');
  const expected = canonical.split('\n');
  const line = expected.findIndex((content, i) => content !== found[i]);
  const at = line === -1 ? expected.length : line;
  const quote = (content: string | undefined) => JSON.stringify((content ?? 'the end').trim().slice(0, 100));
  return { line: at + 1, found: quote(found[at]), expected: quote(expected[at]) };
}
