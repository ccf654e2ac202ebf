import { DEPARTURE_COLUMNS } from '../../exports/columns.ts';
import type { CandidateRecord, DepartureRecord } from '../../model/schema.ts';
import { ROLE_KINDS } from '../../model/vocabulary.ts';
import { departureColumn } from './columnOf.ts';
import { createLookups, putRecord, type Draft, type Lookups, type RawRecord } from './draft.ts';
import { EMPTY, type InputRows } from './input.ts';
import { askFor, likelyIds } from './likely.ts';
import { departuresNear } from './near.ts';
import { readFields, type FieldReaders } from './readFields.ts';
import { resolveLab } from './resolvePlace.ts';
import { resolvePerson } from './resolvePerson.ts';
import { readDestinations } from './rowDestinations.ts';
import { readSources, type RowSources } from './rowSources.ts';
import { createContext, originOf, type RowContext } from './rowContext.ts';

const COMPUTED = DEPARTURE_COLUMNS.filter(({ origin }) => origin === 'computed').map(({ name }) => name);
const NAMED = new Set(DEPARTURE_COLUMNS.filter(({ origin }) => origin === 'name').map(({ name }) => name));

/** How rows are taken that tell of departures on record without giving their ids. */
export interface AddOptions {
  /** pass over rows whose departure is on record */
  readonly skipKnown?: boolean;
  /** take the sources of rows alone, and add them to what is on record */
  readonly sourcesOnly?: boolean;
}

/** Returns lookups that rows of one or several files share. */
export function startRows(draft: Draft): Lookups {
  return createLookups(draft.before);
}

/**
 * Adds the rows of a spreadsheet to a draft. A row with the id of a departure on record changes what its cells say and leaves
 * the rest as it is; any other row is a new departure. What is wrong is collected in the draft.
 */
export function addRows(
  draft: Draft,
  lookups: Lookups,
  { rows, problems, warnings }: InputRows,
  options: AddOptions,
): void {
  draft.problems.push(...problems);
  draft.warnings.push(...warnings);
  if (problems.some(({ field }) => field.startsWith('column'))) return;
  for (const row of rows) addRow(createContext(row, draft, lookups), options);
}

function addRow(context: RowContext, options: AddOptions): void {
  const { row, draft, lookups, problem } = context;
  if (!isInItsScript(context)) return;
  const given = row.cells.get('id') ?? '';
  const known = lookups.departures.get(given) ?? lookups.candidates.get(given) ?? null;
  if (given !== '' && known === null && !canBeNew(context, given)) return;
  if (known !== null && !saysTheSame(context, given)) return;
  const person = resolvePerson(context, known?.person ?? null);
  const lab =
    options.sourcesOnly === true && known !== null ? known.lab : resolveLab(context, known?.lab ?? null);
  if (person === null || lab === null)
    return void (readDestinations(context, known), readSources(context, known));
  const dates = readFields(context);
  const left = dates.date('left', known?.left);
  const announced = dates.date('announced', known?.announced);

  let base: DepartureRecord | CandidateRecord | null = known;
  if (known === null) {
    const near = departuresNear(lookups, person, lab, left ?? announced);
    const same = near.filter((each) => each.lab === lab);
    const newest =
      given === '' ? newId(person, lab, left ?? announced ?? row.cells.get('dest_1_when') ?? null) : given;
    const own = draft.touches.find(({ id, kind }) => id === newest && kind === 'new');
    if (own !== undefined)
      return problem('id', newest, `expected each departure once: ${own.place} has it too`);
    if (same.length > 0 && (options.skipKnown === true || options.sourcesOnly === true)) {
      const [only, ...more] = same;
      if (only === undefined || more.length > 0)
        return problem('id', '', `expected an id: ${same.map(({ id }) => id).join(', ')} are on record`);
      if (options.skipKnown === true)
        return void draft.touches.push({ place: row.place, id: only.id, kind: 'skipped' });
      base = only;
    } else if (near.length > 0 && given === '') {
      const ids = near.map(({ id }) => id).join(', ');
      return problem(
        'id',
        '',
        `expected an id: ${ids} is on record; give it to change that one, or a new id for another departure`,
      );
    } else if (near.length > 0)
      context.warning('id', given, `becomes another departure than ${near.map(({ id }) => id).join(', ')}`);
    if (options.sourcesOnly === true && base === null)
      return problem('id', given, 'expected a departure on record, to add sources to');
  }
  const sources = readSources(context, base);
  if (options.sourcesOnly === true && base !== null) {
    if (sources !== null) put(context, { ...base, sources: sources.refs }, sources, 'known');
    return;
  }
  const destinations = readDestinations(context, base);
  if (destinations === null || sources === null) return;
  const { text, date, bilingual, flag, choice } = dates;
  const id =
    base?.id ??
    (given === '' ? newId(person, lab, left ?? announced ?? destinations[0]?.when ?? null) : given);
  const reason = bilingual('stated_reason', base?.statedReason?.text);
  const record: RawRecord = {
    id,
    person,
    lab,
    unit: bilingual('unit', base?.unit),
    role: bilingual('role', base?.role),
    roleGeneric: flag('role_generic', base?.roleGeneric),
    roleKind: choice('role_kind', base?.roleKind, ROLE_KINDS) ?? 'unknown',
    joined: date('joined', base?.joined),
    left,
    announced,
    joinedCompany: joinedCompanyOf(dates, base),
    destinations,
    statedReason:
      reason === null ? null : { text: reason, by: text('stated_reason_by', base?.statedReason?.by) },
    disputed: flag('disputed', base?.disputed),
    caveat: bilingual('caveat', base?.caveat),
    note: bilingual('note', base?.note),
    sources: sources.refs,
    disagreements: readDisagreements(context, base),
    added: text('added', base?.added),
  };
  put(context, { ...base, ...record }, sources, base === null ? 'new' : 'known');
  draft.stated.set(
    id,
    new Map(
      COMPUTED.flatMap((name) => {
        const cell = row.cells.get(name);
        return cell === undefined || cell === EMPTY ? [] : [[name, cell] as const];
      }),
    ),
  );
}

/** Chinese in a column for English is a slip of the column, and would be shown to readers of English. */
function isInItsScript({ row, problem }: RowContext): boolean {
  let isRight = true;
  for (const [name, cell] of row.cells) {
    const letters = cell.match(/\p{L}/gu)?.length ?? 0;
    const han = cell.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (!name.endsWith('_en') || han <= letters / 2) continue;
    isRight = false;
    problem(name, cell, `expected Latin script: Chinese belongs in ${name.replace(/_en$/, '_zh')}`);
  }
  return isRight;
}

/** An id that is not on record may be meant for a new departure, where the row says of whom; else it is a slip. */
function canBeNew({ row, lookups, problem }: RowContext, given: string): boolean {
  const says = (name: string) => row.cells.has(name);
  const isTold =
    (says('person') || says('person_en') || says('person_zh')) &&
    (says('lab') || says('lab_en') || says('lab_zh'));
  if (isTold) return true;
  const likely = likelyIds(given, [...lookups.departures.keys(), ...lookups.candidates.keys()]);
  problem('id', given, `no departure has this id${askFor(likely)}`);
  return false;
}

/** Several rows may change one departure, but not one field to different things. */
function saysTheSame({ row, draft, problem }: RowContext, id: string): boolean {
  let agreed = true;
  for (const [name, cell] of row.cells) {
    if (name === 'id' || NAMED.has(name) || COMPUTED.includes(name)) continue;
    const said = draft.said.get(`${id} ${name}`);
    if (said !== undefined && said.cell !== cell) {
      agreed = false;
      problem(name, cell, `expected ${JSON.stringify(said.cell)}, as ${said.place} says of ${id}`);
    }
    draft.said.set(`${id} ${name}`, { place: row.place, cell });
  }
  return agreed;
}

function joinedCompanyOf(
  { text, date }: FieldReaders,
  base: DepartureRecord | null,
): { readonly organization: string | null; readonly date: string | null } | null {
  const organization = text('joined_company', base?.joinedCompany?.organization);
  const when = date('joined_company_when', base?.joinedCompany?.date);
  return organization === null && when === null ? null : { organization, date: when };
}

/** Shown or held back: as the columns for it say, else as it was, else shown. */
function put(context: RowContext, record: RawRecord, { numbers }: RowSources, kind: 'new' | 'known'): void {
  const { row, draft, lookups } = context;
  const before = lookups.candidates.get(record.id)?.heldBack;
  const heldBack = readFields(context).bilingual('held_back', before);
  const { heldBack: _, ...departure } = record;
  const origin = originOf(row, (path) => departureColumn(path, numbers));
  for (const list of ['departures', 'candidates'] as const) {
    draft.lists[list].delete(record.id);
    draft.origins.delete(`${list} ${record.id}`);
    lookups[list].delete(record.id);
  }
  // Shaped as the schema says wherever the row says so too; validation, which reads the draft, has the last word.
  if (heldBack === null) {
    putRecord(draft, 'departures', { ...departure, id: record.id }, origin);
    lookups.departures.set(record.id, departure as unknown as DepartureRecord);
  } else {
    const candidate = { ...departure, id: record.id, heldBack };
    putRecord(draft, 'candidates', candidate, origin);
    lookups.candidates.set(record.id, candidate as unknown as CandidateRecord);
  }
  const lab = draft.lists.labs.get(String(record['lab']));
  if (lab !== undefined && draft.origins.get(`labs ${lab.id}`)?.place === row.place)
    giveSources(draft, lab, record);
  draft.touches.push({ place: row.place, id: record.id, kind });
}

/** A lab that a row makes rests on the sources of that row, beside those it had as a place. */
function giveSources(draft: Draft, lab: RawRecord, record: RawRecord): void {
  const refs = record['sources'] as RowSources['refs'];
  const sources = [
    ...new Set([...(lab['sources'] as readonly string[]), ...refs.map(({ source }) => source)]),
  ];
  draft.lists.labs.set(lab.id, { ...lab, sources });
}

function newId(person: string, lab: string, date: string | null): string {
  const year = date === null ? null : /\d{4}/.exec(date);
  return `${person}--${lab}--${year === null ? 'undated' : year[0]}`;
}

function readDisagreements({ row, problem }: RowContext, base: DepartureRecord | null): unknown {
  const cell = row.cells.get('disagreements');
  if (cell === undefined) return base?.disagreements ?? [];
  if (cell === EMPTY) return [];
  try {
    return JSON.parse(cell);
  } catch {
    problem('disagreements', cell.slice(0, 120), 'expected JSON');
    return [];
  }
}
