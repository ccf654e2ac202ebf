const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes up to which a text is put together of its letters: to ask a decoder for a few takes longer. */
const FEW = 12;

/** Returns the text that stands in UTF-8 from a place up to another. */
export function textIn(bytes: Uint8Array, from: number, to: number): string {
  return to - from <= FEW ? ofLetters(bytes, from, to) : decoder.decode(bytes.subarray(from, to));
}

/** Returns a short text, letter by letter. */
function ofLetters(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1] ?? 0;
    const c = bytes[at + 2] ?? 0;
    const d = bytes[at + 3] ?? 0;
    if ((a | b | c | d) > 127) break;
    text += String.fromCharCode(a, b, c, d);
  }
  if (at === to) return text;
  for (; at < to;) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      at += 1;
    } else if (first >= 0xe1 && first < 0xed && at + 2 < to) {
      // Letters of three bytes that are no part of a pair, as most of Chinese are.
      const second = bytes[at + 1] ?? 0;
      const third = bytes[at + 2] ?? 0;
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) break;
      text += String.fromCharCode(((first & 15) << 12) | ((second & 63) << 6) | (third & 63));
      at += 3;
    } else break;
    if (at === to) return text;
  }
  return from === to ? '' : decoder.decode(bytes.subarray(from, to));
}

/** Bytes that are made one text, of which others are cut out. */
const BLOCK = 65_536;

/**
 * Returns what reads many texts of the same bytes, behind which more may come: longer ones of ASCII are cut out of larger ones, each of which is made once. What is cut out keeps
 * these in memory (detachTexts.ts).
 */
export function textReader(): (bytes: Uint8Array, from: number, to: number) => string {
  // One character for each byte: right for ASCII, which alone is taken of it.
  const single = new TextDecoder('latin1');
  const blocks: string[] = [];
  return (bytes, from, to) => {
    if (to - from <= FEW) return ofLetters(bytes, from, to);
    const number = Math.floor(from / BLOCK);
    const start = number * BLOCK;
    if (to - start > BLOCK || !isAscii(bytes, from, to)) return decoder.decode(bytes.subarray(from, to));
    let block = blocks[number] ?? '';
    if (block.length < to - start) {
      block = single.decode(bytes.subarray(start, start + BLOCK));
      blocks[number] = block;
    }
    return block.slice(from - start, to - start);
  };
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let all = 0;
  for (let i = from; i < to; i += 1) all |= bytes[i] ?? 0;
  return all < 0x80;
}

/** Returns the same texts with memory of their own: what is written and read anew is cut out of nothing. */
export function detach<T extends string | null>(texts: readonly T[]): readonly T[] {
  return JSON.parse(JSON.stringify(texts)) as readonly T[];
}
