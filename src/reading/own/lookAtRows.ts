import { partOf } from '../../lib/partOf.ts';
import { inPieces } from '../inPieces.ts';
import { createPlaceNames, likeNamesSteps, type LikePlaces } from './likePlaces.ts';
import { rowAt, type OwnColumns } from './ownColumns.ts';
import { createRepeats } from './readRows.ts';

/** What a reader is told, and asked, of rows before they are shown. */
export interface LookedAt {
  /** rows that say just what one before them says */
  readonly repeated: number;
  /** names of places that may be one place each */
  readonly alike: readonly LikePlaces[];
}

/** Rows that are looked at in a step. */
const PIECE = 1000;

/** Looks for what a reader is told, and asked, of rows. Yields how many have been looked at. */
export function* lookAtRowsSteps(columns: OwnColumns): Generator<number, LookedAt> {
  const names = createPlaceNames();
  const repeats = createRepeats();
  yield* inPieces(columns.size, PIECE, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const row = rowAt(columns, at);
      names.add(row);
      repeats.add(row);
    }
  });
  const alike = yield* partOf(likeNamesSteps(names.counts()), columns.size, columns.size);
  return { repeated: repeats.count(), alike };
}
