import { useEffect, useState } from 'react';

/** Returns a value as it was until what depends on it at once has been painted. */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPainted(() => value), 0);
    return () => clearTimeout(timer);
  }, [value]);
  return painted;
}
