import { useEffect, useRef, useState, type RefObject } from 'react';

/** px beyond what is in sight within which something is in reach */
const REACH = 500;

export interface InReachOptions {
  /** selector of the elements that are not in reach yet */
  readonly waiting: string;
  /** attribute that names an element */
  readonly name: string;
  /** selector of what scrolls, around `ref` or within it; null where the document does */
  readonly scroller: string | null;
}

/**
 * Returns the names of the elements within `ref` that have come into reach: in sight or nearly so. They stay in it. Null where all are: printed, on a server, or in a browser
 * that cannot tell.
 */
export function useInReach(
  ref: RefObject<HTMLElement | null>,
  { waiting, name, scroller }: InReachOptions,
): ReadonlySet<string> | null {
  const [reached, setReached] = useState<ReadonlySet<string> | null>(() => new Set());
  const [isNear, setNear] = useState(false);
  const observer = useRef<IntersectionObserver | null>(null);

  useEffect(() => {
    const element = ref.current;
    if (element === null || !canTell()) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: `${REACH}px 0px` },
    );
    near.observe(element);
    const all = () => setReached(null);
    addEventListener('beforeprint', all);
    return () => {
      near.disconnect();
      removeEventListener('beforeprint', all);
    };
  }, [ref]);

  const isAll = reached === null;
  useEffect(() => {
    const element = ref.current;
    if (!isNear || isAll || element === null) return;
    const root =
      scroller === null ? null : scrollerOf(element.closest(scroller) ?? element.querySelector(scroller));
    const watch = new IntersectionObserver(
      (entries) => {
        const names = entries.flatMap(({ isIntersecting, target }) => {
          if (!isIntersecting) return [];
          watch.unobserve(target);
          return target.getAttribute(name) ?? [];
        });
        if (names.length > 0) setReached((before) => before && new Set([...before, ...names]));
      },
      { root, rootMargin: `${REACH}px 0px` },
    );
    observer.current = watch;
    return () => {
      watch.disconnect();
      observer.current = null;
    };
  }, [ref, scroller, name, isNear, isAll]);

  // What waits may be another after each drawing; to observe an element twice is to observe it once.
  useEffect(() => {
    const watch = observer.current;
    if (watch === null) return;
    for (const element of ref.current?.querySelectorAll(waiting) ?? []) watch.observe(element);
  });
  return canTell() ? reached : null;
}

/** What scrolls only where there is room for it stands in full elsewhere, and everything in it would be in sight of it. */
function scrollerOf(element: Element | null): Element | null {
  return element === null || getComputedStyle(element).overflowY === 'visible' ? null : element;
}

function canTell(): boolean {
  return typeof IntersectionObserver === 'function';
}
