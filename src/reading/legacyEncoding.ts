/** In which of the older encodings a text was saved, told by the bytes of its letters. */
import type { Encoding } from './notices.ts';

/** How much of the non-ASCII text a candidate must explain by its commonest characters before it is believed. */
const BELIEVED = 0.85;

/**
 * Returns the encoding of a text that is no UTF-8, told by where the commonest characters of each language lie in its table; null where
 * none stands out. Broken UTF-8 is nobody's encoding.
 */
export function legacyEncoding(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: Encoding) => string | null,
): Encoding | null {
  if (mostlyUtf8(bytes)) return null;
  const [first, second] = [
    { encoding: 'gb18030' as const, share: shareOf(bytes, isCommonGbk) },
    { encoding: 'euc-kr' as const, share: isKorean(bytes) ? 1 : 0 },
    { encoding: 'big5' as const, share: shareOf(bytes, isCommonBig5) },
    { encoding: 'shift_jis' as const, share: isJapanese(bytes) ? 1 : shiftJisShare(bytes) },
    { encoding: 'euc-jp' as const, share: isJapaneseUnix(bytes) ? 1 : 0 },
    { encoding: 'windows-1252' as const, share: westernShare(bytes) },
  ].sort((a, b) => b.share - a.share || PREFERENCE.indexOf(a.encoding) - PREFERENCE.indexOf(b.encoding));
  if (first === undefined || first.share < BELIEVED) return cyrillicEncoding(bytes, decode);
  if (second !== undefined && second.share === first.share && first.encoding === 'windows-1252') return null;
  return first.encoding;
}

/** Where two explain everything: Korean and Japanese are told by letters that Chinese text does not use alone. */
const PREFERENCE = ['euc-jp', 'euc-kr', 'shift_jis', 'gb18030', 'big5', 'windows-1252'];

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** Calls back with each pair of bytes that starts with one above ASCII. */
function eachPair(bytes: Uint8Array, visit: (lead: number, trail: number) => void): void {
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    // A character of four bytes of GB18030 speaks neither for nor against: the rarest are written so.
    const isOfFour = isDigit(trail) && (bytes[i + 2] ?? 0) > 0x80 && isDigit(bytes[i + 3] ?? 0);
    if (isOfFour) i += 3;
    else {
      visit(lead, trail);
      i += 1;
    }
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

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** Hangul fills 25 rows; Chinese text reaches the rows behind them within a few characters. */
function isKorean(bytes: Uint8Array): boolean {
  let hangul = 0;
  let pairs = 0;
  eachPair(bytes, (lead, trail) => {
    // Syllables that the first table had no room for.
    if (lead < 0xa1 || (lead < 0xc7 && trail < 0xa1 && (trail > 0x80 || isLetter(trail)))) return;
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

/** Quotation marks, dashes, a space that does not break, signs of money and rights in Windows-1252. */
const SIGNS = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb7,
  0xbb,
]);

/** Letters with marks stand alone among ASCII letters; characters of two bytes come in runs. */
function westernShare(bytes: Uint8Array): number {
  let high = 0;
  let alone = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    high += 1;
    const lonely = (bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80;
    if (lonely && ((byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) || SIGNS.has(byte))) alone += 1;
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

/**
 * Characters of two bytes in Shift_JIS: of the common ones the first byte lies where no other table has one. Those of one byte, kana of half width, speak
 * neither for nor against. Not where they stand alone, as quotation marks among Western letters do.
 */
function shiftJisShare(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  let inRuns = 0;
  let before = -2;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80 || (lead >= 0xa1 && lead <= 0xdf)) continue;
    pairs += 1;
    const trail = bytes[i + 1] ?? 0;
    if (lead >= 0x81 && lead <= 0x9f && trail >= 0x40 && trail !== 0x7f && trail <= 0xfc) common += 1;
    if (before === i) inRuns += 1;
    i += 1;
    before = i + 1;
  }
  return pairs >= 4 && 2 * inRuns >= pairs ? common / pairs : 0;
}

/** Kana of EUC-JP, in rows that Chinese text of the same shape does not use. */
function isJapaneseUnix(bytes: Uint8Array): boolean {
  let kana = 0;
  let pairs = 0;
  let others = 0;
  eachPair(bytes, (lead, trail) => {
    pairs += 1;
    if ((lead === 0xa4 || lead === 0xa5) && trail >= 0xa1 && trail <= 0xf6) kana += 1;
    if ((lead < 0xa1 && lead !== 0x8e) || trail < 0xa1) others += 1;
  });
  return others === 0 && kana >= 2 && kana / pairs >= 0.15;
}

/** The commonest letters of Russian and Ukrainian: more than half of any text. */
const COMMON_CYRILLIC = /[оеаинтсрвлі]/gi;

/** The table of Cyrillic letters that makes words of a text: small letters behind their capitals, the commonest letters common; null where none does. */
function cyrillicEncoding(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: Encoding) => string | null,
): Encoding | null {
  const sample = bytes.subarray(0, 65_536);
  const scores = (['windows-1251', 'koi8-r', 'ibm866'] as const).map((encoding) => {
    const text = decode(sample, encoding) ?? '';
    const others = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
    // Letters of both alphabets in one word are those of another table.
    const words = text.match(/[\p{L}\p{M}]*[\u0080-\uffff][\p{L}\p{M}]*/gu) ?? [];
    const good = words.filter((word) => /^(?:[А-ЯЁІЇЄ]?[а-яёіїє]+|[А-ЯЁІЇЄ]+)$/.test(word)).join('');
    const common = good.match(COMMON_CYRILLIC)?.length ?? 0;
    const isLikely = good.length >= 8 && good.length >= 0.9 * others && common >= 0.45 * good.length;
    return { encoding, score: isLikely ? common + (good.match(/[а-яёіїє]/g)?.length ?? 0) : 0 };
  });
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  return best === undefined || best.score === 0 || best.score === second?.score ? null : best.encoding;
}
