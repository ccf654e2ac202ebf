import { DEPARTURE_COLUMNS, departureRow } from '../../exports/columns.ts';
import { createDataset, createEvidence, splitRecords } from '../../model/dataset.ts';
import type { DatasetRecords } from '../../model/schema.ts';
import { countOf } from '../countOf.ts';
import { describeChange, type Change } from './changes.ts';
import type { Draft, Touch } from './draft.ts';

/** What becomes of a row: which departure, and what is computed of it. */
export interface RowOutcome extends Touch {
  readonly held: boolean;
  /** computed columns by name, as they will be */
  readonly computed: ReadonlyMap<string, string>;
  readonly changed: boolean;
}

/** Returns computed cells by departure, candidates included. */
export function computedCells(records: DatasetRecords): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const departures = [...records.departures, ...records.candidates];
  const { core, evidence: proof } = splitRecords({ ...records, departures });
  const evidence = createEvidence(proof);
  const dataset = createDataset(core, evidence);
  const columns = DEPARTURE_COLUMNS.filter(({ origin }) => origin === 'computed');
  return new Map(
    dataset.departures.map((departure) => {
      const row = departureRow(departure, evidence, dataset);
      return [departure.id, new Map(columns.map(({ name, read }) => [name, read(row)]))];
    }),
  );
}

/** Returns what becomes of each row, in their order. */
export function outcomesOf(
  draft: Draft,
  records: DatasetRecords,
  changes: readonly Change[],
): readonly RowOutcome[] {
  const computed = computedCells(records);
  const held = new Set(records.candidates.map(({ id }) => id));
  const changed = new Set(
    changes.flatMap(({ file, id }) => (file === 'departures' || file === 'candidates' ? [id] : [])),
  );
  return draft.touches.map((touch) => ({
    ...touch,
    held: held.has(touch.id),
    computed: computed.get(touch.id) ?? new Map<string, string>(),
    changed: changed.has(touch.id),
  }));
}

/** Returns the lines of a run: rows with what is computed of them and what they change, what is new beside them, and a sum. */
export function describeOutcomes(
  rows: readonly RowOutcome[],
  changes: readonly Change[],
  after: DatasetRecords,
): readonly string[] {
  const told = new Set(rows.map(({ id }) => id));
  const byId = new Map(
    changes.flatMap((change) =>
      change.file === 'departures' || change.file === 'candidates' ? [[change.id, change] as const] : [],
    ),
  );
  const fresh = (file: Change['file']) =>
    changes.filter((change) => change.file === file && change.kind === 'added').map(({ id }) => id);
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
  const find = <T extends { readonly id: string }>(records: readonly T[], ids: readonly string[]) =>
    ids.flatMap((id) => records.find((record) => record.id === id) ?? []);
  const rest = changes.filter(
    ({ file, id, kind }) =>
      !((file === 'departures' || file === 'candidates') && told.has(id)) &&
      (kind !== 'added' || file === 'departures' || file === 'candidates'),
  );
  return [
    ...rows.flatMap((row) => [describeRow(row), ...fieldsOf(row, byId.get(row.id))]),
    ...list(
      'new people',
      find(after.researchers, fresh('researchers')).map(
        ({ id, name }) => `${id} (${name.en}${name.zh === null ? '' : ` ${name.zh}`})`,
      ),
    ),
    ...list(
      'new labs',
      find(after.labs, fresh('labs')).map(
        ({ id, name, short, parent }) =>
          `${id} (${name.en} ${name.zh}; lane ${short.en} / ${short.zh}; of ${parent ?? 'nobody'})`,
      ),
    ),
    ...list(
      'new places',
      find(after.organizations, fresh('organizations')).map(
        ({ id, name, kind, country, founded }) =>
          `${id} (${name.en} ${name.zh}; ${kind}; ${country ?? 'no country'}; founded ${founded ?? 'unknown'})`,
      ),
    ),
    ...list(
      'new publishers',
      find(after.publishers, fresh('publishers')).map(
        ({ id, name, tier, kind, domains }) =>
          `${id} (${name}; tier ${tier}; ${kind}; ${domains.length === 0 ? 'no domain' : domains.join(', ')})`,
      ),
    ),
    ...list(
      'new sources',
      find(after.sources, fresh('sources')).map(({ id, url }) => `${id} ${url}`),
    ),
    ...list(
      'new milestones',
      find(after.milestones, fresh('milestones')).map(
        ({ id, date, title }) => `${id} (${date}; ${title.en} ${title.zh})`,
      ),
    ),
    ...list('other changes', rest.flatMap(describeChange)),
    `sum: ${sumOf(rows, changes)}`,
  ];
}

function describeRow({ place, id, kind, held, computed, changed }: RowOutcome): string {
  if (kind === 'skipped') return `${place}: ${id} is on record; passed over`;
  const cell = (name: string) => computed.get(name) ?? '';
  const what = kind === 'new' ? 'new' : changed ? 'changed' : 'as it was';
  const charted = cell('charted') === '' ? 'undated' : `charted ${cell('charted')} by ${cell('charted_by')}`;
  const publishers = Number(cell('publishers'));
  return `${place}: ${id} · ${what}, ${held ? 'held back' : 'shown'}, ${cell('status')}, to ${cell('kind')}, ${charted}, ${countOf(publishers, 'publisher')}`;
}

function fieldsOf({ kind }: RowOutcome, change: Change | undefined): readonly string[] {
  return kind === 'new' || change === undefined || change.kind !== 'changed'
    ? []
    : describeChange(change).slice(1);
}

function sumOf(rows: readonly RowOutcome[], changes: readonly Change[]): string {
  const count = (test: (row: RowOutcome) => boolean) => new Set(rows.filter(test).map(({ id }) => id)).size;
  const parts: readonly (readonly [number, string])[] = [
    [count(({ kind, held }) => kind === 'new' && !held), 'new and shown'],
    [count(({ kind, held }) => kind === 'new' && held), 'new and held back'],
    [count(({ kind, changed }) => kind === 'known' && changed), 'changed'],
    [count(({ kind, changed }) => kind === 'known' && !changed), 'as they were'],
    [count(({ kind }) => kind === 'skipped'), 'passed over'],
  ];
  const files = new Map<string, number>();
  for (const { file } of changes) files.set(file, (files.get(file) ?? 0) + 1);
  return [
    ...(rows.length === 0 && changes.length > 0 ? [] : [countOf(rows.length, 'row')]),
    ...parts.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`])),
    ...[...files].map(([file, number]) => `${number} in ${file}`),
  ].join(', ');
}
