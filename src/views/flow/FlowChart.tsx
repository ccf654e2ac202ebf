import { memo, useId, useMemo, useRef, useState } from 'react';
import { useChartEvents } from '../../behaviors/useChartEvents.ts';
import { useDrawn } from '../../behaviors/useDrawn.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withHover } from '../../store/updates.ts';
import { countFlows, type FlowNode, type Flows } from '../../transforms/toFlows.ts';
import { useNameLinks } from '../SelectionLink.tsx';
import { useMarkedDeparture } from '../useMarkedDeparture.ts';
import { FlowLayer, type FlowBehaviour } from './FlowLayer.tsx';
import { emphasisOf, marksOf } from './emphasis.ts';
import { layoutFlow } from './layout.ts';
import { flowLabels } from './words.ts';
import { nextBar } from './navigate.ts';
import type { Measure } from './params.ts';

export interface FlowChartProps {
  readonly flows: Flows;
  readonly measure: Measure;
  readonly width: number;
  readonly chosen: string | null;
  readonly nameOf: (node: FlowNode) => string;
  /** a bar or band was pressed; null for the ground */
  readonly onPress: (id: string | null) => void;
}

/** The drawing, with pointer, touch and keys: looking at a bar or band brings it out, pressing it keeps it. */
export const FlowChart = memo(function FlowChart(props: FlowChartProps) {
  const { flows, measure, width, chosen, nameOf, onPress } = props;
  const { store } = useMount();
  const language = useLanguage();
  const total = useMemo(() => countFlows(flows), [flows]);
  const preview = useDeparturesState((state) => hovered(state, 'flow'));
  const [stop, setStop] = useState<string | null>(null);
  const drawn = useDrawn();
  const linkTo = useNameLinks();
  const svg = useRef<SVGSVGElement>(null);
  const hint = useId();

  const scene = useMemo(() => layoutFlow(flows, measure, width), [flows, measure, width]);
  const emphasis = useMemo(() => emphasisOf(flows, chosen ?? preview), [flows, chosen, preview]);
  const marked = useMarkedDeparture();
  const marksFor = useMemo(() => marksOf(flows), [flows]);
  const marks = useMemo(() => marksFor(marked), [marksFor, marked]);
  const labels = useMemo(() => flowLabels(flows, total, nameOf, language), [flows, total, nameOf, language]);
  const behaviour = useMemo<FlowBehaviour>(() => {
    const isThere = flows.nodes.some(({ id }) => id === stop);
    return {
      ...labels,
      linkOf: ({ place }) => (place === null ? null : linkTo({ type: 'place', id: place.id })),
      tabStop: isThere ? stop : (scene.nodes[0]?.id ?? null),
      chosen,
    };
  }, [labels, linkTo, flows, stop, scene, chosen]);

  const onKey = (key: string, at: string): boolean => {
    const next = nextBar(scene.nodes, at, key);
    if (next !== null)
      svg.current?.querySelector<SVGElement>(`.flow-bar[data-flow="${CSS.escape(next)}"]`)?.focus();
    else if (key === 'Enter' || key === ' ') onPress(at);
    else if (key === 'Escape') onPress(null);
    else return key.startsWith('Arrow');
    return true;
  };
  const listeners = useChartEvents<string>({
    at: (element) => element.closest('[data-flow]')?.getAttribute('data-flow') ?? null,
    onHover: (id, by) => {
      if (by === 'touch' && id !== null) return;
      store.setState(withHover(id, 'flow'));
      if (by === 'keyboard' && id !== null) setStop(id);
    },
    onPress,
    onKey: (key, id) => id !== null && onKey(key, id),
  });

  return (
    <div>
      <p id={hint} className="visually-hidden">
        {language.t('flow.hint')}
      </p>
      <svg
        ref={svg}
        className="flow-svg"
        role="group"
        aria-label={language.t('flow.label')}
        aria-describedby={hint}
        aria-busy={drawn ? undefined : true}
        {...svgSize(scene.width, scene.height)}
        {...listeners}
      >
        {drawn && (
          <FlowLayer
            scene={scene}
            emphasis={emphasis}
            marks={marks}
            nameOf={nameOf}
            total={total}
            paint={LIVE_PAINT}
            language={language}
            behaviour={behaviour}
          />
        )}
      </svg>
    </div>
  );
});
