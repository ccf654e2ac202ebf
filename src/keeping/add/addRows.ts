import { DEPARTURE_COLUMNS } from '../../exports/columns.ts';
import type { CandidateRecord, DepartureRecord, DestinationRecord } from '../../model/schema.ts';
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
import { createContext, isInItsScript, originOf, saysTheSame, type RowContext } from './rowContext.ts';

const COMPUTED = DEPARTURE_COLUMNS.filter(({ origin }) => origin === 'computed').map(({ name }) => name);
const NAMED = new Set(DEPARTURE_COLUMNS.filter(({ origin }) => origin === 'name').map(({ name }) => name));

/** Columns that follow from others. */
const isFollowing = (name: string) => NAMED.has(name) || COMPUTED.includes(name);

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
  const { row, lookups } = context;
  if (!isInItsScript(context)) return;
  const given = row.cells.get('id') ?? '';
  const known = lookups.departures.get(given) ?? lookups.candidates.get(given) ?? null;
  if (given !== '' && known === null && !canBeNew(context, given)) return;
  if (known !== null && !saysTheSame(context, given, isFollowing)) return;
  const person = resolvePerson(context, known?.person ?? null);
  const lab =
    options.sourcesOnly === true && known !== null ? known.lab : resolveLab(context, known?.lab ?? null);
  if (person === null || lab === null)
    return void (readDestinations(context, known), readSources(context, known));
  const dates = readFields(context);
  const left = dates.date('left', known?.left);
  const announced = dates.date('announced', known?.announced);
  const event = { person, lab, left, announced };
  const base = known ?? findOnRecord(context, options, given, event);
  if (base === undefined) return;
  const sources = readSources(context, base);
  if (options.sourcesOnly === true && base !== null) {
    if (sources !== null) put(context, { ...base, sources: sources.refs }, sources, 'known');
    return;
  }
  const destinations = readDestinations(context, base);
  if (destinations === null || sources === null) return;
  const id = base?.id ?? (given === '' ? newId(event, destinations[0]?.when) : given);
  const record = { ...readRecord(context, base, event, destinations, sources), id };
  put(context, { ...base, ...record }, sources, base === null ? 'new' : 'known');
  keepStated(context, id);
}

/** Who left which lab, and when. */
type Event = Pick<DepartureRecord, 'person' | 'lab' | 'left' | 'announced'>;

/**
 * Returns the departure on record that a row without a known id tells of, where the options let it be meant; null where the row
 * tells of a new one, `undefined` where nothing is to be added: after a problem, or where known ones are passed over.
 */
function findOnRecord(
  { row, draft, lookups, problem, warning }: RowContext,
  options: AddOptions,
  given: string,
  event: Event,
): DepartureRecord | CandidateRecord | null | undefined {
  const near = departuresNear(lookups, event.person, event.lab, event.left ?? event.announced);
  const same = near.filter((each) => each.lab === event.lab);
  const newest = given === '' ? newId(event, row.cells.get('dest_1_when')) : given;
  const own = draft.touches.find(({ id, kind }) => id === newest && kind === 'new');
  if (own !== undefined)
    return void problem('id', newest, `expected each departure once: ${own.place} has it too`);
  const ids = near.map(({ id }) => id).join(', ');
  if (same.length > 0 && (options.skipKnown === true || options.sourcesOnly === true)) {
    const [only, ...more] = same;
    if (only === undefined || more.length > 0)
      return void problem('id', '', `expected an id: ${same.map(({ id }) => id).join(', ')} are on record`);
    if (options.skipKnown !== true) return only;
    return void draft.touches.push({ place: row.place, id: only.id, kind: 'skipped' });
  }
  if (near.length > 0 && given === '')
    return void problem(
      'id',
      '',
      `expected an id: ${ids} is on record; give it to change that one, or a new id for another departure`,
    );
  if (near.length > 0) warning('id', given, `becomes another departure than ${ids}`);
  if (options.sourcesOnly === true)
    return void problem('id', given, 'expected a departure on record, to add sources to');
  return null;
}

/** Returns a departure as the cells of a row say, and as it was where they say nothing. */
function readRecord(
  context: RowContext,
  base: DepartureRecord | null,
  event: Event,
  destinations: readonly DestinationRecord[],
  sources: RowSources,
): Omit<RawRecord, 'id'> {
  const fields = readFields(context);
  const { text, date, bilingual, flag, choice } = fields;
  const reason = bilingual('stated_reason', base?.statedReason?.text);
  return {
    person: event.person,
    lab: event.lab,
    unit: bilingual('unit', base?.unit),
    role: bilingual('role', base?.role),
    roleGeneric: flag('role_generic', base?.roleGeneric),
    roleKind: choice('role_kind', base?.roleKind, ROLE_KINDS) ?? 'unknown',
    joined: date('joined', base?.joined),
    left: event.left,
    announced: event.announced,
    joinedCompany: joinedCompanyOf(fields, base),
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
}

/** What a row states of columns that are computed, to be held against what follows. */
function keepStated({ row, draft }: RowContext, id: string): void {
  const stated = COMPUTED.flatMap((name) => {
    const cell = row.cells.get(name);
    return cell === undefined || cell === EMPTY ? [] : [[name, cell] as const];
  });
  draft.stated.set(id, new Map(stated));
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

function joinedCompanyOf(
  { text, date }: FieldReaders,
  base: DepartureRecord | null,
): { readonly organization: string | null; readonly date: string | null } | null {
  const organization = text('joined_company', base?.joinedCompany?.organization);
  const when = date('joined_company_when', base?.joinedCompany?.date);
  return organization === null && when === null ? null : { organization, date: when };
}

/** Shown or held back: as the columns for it say, else as it was, else shown. */
function put(context: RowContext, record: RawRecord, sources: RowSources, kind: 'new' | 'known'): void {
  const { row, draft, lookups } = context;
  const before = lookups.candidates.get(record.id)?.heldBack;
  const heldBack = readFields(context).bilingual('held_back', before);
  const { heldBack: _, ...departure } = record;
  const origin = originOf(row, (path) => departureColumn(path, sources.numbers));
  for (const list of ['departures', 'candidates'] as const) {
    draft.lists[list].delete(record.id);
    draft.origins.delete(`${list} ${record.id}`);
    lookups[list].delete(record.id);
  }
  // Shaped as the schema says wherever the row says so too; validation, which reads the draft, has the last word.
  const shaped = departure as unknown as DepartureRecord;
  if (heldBack === null) {
    putRecord(draft, 'departures', { ...departure, id: record.id }, origin);
    lookups.departures.set(record.id, shaped);
  } else {
    putRecord(draft, 'candidates', { ...departure, id: record.id, heldBack }, origin);
    lookups.candidates.set(record.id, { ...shaped, heldBack });
  }
  const lab = draft.lists.labs.get(String(record['lab']));
  if (lab !== undefined && draft.origins.get(`labs ${lab.id}`)?.place === row.place)
    giveSources(draft, lab, sources);
  draft.touches.push({ place: row.place, id: record.id, kind });
}

/** A lab that a row makes rests on the sources of that row, beside those it had as a place. */
function giveSources(draft: Draft, lab: RawRecord, { refs }: RowSources): void {
  const own: readonly string[] = Array.isArray(lab['sources']) ? lab['sources'] : [];
  const sources = [...new Set([...own, ...refs.map(({ source }) => source)])];
  draft.lists.labs.set(lab.id, { ...lab, sources });
}

/** The id of a new departure, by the year of leaving, else that of joining the next place. */
function newId({ person, lab, left, announced }: Event, joinedNext: string | null | undefined): string {
  const year = /\d{4}/.exec(left ?? announced ?? joinedNext ?? '');
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
