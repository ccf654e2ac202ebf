import { useEffect, useRef, useState } from 'react';
import { nowAndThen } from './nowAndThen.ts';
import { runInSlices } from './runInSlices.ts';

/** What is made in slices. */
export interface Sliced<T> {
  /** what is made; null until then */
  readonly value: T | null;
  /** how far that is, from 0 to 1, as long as there is no value */
  readonly part: number;
}

/**
 * Runs a generator in slices that never hold the page up, and returns what it returns; null until then, or what the one before has returned where that is
 * `kept`. A new `create` starts anew. `create` null does nothing.
 */
export function useSliced<T>(create: (() => Generator<number, T>) | null, isKept = false): Sliced<T> {
  const [done, setDone] = useState<{ readonly create: unknown; readonly value: T } | null>(null);
  const [told, setTold] = useState<{ readonly create: unknown; readonly part: number } | null>(null);
  const hasValue = useRef(false);
  useEffect(() => {
    if (create === null) return;
    const stop = new AbortController();
    runInSlices(create(), {
      signal: stop.signal,
      onStep: nowAndThen((part) => {
        // Nobody is told where the value before stands meanwhile.
        if (!isKept || !hasValue.current) setTold({ create, part });
      }),
      onDone: (value) => {
        hasValue.current = true;
        setDone({ create, value });
      },
    });
    return () => stop.abort();
  }, [create, isKept]);
  return {
    value: done !== null && create !== null && (isKept || done.create === create) ? done.value : null,
    part: told?.create === create ? (told?.part ?? 0) : 0,
  };
}
