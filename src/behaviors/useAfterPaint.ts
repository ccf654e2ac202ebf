import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export interface AfterPaintOptions {
  /** false where the value is returned at once */
  readonly isLate?: boolean;
  /** a key that is pressed meanwhile is meant for what comes: that comes before the key does */
  readonly beforeKeys?: boolean;
}

/** Returns a value as it was until what depends on it at once has been painted. */
export function useAfterPaint<T>(value: T, { isLate = true, beforeKeys = false }: AfterPaintOptions = {}): T {
  const [painted, setPainted] = useState(value);
  const hearsKeys = beforeKeys && isLate && !Object.is(painted, value);
  useLayoutEffect(() => {
    if (!hearsKeys) return;
    const come = () => flushSync(() => setPainted(() => value));
    addEventListener('keydown', come, true);
    return () => removeEventListener('keydown', come, true);
  }, [value, hearsKeys]);
  useEffect(() => {
    const timer = setTimeout(() => setPainted(() => value), 0);
    return () => clearTimeout(timer);
  }, [value]);
  return isLate ? painted : value;
}
