import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { rowsIn } from '../chartRoom.ts';
import type { DrawContext, Drawing } from '../definition.ts';
import { compactNetwork } from './compactNetwork.ts';
import { busiestOf, countBusy, onlyNodes, restWeight } from './derive.ts';
import { emphasisOf } from './emphasis.ts';
import { placeNetworkLabels } from './labels.ts';
import { layoutNetwork, NARROWEST } from './layout.ts';
import { numbersOf, signed } from './words.ts';
import { companiesWithLabs, placeName } from '../../words/placeName.ts';
import { NetworkLayer } from './NetworkLayer.tsx';
import { placeAllNodes } from './positions.ts';
import { RankMark } from './RankMark.tsx';
import { RANK_HEAD, RankHead } from './RankHead.tsx';
import { layoutRanks, RANK_ROW } from './ranks.ts';
import { graphOf, networkRecord, shippedPositions } from './record.ts';

/** Returns the network as a picture: the current set, with the chosen nodes brought out. */
export function drawNetwork(context: DrawContext): Drawing {
  const { dataset, shown, state, language, width, paint, laneRoom } = context;
  const { group, focus } = state;
  const record = networkRecord(dataset, group);
  const whole = shippedPositions(record, group) ?? placeAllNodes(busiestOf(record.whole));
  const every = graphOf(record, shown.departures, dataset, group);
  const compact = laneRoom === undefined ? null : compactNetwork(every, whole);
  const graph = compact?.graph ?? onlyNodes(every, Object.keys(whole.nodes));
  const positions = compact?.positions ?? whole;
  const undrawn = countBusy(every) - countBusy(graph);
  const companies = companiesWithLabs(dataset);
  if (width < NARROWEST) {
    const scene = layoutRanks(every, width, false, focus[0] ?? null);
    const rows = laneRoom === undefined ? scene.rows : scene.rows.slice(0, rowsIn(laneRoom, RANK_ROW));
    const more = scene.more + scene.rows.length - rows.length;
    const height = RANK_HEAD + rows.length * RANK_ROW;
    return {
      height: height + (more === 0 ? 0 : MORE),
      children: (
        <>
          <RankHead axis={scene.axis} paint={paint} language={language} />
          {rows.map((rank) => (
            <g key={rank.id} transform={`translate(0,${RANK_HEAD + rank.y})`}>
              <RankMark
                rank={rank}
                scene={scene}
                name={placeName(rank.node.place, group, companies, language)}
                numbers={signed(rank.node.out, rank.node.in, language)}
                paint={paint}
              />
            </g>
          ))}
          {more > 0 && <LeftOut n={more} y={height} paint={paint} language={language} />}
        </>
      ),
    };
  }
  const scene = layoutNetwork(graph, positions, width);
  const emphasis = emphasisOf(graph, focus, group, dataset.places);
  const least = restWeight(graph.links);
  const labels = placeNetworkLabels(
    scene,
    {
      name: ({ node }) => placeName(node.place, group, companies, language),
      numbers: ({ node }) => numbersOf(node, graph, emphasis, language),
      band: (id) => language.t(`network.band.${id}`),
    },
    emphasis,
    least,
  );
  return {
    height: scene.height + (undrawn === 0 ? 0 : MORE),
    children: (
      <>
        <NetworkLayer
          scene={scene}
          labels={labels}
          emphasis={emphasis}
          restWeight={least}
          paint={paint}
          language={language}
        />
        {undrawn > 0 && <LeftOut n={undrawn} y={scene.height} paint={paint} language={language} />}
      </>
    ),
  };
}

/** px of the line that counts the places left out */
const MORE = 20;

interface LeftOutProps {
  readonly n: number;
  readonly y: number;
  readonly paint: Paint;
  readonly language: Language;
}

function LeftOut({ n, y, paint, language }: LeftOutProps) {
  return (
    <text x={0} y={y + 14} fontSize={12} fill={paint.surface('secondary')}>
      {language.t('network.cut', { n: language.number(n) })}
    </text>
  );
}
