import { DEPARTURE_COLUMNS, departureRow } from '../../exports/columns.ts';
import { createDataset, createEvidence, splitRecords } from '../../model/dataset.ts';
import { DatasetError, parseDataset, type DatasetProblem } from '../../model/parseDataset.ts';
import type { DatasetRecords } from '../../model/schema.ts';
import { CHECKS } from '../checkData.ts';
import { runChecks, type Finding } from '../checks/finding.ts';
import { checkUsage } from '../checks/usage.ts';
import type { IntakeEntry } from '../intake.ts';
import { parseJson } from '../parseJson.ts';
import { addPublished } from './addPublished.ts';
import { addRows } from './addRows.ts';
import { changesBetween, type Change } from './changes.ts';
import { createDraft, listsOf, type Draft } from './draft.ts';
import type { AddProblem } from './input.ts';

/** What adding a file would do: nothing where there are problems, or where nothing changes. */
export interface AdditionPlan {
  readonly problems: readonly AddProblem[];
  /** odd but possible things about the touched records, for a keeper to look at */
  readonly warnings: readonly Finding[];
  readonly changes: readonly Change[];
  /** the record as it would be; as it is where there are problems */
  readonly records: DatasetRecords;
  readonly intake: readonly IntakeEntry[];
}

/**
 * Returns what adding a file (`.csv` or `.json`) to the record would do. All or nothing: one problem and nothing changes.
 * No date may lie after `today` (YYYY-MM-DD). The version stays as it is until `data:release`.
 */
export function planAddition(
  records: DatasetRecords,
  intake: readonly IntakeEntry[],
  file: { readonly name: string; readonly text: string },
  today: string,
): AdditionPlan {
  const draft = createDraft(records);
  readFile(draft, file);
  const refuse = (problems: readonly AddProblem[]): AdditionPlan => ({
    problems,
    warnings: [],
    changes: [],
    records,
    intake,
  });
  if (draft.problems.length > 0) return refuse(draft.problems);

  const raw = { ...listsOf(draft), meta: records.meta };
  let added: DatasetRecords;
  try {
    added = parseDataset(raw);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return refuse(error.problems.map((problem) => placed(draft, problem)));
  }
  const contradictions = checkStated(draft, records, added);
  if (contradictions.length > 0) return refuse(contradictions);

  const result = prune(records, added);
  const changes = changesBetween(records, result);
  if (changes.length === 0) return refuse([]);
  const ledger = intake.map((entry) => follow(entry, result));
  const before = new Set(runChecks(CHECKS, { records, intake, today }).map(keyOf));
  const findings = runChecks(CHECKS, { records: result, intake: ledger, today }).filter(
    (finding) => !before.has(keyOf(finding)),
  );
  const problems = findings.filter(({ severity }) => severity === 'problem');
  if (problems.length > 0) return refuse(problems.map((problem) => placed(draft, problem)));
  return { problems: [], warnings: findings, changes, records: result, intake: ledger };
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

function placed(draft: Draft, { file, record, field, value, message }: DatasetProblem): AddProblem {
  return { place: placeOf(draft, file, record), field, value, message };
}

function readFile(draft: Draft, { name, text }: { readonly name: string; readonly text: string }): void {
  if (/\.csv$/i.test(name)) return addRows(draft, text);
  if (!/\.json$/i.test(name)) {
    draft.problems.push({ place: '', field: '', value: name, message: 'expected a .csv or .json file' });
    return;
  }
  try {
    addPublished(draft, parseJson(text));
  } catch (error) {
    draft.problems.push({
      place: '',
      field: '',
      value: '',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

function placeOf(draft: Draft, list: string, record: string): string {
  const origin = draft.origins.get(`${list} ${record}`);
  return origin === undefined ? `${list} ${record}` : `${origin} (${record})`;
}

/** Computed values may be left as they were exported, or say what now follows; anything else would be lost in silence. */
function checkStated(draft: Draft, before: DatasetRecords, after: DatasetRecords): AddProblem[] {
  const old = computedCells(before);
  const now = computedCells(after);
  return [...draft.stated].flatMap(([id, cells]) =>
    [...cells].flatMap(([name, cell]): AddProblem[] => {
      const expected = now.get(id)?.get(name);
      if (expected === undefined || cell === expected || cell === old.get(id)?.get(name)) return [];
      const place = placeOf(draft, 'departures', id);
      return [
        {
          place,
          field: name,
          value: JSON.stringify(cell),
          message: `expected ${expected === '' ? 'nothing' : expected}: it is computed from the other columns`,
        },
      ];
    }),
  );
}

function computedCells(records: DatasetRecords): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { core, evidence: proof } = splitRecords(records);
  const evidence = createEvidence(proof);
  const columns = DEPARTURE_COLUMNS.filter(({ origin }) => origin === 'computed');
  return new Map(
    createDataset(core, evidence).departures.map((departure) => {
      const row = departureRow(departure, evidence);
      return [departure.id, new Map(columns.map(({ name, read }) => [name, read(row)]))];
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
