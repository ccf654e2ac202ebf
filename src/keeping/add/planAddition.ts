import { DatasetError, parseDataset, type DatasetProblem } from '../../model/parseDataset.ts';
import type { DatasetRecords } from '../../model/schema.ts';
import { CHECKS } from '../checkData.ts';
import { runChecks, type Finding } from '../checks/finding.ts';
import { checkUsage } from '../checks/usage.ts';
import type { IntakeEntry } from '../intake.ts';
import { parseJson } from '../parseJson.ts';
import { decodeText } from '../../reading/decodeText.ts';
import { describeNotice } from '../../reading/describeNotice.ts';
import { addPublished } from './addPublished.ts';
import { addRows, startRows, type AddOptions } from './addRows.ts';
import { changesBetween, type Change } from './changes.ts';
import { createDraft, listsOf, type Draft, type Lookups } from './draft.ts';
import { readRows, type AddProblem } from './input.ts';
import { addOtherRows } from './otherRows.ts';
import { computedCells, outcomesOf, type RowOutcome } from './outcome.ts';
import { findDoubts } from './doubts.ts';
import { findTakenBack, type FormerValue } from '../former.ts';

/** A file to add, by its name and bytes. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What adding files would do: nothing where there are problems, or where nothing changes. */
export interface AdditionPlan {
  readonly problems: readonly AddProblem[];
  /** what was read otherwise than it stands there, and odd but possible things about the touched records */
  readonly warnings: readonly AddProblem[];
  readonly changes: readonly Change[];
  /** what becomes of each row */
  readonly rows: readonly RowOutcome[];
  /** the record as it would be; as it is where there are problems */
  readonly records: DatasetRecords;
  readonly intake: readonly IntakeEntry[];
}

/**
 * Returns what adding files (tables or `.json`) to the record would do. All or nothing: one problem and nothing changes. No date may lie
 * after `today` (YYYY-MM-DD). `former` are values that were corrected before: bringing one back is warned of. The version stays as it is until `data:release`. References of `records` may be open where the files
 * close them.
 */
export function planAddition(
  records: DatasetRecords,
  intake: readonly IntakeEntry[],
  files: readonly InputFile[],
  today: string,
  options: AddOptions & { readonly former?: readonly FormerValue[] } = {},
): AdditionPlan {
  const draft = createDraft(records);
  const lookups = startRows(draft);
  for (const file of files)
    readFile(draft, lookups, file, files.length > 1 ? `${baseName(file.name)} ` : '', options);
  const stop = (
    problems: readonly AddProblem[],
    warnings: readonly AddProblem[] = draft.warnings,
  ): AdditionPlan => ({
    problems,
    warnings,
    changes: [],
    rows: problems.length > 0 ? [] : outcomesOf(draft, records, []),
    records,
    intake,
  });
  const { added, refused } = settle(draft);
  if (added === null) return stop(refused);
  const contradictions = checkStated(draft, records, added);
  const result = refused.length > 0 ? added : prune(records, added);
  const changes = changesBetween(records, result);
  if (refused.length === 0 && contradictions.length === 0 && changes.length === 0) return stop([]);
  const ledger = intake.map((entry) => follow(entry, result));
  const before = new Set(runChecks(CHECKS, { records, intake, today }).map(keyOf));
  // Where rows are refused, what they alone refer to hangs in the air.
  const checks = refused.length > 0 ? CHECKS.filter((check) => check !== checkUsage) : CHECKS;
  const findings = runChecks(checks, { records: result, intake: ledger, today }).filter(
    (finding) => !before.has(keyOf(finding)),
  );
  const doubts = findDoubts(records, result);
  const told = [...findings, ...doubts, ...findTakenBack(records, result, options.former ?? [])];
  const of = (severity: Finding['severity']) =>
    told.filter((finding) => finding.severity === severity).map((finding) => placed(draft, finding));
  const warnings = [...draft.warnings, ...of('warning')];
  const problems = [...refused, ...contradictions, ...of('problem')];
  if (problems.length > 0) return stop(problems, warnings);
  return {
    problems: [],
    warnings,
    changes,
    rows: outcomesOf(draft, result, changes),
    records: result,
    intake: ledger,
  };
}

/**
 * The record with the draft in it, and every problem of reading and shape. Rows that have one are left out of it, so that what is wrong
 * with the others is told in the same run; null where that leaves no record.
 */
function settle(draft: Draft): {
  readonly added: DatasetRecords | null;
  readonly refused: readonly AddProblem[];
} {
  const refused = [...draft.problems];
  for (;;) {
    const places = refused.map(({ place }) => place);
    try {
      return { added: parseDataset({ ...listsWithout(draft, places), meta: draft.before.meta }), refused };
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      const more = error.problems
        .map((problem) => placed(draft, problem))
        .filter(({ place }) => !places.includes(place));
      if (more.length === 0) return { added: null, refused };
      refused.push(...more);
    }
  }
}

/** The lists of a draft with departures as they were wherever the row or the record of a JSON file has a problem. */
function listsWithout(draft: Draft, places: readonly string[]): ReturnType<typeof listsOf> {
  const lists = listsOf(draft);
  const bad = new Set(
    draft.touches
      .filter(({ place, id }) => places.includes(place) || places.includes(`${place} (${id})`))
      .map(({ id }) => id),
  );
  if (bad.size === 0) return lists;
  const back = (file: 'departures' | 'candidates') => [
    ...lists[file].filter(({ id }) => !bad.has(id)),
    ...draft.before[file].filter(({ id }) => bad.has(id)),
  ];
  return { ...lists, departures: back('departures'), candidates: back('candidates') };
}

/** Takes out what was referred to before and is no more, such as a source that another has replaced. */
function prune(before: DatasetRecords, after: DatasetRecords): DatasetRecords {
  const unused = (records: DatasetRecords) =>
    new Set(runChecks([checkUsage], { records, intake: [] }).map(({ file, record }) => `${file} ${record}`));
  const old = unused(before);
  const known = new Set(PRUNED.flatMap((file) => before[file].map(({ id }) => `${file} ${id}`)));
  let result = after;
  for (;;) {
    const gone = [...unused(result)].filter((key) => known.has(key) && !old.has(key));
    if (gone.length === 0) return result;
    const isKept = (file: string) => {
      const ids = new Set(gone.map((key) => key.split(' ')).flatMap(([of, id]) => (of === file ? [id] : [])));
      return ({ id }: { readonly id: string }) => !ids.has(id);
    };
    result = {
      ...result,
      organizations: result.organizations.filter(isKept('organizations')),
      researchers: result.researchers.filter(isKept('researchers')),
      publishers: result.publishers.filter(isKept('publishers')),
      sources: result.sources.filter(isKept('sources')),
    };
  }
}

const PRUNED = ['organizations', 'researchers', 'publishers', 'sources'] as const;

/** A finding about a record, where the keeper typed it: place and column of the file, else list and field. */
function placed(draft: Draft, { file, record, field, value, message }: DatasetProblem): AddProblem {
  const origin = draft.origins.get(`${file} ${record}`);
  return origin === undefined
    ? { place: `${file} ${record}`, field, value, message }
    : { place: `${origin.place} (${record})`, field: origin.column(field), value, message };
}

function readFile(
  draft: Draft,
  lookups: Lookups,
  { name, bytes }: InputFile,
  prefix: string,
  options: AddOptions,
): void {
  if (/\.(?:csv|tsv|tab|txt)$/i.test(name)) {
    const input = readRows(bytes, prefix, draft.before);
    return input.table === null
      ? addRows(draft, lookups, input, options)
      : addOtherRows(draft, lookups, input.table, input);
  }
  const refuse = (message: string, value = '') =>
    void draft.problems.push({ place: prefix.trim(), field: '', value, message });
  if (!/\.json$/i.test(name)) return refuse('expected a .csv, .tsv, .txt or .json file', name);
  const { text, notices } = decodeText(bytes);
  for (const notice of notices)
    (notice.refused ? draft.problems : draft.warnings).push({
      place: prefix.trim(),
      field: '',
      value: '',
      message: describeNotice(notice, 'en'),
    });
  if (notices.some(({ refused }) => refused)) return;
  try {
    addPublished(draft, parseJson(text));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Computed values may be left as they were exported, or say what now follows; anything else would be lost in silence. */
function checkStated(draft: Draft, before: DatasetRecords, after: DatasetRecords): AddProblem[] {
  const old = computedCells(before);
  const now = computedCells(after);
  return [...draft.stated].flatMap(([id, cells]) =>
    [...cells].flatMap(([name, cell]): AddProblem[] => {
      const expected = now.get(id)?.get(name);
      if (expected === undefined || cell === expected || cell === old.get(id)?.get(name)) return [];
      const message = `expected ${expected === '' ? 'nothing' : expected}: it is computed from the other columns`;
      const file = draft.lists.departures.has(id) ? 'departures' : 'candidates';
      return [
        {
          ...placed(draft, { file, record: id, field: '', value: JSON.stringify(cell), message }),
          field: name,
        },
      ];
    }),
  );
}

/** Keeps the ledger true where a departure changes from candidate to shown or back. */
function follow(entry: IntakeEntry, { departures, candidates }: DatasetRecords): IntakeEntry {
  if (entry.outcome === 'shown') {
    const candidate = candidates.find(({ id }) => id === entry.departure);
    return candidate === undefined ? entry : { ...entry, outcome: 'candidate', reason: candidate.heldBack };
  }
  if (entry.outcome !== 'candidate') return entry;
  const candidate = candidates.find(({ id }) => id === entry.departure);
  if (candidate !== undefined) return { ...entry, reason: candidate.heldBack };
  return departures.some(({ id }) => id === entry.departure)
    ? { ...entry, outcome: 'shown', reason: null }
    : entry;
}

function keyOf({ severity, file, record, field, message }: Finding): string {
  return [severity, file, record, field, message].join('\n');
}
