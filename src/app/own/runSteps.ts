/** ms of work between two breaths of the page */
const SLICE = 12;

/** How work that takes a while is followed and stopped. */
export interface Run {
  readonly signal: AbortSignal;
  /** told between two slices how far the work is */
  readonly onStep: (step: number) => void;
}

/** Runs work that is written in steps, in slices between which the page paints and answers. Rejects where it is stopped. */
export async function runSteps<T>(steps: Iterator<number, T>, { signal, onStep }: Run): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    let step = steps.next();
    while (step.done !== true && performance.now() < until) step = steps.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    signal.throwIfAborted();
  }
}
