const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes up to which a text is put together of its letters: to ask the decoder for a few takes longer. */
const FEW = 12;

/** Returns the text that stands in UTF-8 from a place up to another. */
export function textIn(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= FEW) {
    let text = '';
    let at = from;
    for (; at < to; at += 1) {
      const code = bytes[at] ?? 0;
      if (code > 127) break;
      text += String.fromCharCode(code);
    }
    if (at >= to) return text;
  }
  return decoder.decode(bytes.subarray(from, to));
}
