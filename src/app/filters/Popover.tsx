import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { enterValue } from '../../behaviors/enterValue.ts';
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
 * Esc gives focus back to the button. What is typed before its field has come goes into that field.
 */
export function Popover({ label, active, title, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  /** what a reader has typed while the field that it is meant for had not come */
  const ahead = useRef('');

  useEffect(() => {
    const element = root.current;
    if (!isOpen || element === null) return;
    const onPress = (event: PointerEvent) => {
      if (!event.composedPath().includes(element)) setOpen(false);
    };
    element.ownerDocument.addEventListener('pointerdown', onPress, true);
    return () => element.ownerDocument.removeEventListener('pointerdown', onPress, true);
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
      onFocus={({ target }) => {
        if (ahead.current === '' || !(target instanceof HTMLInputElement)) return;
        enterValue(target, ahead.current);
        ahead.current = '';
      }}
    >
      <button
        ref={button}
        type="button"
        className={active ? 'quiet filter-button on' : 'quiet filter-button'}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          ahead.current = '';
          setOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (!isOpen || !isText(event) || (event.key === ' ' && ahead.current === '')) return;
          if (root.current?.querySelector('.popover-panel input') != null) return;
          event.preventDefault();
          ahead.current += event.key;
        }}
      >
        {label}
        <svg className="caret" width="8" height="5" viewBox="0 0 8 5" aria-hidden="true">
          <path d="M.5.5 4 4 7.5.5" fill="none" stroke="currentColor" />
        </svg>
      </button>
      {isOpen && (
        <div className="popover-panel" id={id} role="dialog" aria-label={title}>
          <PopoverContent>
            <Boundary>{children}</Boundary>
          </PopoverContent>
        </div>
      )}
    </div>
  );
}

/** Returns whether a key writes a character. */
function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

/**
 * What has opened: once it is there, it keeps within the container and takes the focus. What comes later than its button was pressed
 * stands in one of its own.
 */
export function PopoverContent({ children }: { readonly children: ReactNode }) {
  const content = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const panel = content.current?.closest<HTMLElement>('.popover-panel') ?? null;
    if (panel === null) return;
    const container = panel.closest('.departures')?.getBoundingClientRect();
    const box = panel.getBoundingClientRect();
    if (container !== undefined) {
      const start = Number.parseFloat(panel.style.insetInlineStart) || 0;
      const over = Math.max(0, box.right - start - (container.right - MARGIN));
      if (over > 0)
        panel.style.insetInlineStart = `${-Math.min(over, Math.max(0, box.left - start - container.left - MARGIN))}px`;
    }
    const first = panel.querySelector<HTMLElement>('input:not([tabindex="-1"]), button:not([tabindex="-1"])');
    first?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <span ref={content} hidden />
      {children}
    </>
  );
}
