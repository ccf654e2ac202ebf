import { DEPARTURE_COLUMNS } from '../../exports/columns.ts';
import { decodeDestinations, decodeSources } from '../../exports/cells.ts';
import type { Bilingual, DepartureRecord, DestinationRecord } from '../../model/schema.ts';
import { createLookups, putRecord, type Draft, type RawRecord } from './draft.ts';
import { readRows } from './input.ts';
import { resolveDestination, resolveLab, resolvePerson } from './resolve.ts';
import { resolveSource } from './resolveSource.ts';
import { placeOf, type RowContext } from './rowContext.ts';

const COMPUTED = DEPARTURE_COLUMNS.filter(({ origin }) => origin === 'computed').map(({ name }) => name);

/**
 * Adds the rows of a spreadsheet to a draft. A row with the id of a departure on record changes what its columns say and leaves
 * the rest as it is; any other row is a new departure. What is wrong is collected in the draft.
 */
export function addRows(draft: Draft, text: string): void {
  const { rows, problems } = readRows(text);
  draft.problems.push(...problems);
  if (problems.length > 0) return;
  const lookups = createLookups(draft.before);
  for (const row of rows) {
    const problem: RowContext['problem'] = (field, value, message) =>
      draft.problems.push({
        place: placeOf(row),
        field,
        value: value === '' ? '' : JSON.stringify(value),
        message,
      });
    addRow({ row, draft, lookups, problem });
  }
}

function addRow(context: RowContext): void {
  const { row, draft, lookups, problem } = context;
  const given = row.cells.get('id') ?? '';
  const base = lookups.departures.get(given) ?? lookups.candidates.get(given) ?? null;
  const person = resolvePerson(context, base?.person ?? null);
  const lab = resolveLab(context, base?.lab ?? null);
  const destinations = readDestinations(context, base);
  const sources = readSources(context, base);
  if (person === null || lab === null || destinations === null || sources === null) return;

  const { text, bilingual, flag } = readers(context);
  const left = text('left', base?.left);
  const announced = text('announced', base?.announced);
  const reason = bilingual('stated_reason', base?.statedReason?.text);
  const id = given === '' ? newId(person, lab, left ?? announced ?? destinations[0]?.when ?? null) : given;
  if (draft.origins.has(`departures ${id}`) || draft.origins.has(`candidates ${id}`)) {
    problem('id', id, 'expected each departure once');
    return;
  }
  if (given === '' && (lookups.departures.has(id) || lookups.candidates.has(id))) {
    problem('id', '', `expected an id: ${id} is on record; give it to change that one`);
    return;
  }
  const record: RawRecord = {
    id,
    person,
    lab,
    unit: bilingual('unit', base?.unit),
    role: bilingual('role', base?.role),
    roleGeneric: flag('role_generic', base?.roleGeneric),
    roleKind: text('role_kind', base?.roleKind) ?? '',
    joined: text('joined', base?.joined),
    left,
    announced,
    joinedCompany: joinedCompanyOf(text, base),
    destinations,
    statedReason:
      reason === null ? null : { text: reason, by: text('stated_reason_by', base?.statedReason?.by) },
    disputed: flag('disputed', base?.disputed),
    caveat: bilingual('caveat', base?.caveat),
    note: bilingual('note', base?.note),
    sources,
    disagreements: readDisagreements(context, base),
    added: text('added', base?.added),
  };
  putDeparture(context, record);
  draft.stated.set(
    id,
    new Map(
      COMPUTED.flatMap((name) => {
        const cell = row.cells.get(name) ?? '';
        return cell === '' ? [] : [[name, cell] as const];
      }),
    ),
  );
}

function joinedCompanyOf(
  text: ReturnType<typeof readers>['text'],
  base: DepartureRecord | null,
): { readonly organization: string | null; readonly date: string | null } | null {
  const organization = text('joined_company', base?.joinedCompany?.organization);
  const date = text('joined_company_when', base?.joinedCompany?.date);
  return organization === null && date === null ? null : { organization, date };
}

/** Shown or held back: as the columns for it say, else as it was, else shown. */
function putDeparture({ row, draft, lookups }: RowContext, record: RawRecord): void {
  const candidate = lookups.candidates.get(record.id);
  const en = row.cells.get('held_back_en');
  const zh = row.cells.get('held_back_zh');
  const heldBack =
    en === undefined && zh === undefined
      ? (candidate?.heldBack ?? null)
      : bilingualOf(en ?? candidate?.heldBack.en ?? '', zh ?? candidate?.heldBack.zh ?? '');
  draft.lists.departures.delete(record.id);
  draft.lists.candidates.delete(record.id);
  if (heldBack === null) putRecord(draft, 'departures', record, placeOf(row));
  else putRecord(draft, 'candidates', { ...record, heldBack }, placeOf(row));
}

function newId(person: string, lab: string, date: string | null): string {
  const year = date === null ? null : /\d{4}/.exec(date);
  return `${person}--${lab}--${year === null ? 'undated' : year[0]}`;
}

function bilingualOf(en: string, zh: string): Bilingual | null {
  return en === '' && zh === '' ? null : { en, zh };
}

/** Readers of cells: an absent column keeps what was, an empty cell empties it. */
function readers({ row, problem }: Pick<RowContext, 'row' | 'problem'>): {
  text(name: string, old: string | null | undefined): string | null;
  bilingual(prefix: string, old: Bilingual | null | undefined): Bilingual | null;
  flag(name: string, old: boolean | undefined): boolean;
} {
  return {
    text: (name, old) => {
      const cell = row.cells.get(name);
      return cell === undefined ? (old ?? null) : cell === '' ? null : cell;
    },
    bilingual: (prefix, old) => {
      const en = row.cells.get(`${prefix}_en`);
      const zh = row.cells.get(`${prefix}_zh`);
      return bilingualOf(en ?? old?.en ?? '', zh ?? old?.zh ?? '');
    },
    flag: (name, old) => {
      const cell = row.cells.get(name)?.toLowerCase();
      if (cell === undefined) return old ?? false;
      if (cell !== '' && cell !== 'true' && cell !== 'false') problem(name, cell, 'expected true or false');
      return cell === 'true';
    },
  };
}

function readDestinations(
  context: RowContext,
  base: DepartureRecord | null,
): readonly DestinationRecord[] | null {
  const { row, lookups, problem } = context;
  const [oldFirst, ...oldLater] = base?.destinations ?? [];
  const laterCell = row.cells.get('later_destinations');
  const later = laterCell === undefined ? oldLater : decodeDestinations(laterCell);
  if (later === null)
    problem(
      'later_destinations',
      laterCell ?? '',
      'expected organization|role|role in Chinese|when|country|founder, entries parted by semicolons',
    );
  const first = readFirst();
  if (later === null || first === undefined) return null;
  if (first === null && later.length > 0) {
    problem('later_destinations', laterCell ?? '', 'expected a first destination before later ones');
    return null;
  }
  return (first === null ? later : [first, ...later]).map((destination) => ({
    ...destination,
    country:
      destination.country ??
      (destination.organization === null
        ? null
        : (lookups.places.get(destination.organization)?.country ?? null)),
  }));

  function readFirst(): DestinationRecord | null | undefined {
    const own = [...row.cells].filter(([name]) => name.startsWith('dest_1_'));
    if (own.length === 0) return oldFirst ?? null;
    const isComplete = row.cells.has('dest_1_org');
    if (own.every(([, cell]) => cell === '') && (isComplete || oldFirst === undefined)) return null;
    const organization = resolveDestination(context, oldFirst?.organization ?? null);
    if (organization === undefined) return undefined;
    const { text, bilingual, flag } = readers(context);
    const country = text(
      'dest_1_country',
      oldFirst?.organization === organization ? oldFirst?.country : null,
    );
    return {
      organization,
      founder: flag('dest_1_founder', oldFirst?.founder),
      retired: flag('dest_1_retired', oldFirst?.retired),
      role: bilingual('dest_1_role', oldFirst?.role),
      when: text('dest_1_when', oldFirst?.when),
      country,
    };
  }
}

interface LooseSourceRef {
  readonly source: string;
  readonly supports: readonly string[];
  readonly statementBy: string | null;
}

function readSources(context: RowContext, base: DepartureRecord | null): readonly LooseSourceRef[] | null {
  const { row, problem } = context;
  const cell = row.cells.get('sources');
  const listed: readonly LooseSourceRef[] | null =
    cell === undefined ? (base?.sources ?? []) : decodeSources(cell);
  if (listed === null) {
    problem('sources', cell ?? '', 'expected id:fact+fact@whose statement, entries parted by semicolons');
    return null;
  }
  const refs = new Map(listed.map((ref) => [ref.source, ref]));
  let complete = refs.size === listed.length;
  if (!complete) problem('sources', cell ?? '', 'expected each source once');
  for (const [number, parts] of row.sources) {
    const source = resolveSource(context, number, parts);
    if (source === null) {
      complete = false;
      continue;
    }
    const old = refs.get(source);
    const supports = (parts.get('supports') ?? (old === undefined ? 'departure' : ''))
      .split('+')
      .filter((fact) => fact !== '');
    refs.set(source, {
      source,
      supports: [...new Set([...(old?.supports ?? []), ...supports.map((fact) => fact.trim())])],
      statementBy: parts.get('statement_by') ?? old?.statementBy ?? null,
    });
  }
  return complete ? [...refs.values()] : null;
}

function readDisagreements({ row, problem }: RowContext, base: DepartureRecord | null): unknown {
  const cell = row.cells.get('disagreements');
  if (cell === undefined) return base?.disagreements ?? [];
  if (cell === '') return [];
  try {
    return JSON.parse(cell);
  } catch {
    problem('disagreements', cell.slice(0, 120), 'expected JSON');
    return [];
  }
}
