import { longer } from '../../lib/longer.ts';
import { ASCII, SPELLED } from '../readCell.ts';
import { detach, textIn, textReader } from '../textIn.ts';
import { ALIKE, createTextIndex, type TextIndex } from '../textIndex.ts';

/** The names of people that rows say: each once, and of each row the number of its name. Most stand in the bytes of the file alone, and are made a text when somebody asks for them. */
export interface NameColumn {
  readonly at: Uint32Array;
  /** how many there are */
  readonly count: number;
  readonly nameOf: (number: number) => string;
  /** where names are in the bytes of the file, by number; null where they are anywhere else */
  readonly parts: NameParts | null;
  /** Makes texts of the names from one up to another, which keep nothing else in memory: to ask for each by itself takes longer. */
  readonly makeTexts: (from: number, to: number) => void;
}

/** Where names are in UTF-8. */
export interface NameParts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** all of them are words of letters and digits, and no two the same but for capitals: their ids are theirs in small letters, with dashes */
  readonly isSpelled: boolean;
  /** all of them are of ASCII */
  readonly isAscii: boolean;
}

/** A column of names that is being read. */
export interface NameMaker {
  /** Returns the number of a name, which it has from then on. */
  readonly numberOf: (name: string) => number;
  /** Returns the number of a name by its number among the texts of the file. */
  readonly ofText: (text: number) => number;
  readonly put: (row: number, number: number) => void;
  /** the numbers by row */
  readonly at: Uint32Array;
  readonly column: (size: number, isPruned: boolean) => NameColumn;
}

/** Returns what makes the column of names of at most so many rows, which are among these texts. */
export function createNames(most: number, texts: TextIndex = createTextIndex(0)): NameMaker {
  const at = new Uint32Array(most);
  let named = new Uint32Array(most);
  let count = 0;
  // By text, one more than the number; 0 where it is no name yet.
  let known = new Uint32Array(texts.count() + 16);
  const ofText = (text: number) => {
    if (text >= known.length) known = longer(known, new Uint32Array(2 * text));
    const there = known[text] ?? 0;
    if (there !== 0) return there - 1;
    if (count === named.length) named = longer(named, new Uint32Array(2 * count + 16));
    named[count] = text;
    count += 1;
    known[text] = count;
    return count - 1;
  };
  return {
    at,
    ofText,
    numberOf: (name) => ofText(texts.add(name)),
    put: (row, number) => {
      at[row] = number;
    },
    column: (size, isPruned) => {
      const own = at.subarray(0, size);
      const all = named.subarray(0, count);
      return isPruned ? pruned(texts, all, own) : columnOf(texts, all, own);
    },
  };
}

/** Leaves out names that no row has, in their order. */
function pruned(texts: TextIndex, named: Uint32Array, at: Uint32Array): NameColumn {
  const isUsed = new Uint8Array(named.length);
  for (const number of at) isUsed[number] = 1;
  let next = 0;
  const numbers = Uint32Array.from(isUsed, (used) => (used === 1 ? next++ : 0));
  return columnOf(
    texts,
    named.filter((_, number) => isUsed[number] === 1),
    at.map((number) => numbers[number] ?? 0),
  );
}

function columnOf(texts: TextIndex, named: Uint32Array, at: Uint32Array): NameColumn {
  const parts = partsOf(texts, named);
  return parts === null
    ? columnOfTexts(Array.from(named, texts.textOf), at)
    : columnOfParts(parts, named.length, at);
}

/** Returns a column of names that are texts already. */
function columnOfTexts(names: string[], at: Uint32Array): NameColumn {
  return {
    at,
    count: names.length,
    parts: null,
    nameOf: (number) => names[number] ?? '',
    makeTexts: (from, to) => {
      detach(names.slice(from, to)).forEach((name, i) => {
        names[from + i] = name;
      });
    },
  };
}

/** Names that are read one by one; more are cut out of larger texts. */
const FEW = 2000;

/** Returns a column of names that stand in bytes, which keeps nothing else of the file. */
function columnOfParts(parts: NameParts, count: number, at: Uint32Array): NameColumn {
  const { bytes, starts, ends } = parts;
  const made: string[] = [];
  /** those that were asked for before all are made */
  const few = new Map<number, string>();
  let readMany = textReader();
  const nameOf = (number: number) => {
    const there = made[number] ?? few.get(number);
    if (there !== undefined) return there;
    const read = few.size < FEW ? textIn : readMany;
    const name = read(bytes, starts[number] ?? 0, ends[number] ?? 0);
    few.set(number, name);
    return name;
  };
  return {
    at,
    count,
    parts,
    nameOf,
    makeTexts: (from, to) => {
      const some = Array.from({ length: to - from }, (_, i) =>
        readMany(bytes, starts[from + i] ?? 0, ends[from + i] ?? 0),
      );
      detach(some).forEach((name, i) => {
        made[from + i] = name;
        few.delete(from + i);
      });
      // Nothing else asks for what they were cut out of.
      readMany = textReader();
    },
  };
}

/** Characters of an id that are made of a name; more would make no link more readable. */
export const LONGEST_ID = 60;

/** Returns where texts are; null where one of them is in no bytes. */
function partsOf({ parts }: TextIndex, named: Uint32Array): NameParts | null {
  const { bytes, told } = parts;
  const starts = new Uint32Array(named.length);
  const ends = new Uint32Array(named.length);
  let isSpelled = true;
  let common = ASCII;
  for (let i = 0; i < named.length; i += 1) {
    const text = named[i] ?? 0;
    const start = parts.starts[text] ?? 0;
    const end = parts.ends[text] ?? 0;
    if (end === 0) return null;
    starts[i] = start;
    ends[i] = end;
    common &= told[text] ?? 0;
    isSpelled &&= ((told[text] ?? 0) & (SPELLED | ALIKE)) === SPELLED && end - start <= LONGEST_ID;
  }
  return { bytes, starts, ends, isSpelled, isAscii: common === ASCII };
}
