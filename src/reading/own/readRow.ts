import { safeUrl } from '../../model/safeUrl.ts';
import { foldWidth } from '../readCell.ts';
import type { CellReader, Columns } from './cellReader.ts';
import { cutValue, type OwnNotice } from './ownNotices.ts';
import type { OwnDestination, OwnRow } from './ownRow.ts';
import type { RawRow } from './ownTable.ts';
import { kindOfWord, readDestinationWord, roleKindOfWord, statusOfWord } from './words.ts';

/** Pages of one row that are read. */
const MOST_LINKS = 20;

/** What most rows leave out, one object for all of them. */
const NO_STOPS: readonly OwnDestination[] = [];
const NO_PAGES: OwnRow['sources'] = [];
const NO_REST: OwnRow['rest'] = { note: null, statedReason: null };

/**
 * Returns what reads the rows of a table, one after the other: the departure that a row says; null where it lacks person or origin, or its date cannot
 * be understood. What is wrong is with the cells.
 */
export function rowReader(columns: Columns, cells: CellReader): (raw: RawRow) => OwnRow | null {
  const { name, date, word, text, place } = cells;
  const stopOf = stopReader(cells);
  const personOf = personReader(columns, cells);
  return (raw) => {
    cells.turnTo(raw);
    const person = personOf();
    const from = place('from', 'fromzh', true);
    const [left, announced, joined, when] = [date('left'), date('announced'), date('joined'), date('towhen')];
    const isPlaced = typeof left === 'string' || typeof announced === 'string' || typeof when === 'string';
    const isUnreadable = !isPlaced && (left === undefined || announced === undefined || when === undefined);
    if (isUnreadable || person === '' || from === null) return null;
    tellSpare(columns, cells, raw);
    const destinations = stopOf(when ?? null);
    const sources = readLinks(columns, cells, raw);
    const inChinese = name('personzh', false);
    const [note, reason] = [text('note'), text('reason')];
    return {
      number: raw.number,
      id: null,
      person: { id: null, name: { en: person, zh: inChinese === '' ? null : inChinese } },
      from,
      company: place('company', null, false),
      country: word('country', columns.codeOf, { code: 'own.country' }),
      joined: joined ?? null,
      left: left ?? null,
      announced: announced ?? null,
      role: text('role'),
      roleKind: word('rolekind', roleKindOfWord, { code: 'own.role-kind' }),
      destinations,
      status: word('status', statusOfWord, { code: 'own.status' }),
      sources,
      facts: null,
      rest:
        note === null && reason === null
          ? NO_REST
          : { note, statedReason: reason === null ? null : { text: reason, by: null } },
    };
  };
}

/** Returns what reads the name of a person: that of one column, or the names of two put together as the person's language does. */
function personReader({ at }: Columns, { name }: CellReader): () => string {
  if (!at.has('given') && !at.has('family')) return () => name('person', true);
  return () => {
    const whole = at.has('person') ? name('person', !at.has('family')) : '';
    const given = name('given', false);
    const family = name('family', whole === '' && given === '');
    if (whole === '') return joined(given, family);
    // A column of names beside one of family names has given names, and the other way round, unless they are whole.
    if (family !== '' && !whole.includes(family)) return joined(whole, family);
    return given === '' || whole.includes(given) ? whole : joined(given, whole);
  };
}

function joined(given: string, family: string): string {
  if (given === '' || family === '') return given + family;
  return HAN.test(family + given) ? family + given : `${given} ${family}`;
}

const HAN = /\p{Script=Han}|\p{Script=Hangul}/u;

/** Cells beyond the last heading: a separator or a quotation mark is missing. */
function tellSpare({ heading }: Columns, { tell }: CellReader, { cells }: RawRow): void {
  if (cells.length <= heading.length) return;
  const spare = cells.slice(heading.length).filter((each) => each !== '');
  if (spare.length === 0) return;
  const notice: OwnNotice = { code: 'own.cells', most: heading.length };
  tell({ column: '', value: cutValue(spare.join(', ')), notice, isShown: true });
}

/** Returns what reads where a row leads. Rows that say the same place and kind, and no more, share one list. */
function stopReader({
  cell,
  word,
  text,
  place,
  told,
}: CellReader): (when: string | null) => OwnRow['destinations'] {
  const known = new Map<string, OwnRow['destinations']>();
  return (when) => {
    const kind = word('kind', kindOfWord, { code: 'own.kind' });
    const role = text('torole');
    const written = cell('to');
    const isAlone = role === null && when === null;
    const inChinese = cell('tozh');
    if (isAlone && kind === null && written === '' && inChinese === '') return NO_STOPS;
    const key =
      kind === null && inChinese === '' ? written : `${written}\u0000${inChinese}\u0000${kind ?? ''}`;
    const there = isAlone ? known.get(key) : undefined;
    if (there !== undefined) return there;
    const before = told().length;
    const common = { founder: false, role, when, country: null };
    const said = readDestinationWord(written);
    const to = typeof said === 'string' ? null : place('to', 'tozh', false);
    const stop: OwnDestination =
      said === 'retired' ? { ...common, place: null, kind: 'retired' } : { ...common, place: to, kind };
    const stops = stop.kind === null && to === null && isAlone ? NO_STOPS : [stop];
    // What was not understood is told of in each row.
    if (isAlone && told().length === before) known.set(key, stops);
    return stops;
  };
}

/** Returns the addresses of a row that may be linked, each once. */
function readLinks(
  { heading, links }: Columns,
  { tell }: CellReader,
  { cells, links: behind }: RawRow,
): OwnRow['sources'] {
  if (!links.some((column) => (cells[column] ?? '') !== '' || behind?.has(column) === true)) return NO_PAGES;
  const found = links.flatMap((column) => {
    const text = foldWidth(cells[column] ?? '');
    // "Reuters" that leads to a page says as much as its address does.
    const written = /https?:/i.test(text) ? text : (behind?.get(column) ?? text);
    if (written === '') return [];
    const safe = (written.match(/https?:\/\/[^\s"'<>，；、]+/gi) ?? [])
      .slice(0, MOST_LINKS)
      .flatMap((link) => {
        const address = safeUrl(link.replace(/[;,.)\]]+$/, ''));
        return address === null ? [] : [address];
      });
    if (safe.length === 0)
      tell({
        column: heading[column] ?? 'source',
        value: cutValue(written),
        notice: { code: 'own.link' },
        isShown: true,
      });
    return safe;
  });
  return [...new Set(found)].map((url) => ({ id: null, url, supports: ['departure'], statementBy: null }));
}
