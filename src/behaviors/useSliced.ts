import { useEffect, useState } from 'react';

/** ms of work between two breaths of the page */
const SLICE = 12;

/**
 * Runs a generator in slices that never hold the page up, and returns what it returns; null until then. A new `create` starts
 * anew. `create` null does nothing.
 */
export function useSliced<T>(create: (() => Generator<void, T>) | null): T | null {
  const [done, setDone] = useState<{ readonly create: unknown; readonly value: T } | null>(null);
  useEffect(() => {
    if (create === null) return;
    const steps = create();
    let timer: ReturnType<typeof setTimeout>;
    const run = () => {
      const until = performance.now() + SLICE;
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          setDone({ create, value: step.value });
          return;
        }
        if (performance.now() >= until) break;
      }
      timer = setTimeout(run);
    };
    timer = setTimeout(run);
    return () => clearTimeout(timer);
  }, [create]);
  return done !== null && done.create === create ? done.value : null;
}
