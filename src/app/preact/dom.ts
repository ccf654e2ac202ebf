/** Stands for `react-dom` where the product is built with Preact. */
import { options } from 'preact';

/** Does a piece of work, and draws what it changed before it returns. */
export function flushSync<T>(work: () => T): T {
  const { debounceRendering } = options;
  let draw: (() => void) | undefined;
  options.debounceRendering = (callback) => {
    draw = callback;
  };
  try {
    const result = work();
    draw?.();
    return result;
  } finally {
    if (debounceRendering === undefined) delete options.debounceRendering;
    else options.debounceRendering = debounceRendering;
  }
}
