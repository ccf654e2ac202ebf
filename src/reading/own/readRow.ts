import { safeUrl } from '../../model/safeUrl.ts';
import { foldWidth } from '../readCell.ts';
import type { CellReader, Columns } from './cellReader.ts';
import { cutValue, type OwnNotice } from './ownNotices.ts';
import type { OwnDestination, OwnRow } from './ownRow.ts';
import type { RawRow } from './ownTable.ts';
import { kindOfWord, readDestinationWord, roleKindOfWord, statusOfWord } from './words.ts';

/** Pages of one row that are read. */
const MOST_LINKS = 20;

/** Returns the departure that a row says; null where it lacks person or origin, or its date cannot be understood. What is wrong is with the cells. */
export function readRow(columns: Columns, cells: CellReader, raw: RawRow): OwnRow | null {
  const { name, date, word, text, place } = cells;
  const person = name('person', true);
  const from = place('from', 'fromzh', true);
  const [left, announced, joined, when] = [date('left'), date('announced'), date('joined'), date('towhen')];
  const isPlaced = [left, announced, when].some((each) => typeof each === 'string');
  const isUnreadable = !isPlaced && [left, announced, when].includes(undefined);
  if (isUnreadable || person === '' || from === null) return null;
  tellSpare(columns, cells, raw);
  const destination = readDestination(cells, when ?? null);
  const sources = readLinks(columns, cells, raw);
  const inChinese = name('personzh', false);
  const reason = text('reason');
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
    destinations: destination === null ? [] : [destination],
    status: word('status', statusOfWord, { code: 'own.status' }),
    sources: sources.map((url) => ({ id: null, url, supports: ['departure'], statementBy: null })),
    facts: null,
    rest: { note: text('note'), statedReason: reason === null ? null : { text: reason, by: null } },
  };
}

/** Cells beyond the last heading: a separator or a quotation mark is missing. */
function tellSpare({ heading }: Columns, { own }: CellReader, { number, cells }: RawRow): void {
  const spare = cells.slice(heading.length).filter((each) => each !== '');
  if (spare.length === 0) return;
  const notice: OwnNotice = { code: 'own.cells', most: heading.length };
  own.push({ number, column: '', value: cutValue(spare.join(', ')), notice, isShown: true });
}

function readDestination(
  { cell, word, text, place }: CellReader,
  when: string | null,
): OwnDestination | null {
  const kind = word('kind', kindOfWord, { code: 'own.kind' });
  const role = text('torole');
  const common = { founder: false, role, when, country: null };
  const said = readDestinationWord(cell('to'));
  if (said === 'retired') return { ...common, place: null, kind: 'retired' };
  const to = said === 'unknown' ? null : place('to', 'tozh', false);
  if (to === null && kind === null && role === null && when === null) return null;
  return { ...common, place: to, kind };
}

/** Returns the addresses of a row that may be linked, each once. */
function readLinks(
  { heading, links }: Columns,
  { own }: CellReader,
  { number, cells }: RawRow,
): readonly string[] {
  const found = links.flatMap((column) => {
    const written = foldWidth(cells[column] ?? '');
    if (written === '') return [];
    const safe = (written.match(/https?:\/\/[^\s"'<>，；、]+/gi) ?? [])
      .slice(0, MOST_LINKS)
      .flatMap((link) => {
        const address = safeUrl(link.replace(/[;,.)\]]+$/, ''));
        return address === null ? [] : [address];
      });
    if (safe.length === 0)
      own.push({
        number,
        column: heading[column] ?? 'source',
        value: cutValue(written),
        notice: { code: 'own.link' },
        isShown: true,
      });
    return safe;
  });
  return [...new Set(found)];
}
