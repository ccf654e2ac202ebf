import type { DrawContext, Drawing } from '../definition.ts';
import { emphasisOf, restWeight } from './derive.ts';
import { placeNetworkLabels } from './labels.ts';
import { layoutNetwork, NARROWEST } from './layout.ts';
import { numbersOf, signed } from './naming.ts';
import { companiesWithLabs, placeName } from '../../words/placeName.ts';
import { NetworkLayer } from './NetworkLayer.tsx';
import { placeAllNodes } from './positions.ts';
import { RankMark } from './RankMark.tsx';
import { layoutRanks } from './ranks.ts';
import { graphOf, networkRecord, shippedPositions } from './record.ts';

const NO_MARKS: ReadonlySet<string> = new Set();

/** Returns the network as a picture: the current set, with the chosen nodes brought out. */
export function drawNetwork({ dataset, shown, state, language, width, paint }: DrawContext): Drawing {
  const { group, focus } = state;
  const record = networkRecord(dataset, group);
  const positions = shippedPositions(record, group) ?? placeAllNodes(record.whole);
  const graph = graphOf(record, shown.departures, dataset, group);
  const companies = companiesWithLabs(dataset);
  if (width < NARROWEST) {
    const scene = layoutRanks(graph, width, false, focus[0] ?? null);
    return {
      height: scene.height,
      children: scene.rows.map((rank) => (
        <g key={rank.id} transform={`translate(0,${rank.y})`}>
          <RankMark
            rank={rank}
            scene={scene}
            name={placeName(rank.node.place, group, companies, language)}
            numbers={signed(rank.node.out, rank.node.in, language)}
            paint={paint}
          />
        </g>
      )),
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
    height: scene.height,
    children: (
      <NetworkLayer
        scene={scene}
        labels={labels}
        emphasis={emphasis}
        restWeight={least}
        recent={null}
        paint={paint}
        language={language}
        behaviour={null}
        pinned={[]}
        marks={NO_MARKS}
        tabStop={null}
        year={null}
      />
    ),
  };
}
