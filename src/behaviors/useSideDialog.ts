import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { isReadersDoing } from './focusOrigin.ts';

export interface SideDialogOptions {
  /** selector of the container around the dialog */
  readonly within: string;
  /** px of the container from which on there is room for the dialog beside its content */
  readonly wide: number;
  readonly onClose: () => void;
}

/**
 * Opens a `<dialog>` while it is mounted: beside the content where the container is wide, else as a sheet over it. Closes
 * with Esc from anywhere in the container. A sheet is modal if it was the reader who opened it. Returns which of the two it is; `side` on a server.
 */
export function useSideDialog(
  ref: RefObject<HTMLDialogElement | null>,
  { within, wide, onClose }: SideDialogOptions,
): 'side' | 'sheet' {
  const [mode, setMode] = useState<'side' | 'sheet'>('side');
  const opened = useRef<boolean | null>(null);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const container = ref.current?.closest(within);
    if (container == null) return;
    const measure = () => {
      const { width } = container.getBoundingClientRect();
      if (width > 0) setMode(width >= wide ? 'side' : 'sheet');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    return () => observer.disconnect();
  }, [ref, within, wide]);

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    opened.current ??= isReadersDoing(dialog);
    // Not show(): it would take the focus, and in a frame scroll the host page to it.
    if (mode === 'sheet' && opened.current && typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.setAttribute('open', '');
    return () => {
      if (typeof dialog.close === 'function') dialog.close();
      dialog.removeAttribute('open');
    };
  }, [ref, mode]);

  useLayoutEffect(() => {
    const dialog = ref.current;
    const container = dialog?.closest(within);
    if (dialog === null || container == null) return;
    const { ownerDocument } = dialog;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const path = event.composedPath();
      if (!path.includes(container) && path[0] !== ownerDocument.body) return;
      event.preventDefault();
      close.current();
    };
    const onCancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    // On the document, so that a menu which closes with Esc itself can keep the key from here.
    ownerDocument.addEventListener('keydown', onKeyDown);
    dialog.addEventListener('cancel', onCancel);
    return () => {
      ownerDocument.removeEventListener('keydown', onKeyDown);
      dialog.removeEventListener('cancel', onCancel);
    };
  }, [ref, within]);

  return mode;
}
