/** A piece of the text of a file that is made, and can be checked, by itself. */
export interface FilePiece {
  readonly text: string;
  /** the list whose records it holds, "departures"; null for what stands around lists */
  readonly list: string | null;
}

/** Records that are written in one step. */
const STEP = 200;

/** Writes records, some in one piece at each step. Yields how many of them are written. */
export function* piecesOf<T>(
  records: readonly T[],
  write: (records: readonly T[], from: number) => FilePiece,
): Generator<number, readonly FilePiece[]> {
  const pieces: FilePiece[] = [];
  for (let from = 0; from < records.length; from += STEP) {
    if (from > 0) yield from;
    pieces.push(write(records.slice(from, from + STEP), from));
  }
  return pieces;
}

/** Returns pieces as the bytes of a file, in UTF-8, some at each step. Yields how many pieces that is of. */
export function* bytesOf(
  pieces: readonly FilePiece[],
): Generator<number, readonly Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder();
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  for (const { text } of pieces) {
    bytes.push(encoder.encode(text));
    yield bytes.length;
  }
  return bytes;
}

/** Returns the whole text. */
export function joinPieces(pieces: readonly FilePiece[]): string {
  return pieces.map(({ text }) => text).join('');
}
