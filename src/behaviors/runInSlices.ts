import { inTask } from './inTask.ts';

export interface SlicesOptions<Y, R> {
  /** told after each slice how far the work is */
  readonly onStep?: (step: Y) => void;
  readonly onDone: (result: R) => void;
  /** ms that the first slice may take, at once; none unless given */
  readonly atOnce?: number;
  /** ms before the first slice that is not at once */
  readonly delay?: number;
  /** ms of work between two breaths of the page; what nobody does anything beside takes longer ones */
  readonly slice?: number;
  /** stops the work; nothing is told any more */
  readonly signal: AbortSignal;
}

/** ms of work between two breaths of the page: a frame has room for it and for what it is for */
const SLICE = 10;

/** Runs work that is written in steps, in slices between which the page paints and answers. Whoever started it can stop it. */
export function runInSlices<Y, R>(
  steps: Iterator<Y, R>,
  { onStep, onDone, atOnce = 0, delay = 0, slice = SLICE, signal }: SlicesOptions<Y, R>,
): void {
  const run = (budget: number) => {
    if (signal.aborted) return;
    const until = performance.now() + budget;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return onDone(step.value);
      if (performance.now() >= until) {
        onStep?.(step.value);
        break;
      }
    }
    inTask(() => run(slice));
  };
  if (delay > 0) setTimeout(run, delay, slice);
  else if (atOnce > 0) run(atOnce);
  else inTask(() => run(slice));
}
