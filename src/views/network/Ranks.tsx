import { memo, useMemo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useMount, useDeparturesState, useLanguage, useParam } from '../../store/context.ts';
import { withFocus, withParam } from '../../store/updates.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { roomForLanes, rowsIn } from '../chartRoom.ts';
import { NameButton } from '../NameButton.tsx';
import { nodeLabel, signed } from './words.ts';
import { Panel } from './Panel.tsx';
import { TAIL } from './params.ts';
import { RANK_HEAD, RankHead } from './RankHead.tsx';
import { RankMark } from './RankMark.tsx';
import { layoutRanks, RANK_ROW } from './ranks.ts';

export interface RanksProps {
  readonly graph: Graph;
  readonly grouping: Grouping;
  readonly width: number;
  readonly nameOf: (node: GraphNode) => string;
}

/** The network of a narrow container: places ranked, with what each lost and won; pressing one unfolds who went where. */
export const Ranks = memo(function Ranks({ graph, grouping, width, nameOf }: RanksProps) {
  const { store, laneLimit } = useMount();
  const language = useLanguage();
  const { t, number } = language;
  const focus = useDeparturesState((state) => state.focus);
  const isOpen = useParam(TAIL) === 'open';
  const scene = useMemo(
    () => layoutRanks(graph, width, isOpen, focus[0] ?? null),
    [graph, width, isOpen, focus],
  );
  const [chosen] = focus;
  // An article has room for a few; what is chosen is among them.
  const room = laneLimit === null || isOpen ? Infinity : rowsIn(roomForLanes(width), RANK_ROW);
  const rows = scene.rows.filter(({ id }, i) => i < room || id === chosen);
  const more = scene.more + scene.rows.length - rows.length;
  if (scene.rows.length === 0) return null;
  return (
    <div className="ranks">
      <svg className="rank-head" {...svgSize(width, RANK_HEAD)} aria-hidden="true">
        <RankHead axis={scene.axis} paint={LIVE_PAINT} language={language} />
      </svg>
      <ol>
        {rows.map((rank) => (
          <li key={rank.id}>
            <NameButton
              to={{ type: 'place', id: rank.id }}
              className="rank"
              data={{ 'data-node': rank.id }}
              isOpen={rank.id === chosen}
              onPress={() => store.setState(withFocus(rank.id === chosen ? [] : [rank.id]))}
            >
              <span className="visually-hidden">{nodeLabel(nameOf(rank.node), rank.node, language)}</span>
              <svg {...svgSize(width, RANK_ROW)} aria-hidden="true">
                <RankMark
                  rank={rank}
                  scene={scene}
                  name={nameOf(rank.node)}
                  numbers={signed(rank.node.out, rank.node.in, language)}
                  paint={LIVE_PAINT}
                />
              </svg>
            </NameButton>
            {rank.id === chosen && <Panel graph={graph} grouping={grouping} focus={focus} nameOf={nameOf} />}
          </li>
        ))}
      </ol>
      {(more > 0 || isOpen) && (
        <button
          type="button"
          className="quiet"
          aria-expanded={isOpen}
          onClick={() => store.setState(withParam(TAIL, isOpen ? 'folded' : 'open'))}
        >
          {isOpen ? t('network.rank.fewer') : t('network.rank.more', { n: number(more) })}
        </button>
      )}
    </div>
  );
});
