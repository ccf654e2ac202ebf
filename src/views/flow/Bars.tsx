import { memo, useMemo, useState } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { DESTINATION_KINDS } from '../../model/schema.ts';
import { useMount, useLanguage } from '../../store/context.ts';
import type { FlowNode, Flows } from '../../transforms/toFlows.ts';
import { roomForLanes, rowsIn } from '../chartRoom.ts';
import { NameButton } from '../NameButton.tsx';
import { BAR_ROW, layoutBars, type PlacedBar } from './bars.ts';
import { BarMark } from './BarMark.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import type { Measure } from './params.ts';

export interface BarsProps {
  readonly flows: Flows;
  readonly measure: Measure;
  readonly width: number;
  readonly chosen: string | null;
  readonly nameOf: (node: FlowNode) => string;
  readonly onPress: (id: string) => void;
}

/** The flow of a narrow container: a stacked bar per origin; pressing one unfolds the people behind it. */
export const Bars = memo(function Bars({ flows, measure, width, chosen, nameOf, onPress }: BarsProps) {
  const language = useLanguage();
  const { t, number, list } = language;
  const scene = useMemo(() => layoutBars(flows, measure, width), [flows, measure, width]);
  const { laneLimit } = useMount();
  const [isWhole, setWhole] = useState(false);
  const room = laneLimit === null || isWhole ? Infinity : rowsIn(roomForLanes(width), BAR_ROW);
  const bars = scene.bars.filter(({ id }, i) => i < room || id === chosen);
  const labelOf = ({ node, counts }: PlacedBar) =>
    t('flow.bar', {
      name: nameOf(node),
      n: number(node.departures.length),
      kinds: list(
        DESTINATION_KINDS.filter((kind) => counts.has(kind)).map((kind) =>
          t('flow.bar.kind', { kind: t(`kind.${kind}`), n: number(counts.get(kind) ?? 0) }),
        ),
      ),
    });
  return (
    <div className="ranks">
      <ol>
        {bars.map((bar) => (
          <li key={bar.id}>
            <NameButton
              to={bar.node.place && { type: 'place', id: bar.node.place.id }}
              className="rank"
              data={{ 'data-flow': bar.id }}
              isOpen={bar.id === chosen}
              onPress={() => onPress(bar.id)}
            >
              <span className="visually-hidden">{labelOf(bar)}</span>
              <svg {...svgSize(width, BAR_ROW)} aria-hidden="true">
                <BarMark
                  bar={bar}
                  width={width}
                  name={nameOf(bar.node)}
                  paint={LIVE_PAINT}
                  language={language}
                />
              </svg>
            </NameButton>
            {bar.id === chosen && (
              <FlowPanel flows={flows} chosen={bar.id} nameOf={nameOf} onClose={() => onPress(bar.id)} />
            )}
          </li>
        ))}
      </ol>
      {bars.length < scene.bars.length && (
        <button type="button" className="quiet explore-all" onClick={() => setWhole(true)}>
          {t('embed.origins', { n: number(scene.bars.length - bars.length) })}
        </button>
      )}
    </div>
  );
});
