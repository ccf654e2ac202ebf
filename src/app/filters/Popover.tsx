import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { isComposing } from '../../behaviors/isComposing.ts';
import { Boundary } from '../parts/Boundary.tsx';

export interface PopoverProps {
  readonly label: string;
  /** true where what it holds is set: the button says so */
  readonly active: boolean;
  /** accessible name of what opens */
  readonly title: string;
  readonly children: ReactNode;
}

/** px kept free between what opens and the edge of the container */
const MARGIN = 8;

/**
 * A button and what it opens beneath it. Not modal: it closes with Esc, with a press outside and when focus leaves it;
 * Esc gives focus back to the button.
 */
export function Popover({ label, active, title, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    const element = root.current;
    if (!isOpen || element === null) return;
    const onPress = (event: PointerEvent) => {
      if (!event.composedPath().includes(element)) setOpen(false);
    };
    element.ownerDocument.addEventListener('pointerdown', onPress, true);
    return () => element.ownerDocument.removeEventListener('pointerdown', onPress, true);
  }, [isOpen]);

  useLayoutEffect(() => {
    const element = panel.current;
    if (!isOpen || element === null) return;
    const container = element.closest('.departures')?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (container !== undefined) {
      const over = Math.max(0, box.right - (container.right - MARGIN));
      if (over > 0)
        element.style.insetInlineStart = `${-Math.min(over, Math.max(0, box.left - container.left - MARGIN))}px`;
    }
    const first = element.querySelector<HTMLElement>(
      'input:not([tabindex="-1"]), button:not([tabindex="-1"])',
    );
    first?.focus({ preventScroll: true });
  }, [isOpen]);

  return (
    <div
      role="presentation"
      className="popover"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen || isComposing(event)) return;
        // A dialog that was opened from here closes by itself, and gives its focus back to what opened it.
        if (event.target instanceof Element && event.target.closest('dialog, .popover') !== root.current)
          return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget))
          setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={active ? 'quiet filter-button on' : 'quiet filter-button'}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <svg className="caret" width="8" height="5" viewBox="0 0 8 5" aria-hidden="true">
          <path d="M.5.5 4 4 7.5.5" fill="none" stroke="currentColor" />
        </svg>
      </button>
      {isOpen && (
        <div className="popover-panel" id={id} ref={panel} role="dialog" aria-label={title}>
          <Boundary>{children}</Boundary>
        </div>
      )}
    </div>
  );
}
