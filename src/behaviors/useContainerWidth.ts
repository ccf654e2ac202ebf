import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useIsPrinting } from './useIsPrinting.ts';

/** px of the narrowest place that anything is laid out for; a frame may be a pixel wide before its page shows it */
const LEAST = 64;

/** px of the text of a page that paper takes, upright, between usual margins: what is drawn for it is read at its own size */
const PAPER = 700;

export interface ContainerWidth {
  /** whole px */
  readonly width: number;
  /** how much larger the reader has made text than a browser does */
  readonly text: number;
}

/**
 * Returns the width of an element in whole px, and follows it; while it is printed, that of paper. `initial` until the first measure, so that a
 * server and the first client render agree; a width next to nothing (hidden frame) is ignored: nothing is ever laid out for it. Where `isKnown`, `initial` is
 * the width that the element will have: the first measure then waits for the layout, and forces none.
 */
export function useContainerWidth(ref: RefObject<Element | null>, initial: number, isKnown = false): number {
  return useContainer(ref, initial, isKnown).width;
}

/** Returns the same, and how large the reader's text is: drawings have no other way to know. */
export function useContainer(
  ref: RefObject<Element | null>,
  initial: number,
  isKnown = false,
): ContainerWidth {
  const [size, setSize] = useState<ContainerWidth>({ width: initial, text: 1 });
  const isPrinting = useIsPrinting();
  const known = useRef(isKnown ? initial : null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const page = element.ownerDocument;
    const set = (width: number, text: number) =>
      setSize((before) => (before.width === width && before.text === text ? before : { width, text }));
    const draw = (width: number) => {
      if (width < LEAST) return;
      const rem = Number.parseFloat(getComputedStyle(page.documentElement).fontSize) / 16;
      set(width, rem > 1.1 ? Math.round(rem * 100) / 100 : 1);
    };
    const measure = () => draw(Math.floor(element.getBoundingClientRect().width));
    const first = known.current;
    known.current = null;
    if (isPrinting) {
      const measured = Math.floor(element.getBoundingClientRect().width);
      const view = page.defaultView;
      // A frame on somebody's page is printed at the width it has there.
      const isFramed = view !== null && view.parent !== view;
      set(isFramed && measured >= LEAST ? Math.min(measured, PAPER) : PAPER, 1);
      return;
    }
    if (first === null) measure();
    else draw(first);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isPrinting]);
  return size;
}
