import { runInSlices } from '../behaviors/runInSlices.ts';

/** How work that takes a while is followed and stopped. */
export interface Run {
  readonly signal: AbortSignal;
  /** told between two slices how far the work is */
  readonly onStep: (step: number) => void;
}

/** ms of work between two breaths of a page that waits for it */
export const SLICE = 40;

/** Runs work that is written in steps in slices, as a promise of what it makes. Rejects where it is stopped, or fails. */
export function runSteps<T>(steps: Iterator<number, T>, { signal, onStep }: Run): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const next = (): IteratorResult<number, T | null> => {
      try {
        return steps.next();
      } catch (error) {
        reject(error);
        return { done: true, value: null };
      }
    };
    const onDone = (result: T | null) => {
      if (result !== null) resolve(result);
    };
    runInSlices({ next }, { onStep, onDone, slice: SLICE, signal });
  });
}
