/** From the cells of a row to the lab left and the place gone to: found by id or name, created where the row says enough, else asked about. */
import { slugOf } from '../../lib/slugOf.ts';
import { ORGANIZATION_KINDS } from '../../model/vocabulary.ts';
import { isLikePlace } from '../../reading/sameness.ts';
import { labColumn, placeColumn } from './columnOf.ts';
import { putRecord, type Lookups } from './draft.ts';
import { EMPTY } from './input.ts';
import { askFor, likelyPlaces, likelyWord } from './likely.ts';
import { labOf } from './makeLab.ts';
import { readFields } from './readFields.ts';
import { isSame, originOf, type RowContext } from './rowContext.ts';

type Names = readonly [en: string, zh: string];

/** Returns the id of the lab left; null after a problem. A lab is made only where `lab_new` says so: a lane deserves a thought. */
export function resolveLab(context: RowContext, current: string | null): string | null {
  const { row, lookups, problem } = context;
  const id = cellOf(row.cells, 'lab');
  const names: Names = [cellOf(row.cells, 'lab_en'), lookups.nameOnRecord(cellOf(row.cells, 'lab_zh'))];
  if (readFields(context).flag('lab_new', false)) return makeLane(context, id, names);
  const keeps = id === '' && current !== null && isNamed(lookups, current, names);
  const wanted = keeps ? current : id;
  const found = wanted === '' ? findPlace(lookups, names, lookups.labs) : [wanted];
  const [lab, ...more] = found;
  if (more.length > 0) {
    problem('lab', names.join(' ').trim(), `expected the id of one lab: ${found.join(', ')}`);
    return null;
  }
  if (lab !== undefined && lookups.labs.has(lab)) {
    expectNames(context, lab, 'lab', names);
    return lab;
  }
  const typed = wanted === '' ? names.join(' ').trim() : wanted;
  if (typed === '') problem('lab', '', 'expected the id of the lab left');
  else if (lookups.places.has(typed))
    problem('lab', typed, 'is on record as a place, not as a lab: give lab_new=true to make a lane of it');
  else {
    const likely = likelyPlaces(
      lookups,
      wanted === '' ? (names[0] === '' ? names[1] : names[0]) : wanted,
      lookups.labs,
    );
    const hint =
      likely.length > 0
        ? askFor(likely)
        : ': give lab_new=true with lab_en, lab_zh and lab_country, to make a lane';
    problem(wanted === '' ? 'lab_en' : 'lab', typed, `unknown lab${hint}`);
  }
  return null;
}

function makeLane(context: RowContext, id: string, names: Names): string | null {
  const { row, draft, lookups, problem, warning } = context;
  const newId = id === '' ? slugOf(names[0]) : id;
  if (lookups.labs.has(newId)) {
    const isOwn = draft.origins.has(`labs ${newId}`);
    if (!isOwn) problem('lab_new', 'true', `${newId} is a lab on record`);
    return isOwn ? newId : null;
  }
  const organization = lookups.places.get(newId);
  const [en, zh] = [
    names[0] === '' ? (organization?.name.en ?? '') : names[0],
    names[1] === '' ? (organization?.name.zh ?? '') : names[1],
  ];
  if (newId === '' || en === '' || zh === '') {
    problem('lab', newId, 'expected lab, lab_en and lab_zh, to make a lane');
    return null;
  }
  const alike =
    organization === undefined
      ? likelyPlaces(lookups, en).filter((each) => isLikePlace(lookups.places.get(each)?.name.en ?? '', en))
      : [];
  if (alike.length > 0) {
    if (id === '') {
      problem('lab_en', en, `is it ${alike.join(' or ')}? Give that id in lab; for another, a new id`);
      return null;
    }
    warning('lab', newId, `becomes another place than ${alike.join(', ')}`);
  }
  const { text, date } = readFields(context);
  const lab = labOf(
    draft,
    newId,
    { en, zh },
    {
      short: { en: text('lab_short_en', null), zh: text('lab_short_zh', null) },
      parent: text('lab_parent', null),
      country: text('lab_country', null),
      founded: date('lab_founded', null),
    },
  );
  draft.lists.organizations.delete(newId);
  putRecord(draft, 'labs', lab, originOf(row, labColumn));
  lookups.labs.add(newId);
  lookups.places.set(newId, {
    id: newId,
    name: { en, zh },
    aliases: organization?.aliases ?? [],
    country: lab.country,
    parent: lab.parent,
  });
  return newId;
}

/** Returns the id of the first destination; null where none is named, `undefined` after a problem. */
export function resolveDestination(context: RowContext, current: string | null): string | null | undefined {
  const { row, lookups, problem } = context;
  if (row.cells.get('dest_1_org') === EMPTY) return null;
  const id = cellOf(row.cells, 'dest_1_org');
  const names: Names = [cellOf(row.cells, 'dest_1_en'), lookups.nameOnRecord(cellOf(row.cells, 'dest_1_zh'))];
  const keeps = id === '' && current !== null && isNamed(lookups, current, names);
  const wanted = keeps ? current : id;
  const found = wanted === '' ? findPlace(lookups, names) : lookups.places.has(wanted) ? [wanted] : [];
  const [place, ...more] = found;
  if (more.length > 0) {
    problem('dest_1_org', names[0], `expected the id of one place: ${found.join(', ')}`);
    return undefined;
  }
  if (place !== undefined) {
    expectNames(context, place, 'dest_1', names);
    return place;
  }
  if (wanted === '' && names[0] === '' && names[1] === '') return null;
  const { text, date } = readFields(context);
  const founded = date('dest_1_org_founded', null);
  return createPlace(context, wanted, names, {
    field: 'dest_1',
    kind: text('dest_1_org_kind', null) ?? '',
    country: text('dest_1_country', null),
    founded,
    aliases: (text('dest_1_org_aliases', null) ?? '')
      .split(/[;；]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  });
}

interface NewPlace {
  /** `dest_1`, or the one column that holds all of it */
  readonly field: 'dest_1' | 'later_destinations';
  readonly kind: string;
  readonly country: string | null;
  readonly founded: string | null;
  readonly aliases: readonly string[];
}

/** Returns the id of a new place; `undefined` after a problem: a name that may be another's, or too little said. */
export function createPlace(
  { row, draft, lookups, problem, warning }: RowContext,
  id: string,
  [en, zh]: Names,
  { field, kind, country, founded, aliases }: NewPlace,
): string | undefined {
  const column = (part: string) => (field === 'dest_1' ? `dest_1_${part}` : field);
  const typed = id === '' ? (en === '' ? zh : en) : id;
  const newId = id === '' ? slugOf(en) : id;
  const missing = [
    ...(en === '' ? [field === 'dest_1' ? 'dest_1_en' : 'its name in English'] : []),
    ...(zh === '' ? [field === 'dest_1' ? 'dest_1_zh' : 'its name in Chinese'] : []),
    ...(kind === '' ? [field === 'dest_1' ? 'dest_1_org_kind' : 'its kind'] : []),
  ];
  const alike = likelyPlaces(lookups, en === '' ? typed : en);
  const same = alike.filter((each) =>
    [lookups.places.get(each)].some((place) => place !== undefined && isLikePlace(place.name.en, en)),
  );
  if (missing.length > 0 || lookups.places.has(newId) || /[^a-z0-9-]/.test(newId) || newId === '') {
    const asked = askFor(likelyPlaces(lookups, typed));
    const needs =
      missing.length === 0
        ? `an id of small letters, digits and hyphens in ${column('org')}`
        : missing.join(', ');
    problem(
      column('org'),
      typed,
      `unknown organization${asked}${asked === '' ? ':' : ' Else'} expected ${needs}, to create one`,
    );
    return undefined;
  }
  if (same.length > 0) {
    if (id === '') {
      problem(
        column('en'),
        en,
        `is it ${same.join(' or ')}? Give that id in ${column('org')}; for another place, a new id`,
      );
      return undefined;
    }
    warning(column('org'), newId, `becomes another place than ${same.join(', ')}`);
  }
  if (!ORGANIZATION_KINDS.some((each) => each === kind)) {
    problem(
      column('org_kind'),
      kind,
      `expected one of ${ORGANIZATION_KINDS.join(', ')}${likelyWord(kind, ORGANIZATION_KINDS)}`,
    );
    return undefined;
  }
  const organization = {
    id: newId,
    name: { en, zh },
    kind,
    parent: null,
    country,
    founded,
    ended: null,
    aliases: [...aliases],
    sources: [],
  };
  lookups.places.set(newId, organization);
  putRecord(
    draft,
    'organizations',
    organization,
    originOf(row, field === 'dest_1' ? placeColumn : () => field),
  );
  return newId;
}

function cellOf(cells: ReadonlyMap<string, string>, name: string): string {
  const cell = cells.get(name) ?? '';
  return cell === EMPTY ? '' : cell;
}

function findPlace({ places }: Lookups, [en, zh]: Names, among?: ReadonlySet<string>): string[] {
  if (en === '' && zh === '') return [];
  return [...places.values()]
    .filter(
      ({ id, name, aliases }) =>
        (among?.has(id) ?? true) &&
        (en === '' ? name.zh === zh : [name.en, ...aliases].some((each) => isSame(each, en))),
    )
    .map(({ id }) => id);
}

/** True where the names given are those of the place, or none are given. */
function isNamed({ places }: Lookups, id: string, [en, zh]: Names): boolean {
  const place = places.get(id);
  if (place === undefined) return false;
  const { name, aliases } = place;
  const isEn = en === '' || [name.en, ...aliases].some((each) => isSame(each, en));
  return isEn && (zh === '' || zh === name.zh || aliases.includes(zh));
}

function expectNames(
  { lookups, problem, warning }: RowContext,
  id: string,
  prefix: string,
  [en, zh]: Names,
): void {
  const place = lookups.places.get(id);
  if (place === undefined) return;
  const { name, aliases } = place;
  const message = (expected: string) =>
    `expected ${expected}, the name on record of ${id}; names are changed in labs.json or organizations.json`;
  if (en !== '' && ![name.en, ...aliases].some((each) => isSame(each, en))) {
    if (isLikePlace(name.en, en)) warning(`${prefix}_en`, en, `taken for ${name.en}, as ${id} is on record`);
    else problem(`${prefix}_en`, en, message(name.en));
  }
  if (zh !== '' && zh !== name.zh && !aliases.includes(zh)) problem(`${prefix}_zh`, zh, message(name.zh));
}
