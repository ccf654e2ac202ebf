import type {
  Bilingual,
  DatasetRecords,
  LabRecord,
  MilestoneRecord,
  OrganizationRecord,
  ResearcherRecord,
} from '../../model/schema.ts';
import { putRecord, type Draft, type ListFile, type Lookups, type RawRecord } from './draft.ts';
import { EMPTY, type InputRow, type InputRows } from './input.ts';
import { askFor, likelyIds } from './likely.ts';
import { OTHER_COLUMNS, publishedCells, type OtherTable } from './otherTables.ts';
import { readFields, type FieldReaders } from './readFields.ts';
import { resolveSource } from './resolveSource.ts';
import { createContext, isInItsScript, originOf, saysTheSame, type RowContext } from './rowContext.ts';

/** What only labs, and what only organizations have a column for. */
const LAB_ONLY =
  /^(?:short_en|short_zh|city_en|city_zh|successor|successor_date|successor_how|unit_unknown|status_en|status_zh|status_as_of|departures)$/;
const ORGANIZATION_ONLY = /^kind$/;

/** What validation refuses, language by language. */
const NAMELESS: Bilingual = { en: '', zh: '' };

/**
 * Adds the rows of a table of labs, organizations, people or milestones to a draft. A row changes what its cells say of the record with
 * its id. Milestones may be new; labs, organizations and people come with the departures that need them.
 */
export function addOtherRows(
  draft: Draft,
  lookups: Lookups,
  table: OtherTable,
  { rows, problems, warnings }: InputRows,
): void {
  draft.problems.push(...problems);
  draft.warnings.push(...warnings);
  if (problems.some(({ field }) => field.startsWith('column'))) return;
  const computed = OTHER_COLUMNS[table].flatMap(({ name, origin }) => (origin === 'computed' ? [name] : []));
  const asPublished = rows.some(({ cells }) => computed.some((name) => cells.has(name)))
    ? publishedCells(draft.before)
    : () => null;
  for (const row of rows) {
    const context = createContext(row, draft, lookups);
    if (!isInItsScript(context) || !tellsNoFacts(context)) continue;
    const id = row.cells.get('id') ?? '';
    if (id !== '' && !saysTheSame(context, id, (name) => computed.includes(name))) continue;
    for (const name of computed) tellComputed(context, name, asPublished(id, name));
    if (table === 'milestones') addMilestone(context, id);
    else if (table === 'people') addPerson(context, id);
    else addPlace(context, id);
  }
}

function addPlace(context: RowContext, id: string): void {
  const { row, draft, problem } = context;
  const lab = find<LabRecord>(draft, 'labs', id);
  const organization = find<OrganizationRecord>(draft, 'organizations', id);
  const base = lab ?? organization;
  if (base === null) return tellUnknown(context, id, ['labs', 'organizations'], 'a lab or organization');
  for (const name of row.cells.keys())
    if ((lab === null ? LAB_ONLY : ORGANIZATION_ONLY).test(name))
      return problem(
        name,
        row.cells.get(name) ?? '',
        `expected nothing: ${id} is ${lab === null ? 'no lab' : 'a lab'}`,
      );
  const pages = readPages(context);
  if (pages === null) return;
  const fields = readFields(context);
  const { text, date, bilingual } = fields;
  const record = {
    ...base,
    name: bilingual('name', base.name) ?? NAMELESS,
    parent: text('parent', base.parent),
    country: text('country', base.country),
    founded: date('founded', base.founded),
    ended: date('ended', base.ended),
    aliases: listOf(row, 'aliases', base.aliases),
    ...(lab === null
      ? { kind: text('kind', organization?.kind) }
      : {
          short: bilingual('short', lab.short) ?? NAMELESS,
          city: bilingual('city', lab.city),
          successor: successorOf(fields, lab),
          unitUnknown: fields.flag('unit_unknown', lab.unitUnknown),
          status: statusOf(context, lab, pages),
        }),
    sources: restOn(row, base.sources, isOnlyStatus(row) ? { add: [], drop: pages.drop } : pages),
  };
  putRecord(draft, lab === null ? 'organizations' : 'labs', record, originOf(row, placeColumnOf));
}

function addPerson(context: RowContext, id: string): void {
  const { row, draft } = context;
  const base = find<ResearcherRecord>(draft, 'researchers', id);
  if (base === null) return tellUnknown(context, id, ['researchers'], 'a person');
  const pages = readPages(context);
  if (pages === null) return;
  const fields = readFields(context);
  const record = {
    ...base,
    name: { en: fields.text('name_en', base.name.en), zh: fields.text('name_zh', base.name.zh) },
    aliases: listOf(row, 'aliases', base.aliases),
    knownFor: fields.bilingual('known_for', base.knownFor),
    sources: restOn(row, base.sources, pages),
  };
  putRecord(draft, 'researchers', record, originOf(row, placeColumnOf));
}

function addMilestone(context: RowContext, given: string): void {
  const { row, draft } = context;
  const base = find<MilestoneRecord>(draft, 'milestones', given);
  const isTold = ['lab', 'title_en', 'title_zh', 'happened'].every((name) => row.cells.has(name));
  if (base === null && given !== '' && !isTold)
    return tellUnknown(
      context,
      given,
      ['milestones'],
      'a milestone, or lab, title_en, title_zh and happened of a new one',
    );
  const pages = readPages(context);
  if (pages === null) return;
  const { text, date, bilingual } = readFields(context);
  const lab = text('lab', base?.lab) ?? '';
  const title = bilingual('title', base?.title) ?? NAMELESS;
  const id = base?.id ?? (given === '' ? `${lab}--${slugOf(title)}` : given);
  if (base === null && draft.lists.milestones.has(id))
    return context.problem('id', '', `expected an id: ${id} is on record; give it to change that one`);
  const record = {
    id,
    lab,
    title,
    date: date('happened', base?.date),
    sources: restOn(row, base?.sources ?? [], pages),
  };
  putRecord(draft, 'milestones', record, originOf(row, placeColumnOf));
}

/** Pages that the source columns of a row add and take back. */
interface Pages {
  readonly add: readonly string[];
  readonly drop: readonly string[];
}

function readPages(context: RowContext): Pages | null {
  const pages = [...context.row.sources].map(([number, parts]) => ({
    source: resolveSource(context, number, parts),
    isTakenBack: parts.has('remove'),
  }));
  const idsOf = (list: typeof pages) => list.flatMap(({ source }) => source ?? []);
  if (pages.some(({ source }) => source === null)) return null;
  return {
    add: idsOf(pages.filter(({ isTakenBack }) => !isTakenBack)),
    drop: idsOf(pages.filter(({ isTakenBack }) => isTakenBack)),
  };
}

function restOn(row: InputRow, old: readonly string[], { add, drop }: Pages): readonly string[] {
  const listed = listOf(row, 'sources', old);
  return [...new Set([...listed, ...add])].filter((id) => !drop.includes(id));
}

/** What a page supports is said for departures alone: here it stands for the whole record. */
function tellsNoFacts({ row, problem }: RowContext): boolean {
  let isRight = true;
  for (const [number, parts] of row.sources)
    for (const name of ['supports', 'statement_by']) {
      const cell = parts.get(name);
      if (cell === undefined) continue;
      isRight = false;
      problem(`source_${number}_${name}`, cell, 'expected nothing: only departures say what a page supports');
    }
  return isRight;
}

function tellComputed({ row, warning }: RowContext, name: string, published: string | null): void {
  const cell = row.cells.get(name);
  if (cell === undefined || published === null || cell === published || (cell === EMPTY && published === ''))
    return;
  warning(name, cell, `is computed, ${published === '' ? 'empty' : published} now; passed over`);
}

function tellUnknown(
  { draft, problem }: RowContext,
  id: string,
  files: readonly ListFile[],
  what: string,
): void {
  const likely = likelyIds(
    id,
    files.flatMap((file) => [...draft.lists[file].keys()]),
  );
  problem('id', id, `expected the id of ${what}${id === '' ? '' : askFor(likely)}`);
}

function successorOf({ text, date }: FieldReaders, { successor }: LabRecord): unknown {
  const parts = {
    lab: text('successor', successor?.lab),
    date: date('successor_date', successor?.date),
    how: text('successor_how', successor?.how),
  };
  return Object.values(parts).every((part) => part === null) ? null : parts;
}

/** How a lab stands: where that changes, it rests on the pages of the row. */
function statusOf(context: RowContext, { status }: LabRecord, pages: Pages): unknown {
  const { bilingual, date } = readFields(context);
  const text: Bilingual | null = bilingual('status', status?.text);
  const asOf = date('status_as_of', status?.asOf);
  if (text === null && asOf === null) return null;
  const isSame = text?.en === status?.text.en && text?.zh === status?.text.zh && asOf === status?.asOf;
  if (isSame) return status;
  if (pages.add.length === 0)
    context.warning(
      'status_as_of',
      asOf ?? '',
      'changes on the pages that it had: give source_1_url of the page that says so',
    );
  return { text, asOf, sources: pages.add.length === 0 ? (status?.sources ?? []) : pages.add };
}

function isOnlyStatus(row: InputRow): boolean {
  const told = [...row.cells.keys()].filter((name) => name !== 'id');
  return told.length > 0 && told.every((name) => name.startsWith('status_'));
}

function listOf(row: InputRow, name: string, old: readonly string[]): readonly string[] {
  const cell = row.cells.get(name);
  if (cell === undefined) return old;
  return cell === EMPTY
    ? []
    : cell
        .split(/[;；]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

function find<T extends DatasetRecords[ListFile][number]>(
  draft: Draft,
  file: ListFile,
  id: string,
): T | null {
  // A record of before, or one that a row of this file has changed; validation has the last word.
  return (draft.lists[file].get(id) as (RawRecord & T) | undefined) ?? null;
}

/** Returns the column of a path inside a lab, an organization, a person or a milestone. */
function placeColumnOf(path: string): string {
  const [first = '', second = '', third = ''] = path.split('.');
  switch (first) {
    case 'status':
      return second === 'asOf' ? 'status_as_of' : `status_${third === '' ? 'en' : third}`;
    case 'successor':
      return second === '' || second === 'lab' ? 'successor' : `successor_${second}`;
    case 'date':
      return 'happened';
    case 'unitUnknown':
      return 'unit_unknown';
    case 'name':
    case 'short':
    case 'city':
    case 'title':
      return `${first}_${second === '' ? 'en' : second}`;
    case 'knownFor':
      return `known_for_${second === '' ? 'en' : second}`;
    default:
      return first;
  }
}

function slugOf({ en }: Bilingual): string {
  return en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
