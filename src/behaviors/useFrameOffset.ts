import { useLayoutEffect, useState, type RefObject } from 'react';
import { focusedIn } from './focusOrigin.ts';

/** px of the page left in sight above what opens */
const ABOVE = 48;

export interface FrameOffset {
  /** px from the top of the page */
  readonly page: number;
  /** px from the top of the element's parent */
  readonly parent: number;
}

/**
 * Returns where something that the reader opens should stand in a frame that its host has made
 * as tall as its content: there "fixed" would be far out of sight. Null where the page scrolls itself.
 */
export function useFrameOffset(
  ref: RefObject<HTMLElement | null>,
  openerOf: (element: HTMLElement) => Element | null,
  key: string,
): FrameOffset | null {
  const [offset, setOffset] = useState<FrameOffset | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const view = element?.ownerDocument.defaultView;
    if (element == null || view == null || view.parent === view || view.innerHeight <= view.screen.height)
      return;
    const focused = focusedIn(element);
    const opener = focused !== null && !element.contains(focused) ? focused : openerOf(element);
    if (opener === null) return;
    const top = opener.getBoundingClientRect().top - ABOVE;
    const parentTop = element.parentElement?.getBoundingClientRect().top ?? 0;
    setOffset({ page: Math.max(0, top + view.scrollY), parent: Math.max(0, top - parentTop) });
    // Follows what is shown, not the function that finds the opener.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ref, key]);
  return offset;
}
