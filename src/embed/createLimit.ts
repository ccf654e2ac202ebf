/** messages of the page that are answered within a second; the rest is dropped */
const MOST = 40;

/** Returns a function that counts its calls and returns whether there were too many within the second. */
export function createLimit(): () => boolean {
  let second = 0;
  let calls = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      second = now;
      calls = 0;
    }
    calls += 1;
    return calls > MOST;
  };
}
