import { memo, useEffect, useId, useMemo, useState, type RefObject } from 'react';
import { inTask } from '../../behaviors/inTask.ts';
import type { PlanarZoom } from '../../behaviors/usePlanarZoom.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { useNameLinks } from '../SelectionLink.tsx';
import { useMarkedDeparture } from '../useMarkedDeparture.ts';
import { hovered } from '../../store/state.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { orderOfNodes } from './derive.ts';
import { emphasisOf, linksOfYear, marksOf, type Emphasis } from './emphasis.ts';
import { placeNetworkLabels } from './labels.ts';
import { layoutNetwork, type NetworkScene } from './layout.ts';
import { nodeLabel, numbersOf } from './words.ts';
import { NetworkLayer, type NodeBehaviour } from './NetworkLayer.tsx';
import type { Positions } from './positions.ts';
import { useNetworkEvents } from './useNetworkEvents.ts';

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
  const { dataset } = useMount();
  const language = useLanguage();
  const focus = useDeparturesState((state) => state.focus);
  const preview = useDeparturesState((state) => hovered(state, 'node'));
  const linkTo = useNameLinks();
  const hint = useId();

  const scene = useMemo(
    () => layoutNetwork(graph, positions, width, zoom.transform),
    [graph, positions, width, zoom.transform],
  );
  const emphasis = useMemo(() => {
    const isEnough = focus.length > 1 || preview === null || focus.includes(preview);
    return emphasisOf(graph, isEnough ? focus : [...focus, preview], grouping, dataset.places);
  }, [graph, focus, preview, grouping, dataset]);
  const labels = useLabels(scene, emphasis, props);
  const marked = useMarkedDeparture();
  const marksFor = useMemo(() => marksOf(graph), [graph]);
  const marks = useMemo(() => marksFor(marked), [marksFor, marked]);
  const recent = useMemo(() => (year === null ? null : linksOfYear(graph.links, year)), [graph, year]);
  const order = useMemo(() => orderOfNodes(graph), [graph]);
  const behaviour = useMemo<NodeBehaviour>(
    () => ({
      nameOf: ({ node }) => nodeLabel(nameOf(node), node, language),
      linkOf: (id) => linkTo({ type: 'place', id }),
    }),
    [nameOf, language, linkTo],
  );

  const { listeners, stop } = useNetworkEvents(svg, graph, zoom);

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
        {...svgSize(scene.width, scene.height)}
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

/** Places the names of the nodes, and of those that are looked at their numbers. */
function useLabels(
  scene: NetworkScene,
  emphasis: Emphasis | null,
  { graph, nameOf, least }: Pick<NetworkChartProps, 'graph' | 'nameOf' | 'least'>,
) {
  const language = useLanguage();
  const isNamed = useNamed(scene.nodes.length);
  return useMemo(
    () =>
      isNamed
        ? placeNetworkLabels(
            scene,
            {
              name: ({ node }) => nameOf(node),
              numbers: ({ node }) => numbersOf(node, graph, emphasis, language),
              band: (id) => language.t(`network.band.${id}`),
            },
            emphasis,
            least,
          )
        : [],
    [isNamed, scene, nameOf, graph, emphasis, language, least],
  );
}

/** Nodes beyond which the names come in a task of their own, after the first drawing. */
const MANY = 300;

/** Returns whether the nodes have their names: at once, or of many after they are drawn. */
function useNamed(count: number): boolean {
  const [isNamed, setNamed] = useState(count <= MANY);
  useEffect(() => {
    if (isNamed) return;
    let isOver = false;
    inTask(() => {
      if (!isOver) setNamed(true);
    });
    return () => {
      isOver = true;
    };
  }, [isNamed]);
  return isNamed;
}
