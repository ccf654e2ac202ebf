import { inTask } from '../../behaviors/inTask.ts';
import { createEarlyRows, type EarlyRows } from '../../reading/own/earlyRows.ts';
import type { ReadRows } from '../../reading/own/rowsReader.ts';
import { SLICE } from './runSteps.ts';

/** Gathers what comes of a file, and reads it while the rest is on its way. */
export interface EarlyReading {
  /** Begins anew, as a file does that is asked for again; `size` is how many bytes it is said to have. */
  readonly begin: (size: number) => void;
  /** Takes the next bytes. Resolves once they are read, and the page has breathed where that took long. */
  readonly take: (bytes: Uint8Array) => Promise<void>;
  /** Returns all bytes that have come. */
  readonly bytes: () => Uint8Array;
  /** Returns what was read of all bytes of the file; null where these are to be read as a whole. */
  readonly end: (bytes: Uint8Array) => ReadRows | null;
}

/** Bytes that are read between two looks at the clock. */
const PIECE = 100_000;

/** Bytes for which there is room at first where nobody says how many come. */
const ROOM = 1_000_000;

/** Returns what reads a table while it is fetched. */
export function createEarlyReading(): EarlyReading {
  let rows: EarlyRows | null = null;
  let all = new Uint8Array();
  let size = 0;
  let since = 0;
  return {
    begin: (stated) => {
      rows = createEarlyRows(stated);
      all = new Uint8Array(stated > 0 ? stated : ROOM);
      size = 0;
      since = performance.now();
    },
    take: async (bytes) => {
      let at = size;
      size += bytes.length;
      if (size > all.length) {
        const more = new Uint8Array(Math.max(size, 2 * all.length));
        more.set(all.subarray(0, at));
        all = more;
      }
      all.set(bytes, at);
      while (at < size) {
        at = Math.min(size, at + PIECE);
        rows?.take(all.subarray(0, at));
        if (performance.now() - since < SLICE) continue;
        await new Promise<void>(inTask);
        since = performance.now();
      }
    },
    bytes: () => all.subarray(0, size),
    end: (bytes) => rows?.end(bytes) ?? null,
  };
}
