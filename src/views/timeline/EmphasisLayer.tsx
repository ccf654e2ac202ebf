import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import type { Emphasis } from './emphasis.ts';
import { GEOMETRY, type TimelineScene } from './scene.ts';

export interface EmphasisLayerProps {
  readonly emphasis: Emphasis;
  readonly scene: TimelineScene;
  readonly paint: Paint;
  readonly language: Language;
  /** a tooltip names the departure already */
  readonly named: boolean;
}

/** Drawn over the muted lanes: the departure, the person's others, and the way to the destination's lane. */
export function EmphasisLayer({ emphasis, scene, paint, language, named }: EmphasisLayerProps) {
  const { mark, departure, lane } = emphasis;
  // A name that stands there already is drawn over, not a second time.
  const label = lane.labels.find(({ id, kind }) => id === mark.id && kind === 'person');
  const name = label?.text ?? language.text(departure.person.name);
  const width = textWidth(name, GEOMETRY.labelFont);
  const onLeft = mark.x + width + 16 > scene.width;
  return (
    <g className="emphasis" aria-hidden="true">
      <Destination emphasis={emphasis} scene={scene} paint={paint} />
      <Others emphasis={emphasis} paint={paint} />
      {mark.inView && (
        <>
          {mark.whisker !== null && (
            <line
              x1={Math.max(scene.x0, mark.whisker.x0)}
              x2={Math.min(scene.x1, mark.whisker.x1)}
              y1={mark.y}
              y2={mark.y}
              stroke={paint.kind(mark.kind)}
              strokeWidth={1.5}
              strokeDasharray={mark.whisker.soft ? '3 2' : undefined}
            />
          )}
          <circle
            cx={mark.x}
            cy={mark.y}
            r={9}
            fill={paint.surface('ground')}
            stroke={paint.surface('accent')}
            strokeWidth={2}
          />
          <KindSymbol
            kind={mark.kind}
            x={mark.x}
            y={mark.y}
            size={GEOMETRY.symbol + 2}
            fill={paint.kind(mark.kind)}
          />
          {!named && !lane.opened && (
            <text
              x={label?.x ?? (onLeft ? mark.x - 13 : mark.x + 13)}
              y={label?.y ?? mark.y + 4}
              textAnchor={label?.anchor ?? (onLeft ? 'end' : 'start')}
              fontSize={label === undefined ? GEOMETRY.labelFont + 1 : GEOMETRY.labelFont}
              fontWeight={600}
              fill={paint.surface('text')}
              stroke={paint.surface('ground')}
              strokeWidth={4}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {name}
            </text>
          )}
        </>
      )}
    </g>
  );
}

/** The lane that the person went to, and the way there. */
function Destination({ emphasis, scene, paint }: Pick<EmphasisLayerProps, 'emphasis' | 'scene' | 'paint'>) {
  const { mark, toward, arc } = emphasis;
  if (toward === null) return null;
  return (
    <>
      <rect
        x={1}
        y={toward.y0 + 1}
        width={scene.width - 2}
        height={toward.y1 - toward.y0 - 2}
        fill="none"
        stroke={paint.surface('accent')}
        strokeOpacity={0.6}
      />
      {arc !== null && (
        <>
          <path d={arc} fill="none" stroke={paint.surface('accent')} strokeWidth={1.25} />
          <circle cx={mark.x} cy={toward.baseline} r={2.5} fill={paint.surface('accent')} />
        </>
      )}
    </>
  );
}

/** The person's other departures. */
function Others({ emphasis: { mark, others }, paint }: Pick<EmphasisLayerProps, 'emphasis' | 'paint'>) {
  return others.map((other) => (
    <g key={other.id}>
      <line
        x1={mark.x}
        y1={mark.y}
        x2={other.x}
        y2={other.y}
        stroke={paint.surface('secondary')}
        strokeDasharray="2 3"
      />
      <KindSymbol
        kind={other.kind}
        x={other.x}
        y={other.y}
        size={GEOMETRY.symbol + 3}
        fill={paint.kind(other.kind)}
      />
    </g>
  ));
}
