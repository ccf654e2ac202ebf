import { useRef, useState, type RefObject } from 'react';
import { useChartEvents, type ChartListeners } from '../../behaviors/useChartEvents.ts';
import type { PlanarZoom } from '../../behaviors/usePlanarZoom.ts';
import { useMount } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withFocus, withFocusToggled, withHover } from '../../store/updates.ts';
import type { Graph } from '../../transforms/toGraph.ts';
import { walk, type Walk } from './navigate.ts';

/** A node by its place, or a link. */
interface NetworkMark {
  readonly kind: 'node' | 'link';
  readonly id: string;
}

function markOf(element: Element): NetworkMark | null {
  const mark = element.closest('[data-node], [data-link], [data-name]');
  const node = mark?.getAttribute('data-node') ?? mark?.getAttribute('data-name');
  if (node != null) return { kind: 'node', id: node };
  const link = mark?.getAttribute('data-link');
  return link == null ? null : { kind: 'link', id: link };
}

/** What pointer, touch and keys do in the drawing; `stop` is the node that the keys were at last. */
export function useNetworkEvents(
  svg: RefObject<SVGSVGElement | null>,
  graph: Graph,
  zoom: PlanarZoom,
): { readonly listeners: ChartListeners; readonly stop: string | null } {
  const { store } = useMount();
  const [stop, setStop] = useState<string | null>(null);
  const around = useRef<string | null>(null);
  const touched = useRef<string | null>(null);

  const onKey = (key: string, at: string): boolean => {
    const here: Walk = { at, around: around.current };
    const next = walk(graph, here, key);
    if (next !== null) {
      around.current = next.around;
      svg.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(next.at)}"]`)?.focus();
    } else if (key === 'Enter' || key === ' ') store.setState(withFocusToggled(at));
    else if (key === 'Escape') store.setState(withFocus([]));
    else if (key === '+' || key === '=') zoom.zoomBy(1.5);
    else if (key === '-') zoom.zoomBy(1 / 1.5);
    else if (key === '0') zoom.fit();
    else return key.startsWith('Arrow');
    return true;
  };
  const listeners = useChartEvents<NetworkMark>({
    // Names find other places where a node is looked at: one that were looked at for its name would flee from the pointer, or from the press.
    at: (element, { type }) => {
      const mark = markOf(element);
      // `focus` in one renderer is `focusin` in the other.
      const isFocus = type.startsWith('focus');
      if (element.closest('[data-name]') === null || (type !== 'pointermove' && !isFocus)) return mark;
      const id = hovered(store.getState(), 'node');
      return id !== null && (isFocus || id === mark?.id) ? { kind: 'node', id } : null;
    },
    onHover: (mark, by) => {
      if (by === 'touch') return;
      const node = mark?.kind === 'node' ? mark.id : null;
      store.setState(withHover(node, 'node'));
      if (node !== null && by === 'keyboard') setStop(node);
    },
    onPress: (mark, by) => {
      if (zoom.wasDragged()) return;
      if (mark === null) return store.setState(withFocus([]));
      if (mark.kind === 'link') {
        const link = graph.links.find(({ id }) => id === mark.id);
        if (link !== undefined)
          store.setState(withFocus(link.source === link.target ? [link.source] : [link.source, link.target]));
        return;
      }
      // The first touch shows a neighbourhood, the second keeps it.
      if (by === 'touch' && touched.current !== mark.id && !store.getState().focus.includes(mark.id)) {
        touched.current = mark.id;
        store.setState(withHover(mark.id, 'node'));
        return;
      }
      touched.current = null;
      store.setState(withFocusToggled(mark.id));
    },
    onKey: (key, mark) => mark?.kind === 'node' && onKey(key, mark.id),
  });
  return { listeners, stop };
}
