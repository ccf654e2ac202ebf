import { legacyEncoding } from './legacyEncoding.ts';
import { windowsLetters } from './mojibake.ts';
import type { Encoding, FileNotice, OtherFile } from './notices.ts';

export interface DecodedText {
  /** the text without byte order mark; empty where the file is refused */
  readonly text: string;
  /** null where the file is refused */
  readonly encoding: Encoding | null;
  /** what a reader should know: that it is refused and why, or that it was read in another way than UTF-8 */
  readonly notices: readonly FileNotice[];
}

/**
 * Returns the text of a file: UTF-8, UTF-16 with or without mark, or what spreadsheets of China, Taiwan, Japan, Korea and the
 * West save. A file that is no text, or whose encoding cannot be told, is refused, never guessed at.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const refuse = (notice: FileNotice): DecodedText => ({ text: '', encoding: null, notices: [notice] });
  const read = (text: string, encoding: Encoding): DecodedText =>
    text.trim() === ''
      ? refuse({ code: 'file.empty', refused: true })
      : isPage(text)
        ? refuse({ code: 'file.other', refused: true, what: /^\s*<\?xml/.test(text) ? 'markup' : 'page' })
        : {
            text,
            encoding,
            notices: encoding === 'utf-8' ? [] : [{ code: 'file.read-as', refused: false, encoding }],
          };
  if (bytes.length === 0) return refuse({ code: 'file.empty', refused: true });
  const marked = markOf(bytes);
  if (marked !== null && marked !== 'utf-8') {
    const wide = decode(wholeUnits(bytes), marked);
    return wide === null ? refuse({ code: 'file.encoding', refused: true, line: 1 }) : read(wide, marked);
  }
  const other = otherFile(bytes);
  if (other !== null) return refuse({ code: 'file.other', refused: true, what: other });
  const wide = wideWithoutMark(bytes);
  if (wide !== null) {
    const text = decode(bytes, wide);
    if (text !== null && !text.includes('\0')) return read(text, wide);
  }
  if (isBinary(bytes)) return refuse({ code: 'file.other', refused: true, what: 'binary' });
  if (isEscaped(bytes)) {
    const text = decode(bytes, 'iso-2022-jp');
    if (text !== null) return read(text, 'iso-2022-jp');
  }
  const plain = decode(bytes, 'utf-8');
  if (plain !== null) return read(plain, 'utf-8');
  const legacy = marked === 'utf-8' ? null : legacyEncoding(bytes, decode);
  const text = legacy === null ? null : decode(bytes, legacy);
  if (legacy === null || text === null)
    return refuse({ code: 'file.encoding', refused: true, line: firstBadLine(bytes) });
  return read(text, legacy);
}

/** Returns whether nothing in the bytes of a file speaks of anything but UTF-8, if they are that: as such it is read, wherever it can be. */
export function isUnmarked(bytes: Uint8Array): boolean {
  const mark = markOf(bytes);
  return (
    (mark === null || mark === 'utf-8') &&
    otherFile(bytes) === null &&
    wideWithoutMark(bytes) === null &&
    !bytes.subarray(0, FIRST).includes(0) &&
    !isEscaped(bytes)
  );
}

/** Bytes at the beginning of a file of which none of a text is 0. */
const FIRST = 65_536;

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' ? windowsLetters(text) : text;
  } catch {
    return null;
  }
}

/** What is no text: it has bytes of 0, and other bytes that no text has, or many. A few are left behind where a text was cut or padded. */
function isBinary(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, FIRST);
  if (!first.includes(0)) return false;
  let none = 0;
  for (const byte of first) {
    if (byte === 0) none += 1;
    else if (byte < 9 || (byte > 13 && byte < 26) || (byte > 27 && byte < 32)) return true;
  }
  return none > first.length / 4;
}

/** Bytes of ASCII alone of which some begin and end Japanese characters by signs of escape. */
function isEscaped(bytes: Uint8Array): boolean {
  const at = bytes.subarray(0, FIRST).indexOf(0x1b);
  return at !== -1 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

/** Returns bytes of UTF-16 without a single one at the end that some programs add: a line feed, a zero. */
function wholeUnits(bytes: Uint8Array): Uint8Array {
  const isOdd = bytes.length % 2 === 1 && [0, 10, 13, 26].includes(bytes[bytes.length - 1] ?? 1);
  return isOdd ? bytes.subarray(0, -1) : bytes;
}

const SIGNATURES: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['compressed', [0x1f, 0x8b]],
  ['compressed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['compressed', [0x52, 0x61, 0x72, 0x21]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

function otherFile(bytes: Uint8Array): OtherFile | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  return found?.[0] === 'old-workbook' ? olderFile(bytes) : (found?.[0] ?? null);
}

/** What the container of older programs holds, told by the names of its parts: a workbook, one with a password, a text document. */
function olderFile(bytes: Uint8Array): OtherFile {
  const ends = [bytes.subarray(0, 200_000), bytes.subarray(-200_000)];
  const has = (name: string) =>
    ends.some((part) => new TextDecoder('latin1').decode(part).includes([...name].join('\0')));
  return has('EncryptedPackage') ? 'locked-workbook' : has('WordDocument') ? 'document' : 'old-workbook';
}

/** What programs write into a page that they save for Excel. */
export const EXCEL_PAGE = /schemas-microsoft-com:office:excel"|content="?excel\.sheet/i;

/** Returns whether a text begins as a web page does, or another file of markup; not one that a program has saved for Excel. */
export function isPage(text: string): boolean {
  return (
    /^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<\?xml[\s?])/i.test(text.slice(0, 1000)) &&
    !EXCEL_PAGE.test(text.slice(0, 4000))
  );
}

/** UTF-16 without mark: nearly every second byte of plain text is 0. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  const many = sample.length * 0.15;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : null;
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i += 1) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    if (decode(bytes.subarray(start, i), 'utf-8') === null) return line;
    line += 1;
    start = i + 1;
  }
  return 1;
}
