import { toFlows, type FlowNode } from '../../transforms/toFlows.ts';
import type { DrawContext, Drawing } from '../definition.ts';
import { companiesWithLabs } from '../../words/placeName.ts';
import { layoutBars } from './bars.ts';
import { BarMark } from './BarMark.tsx';
import { FlowLayer } from './FlowLayer.tsx';
import { chosenIn, emphasisOf, layoutFlow, NARROWEST } from './layout.ts';
import { flowNodeName } from './naming.ts';
import { flowOptions } from './options.ts';
import { MEASURE, PRESSED, UNFOLD } from './params.ts';

const NO_MARKS: ReadonlySet<string> = new Set();

/** Returns the flow as a picture: the current set, with a chosen place brought out. */
export function drawFlow({ dataset, shown, state, language, width, paint }: DrawContext): Drawing {
  const flows = toFlows(shown.departures, flowOptions(state.group, UNFOLD.get(state), dataset.places));
  const measure = MEASURE.get(state);
  const companies = companiesWithLabs(dataset);
  const nameOf = (node: FlowNode) => flowNodeName(node, state.group, companies, language);
  if (width < NARROWEST) {
    const scene = layoutBars(flows, measure, width);
    return {
      height: scene.height,
      children: scene.bars.map((bar) => (
        <g key={bar.id} transform={`translate(0,${bar.y})`}>
          <BarMark bar={bar} width={width} name={nameOf(bar.node)} paint={paint} language={language} />
        </g>
      )),
    };
  }
  const scene = layoutFlow(flows, measure, width);
  const chosen = chosenIn(flows, state.focus, PRESSED.get(state));
  return {
    height: scene.height,
    children: (
      <FlowLayer
        scene={scene}
        emphasis={emphasisOf(flows, chosen)}
        marks={NO_MARKS}
        nameOf={nameOf}
        total={shown.departures.length}
        paint={paint}
        language={language}
        behaviour={null}
      />
    ),
  };
}
