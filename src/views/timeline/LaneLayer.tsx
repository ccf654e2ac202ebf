import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import { GEOMETRY, type PlacedLane, type TimelineScene } from './layout.ts';

export interface LaneLayerProps {
  readonly scene: TimelineScene;
  readonly paint: Paint;
  readonly language: Language;
  /** accessible names by departure; null in a picture, where nothing can be focused */
  readonly names: ReadonlyMap<string, string> | null;
  readonly onHover?: (id: string | null) => void;
  readonly onSelect?: (id: string) => void;
  readonly onToggle?: (lane: string) => void;
}

/** All lanes of a scene. The same elements on the page and in a picture. */
export const LaneLayer = memo(function LaneLayer(props: LaneLayerProps) {
  return props.scene.lanes.map((lane, i) => <LaneGroup key={lane.id} {...props} lane={lane} tinted={i % 2 === 1} />);
});

interface LaneGroupProps extends LaneLayerProps {
  readonly lane: PlacedLane;
  readonly tinted: boolean;
}

const LaneGroup = memo(function LaneGroup({ scene, lane, tinted, paint, language, names, onHover, onSelect, onToggle }: LaneGroupProps) {
  const { t, count } = language;
  const nameX = scene.stacked ? 4 : 16;
  const nameY = scene.stacked ? lane.y0 + 15 : Math.min(lane.baseline + 4, (lane.y0 + lane.y1) / 2 + 5);
  const countText = count(lane.count);
  return (
    <g
      data-lab={lane.id}
      role={names === null ? undefined : 'group'}
      aria-label={names === null ? undefined : t('timeline.lane', { lab: lane.fullName, count: countText, n: lane.count.total })}
    >
      {tinted && <rect x={0} y={lane.y0} width={scene.width} height={lane.y1 - lane.y0} fill={paint.surface('tint')} />}
      {lane.extent !== null && (
        <line x1={lane.extent.x0} x2={lane.extent.x1} y1={lane.baseline} y2={lane.baseline} stroke={paint.surface('guide')} strokeWidth={1} />
      )}
      <g className="lane-name" onClick={onToggle && (() => onToggle(lane.id))}>
        <text x={nameX} y={nameY} fontSize={GEOMETRY.nameFont} fontWeight={600} fill={paint.surface('text')}>
          {lane.name}
        </text>
        <text
          x={scene.stacked ? scene.width - 6 : scene.x0 - 14}
          y={nameY}
          textAnchor="end"
          fontSize={GEOMETRY.nameFont}
          fill={paint.surface('secondary')}
        >
          {countText}
        </text>
      </g>
      {lane.brackets.map((bracket) => (
        <g key={bracket.key}>
          <path
            d={`M${bracket.x0},${bracket.y - 3}v3H${bracket.x1}v-3`}
            fill="none"
            stroke={paint.surface('bracket')}
            strokeWidth={0.8}
          >
            <title>{bracket.title}</title>
          </path>
          {bracket.label !== null && (
            <text x={bracket.x1 - 2} y={bracket.y + 12} textAnchor="end" fontSize={GEOMETRY.labelFont} fill={paint.surface('secondary')}>
              {bracket.label}
            </text>
          )}
        </g>
      ))}
      {lane.rows.map((row) => (
        <g key={row.id} aria-hidden="true">
          {row.tenure !== null && (
            <line x1={row.tenure.x0} x2={row.tenure.x1} y1={row.y} y2={row.y} stroke={paint.surface('muted')} strokeWidth={3} />
          )}
          <text x={row.text.x} y={row.y + 4} textAnchor={row.text.anchor} fontSize={GEOMETRY.labelFont}>
            <tspan fill={paint.surface('text')}>{row.text.name}</tspan>
            <tspan fill={paint.surface('secondary')}>{`  ${row.text.rest}`}</tspan>
          </text>
        </g>
      ))}
      {lane.marks.map((mark) => (
        <g
          key={mark.id}
          data-departure={mark.id}
          role={names === null ? undefined : 'button'}
          tabIndex={names === null ? undefined : -1}
          aria-label={names?.get(mark.id)}
          className="mark"
          onPointerEnter={onHover && (() => onHover(mark.id))}
          onPointerLeave={onHover && (() => onHover(null))}
          onClick={onSelect && (() => onSelect(mark.id))}
        >
          {mark.inView && <KindSymbol kind={mark.kind} x={mark.x} y={mark.y} size={GEOMETRY.symbol} fill={paint.kind(mark.kind)} />}
        </g>
      ))}
      <g aria-hidden="true">
        {lane.labels.map((label) => (
          <text
            key={label.kind + label.id}
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
            fontSize={GEOMETRY.labelFont}
            fill={paint.surface(label.kind === 'person' ? 'text' : 'secondary')}
          >
            {label.text}
          </text>
        ))}
      </g>
    </g>
  );
});
