import { toFlows, type FlowNode } from '../../transforms/toFlows.ts';
import type { DrawContext, Drawing } from '../definition.ts';
import { companiesWithLabs } from '../../words/placeName.ts';
import { rowsIn } from '../chartRoom.ts';
import { BAR_ROW, layoutBars } from './bars.ts';
import { BarMark } from './BarMark.tsx';
import { FlowLayer } from './FlowLayer.tsx';
import { chosenIn, emphasisOf } from './emphasis.ts';
import { layoutFlow, NARROWEST } from './layout.ts';
import { flowNodeName } from './words.ts';
import { flowOptions } from './options.ts';
import { MEASURE, PRESSED, UNFOLD } from './params.ts';

/** Returns the flow as a picture: the current set, with a chosen place brought out. */
export function drawFlow(context: DrawContext): Drawing {
  const { dataset, shown, state, language, width, paint, laneRoom } = context;
  const flows = toFlows(shown.departures, flowOptions(state.group, UNFOLD.get(state), dataset.places));
  const measure = MEASURE.get(state);
  const companies = companiesWithLabs(dataset);
  const nameOf = (node: FlowNode) => flowNodeName(node, state.group, companies, language);
  if (width < NARROWEST) {
    const scene = layoutBars(flows, measure, width);
    const bars = laneRoom === undefined ? scene.bars : scene.bars.slice(0, rowsIn(laneRoom, BAR_ROW));
    const more = scene.bars.length - bars.length;
    const height = bars.length * BAR_ROW;
    return {
      height: height + (more === 0 ? 0 : 20),
      children: (
        <>
          {bars.map((bar) => (
            <g key={bar.id} transform={`translate(0,${bar.y})`}>
              <BarMark bar={bar} width={width} name={nameOf(bar.node)} paint={paint} language={language} />
            </g>
          ))}
          {more > 0 && (
            <text x={0} y={height + 14} fontSize={12} fill={paint.surface('secondary')}>
              {language.t('network.cut', { n: language.number(more) })}
            </text>
          )}
        </>
      ),
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
        nameOf={nameOf}
        total={shown.departures.length}
        paint={paint}
        language={language}
      />
    ),
  };
}
