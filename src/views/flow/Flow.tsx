import { memo, useMemo } from 'react';
import { surenessIn } from '../../filters/yearRange.ts';
import { useMount, useDeparturesState, useLanguage, useParam, useShown } from '../../store/context.ts';
import { withEntryToggled, withFocus, withParam } from '../../store/updates.ts';
import { flowSteps, type FlowNode, type Flows } from '../../transforms/toFlows.ts';
import { Aside } from '../Aside.tsx';
import type { ChartProps } from '../definition.ts';
import { drawingWidth, Explore, ExploreBody } from '../Explore.tsx';
import { Placing } from '../Placing.tsx';
import { useAnswer } from '../useAnswer.ts';
import { companiesWithLabs } from '../../words/placeName.ts';
import { describeAnswer, flowNodeName } from './words.ts';
import { Bars } from './Bars.tsx';
import { chosenIn, endsOf } from './emphasis.ts';
import { FlowChart } from './FlowChart.tsx';
import { FlowControls } from './FlowControls.tsx';
import { FlowGuide, FlowMix, FlowPanel } from './FlowPanel.tsx';
import { NARROWEST } from './layout.ts';
import { flowOptions } from './options.ts';
import { MEASURE, ORIGINS, PRESSED, UNFOLD } from './params.ts';

/** From which lab to what kind of place, and where. */
export const Flow = memo(function Flow({ width }: ChartProps) {
  const { dataset } = useMount();
  const { t } = useLanguage();
  const { departures } = useShown();
  const group = useDeparturesState((state) => state.group);
  const unfolded = useParam(UNFOLD);
  const steps = useMemo(
    () => () => flowSteps(departures, flowOptions(group, unfolded, dataset.places)),
    [departures, group, unfolded, dataset],
  );
  const { value: flows, part } = useAnswer(steps, true);
  if (flows !== null) return <FoundFlow width={width} flows={flows} />;
  return (
    <Explore width={width} bar={<FlowControls />}>
      <Placing width={width} part={part} says={(said) => t('large.placing', said)} />
    </Explore>
  );
});

function FoundFlow({ width, flows }: ChartProps & { readonly flows: Flows }) {
  const { dataset, laneLimit } = useMount();
  const language = useLanguage();
  const shown = useShown();
  const group = useDeparturesState((state) => state.group);
  const time = useDeparturesState((state) => state.filters.time);
  const measure = useParam(MEASURE);
  const nameOf = useMemo(() => {
    const companies = companiesWithLabs(dataset);
    return (node: FlowNode) => flowNodeName(node, group, companies, language);
  }, [dataset, group, language]);
  const { chosen, press } = useChosen(flows);
  const narrow = width < NARROWEST;
  const isPage = laneLimit === null;
  const guide = (
    <FlowGuide
      answer={describeAnswer(shown, language, surenessIn(time))}
      narrow={narrow}
      hasMix={!narrow || !isPage}
    />
  );
  const parts = { flows, measure, chosen, nameOf, onPress: press };
  return (
    <Explore width={width} bar={<FlowControls />}>
      {narrow ? (
        <>
          {isPage && <FlowMix alone />}
          <Bars {...parts} width={width} />
          {isPage ? guide : <Aside>{guide}</Aside>}
        </>
      ) : (
        <ExploreBody
          guide={guide}
          panel={
            chosen === null ? null : (
              <FlowPanel flows={flows} chosen={chosen} nameOf={nameOf} onClose={() => press(null)} />
            )
          }
        >
          <FlowChart {...parts} width={drawingWidth(width)} />
        </ExploreBody>
      )}
    </Explore>
  );
}

/**
 * What is chosen here: a bar or a band. A place is shared with the network as its focus, both ways; the rest is this view's own
 * and gives way as soon as the focus changes elsewhere. Pressing what is chosen lets go of it, and unfolds it where it is folded.
 */
function useChosen(flows: Flows): {
  readonly chosen: string | null;
  readonly press: (id: string | null) => void;
} {
  const { store } = useMount();
  const focus = useDeparturesState((state) => state.focus);
  const pressed = useParam(PRESSED);
  const chosen = chosenIn(flows, focus, pressed);
  const press = useMemo(() => {
    const choose = (id: string | null) => {
      const place = id === null ? undefined : flows.nodes.find((node) => node.id === id)?.place;
      const next = place == null ? [] : [place.id];
      const isSaid = id === null || chosenIn(flows, next, []) === id;
      store.setState(withFocus(next));
      store.setState(withParam(PRESSED, isSaid ? [] : endsOf(id)));
    };
    return (id: string | null) => {
      if (id === null || chosen !== id) return choose(id);
      choose(null);
      const node = flows.nodes.find((each) => each.id === id);
      if (node === undefined || node.folded === 0) return;
      const tail = node.stage === 'from' ? ORIGINS : node.kind;
      if (tail !== null) store.setState(withEntryToggled(UNFOLD, tail));
    };
  }, [flows, chosen, store]);
  return { chosen, press };
}
