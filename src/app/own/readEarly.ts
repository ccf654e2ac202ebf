import { inTask } from '../../behaviors/inTask.ts';
import { createEarlyRows, type EarlyRows } from '../../reading/own/earlyRows.ts';
import type { ReadRows } from '../../reading/own/rowsReader.ts';
import { SLICE } from './runSteps.ts';

/** Reads what comes of a file while the rest is on its way. */
export interface EarlyReading {
  /** Begins anew, as a file does that is asked for again; `size` is how many bytes it is said to have. */
  readonly begin: (size: number) => void;
  /** Takes the next bytes. Resolves once they are read, and the page has breathed where that took long. */
  readonly take: (bytes: Uint8Array) => Promise<void>;
  /** Returns what was read of all bytes of the file; null where these are to be read as a whole. */
  readonly end: (bytes: Uint8Array) => ReadRows | null;
}

/** Bytes that are read between two looks at the clock. */
const PIECE = 100_000;

/** Returns what reads a table while it is fetched. */
export function createEarlyReading(): EarlyReading {
  let rows: EarlyRows | null = null;
  let since = 0;
  return {
    begin: (size) => {
      rows = createEarlyRows(size);
      since = performance.now();
    },
    take: async (bytes) => {
      for (let at = 0; at < bytes.length; at += PIECE) {
        rows?.take(bytes.subarray(at, at + PIECE));
        if (performance.now() - since < SLICE) continue;
        await new Promise<void>(inTask);
        since = performance.now();
      }
    },
    end: (bytes) => rows?.end(bytes) ?? null,
  };
}
