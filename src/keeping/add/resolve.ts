/** From the cells of a row to the people and places they mean: found by id or name, created where the row says enough, else refused. */
import { slugOf } from '../../lib/slugOf.ts';
import type { Bilingual, ResearcherRecord } from '../../model/schema.ts';
import { putRecord, type Lookups } from './draft.ts';
import { isSame, placeOf, type RowContext } from './rowContext.ts';

/** Returns the id of the person of a row, `current` where no column names one. Null after a problem. */
export function resolvePerson(context: RowContext, current: string | null): string | null {
  const { row, draft, lookups, problem } = context;
  const id = row.cells.get('person') ?? '';
  const en = row.cells.get('person_en') ?? '';
  const zh = row.cells.get('person_zh') ?? '';
  if (id === '' && current !== null && !row.cells.has('person')) return settle(current);
  if (id !== '') return lookups.researchers.has(id) ? settle(id) : create(id);
  if (en === '' && zh === '') {
    problem('person', '', 'expected an id, or a name in person_en');
    return null;
  }
  const found = [...lookups.researchers.values()].filter(
    ({ name, aliases }) =>
      (zh === '' || name.zh === null || name.zh === zh) &&
      (en === '' ? name.zh === zh : [name.en, ...aliases].some((each) => isSame(each, en))),
  );
  const [only, ...more] = found;
  if (more.length > 0) {
    problem('person', en, `expected an id: ${found.map((person) => person.id).join(', ')} have this name`);
    return null;
  }
  if (only !== undefined) return settle(only.id);
  const slug = slugOf(en);
  if (slug === '' || lookups.researchers.has(slug)) {
    problem(
      'person',
      en,
      slug === '' ? 'expected an id for a new person' : `expected an id: ${slug} is somebody else`,
    );
    return null;
  }
  return create(slug);

  function create(newId: string): string | null {
    if (en === '') {
      problem('person', newId, 'unknown person: expected person_en, to create one');
      return null;
    }
    save({ id: newId, name: { en, zh: zh === '' ? null : zh }, aliases: [], knownFor: knownFor() });
    return newId;
  }

  function settle(known: string): string {
    const person = lookups.researchers.get(known);
    if (person === undefined) return known;
    const { name, aliases } = person;
    if (en !== '' && ![name.en, ...aliases].some((each) => isSame(each, en)))
      problem(
        'person_en',
        en,
        `expected ${name.en}, the name on record of ${known}; names are changed in data/researchers.json`,
      );
    if (zh !== '' && name.zh !== null && name.zh !== zh)
      problem(
        'person_zh',
        zh,
        `expected ${name.zh}, the name on record of ${known}; names are changed in data/researchers.json`,
      );
    const filled = {
      ...person,
      name: { en: name.en, zh: name.zh ?? (zh === '' ? null : zh) },
      knownFor: person.knownFor ?? knownFor(),
    };
    if (filled.name.zh !== name.zh || filled.knownFor !== person.knownFor) save(filled);
    return known;
  }

  function knownFor(): Bilingual | null {
    const text = { en: row.cells.get('known_for_en') ?? '', zh: row.cells.get('known_for_zh') ?? '' };
    return text.en === '' && text.zh === '' ? null : text;
  }

  function save(person: ResearcherRecord): void {
    lookups.researchers.set(person.id, person);
    putRecord(draft, 'researchers', person, placeOf(row));
  }
}

/** Returns the id of the lab left. Null after a problem: labs are not created from a table. */
export function resolveLab({ row, lookups, problem }: RowContext, current: string | null): string | null {
  const id = row.cells.get('lab') ?? '';
  const names = [row.cells.get('lab_en') ?? '', row.cells.get('lab_zh') ?? ''] as const;
  const keeps = id === '' && !row.cells.has('lab') && current !== null && isNamed(lookups, current, names);
  const wanted = keeps ? current : id;
  const found = wanted === '' ? findPlace(lookups, names, lookups.labs) : [wanted];
  const [lab, ...more] = found;
  if (lab === undefined || more.length > 0 || !lookups.labs.has(lab)) {
    const message =
      more.length > 0
        ? `expected the id of one lab: ${found.join(', ')}`
        : wanted === '' && names.every((name) => name === '')
          ? 'expected the id of a lab'
          : 'unknown lab: a lab is added by hand, in data/labs.json';
    problem('lab', lab ?? names.join(' ').trim(), message);
    return null;
  }
  expectNames(lookups, lab, 'lab', names, problem);
  return lab;
}

/** Returns the id of the first destination; null where none is named, `undefined` after a problem. */
export function resolveDestination(context: RowContext, current: string | null): string | null | undefined {
  const { row, draft, lookups, problem } = context;
  const id = row.cells.get('dest_1_org') ?? '';
  const en = row.cells.get('dest_1_en') ?? '';
  const zh = row.cells.get('dest_1_zh') ?? '';
  const keeps =
    id === '' && !row.cells.has('dest_1_org') && current !== null && isNamed(lookups, current, [en, zh]);
  const wanted = keeps ? current : id;
  const found = wanted === '' ? findPlace(lookups, [en, zh]) : lookups.places.has(wanted) ? [wanted] : [];
  const [place, ...more] = found;
  if (more.length > 0) {
    problem('dest_1_org', en, `expected the id of one place: ${found.join(', ')}`);
    return undefined;
  }
  if (place !== undefined) {
    expectNames(lookups, place, 'dest_1', [en, zh], problem);
    return place;
  }
  if (wanted === '' && en === '' && zh === '') return null;
  const kind = row.cells.get('dest_1_org_kind') ?? '';
  const newId = wanted === '' ? slugOf(en) : wanted;
  if (en === '' || zh === '' || kind === '' || lookups.places.has(newId)) {
    const close = [...lookups.places.keys()].find((each) => newId !== '' && each.includes(newId));
    problem(
      'dest_1_org',
      wanted === '' ? en : wanted,
      `unknown organization${close === undefined ? '' : ` (is it ${close}?)`}: expected dest_1_en, dest_1_zh and dest_1_org_kind, to create one`,
    );
    return undefined;
  }
  const country = row.cells.get('dest_1_country') ?? '';
  const organization = {
    id: newId,
    name: { en, zh },
    kind,
    parent: null,
    country: country === '' ? null : country,
    founded: null,
    ended: null,
    aliases: [],
    sources: [],
  };
  lookups.places.set(newId, organization);
  putRecord(draft, 'organizations', organization, placeOf(row));
  return newId;
}

function findPlace(
  { places }: Lookups,
  [en, zh]: readonly [string, string],
  among?: ReadonlySet<string>,
): string[] {
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
function isNamed({ places }: Lookups, id: string, [en, zh]: readonly [string, string]): boolean {
  const place = places.get(id);
  if (place === undefined) return false;
  const { name, aliases } = place;
  const isEn = en === '' || [name.en, ...aliases].some((each) => isSame(each, en));
  return isEn && (zh === '' || zh === name.zh || aliases.includes(zh));
}

function expectNames(
  { places }: Lookups,
  id: string,
  prefix: string,
  [en, zh]: readonly [string, string],
  problem: RowContext['problem'],
): void {
  const place = places.get(id);
  if (place === undefined) return;
  const { name, aliases } = place;
  const message = (expected: string) =>
    `expected ${expected}, the name on record of ${id}; names are changed in data/labs.json or data/organizations.json`;
  if (en !== '' && ![name.en, ...aliases].some((each) => isSame(each, en)))
    problem(`${prefix}_en`, en, message(name.en));
  if (zh !== '' && zh !== name.zh && !aliases.includes(zh)) problem(`${prefix}_zh`, zh, message(name.zh));
}
