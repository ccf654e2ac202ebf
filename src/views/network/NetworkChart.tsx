import { memo, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { PlanarZoom } from '../../behaviors/usePlanarZoom.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../../store/context.ts';
import { useMarkedDeparture } from '../useMarkedDeparture.ts';
import { withFocus, withFocusToggled } from '../../store/updates.ts';
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
  const { store, dataset } = useDepartures();
  const language = useLanguage();
  const focus = useDeparturesState((state) => state.focus);
  const [preview, setPreview] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const hint = useId();
  const around = useRef<string | null>(null);
  const touched = useRef<string | null>(null);

  const scene = useMemo(
    () => layoutNetwork(graph, positions, width, zoom.transform),
    [graph, positions, width, zoom.transform],
  );
  const chosen =
    focus.length > 1 || preview === null || focus.includes(preview) ? focus : [...focus, preview];
  const chosenKey = chosen.join('~');
  const emphasis = useMemo(
    () => emphasisOf(graph, chosenKey.split('~'), grouping, dataset.places),
    [graph, chosenKey, grouping, dataset],
  );
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
    () => ({
      nameOf: ({ node }) => nodeLabel(nameOf(node), node, language),
      onPreview: (id, pointer) => {
        if (pointer === 'touch') return;
        setPreview(id);
        if (id !== null && pointer === 'keyboard') setStop(id);
      },
      onPress: (id, pointer) => {
        if (zoom.wasDragged()) return;
        if (pointer === 'touch' && touched.current !== id && !store.getState().focus.includes(id)) {
          touched.current = id;
          setPreview(id);
          return;
        }
        touched.current = null;
        store.setState(withFocusToggled(id));
      },
      onLink: ({ source, target }) => {
        if (!zoom.wasDragged()) store.setState(withFocus(source === target ? [source] : [source, target]));
      },
    }),
    [nameOf, language, store, zoom],
  );

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const at =
      event.target instanceof Element ? event.target.closest('[data-node]')?.getAttribute('data-node') : null;
    if (at == null || event.ctrlKey || event.metaKey || event.altKey) return;
    const here: Walk = { at, around: around.current };
    const next = walk(graph, here, event.key);
    if (next !== null) {
      around.current = next.around;
      svg.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(next.at)}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') store.setState(withFocusToggled(at));
    else if (event.key === 'Escape') store.setState(withFocus([]));
    else if (event.key === '+' || event.key === '=') zoom.zoomBy(1.5);
    else if (event.key === '-') zoom.zoomBy(1 / 1.5);
    else if (event.key === '0') zoom.fit();
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  };

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
        onKeyDown={onKeyDown}
        onClick={() => {
          if (!zoom.wasDragged()) store.setState(withFocus([]));
        }}
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
