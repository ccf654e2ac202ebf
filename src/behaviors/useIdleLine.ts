import { useEffect, useState } from 'react';

/** Lines that browsers call slow (https://wicg.github.io/netinfo/#effective-connection-types). */
const SLOW = ['slow-2g', '2g', '3g'];

/**
 * Returns whether something may be asked for that nobody has asked for yet: the document has come, `wait` ms have passed, nothing is being done, and the
 * reader's line is neither slow nor to be spared. Never with a `wait` of null, and not on a server; once true it stays so. A browser that tells nothing of its line has a free one.
 */
export function useIdleLine(wait: number | null): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (wait === null || isIdle || isSpared()) return;
    let idle: number | null = null;
    const become = () => setIdle(true);
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(become, { timeout: wait });
      else become();
    }, wait);
    return () => {
      clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [isIdle, wait]);
  return isIdle;
}

function isSpared(): boolean {
  const line = 'connection' in navigator ? navigator.connection : null;
  if (typeof line !== 'object' || line === null) return false;
  const isSlow = 'effectiveType' in line && SLOW.includes(String(line.effectiveType));
  return isSlow || ('saveData' in line && line.saveData === true);
}
