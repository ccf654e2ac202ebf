import { useId, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { focusedIn, isReadersDoing } from '../../behaviors/focusOrigin.ts';
import { useFrameOffset, type FrameOffset } from '../../behaviors/useFrameOffset.ts';
import { useOpaqueOrigin } from '../../behaviors/useOpaqueOrigin.ts';
import { useReturnFocus } from '../../behaviors/useReturnFocus.ts';
import { useSideDialog } from '../../behaviors/useSideDialog.ts';
import { useMount, useLanguage } from '../../store/context.ts';
import type { Selection } from '../../state/linkState.ts';
import { withSelection } from '../../store/updates.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { CardContext } from './cardContext.ts';

/** px of the container from which on the card stands beside the chart, as in stage.css */
const WIDE = 960;

export interface CardFrameProps {
  readonly selection: Selection;
  /** false while it holds only what is known at once */
  readonly isComplete: boolean;
  /** what leads to other cards; it may come later */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** Where a card stands, what closes it, and where the focus goes. */
export function CardFrame({ selection, isComplete, tools, children }: CardFrameProps) {
  const { store } = useMount();
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [trail, setTrail] = useState<{ readonly at: Selection; readonly before: readonly Selection[] }>({
    at: selection,
    before: [],
  });
  const readers = useRef(false);
  const before = isSame(trail.at, selection) ? trail.before : [];
  const key = `${selection.type} ${selection.id}`;
  const close = () => store.setState(withSelection(null));
  const show = (next: Selection, way: readonly Selection[]) => {
    setTrail({ at: next, before: way });
    store.setState(withSelection(next));
  };

  useReturnFocus(
    dialog,
    (parent) =>
      findWith<SVGElement>(parent, '.chart [data-departure][tabindex]', 'data-departure', selection.id) ??
      parent.querySelector<SVGElement>('.chart svg [tabindex="0"]') ??
      parent.querySelector<HTMLElement>('#record'),
  );
  const offset = useFrameOffset(dialog, (element) => openerOf(element, selection), key);
  const mode = useSideDialog(dialog, { within: '.departures', wide: WIDE, onClose: close });
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.scrollTop = 0;
    readers.current = isReadersDoing(element);
    if (readers.current) element.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [key, mode]);
  // The title is another element once the card is complete; whoever was at it stays there.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!isComplete || element === null || !readers.current || focusedIn(element) !== null) return;
    element.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [isComplete]);

  const classes = ['card', `card-${mode}`, useOpaqueOrigin() ? 'no-links' : ''];
  const previous = before.at(-1);
  const card = {
    titleId,
    follow: (next: Selection) => show(next, [...before, selection]),
    back: previous === undefined ? null : () => show(previous, before.slice(0, -1)),
  };
  return (
    // A press on the backdrop closes: Esc and the button do the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={classes.join(' ').trim()}
      aria-labelledby={titleId}
      {...(offset === null ? {} : { style: placeAt(offset, mode) })}
      onClick={(event) => {
        if (event.target === event.currentTarget && mode === 'sheet') close();
      }}
    >
      <CardContext value={card}>
        <div className="card-body">
          <div className="card-bar">
            {tools}
            <button type="button" className="quiet card-close" aria-label={t('card.close')} onClick={close}>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M2 2 12 12M12 2 2 12" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </button>
          </div>
          <Boundary subject={key}>{children}</Boundary>
        </div>
      </CardContext>
    </dialog>
  );
}

function isSame(a: Selection, b: Selection): boolean {
  return a.type === b.type && a.id === b.id;
}

/** The mark or row of what is selected, where nothing had the focus: a mark pressed with the pointer. */
function openerOf(element: HTMLElement, { type, id }: Selection): Element | null {
  const attribute = type === 'departure' ? 'data-departure' : type === 'place' ? 'data-lab' : 'data-person';
  return findWith(element.parentElement, `[${attribute}]`, attribute, id);
}

/** The first element of the selector with that value of an attribute. Ids may come from a link: none is put into a selector. */
function findWith<E extends Element>(
  parent: Element | null,
  selector: string,
  attribute: string,
  value: string,
): E | null {
  for (const element of parent?.querySelectorAll<E>(selector) ?? [])
    if (element.getAttribute(attribute) === value) return element;
  return null;
}

function placeAt({ page, parent }: FrameOffset, mode: 'side' | 'sheet'): CSSProperties {
  return mode === 'sheet'
    ? { position: 'absolute', insetBlock: `${page}px auto`, maxBlockSize: 'none' }
    : { position: 'static', marginBlockStart: `${parent}px`, maxBlockSize: 'none' };
}
