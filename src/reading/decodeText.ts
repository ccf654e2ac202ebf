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
        ? refuse({ code: 'file.other', refused: true, what: 'page' })
        : {
            text,
            encoding,
            notices: encoding === 'utf-8' ? [] : [{ code: 'file.read-as', refused: false, encoding }],
          };
  if (bytes.length === 0) return refuse({ code: 'file.empty', refused: true });
  const marked = markOf(bytes);
  if (marked !== null && marked !== 'utf-8') {
    const wide = decode(bytes, marked);
    return wide === null ? refuse({ code: 'file.encoding', refused: true, line: 1 }) : read(wide, marked);
  }
  const other = otherFile(bytes);
  if (other !== null) return refuse({ code: 'file.other', refused: true, what: other });
  const wide = wideWithoutMark(bytes);
  if (wide !== null) {
    const text = decode(bytes, wide);
    if (text !== null && !text.includes('\0')) return read(text, wide);
  }
  if (bytes.subarray(0, FIRST).includes(0))
    return refuse({ code: 'file.other', refused: true, what: 'binary' });
  const plain = decode(bytes, 'utf-8');
  if (plain !== null) return read(plain, 'utf-8');
  const legacy = marked === 'utf-8' ? null : legacyEncoding(bytes);
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
    !bytes.subarray(0, FIRST).includes(0)
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
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
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
];

function otherFile(bytes: Uint8Array): OtherFile | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  return found?.[0] ?? null;
}

/** Returns whether a text begins as a web page does. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html[\s>]|<head[\s>])/i.test(text.slice(0, 1000));
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

/** How much of the non-ASCII text a candidate must explain by its commonest characters before it is believed. */
const BELIEVED = 0.85;

/**
 * The encoding of a text that is no UTF-8, told by where the commonest characters of each language lie in its table; null where
 * none stands out. Broken UTF-8 is nobody's encoding.
 */
function legacyEncoding(bytes: Uint8Array): Encoding | null {
  if (mostlyUtf8(bytes)) return null;
  const [first, second] = [
    { encoding: 'gb18030' as const, share: shareOf(bytes, isCommonGbk) },
    { encoding: 'euc-kr' as const, share: isKorean(bytes) ? 1 : 0 },
    { encoding: 'big5' as const, share: shareOf(bytes, isCommonBig5) },
    { encoding: 'shift_jis' as const, share: isJapanese(bytes) ? 1 : 0 },
    { encoding: 'windows-1252' as const, share: westernShare(bytes) },
  ].sort((a, b) => b.share - a.share || PREFERENCE.indexOf(a.encoding) - PREFERENCE.indexOf(b.encoding));
  if (first === undefined || first.share < BELIEVED) return null;
  if (second !== undefined && second.share === first.share && first.encoding === 'windows-1252') return null;
  return first.encoding;
}

/** Where two explain everything: Korean and Japanese are told by letters that Chinese text does not use alone. */
const PREFERENCE = ['euc-kr', 'shift_jis', 'gb18030', 'big5', 'windows-1252'];

/** Calls back with each pair of bytes that starts with one above ASCII. */
function eachPair(bytes: Uint8Array, visit: (lead: number, trail: number) => void): void {
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    visit(lead, bytes[i + 1] ?? 0);
    i += 1;
  }
}

function shareOf(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  eachPair(bytes, (lead, trail) => {
    pairs += 1;
    if (isCommon(lead, trail)) common += 1;
  });
  return pairs === 0 ? 0 : common / pairs;
}

/** Punctuation, full-width forms, the 3,755 commonest characters; the rest of GB 2312 counts where it is rare enough. */
function isCommonGbk(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));
}

function isCommonBig5(lead: number, trail: number): boolean {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
  return isTrail && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xa4 && lead <= 0xc6));
}

/** Hangul fills 25 rows; Chinese text reaches the rows behind them within a few characters. */
function isKorean(bytes: Uint8Array): boolean {
  let hangul = 0;
  let pairs = 0;
  eachPair(bytes, (lead, trail) => {
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) hangul += 1;
  });
  return hangul >= 8 && hangul / pairs >= 0.97;
}

/** Kana, whose leading bytes no other common character of these tables has. */
function isJapanese(bytes: Uint8Array): boolean {
  let kana = 0;
  let pairs = 0;
  eachPair(bytes, (lead, trail) => {
    pairs += 1;
    if ((lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail >= 0x40 && trail <= 0x96)) kana += 1;
  });
  return kana >= 2 && kana / pairs >= 0.15;
}

/** Letters with marks stand alone among ASCII letters; characters of two bytes come in runs. */
function westernShare(bytes: Uint8Array): number {
  let high = 0;
  let alone = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    high += 1;
    const isLetter = byte >= 0xc0 || (byte >= 0x91 && byte <= 0x97) || byte === 0xa0;
    const lonely = (bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80;
    if (isLetter && lonely && byte !== 0xd7 && byte !== 0xf7) alone += 1;
  });
  return high === 0 ? 0 : alone / high;
}

/** True where most of what is not ASCII is valid UTF-8, so that the rest is damage. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    const isWhole =
      length > 0 && bytes.subarray(i + 1, i + length).every((next) => next >= 0x80 && next < 0xc0);
    if (length > 2 && isWhole) good += length;
    else if (byte >= 0x80) bad += isWhole ? 0 : 1;
    i += isWhole ? length : 1;
  }
  return good > bad;
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
