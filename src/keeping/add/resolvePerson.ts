import { slugOf } from '../../lib/slugOf.ts';
import type { Bilingual, ResearcherRecord } from '../../model/schema.ts';
import { isLikePerson } from '../../reading/sameness.ts';
import { personColumn } from './columnOf.ts';
import { putRecord } from './draft.ts';
import { EMPTY } from './input.ts';
import { isSame, originOf, type RowContext } from './rowContext.ts';

/**
 * Returns the id of the person of a row, `current` where no column names one: found by id or name, created where nobody on record may
 * be meant, else asked about. Null after a problem.
 */
export function resolvePerson(context: RowContext, current: string | null): string | null {
  const { row, draft, lookups, problem, warning } = context;
  const cell = (name: string) => (row.cells.get(name) === EMPTY ? '' : (row.cells.get(name) ?? ''));
  const [id, en] = [cell('person'), cell('person_en')];
  // A name on record in simplified characters may be typed in traditional ones.
  const zh = lookups.nameOnRecord(cell('person_zh'));
  const people = [...lookups.researchers.values()];
  if (id === '' && current !== null) return settle(current);
  if (id !== '') return lookups.researchers.has(id) ? settle(id) : createAs(id);
  if (en === '' && zh === '') {
    problem('person', '', 'expected an id, or a name in person_en');
    return null;
  }
  const found = people.filter(
    ({ name, aliases }) =>
      (zh === '' || name.zh === null || name.zh === zh) &&
      (en === '' ? name.zh === zh : [name.en, ...aliases].some((each) => isSame(each, en))),
  );
  const [only, ...more] = found;
  if (more.length > 0) {
    problem(
      'person',
      en === '' ? zh : en,
      `expected an id: ${found.map((person) => person.id).join(', ')} have this name`,
    );
    return null;
  }
  if (only !== undefined) return settle(only.id);
  const likely = people.filter((person) => isLike(person, en, zh));
  if (likely.length > 0) {
    const names = likely.slice(0, 3).map((person) => `${person.id} (${describe(person)})`);
    problem(
      en === '' ? 'person_zh' : 'person_en',
      en === '' ? zh : en,
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
    problem('person', en === '' ? zh : en, message);
    return null;
  }
  return create(slug);

  function createAs(newId: string): string | null {
    const named = people.filter(
      ({ name, aliases }) => name.zh === newId || [name.en, ...aliases].some((each) => isSame(each, newId)),
    );
    const likely =
      named.length > 0
        ? named
        : people.filter((person) => en === '' && isLike(person, newId.replaceAll('-', ' '), ''));
    if (en === '' || /[^a-z0-9-]/.test(newId)) {
      const hint =
        likely.length === 0
          ? ''
          : `; did you mean ${likely
              .map((person) => person.id)
              .slice(0, 3)
              .join(' or ')}?`;
      problem(
        'person',
        newId,
        `unknown person${hint}${hint === '' ? ': expected person_en, to create one' : ''}`,
      );
      return null;
    }
    const alike = people.filter((person) => isLike(person, en, zh));
    if (alike.length > 0)
      warning(
        'person',
        newId,
        `becomes another person than ${alike.map((person) => `${person.id} (${describe(person)})`).join(', ')}`,
      );
    return create(newId);
  }

  function create(newId: string): string {
    save({
      id: newId,
      name: { en, zh: zh === '' ? null : zh },
      aliases: [],
      knownFor: knownFor(),
      notable: false,
      sources: [],
    });
    return newId;
  }

  function settle(known: string): string {
    const person = lookups.researchers.get(known);
    if (person === undefined) return known;
    const { name, aliases } = person;
    if (en !== '' && ![name.en, ...aliases].some((each) => isSame(each, en))) {
      const isLikely = isLikePerson(name.en, en) || (zh !== '' && zh === name.zh);
      const message = `expected ${name.en}, the name on record of ${known}`;
      if (isLikely) warning('person_en', en, `taken for ${describe(person)}, as ${known} is on record`);
      else problem('person_en', en, `${message}; names are changed in researchers.json`);
    }
    if (zh !== '' && name.zh !== null && name.zh !== zh && !aliases.includes(zh))
      problem(
        'person_zh',
        zh,
        `expected ${name.zh}, the name on record of ${known}; names are changed in researchers.json`,
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
    const text = { en: cell('known_for_en'), zh: cell('known_for_zh') };
    return text.en === '' && text.zh === '' ? null : text;
  }

  function save(person: ResearcherRecord): void {
    lookups.researchers.set(person.id, person);
    putRecord(draft, 'researchers', person, originOf(row, personColumn));
  }
}

/** The same Chinese name is enough to ask; another one is enough not to. */
function isLike({ name, aliases }: ResearcherRecord, en: string, zh: string): boolean {
  if (zh !== '' && (name.zh === zh || aliases.includes(zh))) return true;
  return en !== '' && [name.en, ...aliases].some((each) => isLikePerson(each, en));
}

function describe({ name }: ResearcherRecord): string {
  return name.zh === null ? name.en : `${name.en} ${name.zh}`;
}
