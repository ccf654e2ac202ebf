import { useMemo } from 'react';
import { useSliced, type Sliced } from '../behaviors/useSliced.ts';
import { finish } from '../lib/finish.ts';
import { useMount } from '../store/context.ts';

/** Departures of a dataset up to which everything is found at once. */
const MOST_AT_ONCE = 2000;

/**
 * Returns what steps find: at once, or of a large dataset once they are done in slices; meanwhile null and how far that is, or the answer before where
 * that is `kept`.
 */
export function useAnswer<T>(steps: (() => Generator<number, T>) | null, isKept = false): Sliced<T> {
  const { dataset, isSliced } = useMount();
  const isLarge = isSliced && dataset.departures.length > MOST_AT_ONCE;
  const sliced = useSliced(isLarge ? steps : null, isKept);
  const atOnce = useMemo(() => (isLarge || steps === null ? null : finish(steps())), [isLarge, steps]);
  return isLarge ? sliced : { value: atOnce, part: 0 };
}
