import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { droppedInput, isTyped } from './dropped.ts';
import type { OwnInput } from './openInput.ts';

export interface DropsOptions {
  /** an element of the document that is heard */
  readonly place: RefObject<HTMLElement | null>;
  /** whether anything is to be opened here */
  readonly isOn: boolean;
  /** takes a link and a text as well, as there is nothing else on the screen that they could be meant for */
  readonly takesText: boolean;
  readonly onOpen: (input: OwnInput) => void;
}

/**
 * Opens what is dropped anywhere on the page while data are being opened, before the page itself hears of it: the next file takes the place of the one before.
 * Returns whether something is held over the page that would be opened.
 */
export function useDrops(options: DropsOptions): boolean {
  const { place, isOn } = options;
  const [isOver, setOver] = useState(false);
  const now = useRef(options);
  useLayoutEffect(() => {
    now.current = options;
  });
  useEffect(() => {
    const page = place.current?.ownerDocument;
    if (page === undefined || !isOn) return;
    const takes = ({ dataTransfer, target }: DragEvent) =>
      dataTransfer !== null &&
      (dataTransfer.types.includes('Files') || (now.current.takesText && !isTyped(target)));
    const onDrag = (event: DragEvent) => {
      const isDrop = event.type === 'drop';
      const isTaken = event.type !== 'dragleave' && takes(event);
      setOver(isTaken && !isDrop);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
      const input = isDrop ? droppedInput(event.dataTransfer) : null;
      if (input !== null) now.current.onOpen(input);
    };
    const types = ['dragover', 'dragleave', 'drop'] as const;
    for (const type of types) page.addEventListener(type, onDrag);
    return () => {
      for (const type of types) page.removeEventListener(type, onDrag);
    };
  }, [place, isOn]);
  return isOver;
}
