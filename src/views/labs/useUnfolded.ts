import { useEffect, useState } from 'react';
import { inTask } from '../../behaviors/inTask.ts';

/** Rows from which on they unfold a few at a time, and how many these are. */
const MANY = 100;
const SLICE = 8;

/** Returns how many of the rows to draw: the first few while they are folded, else all; of hundreds a few more in each task, and from the first again in another order. */
export function useUnfolded(rows: readonly unknown[], folded: number, isFolded: boolean): number {
  const isAtOnce = isFolded || rows.length <= MANY;
  const first = isFolded ? folded : rows.length;
  const [unfolding, setUnfolding] = useState({ rows, drawn: folded });
  const isNew = isAtOnce || unfolding.rows !== rows;
  if (isNew && (unfolding.rows !== rows || unfolding.drawn !== folded)) setUnfolding({ rows, drawn: folded });
  const drawn = isAtOnce ? first : isNew ? folded : unfolding.drawn;
  useEffect(() => {
    if (isAtOnce || drawn >= rows.length) return;
    let isOver = false;
    inTask(() => {
      if (!isOver) setUnfolding({ rows, drawn: drawn + SLICE });
    });
    return () => {
      isOver = true;
    };
  }, [isAtOnce, drawn, rows]);
  return Math.min(drawn, rows.length);
}
