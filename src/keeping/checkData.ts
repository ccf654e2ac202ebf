import * as v from 'valibot';
import {
  DatasetError,
  describeProblem,
  messageOf,
  parseDataset,
  type DatasetProblem,
} from '../model/parseDataset.ts';
import { checkDates } from './checks/dates.ts';
import { checkEvidence } from './checks/evidence.ts';
import { runChecks, type Finding } from './checks/finding.ts';
import { checkMoves } from './checks/moves.ts';
import { checkCareers } from './checks/careers.ts';
import { checkNames } from './checks/names.ts';
import { checkProof, checkTags } from './checks/proof.ts';
import { checkStories } from './checks/stories.ts';
import { checkUsage } from './checks/usage.ts';
import { FILE_NAMES, type DataTexts, type FileName } from './dataFiles.ts';
import { formatFile } from './formatData.ts';
import { intakeSchema } from './intake.ts';
import { parseJson } from './parseJson.ts';

/** What `data:check` and `data:add` look at beyond shape and references, in the order it is told. */
export const CHECKS = [
  checkEvidence,
  checkProof,
  checkCareers,
  checkDates,
  checkMoves,
  checkNames,
  checkStories,
  checkUsage,
];

/**
 * Returns all that is wrong with the files of `data/`: shape and references, then, where those are right, what the records say (a check
 * of meaning cannot read a broken record), and the layout last. Empty where there is nothing to say. `today` (YYYY-MM-DD) is the
 * last day that a date may lie on; without it, the day of the last release.
 */
export function checkData(texts: DataTexts, today = ''): Finding[] {
  const broken: DatasetProblem[] = [];
  const layout: DatasetProblem[] = [];
  const raw: Partial<Record<FileName, unknown>> = {};
  for (const name of FILE_NAMES) {
    const text = texts[name];
    const report = (message: string) =>
      broken.push({ file: name, record: '', field: '', value: '', message });
    if (text === null) {
      report('expected the file');
      continue;
    }
    try {
      raw[name] = parseJson(text);
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
      continue;
    }
    const different = firstDifference(text, formatFile(name, raw[name]));
    if (different !== null) layout.push({ file: name, field: '', ...different });
  }
  const { intake, ...files } = raw;
  const unread = new Set(broken.map(({ file }) => file));
  const problems = [...broken, ...shapeProblems(files).filter(({ file }) => !unread.has(file))];
  const ledger = v.safeParse(intakeSchema, intake);
  if (!ledger.success && !unread.has('intake')) {
    for (const issue of ledger.issues)
      problems.push({
        file: 'intake',
        record: '',
        field: v.getDotPath(issue) ?? '',
        value: JSON.stringify(issue.input) ?? 'missing',
        message: messageOf(issue),
      });
  }
  const findings =
    problems.length > 0 || !ledger.success
      ? problems.map(toFinding)
      : runChecks([...CHECKS, checkTags], {
          records: parseDataset(files),
          intake: ledger.output,
          raw: files,
          today,
        });
  return [...findings, ...layout.map(toFinding)];
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

/** Where a file differs from its one layout, in words for what the eye cannot see. Null where it does not. */
function firstDifference(
  text: string,
  canonical: string,
): Pick<DatasetProblem, 'record' | 'value' | 'message'> | null {
  if (text === canonical) return null;
  const command = '(npm run data:format)';
  if (text.startsWith('\ufeff'))
    return { record: 'line 1', value: '', message: `expected no byte order mark ${command}` };
  const found = text.split('\n');
  const returns = found.findIndex((line) => line.includes('\r'));
  if (returns !== -1)
    return {
      record: `line ${returns + 1}`,
      value: '',
      message: `expected lines that end in LF alone, not in CRLF ${command}`,
    };
  const expected = canonical.split('\n');
  const first = expected.findIndex((content, i) => content !== found[i]);
  const at = first === -1 ? expected.length : first;
  const [is, wanted] = [found[at], expected[at]];
  const quote = (content: string | undefined) =>
    content === undefined ? 'the end' : JSON.stringify(content.trim().slice(0, 100));
  const isIndent = is !== undefined && wanted !== undefined && is.trim() === wanted.trim();
  return {
    record: `line ${at + 1}`,
    value: quote(is),
    message: isIndent
      ? `expected ${/^ */.exec(wanted)?.[0].length} spaces in front and none behind${is.includes('\t') ? ', not a tab' : ''} ${command}`
      : `expected ${quote(wanted)} ${command}`,
  };
}
