import { memo, useId, useMemo, useRef, useState } from 'react';
import { surenessIn } from '../../filters/yearRange.ts';
import { useChartEvents } from '../../behaviors/useChartEvents.ts';
import { useDrawn } from '../../behaviors/useDrawn.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useMount, useDeparturesState, useLanguage, useParam, useShown } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withEntryToggled, withFocus, withHover, withParam } from '../../store/updates.ts';
import { toFlows, type FlowNode, type Flows } from '../../transforms/toFlows.ts';
import { Aside } from '../Aside.tsx';
import type { ChartProps } from '../definition.ts';
import { companiesWithLabs } from '../../words/placeName.ts';
import { useMarkedDeparture } from '../useMarkedDeparture.ts';
import { describeAnswer } from './answer.ts';
import { Bars } from './Bars.tsx';
import { FlowControls } from './FlowControls.tsx';
import { FlowLayer, type FlowBehaviour } from './FlowLayer.tsx';
import { FlowGuide, FlowPanel } from './FlowPanel.tsx';
import { chosenIn, emphasisOf, endsOf, layoutFlow, marksOf, NARROWEST } from './layout.ts';
import { flowNodeName } from './naming.ts';
import { nextBar } from './navigate.ts';
import { flowOptions } from './options.ts';
import { MEASURE, ORIGINS, PRESSED, UNFOLD } from './params.ts';

/** px of the container from which the panel stands beside the drawing */
const BESIDE = 1080;
const RAIL = 296;

/** From which lab to what kind of place, and where. */
export const Flow = memo(function Flow({ width }: ChartProps) {
  const { dataset, store, laneLimit } = useMount();
  const language = useLanguage();
  const { t, number, percent } = language;
  const shown = useShown();
  const group = useDeparturesState((state) => state.group);
  const unfolded = useParam(UNFOLD);
  const measure = useParam(MEASURE);
  const time = useDeparturesState((state) => state.filters.time);
  const flows = useMemo(
    () => toFlows(shown.departures, flowOptions(group, unfolded, dataset.places)),
    [shown, group, unfolded, dataset],
  );
  const narrow = width < NARROWEST;
  const beside = width >= BESIDE;
  const scene = useMemo(
    () => layoutFlow(flows, measure, beside ? width - RAIL : width),
    [flows, measure, beside, width],
  );
  const nameOf = useMemo(() => {
    const companies = companiesWithLabs(dataset);
    return (node: FlowNode) => flowNodeName(node, group, companies, language);
  }, [dataset, group, language]);
  const drawn = useDrawn();
  const { chosen, choose } = useChosen(flows);
  const preview = useDeparturesState((state) => hovered(state, 'flow'));
  const [stop, setStop] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const hint = useId();
  const emphasis = useMemo(() => emphasisOf(flows, chosen ?? preview), [flows, chosen, preview]);

  const marked = useMarkedDeparture();
  const marks = useMemo(() => marksOf(flows, marked), [flows, marked]);

  const press = useMemo(
    () => (id: string) => {
      const node = flows.nodes.find((each) => each.id === id);
      if (chosen !== id) {
        choose(id);
        return;
      }
      choose(null);
      if (node === undefined || node.folded === 0) return;
      const tail = node.stage === 'from' ? ORIGINS : node.kind;
      if (tail !== null) store.setState(withEntryToggled(UNFOLD, tail));
    },
    [flows, chosen, choose, store],
  );
  const behaviour = useMemo<FlowBehaviour>(() => {
    const total = shown.departures.length;
    const names = new Map(flows.nodes.map((node) => [node.id, nameOf(node)]));
    const sizes = new Map(flows.nodes.map((node) => [node.id, node.departures.length]));
    return {
      nodeLabel: (node) =>
        t(node.folded > 0 ? 'flow.node.folded' : 'flow.node', {
          name: nameOf(node),
          n: number(node.departures.length),
          share: percent(node.departures.length / Math.max(1, total)),
        }),
      linkLabel: ({ link }) =>
        t('flow.link', {
          from: names.get(link.source) ?? '',
          to: names.get(link.target) ?? '',
          n: number(link.departures.length),
          share: percent(link.departures.length / Math.max(1, sizes.get(link.source) ?? 0)),
        }),
      tabStop: stop !== null && names.has(stop) ? stop : (scene.nodes[0]?.id ?? null),
      chosen,
    };
  }, [shown, flows, nameOf, t, number, percent, stop, scene, chosen]);

  const onKey = (key: string, at: string): boolean => {
    const next = nextBar(scene.nodes, at, key);
    if (next !== null)
      svg.current?.querySelector<SVGElement>(`.flow-bar[data-flow="${CSS.escape(next)}"]`)?.focus();
    else if (key === 'Enter' || key === ' ') press(at);
    else if (key === 'Escape') choose(null);
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
    onPress: (id) => (id === null ? choose(null) : press(id)),
    onKey: (key, id) => id !== null && onKey(key, id),
  });

  const answer = describeAnswer(shown, language, surenessIn(time));
  return (
    <div className={beside ? 'explore beside' : 'explore'}>
      <div className="explore-bar">
        <FlowControls />
      </div>
      {narrow ? (
        <>
          {laneLimit === null && <FlowGuide answer={answer} narrow />}
          <Bars
            flows={flows}
            measure={measure}
            width={width}
            chosen={chosen}
            nameOf={nameOf}
            onPress={press}
          />
          {laneLimit !== null && (
            <Aside>
              <FlowGuide answer={answer} narrow />
            </Aside>
          )}
        </>
      ) : (
        <div className="explore-body">
          <div>
            <p id={hint} className="visually-hidden">
              {t('flow.hint')}
            </p>
            <svg
              ref={svg}
              className="flow-svg"
              role="group"
              aria-label={t('flow.label')}
              aria-describedby={hint}
              viewBox={`0 0 ${scene.width} ${scene.height}`}
              width={scene.width}
              height={scene.height}
              {...listeners}
            >
              {drawn && (
                <FlowLayer
                  scene={scene}
                  emphasis={emphasis}
                  marks={marks}
                  nameOf={nameOf}
                  total={shown.departures.length}
                  paint={LIVE_PAINT}
                  language={language}
                  behaviour={behaviour}
                />
              )}
            </svg>
          </div>
          {chosen === null ? (
            <Aside>
              <div className="explore-aside">
                <FlowGuide answer={answer} narrow={false} />
              </div>
            </Aside>
          ) : (
            <div className="explore-aside">
              <FlowPanel flows={flows} chosen={chosen} nameOf={nameOf} onClose={() => choose(null)} />
            </div>
          )}
        </div>
      )}
    </div>
  );
});

/**
 * What is chosen here: a bar or a band. A place is shared with the network as its focus, both ways; the rest is this view's own
 * and gives way as soon as the focus changes elsewhere.
 */
function useChosen(flows: Flows): {
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
} {
  const { store } = useMount();
  const focus = useDeparturesState((state) => state.focus);
  const pressed = useParam(PRESSED);
  const chosen = chosenIn(flows, focus, pressed);
  const choose = useMemo(
    () => (id: string | null) => {
      const place = id === null ? undefined : flows.nodes.find((node) => node.id === id)?.place;
      const next = place == null ? [] : [place.id];
      const isSaid = id === null || chosenIn(flows, next, []) === id;
      store.setState(withFocus(next));
      store.setState(withParam(PRESSED, isSaid ? [] : endsOf(id)));
    },
    [flows, store],
  );
  return { chosen, choose };
}
