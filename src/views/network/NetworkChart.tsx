import { memo, useId, useMemo, useRef, useState, type RefObject } from 'react';
import { useChartEvents } from '../../behaviors/useChartEvents.ts';
import type { PlanarZoom } from '../../behaviors/usePlanarZoom.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { useMarkedDeparture } from '../useMarkedDeparture.ts';
import { hovered } from '../../store/state.ts';
import { withFocus, withFocusToggled, withHover } from '../../store/updates.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { emphasisOf, linksOfYear, marksOf, orderOfNodes } from './derive.ts';
import { placeNetworkLabels } from './labels.ts';
import { layoutNetwork } from './layout.ts';
import { nodeLabel, numbersOf } from './naming.ts';
import { walk, type Walk } from './navigate.ts';
import { NetworkLayer, type NodeBehaviour } from './NetworkLayer.tsx';
import type { Positions } from './positions.ts';

export interface NetworkChartProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly graph: Graph;
  readonly positions: Positions;
  readonly grouping: Grouping;
  readonly width: number;
  readonly zoom: PlanarZoom;
  /** the year of a replay; null outside one */
  readonly year: number | null;
  readonly least: number;
  readonly nameOf: (node: GraphNode) => string;
}

/** The drawing, with pointer, touch and keys: the first contact shows a neighbourhood, the second keeps it. */
export const NetworkChart = memo(function NetworkChart(props: NetworkChartProps) {
  const { svg, graph, positions, grouping, width, zoom, year, least, nameOf } = props;
  const { store, dataset } = useMount();
  const language = useLanguage();
  const focus = useDeparturesState((state) => state.focus);
  const preview = useDeparturesState((state) => hovered(state, 'node'));
  const [stop, setStop] = useState<string | null>(null);
  const hint = useId();
  const around = useRef<string | null>(null);
  const touched = useRef<string | null>(null);

  const scene = useMemo(
    () => layoutNetwork(graph, positions, width, zoom.transform),
    [graph, positions, width, zoom.transform],
  );
  const emphasis = useMemo(() => {
    const isEnough = focus.length > 1 || preview === null || focus.includes(preview);
    return emphasisOf(graph, isEnough ? focus : [...focus, preview], grouping, dataset.places);
  }, [graph, focus, preview, grouping, dataset]);
  const labels = useMemo(
    () =>
      placeNetworkLabels(
        scene,
        {
          name: ({ node }) => nameOf(node),
          numbers: ({ node }) => numbersOf(node, graph, emphasis, language),
          band: (id) => language.t(`network.band.${id}`),
        },
        emphasis,
        least,
      ),
    [scene, nameOf, graph, emphasis, language, least],
  );
  const marked = useMarkedDeparture();
  const marks = useMemo(() => marksOf(graph, marked), [graph, marked]);
  const recent = useMemo(() => (year === null ? null : linksOfYear(graph.links, year)), [graph, year]);
  const order = useMemo(() => orderOfNodes(graph), [graph]);

  const behaviour = useMemo<NodeBehaviour>(
    () => ({ nameOf: ({ node }) => nodeLabel(nameOf(node), node, language) }),
    [nameOf, language],
  );

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
    at: markOf,
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

  return (
    <>
      <p id={hint} className="visually-hidden">
        {language.t('network.hint')}
      </p>
      <svg
        ref={svg}
        className={zoom.transform.k > 1 ? 'network-svg zoomed' : 'network-svg'}
        role="group"
        aria-label={language.t('network.label')}
        aria-describedby={hint}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        width={scene.width}
        height={scene.height}
        {...listeners}
      >
        <NetworkLayer
          scene={scene}
          labels={labels}
          emphasis={emphasis}
          restWeight={least}
          recent={recent}
          paint={LIVE_PAINT}
          language={language}
          behaviour={behaviour}
          pinned={focus}
          marks={marks}
          tabStop={stop ?? focus[0] ?? order[0] ?? null}
          year={year}
        />
      </svg>
    </>
  );
});

/** A node by its place, or a link. */
interface NetworkMark {
  readonly kind: 'node' | 'link';
  readonly id: string;
}

function markOf(element: Element): NetworkMark | null {
  const mark = element.closest('[data-node], [data-link]');
  const node = mark?.getAttribute('data-node');
  if (node != null) return { kind: 'node', id: node };
  const link = mark?.getAttribute('data-link');
  return link == null ? null : { kind: 'link', id: link };
}
