import { NAMED_CHARACTERS } from '../lib/escapeMarkup.ts';
import { restoreCell } from '../lib/formulaCell.ts';
import { findMojibake } from './mojibake.ts';
import type { CellNotice } from './notices.ts';
import { textIn } from './textIn.ts';

export interface Cell {
  /** what the cell says, in Unicode normal form C and trimmed; empty where it says nothing */
  readonly text: string;
  readonly notices: readonly CellNotice[];
}

/**
 * Characters that nobody sees: of no width, soft hyphens, direction marks, byte order marks, variation selectors, controls. Not those that join parts of
 * an emoji, or tell letters of Persian and Hindi whether to join.
 */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** What a sign that joins, or keeps apart, has before it where it is part of a letter or of an emoji. */
const JOINED =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{M})$/u;

function isPartOfLetter(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== 0x200c && sign !== 0x200d && sign !== 0xfe0f) return false;
  return (
    (sign === 0xfe0f || /\S/.test(text.charAt(at + 1))) && JOINED.test(text.slice(Math.max(0, at - 2), at))
  );
}

/** The apostrophe by which people tell a spreadsheet that a cell is text; not the one of 't Hooft. */
const TEXT_MARK = /^\s*'(?=[\p{Lu}\p{Lo}\p{Nd}][^']*$)/u;

/** How Excel is told in a file that a cell is text: `="007"`. */
const EXCEL_TEXT = /^="([^"]*)"$/;

const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;

/** What programs write where nothing is. Case matters: Na is a name. */
const MISSING = new Set(
  (
    'NA N/A n/a <NA> NaN nan NaT NULL Null null None NONE none nil n.a. N.A. n.a N.A - -- --- – — ― － ——  . / \\N (blank) (null) <null> undefined ' +
    '(none) k.A. s/d н/д 无 暂无 不详 缺失 空 无数据 没有 未填 暂缺 待补充 無 不詳 なし 없음'
  )
    .split(' ')
    .filter((word) => word !== ''),
)
  .add('n. a.')
  .add('N. A.')
  .add('k. A.')
  .add('keine Angabe')
  .add('sin datos')
  .add('not available')
  .add('not applicable');

/** What is drawn around tables in texts, and says nothing. */
const LINES = /^[-–—=_+:|~*.\s]{2,}$/;

const ERROR =
  /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA|ERROR!|参照!|NOM\?|BEZUG!|WERT!|NAME\?|ZAHL!|NV|VALEUR!|¡REF!|¡VALOR!|¿NOMBRE\?)$|^#{3,}$|^(?:Err:\d{3})$/i;

const REFERENCE =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|middot|[lr][sd]quo|[a-z]{1,8}(?:uml|acute|grave|circ|tilde|cedil|ring|slash|caron|lig));/gi;

const NAMED: Readonly<Record<string, string>> = {
  ...NAMED_CHARACTERS,
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const LIGATURES = new Map([
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['sz', 'ß'],
]);

const MARKS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

/**
 * Returns what a cell says and what was strange about it: the apostrophe before a formula and invisible characters taken away,
 * character references read, words for "nothing here" and error values of spreadsheets as nothing. `gbk` as in `findMojibake`.
 */
export function readCell(raw: string, gbk: ReadonlyMap<string, number> | null = null): Cell {
  if (isPlain(raw)) return { text: raw, notices: NONE };
  const notices: CellNotice[] = [];
  const restored = restoreCell(EXCEL_TEXT.exec(raw)?.[1] ?? raw).replace(TEXT_MARK, '');
  if (restored !== restoreCell(raw) && !EXCEL_TEXT.test(raw)) notices.push({ code: 'cell.apostrophe' });
  const points = new Set<string>();
  const visible = restored.replace(INVISIBLE, (character: string, at: number) => {
    if (isPartOfLetter(restored, at)) return character;
    points.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    return '';
  });
  if (points.size > 0) notices.push({ code: 'cell.invisible', points: [...points] });
  const text = visible.replace(REFERENCE, decodeReference).replace(SPACES, ' ').normalize('NFC').trim();
  const reference = REFERENCE.exec(visible);
  REFERENCE.lastIndex = 0;
  if (reference !== null) notices.push({ code: 'cell.reference', found: reference[0] });
  if (ERROR.test(text)) return { text: '', notices: [...notices, { code: 'cell.error', found: text }] };
  if (MISSING.has(text) || LINES.test(text))
    return { text: '', notices: [...notices, { code: 'cell.missing', found: text }] };
  // Looked for in what stood there: half of such a text may be controls and spaces, which are gone by now.
  const mojibake = findMojibake(restored, gbk);
  if (mojibake !== null) notices.push({ code: 'cell.mojibake', ...mojibake });
  return { text, notices };
}

const NONE: readonly CellNotice[] = [];

/**
 * Returns whether a cell says just what stands there, as most do: ASCII without a space at its ends or two together, and without what may be a
 * reference, an error, a mark of text, a lost text or a word for nothing.
 */
function isPlain(raw: string): boolean {
  // `="007"` is a way to write a text.
  if (raw.charCodeAt(0) === EQUALS) return false;
  let before = SPACE;
  for (let i = 0; i < raw.length; i += 1) {
    const code = raw.charCodeAt(i);
    if (code > 126 || ((KINDS[code] ?? 0) & PLAIN) === 0 || (code === SPACE && before === SPACE))
      return false;
    before = code;
  }
  return raw === '' || (before !== SPACE && !isForNothing(raw));
}

/** Told of a cell that says just what stands there. */
export const PLAIN = 1;
/** Told of a plain cell of letters and digits, and a space between two words: as an id is spelled, but for capitals and dashes. */
export const SPELLED = 2;

/** Told of a cell of ASCII. */
export const ASCII = 4;

/** Tells of a cell in UTF-8 what `isPlain` says of its text, and whether it is spelled as ids are: `ASCII`, `PLAIN` with it, and `SPELLED` with these. */
export function tellCell(bytes: Uint8Array, from: number, to: number): number {
  if (to === from) return ASCII | PLAIN;
  let kinds = ASCII | PLAIN | SPELLED;
  let before = SPACE;
  for (let i = from; i < to; i += 1) {
    const code = bytes[i] ?? 0;
    kinds &= KINDS[code] ?? 0;
    if (code === SPACE && before === SPACE) kinds &= ASCII;
    before = code;
  }
  const first = bytes[from] ?? 0;
  if (before === SPACE || first === EQUALS) kinds &= ASCII;
  const mayBeNothing =
    MARKS_A_LINE[first] === 1 || (to - from <= LONGEST_MISSING && BEGINS_NOTHING.has(first));
  return mayBeNothing && kinds > ASCII && isForNothing(textIn(bytes, from, to)) ? ASCII : kinds;
}

function isForNothing(text: string): boolean {
  return MISSING.has(text) || ERROR.test(text) || LINES.test(text);
}

const SPACE = 32;
const EQUALS = 61;
/** By byte, 1 for what lines are drawn with. */
const MARKS_A_LINE = Uint8Array.from({ length: 256 }, (_, code) =>
  Number('-=_+:|~*.'.includes(String.fromCharCode(code))),
);
/** By byte, what is told of a text of such characters alone: of ASCII those that are what they are, not `#`, `&`, `'` and `?`. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code > 127) return 0;
  const character = String.fromCharCode(code);
  if (code < SPACE || code === 127 || "#&'?".includes(character)) return ASCII;
  return /[a-z\d ]/i.test(character) ? ASCII | PLAIN | SPELLED : ASCII | PLAIN;
});
const LONGEST_MISSING = Math.max(...Array.from(MISSING, ({ length }) => length));
/** The first letters of words for nothing, and of errors that begin with none but plain ones. */
const BEGINS_NOTHING = new Set([...MISSING, 'e', 'E'].map((word) => word.charCodeAt(0)));

function decodeReference(reference: string): string {
  const name = reference.slice(1, -1);
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isText =
      code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && (code < 0x7f || code > 0x9f);
    return isText ? String.fromCodePoint(code).replace(INVISIBLE, '') : reference;
  }
  const known = NAMED[name.toLowerCase()];
  if (known !== undefined) return known;
  const [, letters = '', mark = ''] =
    /^(.+?)(uml|acute|grave|circ|tilde|cedil|ring|caron|slash|lig)$/.exec(name) ?? [];
  if (mark === 'slash') return letters === 'o' ? 'ø' : letters === 'O' ? 'Ø' : reference;
  if (mark === 'lig') return LIGATURES.get(letters) ?? reference;
  return letters.length === 1 ? (letters + (MARKS[mark] ?? '')).normalize('NFC') : reference;
}

/** Returns letters, digits and punctuation of full width as those of ASCII: `２０１９` as `2019`. For ids, dates, numbers, addresses. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** What a row is, beside a record. */
export type RowKind = 'record' | 'empty' | 'total' | 'footnote';

const TOTAL =
  /^(?:grand |sub)?-?totals?(?:$|[\s:：(])|^(?:sum|summe|gesamt(?:summe|zahl)?|insgesamt|zwischensumme|somme|totale?|totaal|suma|soma|итого|всего|сумма|合 ?计|总 ?计|小 ?计|共 ?计|累 ?计|总人?数|总和|合 ?計|總 ?計|小 ?計|総計|總數|합계|총계|소계)(?:$|[\s:：（(])|^(?:average|mean|median|count|anzahl|平均[值数]?|均值|中位数|计数|计|計)$|^共 ?\d+ ?[人位名条次]/i;
/** What is no name, whatever stands beside it: a comma in a note makes cells of it. */
const NOTE =
  /^(?:sources?|notes?|remarks?|source of data|footnotes?|n\.?b\.?|compiled by|last updated?|updated|quellen?|anmerkung(?:en)?|hinweise?|stand|fuentes?|notas?|fontes?|fonti|источники?|примечани[ея]|来源|数据来源|资料来源|资料|注|备注|说明|注释|制表|更新时间|统计时间|數據來源|資料來源|註|備註|附註|出典|出所|資料|출처|자료|주|참고)\s*[\d０-９]*\s*[:：]/i;
/** A mark and a small letter: a name that has a number begins with a capital. */
const MARKED_NOTE = /^(?:\*|†|‡|※|\[\d+\]|\d{1,2}\)|[（(]\d{1,2}[）)])\s+\p{Ll}/u;
const FOOTNOTE =
  /^(?:sources?|notes?|remarks?|footnotes?|n\.?b\.?|来源|注|备注|说明|注释|註|주)\s*[\d０-９]*\s*[.．)）]|^(?:\*|†|‡|※|§|[¹²³⁴-⁹]|\[(?:\d+|[a-z])\]|\d{1,2}\)|[（(]\d{1,2}[）)])\s*\S|^(?:data as of|as of \S*\d|as at \S*\d|generated |exported |page \d|seite \d|showing \d|end of |copyright|©|数据截至|截至|截止|共 ?\d+ ?[条行])|^\(\d+ rows?\)$|^\d+ rows? /i;

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** The first three letters of the words of ASCII that TOTAL, NOTE and FOOTNOTE look for, in lower case. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  'gra ges gen sub sum som sou tot not n.b nb. nb: rem foo com las ins zwi mea med ave anz anm que hin sta fue fon exp upd pag sei sho end dat cop cou'
    .split(' ')
    .concat('as ', 'nb ')
    .map(beginningOf),
);

function beginningOf(text: string): number {
  return ((text.charCodeAt(0) | 32) << 16) | ((text.charCodeAt(1) | 32) << 8) | text.charCodeAt(2) | 32;
}

/** Returns whether a row may be what people write below a table, by the codes of the first three letters of its first cell: most begin with a word that none of this does. */
export function mayBeginNote(first: number, second: number, third: number): boolean {
  const small = first | 32;
  return small < 97 || small > 122 || BEGINNINGS.has((small << 16) | ((second | 32) << 8) | third | 32);
}

/** Returns whether a row that begins with this cell may be what people write below a table, and no record. */
export function mayBeNoRecord(cell: string): boolean {
  return TOTAL.test(cell) || NOTE.test(cell) || MARKED_NOTE.test(cell) || FOOTNOTE.test(cell);
}

/**
 * Returns whether a row is a record, or what people write below a table: sums, notes. A lone cell below a heading of several is a note
 * only if it reads like one.
 */
export function rowKind(cells: readonly string[]): RowKind {
  const at = cells.findIndex(isFilled);
  if (at === -1) return 'empty';
  const first = (cells[at] ?? '').trim();
  const others = cells.slice(at + 1);
  if (TOTAL.test(first) && others.every((cell) => /^[\d.,%\s()-]*$/.test(cell))) return 'total';
  if (cells.length > 1 && (NOTE.test(first) || MARKED_NOTE.test(first))) return 'footnote';
  return cells.length > 1 && !others.some(isFilled) && FOOTNOTE.test(first) ? 'footnote' : 'record';
}
