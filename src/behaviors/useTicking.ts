import { useEffect, useRef, type RefObject } from 'react';

/**
 * Calls `onTick` every `interval` ms while `running`, and `onHidden` once as soon as nobody can see it: the element scrolled
 * out of view, or the page in the background.
 */
export function useTicking(
  ref: RefObject<Element | null>,
  running: boolean,
  interval: number,
  onTick: () => void,
  onHidden: () => void,
): void {
  const calls = useRef({ onTick, onHidden });
  useEffect(() => {
    calls.current = { onTick, onHidden };
  });
  useEffect(() => {
    const element = ref.current;
    if (!running || element === null) return;
    const timer = setInterval(() => calls.current.onTick(), interval);
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') calls.current.onHidden();
    };
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) calls.current.onHidden();
    });
    observer.observe(element);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearInterval(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [ref, running, interval]);
}
