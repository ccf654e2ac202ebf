import { useEffect, useState } from 'react';

/** What only somebody who reads does. */
const SIGNS = ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const;

/**
 * Returns whether somebody has touched the document: scrolled, pointed, pressed a key. With `patience`, also once it has stood for that many ms.
 * False on a server.
 */
export function useReader(patience: number | null = null): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (isThere) return;
    const end = new AbortController();
    const begin = () => setThere(true);
    for (const sign of SIGNS)
      document.addEventListener(sign, begin, { capture: true, passive: true, signal: end.signal });
    const timer = patience === null ? undefined : setTimeout(begin, patience);
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, [isThere, patience]);
  return isThere;
}
