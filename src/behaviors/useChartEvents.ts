import {
  useLayoutEffect,
  useMemo,
  useRef,
  type DragEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { isPlainPress } from './isPlainPress.ts';

/** What one looks or presses with; `keyboard` for the focus. */
export type Means = 'mouse' | 'pen' | 'touch' | 'keyboard';

/** What a chart does with its marks. A mark is whatever `at` makes of the element under the pointer or with the focus. */
export interface ChartEvents<M> {
  /** Returns the mark that an element belongs to, by its `data-*`, or that is near the pointer; null for none. */
  readonly at: (element: Element, event: MouseEvent | FocusEvent | KeyboardEvent) => M | null;
  /** looked at; null where nothing is any more */
  readonly onHover: (mark: M | null, by: Means) => void;
  /** pressed; null for the ground of the chart */
  readonly onPress: (mark: M | null, by: Means) => void;
  /** Returns whether the key is the chart's, so that the page does not scroll. */
  readonly onKey: (key: string, mark: M | null) => boolean;
}

/** Listeners of an `<svg>`. */
export interface ChartListeners {
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Returns the listeners of a chart, the same for its whole life: the chart hears what is done to its marks, and no mark has a listener of
 * its own. Keys with ctrl, meta or alt stay with the browser.
 */
export function useChartEvents<M>(events: ChartEvents<M>): ChartListeners {
  const latest = useRef(events);
  // With the drawing, not after its paint: the next key may come before that.
  useLayoutEffect(() => {
    latest.current = events;
  });
  return useMemo(() => {
    const markAt = (event: MouseEvent | FocusEvent | KeyboardEvent) =>
      event.target instanceof Element ? latest.current.at(event.target, event) : null;
    return {
      onPointerMove: (event) => latest.current.onHover(markAt(event), meansOf(event.nativeEvent)),
      onPointerLeave: (event) => latest.current.onHover(null, meansOf(event.nativeEvent)),
      onFocus: (event) => latest.current.onHover(markAt(event), 'keyboard'),
      onBlur: () => latest.current.onHover(null, 'keyboard'),
      onClick: (event) => {
        // A press that asks for a tab of its own is the link's.
        if (event.target instanceof Element && event.target.closest('a[href]') !== null) {
          if (!isPlainPress(event)) return;
          event.preventDefault();
        }
        latest.current.onPress(markAt(event), meansOf(event.nativeEvent));
      },
      // What is dragged is the chart, not a link.
      onDragStart: (event) => event.preventDefault(),
      onKeyDown: (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (latest.current.onKey(event.key, markAt(event))) event.preventDefault();
      },
    };
  }, []);
}

/** A click is a pointer event in browsers that say what was pressed with. */
function meansOf(event: Event): Means {
  const type = 'pointerType' in event ? event.pointerType : '';
  return type === 'touch' || type === 'pen' ? type : 'mouse';
}
