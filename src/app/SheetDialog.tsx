import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { Boundary } from './parts/Boundary.tsx';

export interface SheetDialogProps {
  readonly title: string;
  /** what the button in its head is called */
  readonly closing: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog over the page, open while it is mounted. */
export function SheetDialog({ title, closing, className = '', onClose, children }: SheetDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it is taken out: the focus goes back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      className={`sheet ${className}`}
      ref={dialog}
      aria-labelledby={titleId}
      // One that has been taken out was not closed by the reader.
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
    >
      <div className="sheet-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="quiet" aria-label={closing} onClick={closeSheet}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2l10 10M12 2 2 12" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </div>
      <Boundary>{children}</Boundary>
    </dialog>
  );
}

/** Closes the sheet that a button stands in; the focus goes back to what opened it. */
export function closeSheet({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest('dialog')?.close();
}
