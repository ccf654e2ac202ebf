import { slugOf } from '../../lib/slugOf.ts';
import type { Bilingual, ResearcherRecord } from '../../model/schema.ts';
import { isLikePerson } from '../../reading/sameness.ts';
import { personColumn } from './columnOf.ts';
import { putRecord } from './draft.ts';
import { EMPTY } from './input.ts';
import { bilingualOf } from './readFields.ts';
import { isSame, originOf, type RowContext } from './rowContext.ts';

/** What a row says of a person; empty texts where it says nothing. */
interface Told {
  readonly en: string;
  readonly zh: string;
  readonly knownFor: Bilingual | null;
}

/**
 * Returns the id of the person of a row, `current` where no column names one: found by id or name, created where nobody on record may
 * be meant, else asked about. Null after a problem.
 */
export function resolvePerson(context: RowContext, current: string | null): string | null {
  const { row, lookups } = context;
  const cell = (name: string) => (row.cells.get(name) === EMPTY ? '' : (row.cells.get(name) ?? ''));
  const id = cell('person');
  const told = {
    en: cell('person_en'),
    // A name on record in simplified characters may be typed in traditional ones.
    zh: lookups.nameOnRecord(cell('person_zh')),
    knownFor: bilingualOf(cell('known_for_en'), cell('known_for_zh')),
  };
  if (id === '' && current !== null) return settle(context, told, current);
  if (id === '') return findByName(context, told);
  return lookups.researchers.has(id) ? settle(context, told, id) : createAs(context, told, id);
}

function findByName(context: RowContext, told: Told): string | null {
  const { lookups, problem } = context;
  const { en, zh } = told;
  const typed = en === '' ? zh : en;
  if (typed === '') {
    problem('person', '', 'expected an id, or a name in person_en');
    return null;
  }
  const people = [...lookups.researchers.values()];
  const found = people.filter(
    (person) =>
      (zh === '' || person.name.zh === null || person.name.zh === zh) &&
      (en === '' ? person.name.zh === zh : isNamed(person, en)),
  );
  const [only, ...more] = found;
  if (more.length > 0) {
    problem('person', typed, `expected an id: ${found.map((person) => person.id).join(', ')} have this name`);
    return null;
  }
  if (only !== undefined) return settle(context, told, only.id);
  const likely = people.filter((person) => isLike(person, en, zh));
  if (likely.length > 0) {
    const names = likely.slice(0, 3).map((person) => `${person.id} (${describe(person)})`);
    problem(
      en === '' ? 'person_zh' : 'person_en',
      typed,
      `is it ${names.join(' or ')}? Give that id in person; for somebody else, a new id`,
    );
    return null;
  }
  const slug = slugOf(en);
  if (slug === '' || lookups.researchers.has(slug)) {
    const message =
      slug === ''
        ? 'expected person_en, the name in Latin script, for a new person'
        : `expected an id in person: ${slug} is somebody else`;
    problem('person', typed, message);
    return null;
  }
  return create(context, told, slug);
}

function createAs(context: RowContext, told: Told, id: string): string | null {
  const { lookups, problem, warning } = context;
  const { en, zh } = told;
  const people = [...lookups.researchers.values()];
  if (en === '' || /[^a-z0-9-]/.test(id)) {
    const named = people.filter((person) => person.name.zh === id || isNamed(person, id));
    const likely =
      named.length > 0 || en !== ''
        ? named
        : people.filter((person) => isLike(person, id.replaceAll('-', ' '), ''));
    const ids = likely.slice(0, 3).map((person) => person.id);
    const hint =
      ids.length === 0 ? ': expected person_en, to create one' : `; did you mean ${ids.join(' or ')}?`;
    problem('person', id, `unknown person${hint}`);
    return null;
  }
  const alike = people.filter((person) => isLike(person, en, zh));
  if (alike.length > 0)
    warning(
      'person',
      id,
      `becomes another person than ${alike.map((person) => `${person.id} (${describe(person)})`).join(', ')}`,
    );
  return create(context, told, id);
}

function create(context: RowContext, { en, zh, knownFor }: Told, id: string): string {
  save(context, {
    id,
    name: { en, zh: zh === '' ? null : zh },
    aliases: [],
    knownFor,
    notable: false,
    sources: [],
  });
  return id;
}

/** Takes the person on record, whose names must be those that are told. What is told and not on record is added. */
function settle(context: RowContext, { en, zh, knownFor }: Told, known: string): string {
  const { lookups, problem, warning } = context;
  const person = lookups.researchers.get(known);
  if (person === undefined) return known;
  const { name, aliases } = person;
  const expected = (text: string) =>
    `expected ${text}, the name on record of ${known}; names are changed in researchers.json`;
  if (en !== '' && !isNamed(person, en)) {
    const isLikely = isLikePerson(name.en, en) || (zh !== '' && zh === name.zh);
    if (isLikely) warning('person_en', en, `taken for ${describe(person)}, as ${known} is on record`);
    else problem('person_en', en, expected(name.en));
  }
  if (zh !== '' && name.zh !== null && name.zh !== zh && !aliases.includes(zh))
    problem('person_zh', zh, expected(name.zh));
  const filled = {
    ...person,
    name: { en: name.en, zh: name.zh ?? (zh === '' ? null : zh) },
    knownFor: person.knownFor ?? knownFor,
  };
  if (filled.name.zh !== name.zh || filled.knownFor !== person.knownFor) save(context, filled);
  return known;
}

function save({ row, draft, lookups }: RowContext, person: ResearcherRecord): void {
  lookups.researchers.set(person.id, person);
  putRecord(draft, 'researchers', person, originOf(row, personColumn));
}

function isNamed({ name, aliases }: ResearcherRecord, text: string): boolean {
  return [name.en, ...aliases].some((each) => isSame(each, text));
}

/** The same Chinese name is enough to ask; another one is enough not to. */
function isLike({ name, aliases }: ResearcherRecord, en: string, zh: string): boolean {
  if (zh !== '' && (name.zh === zh || aliases.includes(zh))) return true;
  return en !== '' && [name.en, ...aliases].some((each) => isLikePerson(each, en));
}

function describe({ name }: ResearcherRecord): string {
  return name.zh === null ? name.en : `${name.en} ${name.zh}`;
}
