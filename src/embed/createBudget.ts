/** part of the time that may be spent on what is asked for, once the allowance is used up */
const SHARE = 0.2;

/** ms that may be spent at once */
const ALLOWANCE = 60;

/** ms that work is taken to cost at least: a part of it, such as painting, cannot be measured */
const LEAST = 8;

/**
 * Returns a function that does `work`: at once while little time has been spent on it, else when there is time again. However often it is
 * asked for, most of the time is the page's. Work that waits is done once.
 */
export function createBudget(work: () => void): () => void {
  let spent = 0;
  let counted = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (more: number) => {
    const now = performance.now();
    spent = Math.max(0, spent - (now - counted) * SHARE) + more;
    counted = now;
  };
  const run = () => {
    timer = undefined;
    const start = performance.now();
    work();
    const took = Math.max(LEAST, performance.now() - start);
    count(took);
    // What is drawn after it counts as well.
    setTimeout(() => count(Math.max(0, performance.now() - start - took)), 0);
  };
  return () => {
    if (timer !== undefined) return;
    count(0);
    if (spent < ALLOWANCE) run();
    else timer = setTimeout(run, (spent - ALLOWANCE) / SHARE + 1);
  };
}
