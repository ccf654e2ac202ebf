/** ms between two times that it is told how far work is: a reader sees no more, and each is drawn anew */
const TOLD = 100;

/** Returns what tells how far work is, though not each time: to draw that takes time as well. */
export function nowAndThen<T>(tell: (progress: T) => void): (progress: T) => void {
  let told = -Infinity;
  return (progress) => {
    if (performance.now() - told < TOLD) return;
    told = performance.now();
    tell(progress);
  };
}
