import { useEffect, useState } from 'react';
import { runInSlices } from './runInSlices.ts';

/**
 * Runs a generator in slices that never hold the page up, and returns what it returns; null until then, or what the one before has returned where that is
 * `kept`. A new `create` starts anew. `create` null does nothing.
 */
export function useSliced<T>(create: (() => Generator<void, T>) | null, isKept = false): T | null {
  const [done, setDone] = useState<{ readonly create: unknown; readonly value: T } | null>(null);
  useEffect(() => {
    if (create === null) return;
    const stop = new AbortController();
    runInSlices(create(), { signal: stop.signal, onDone: (value) => setDone({ create, value }) });
    return () => stop.abort();
  }, [create]);
  return done !== null && create !== null && (isKept || done.create === create) ? done.value : null;
}
