import type { MojibakeKind } from './notices.ts';

export interface Mojibake {
  readonly kind: MojibakeKind;
  /** what was probably typed; null where it is lost */
  readonly likely: string | null;
}

/**
 * Returns what happened to a text that was read in the wrong encoding somewhere on its way, and what it probably said; null where
 * nothing shows. `gbk` is the table of `gbkBytes`, or null to leave that case out.
 */
export function findMojibake(text: string, gbk: ReadonlyMap<string, number> | null = null): Mojibake | null {
  if (/[\ufffd]|锟斤拷|\u00ef\u00bf\u00bd/u.test(text)) return { kind: 'replaced', likely: null };
  if (/^[?？]{2,}$/u.test(text.trim()) || /\p{L}\?{3,}|\?{3,}\p{L}/u.test(text))
    return { kind: 'question-marks', likely: null };
  if (!/[\u0080-\uffff]/.test(text)) return null;
  const latin = decodeRuns(
    text,
    /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}/gu,
    latinBytes,
  );
  if (latin !== null) return { kind: 'utf-8-as-latin', likely: latin };
  // Half of the characters may be controls that a program has dropped: what is left is letters that symbols follow.
  const traces = text.match(/[ÂÃÄÅåæçèéäãï][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€]/gu)?.length ?? 0;
  if (traces >= 3 || (traces === 2 && text.length < 12)) return { kind: 'utf-8-as-latin', likely: null };
  if (gbk === null) return null;
  const chinese = decodeRuns(
    text,
    /[\u00a4-\uffff]{2,}/gu,
    (run) => {
      const bytes: number[] = [];
      for (const character of run) {
        const code = gbk.get(character);
        if (code === undefined) return null;
        bytes.push(code >> 8, code & 0xff);
      }
      return bytes;
    },
    true,
  );
  // A few Chinese words happen to be valid UTF-8 of other letters; a run of Chinese characters is no accident.
  return chinese !== null && /\p{Script=Han}{2,}/u.test(chinese) && !/[\u0080-\u2dff]/u.test(chinese)
    ? { kind: 'utf-8-as-gbk', likely: chinese }
    : null;
}

/** Returns the two bytes of every character of GBK. Costs a few milliseconds: once for a file. */
export function gbkBytes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const character = decoder.decode(pair);
      if ([...character].length === 1 && !table.has(character)) table.set(character, lead * 256 + trail);
    }
  return table;
}

/**
 * The text with each run decoded anew as UTF-8 (`stream`: its last character may have lost a byte); null where a run is not that, or
 * nothing changes.
 */
function decodeRuns(
  text: string,
  runs: RegExp,
  toBytes: (run: string) => readonly number[] | null,
  stream = false,
): string | null {
  let found = false;
  let failed = false;
  const result = text.replace(runs, (run) => {
    const bytes = toBytes(run);
    try {
      if (bytes === null) throw new TypeError('no bytes');
      const decoded = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes), { stream });
      if (decoded === '') throw new TypeError('no character');
      found = true;
      return decoded;
    } catch {
      failed = true;
      return run;
    }
  });
  return found && !failed ? result : null;
}

/** Windows-1252 where it differs from Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function latinBytes(run: string): readonly number[] | null {
  const bytes: number[] = [];
  for (const character of run) {
    const code = character.codePointAt(0) ?? 0;
    const windows = WINDOWS.indexOf(character);
    if (windows !== -1) bytes.push(0x80 + windows);
    else if (code < 0x100) bytes.push(code);
    else return null;
  }
  return bytes;
}

/** Returns a text of Windows-1252 with the letters and quotation marks that some decoders leave as controls. */
export function windowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS.charAt(control.charCodeAt(0) - 0x80));
}
