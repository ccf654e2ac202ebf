import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import type { BraidScene, Strand } from './braid.ts';
import { WAYS, type LanesScene, type WaysScene } from './ways.ts';
import { fitText } from '../../layout/textWidth.ts';
import type { NameLink } from '../SelectionLink.tsx';

/** What makes marks of a drawing answer to focus, and what they say; left out in a picture. */
export interface MarkBehaviour {
  /** id of the one mark that Tab leads to */
  readonly stop: string | null;
  readonly nameOf: (id: string) => string;
}

interface GroundProps {
  readonly scene: LanesScene;
  readonly paint: Paint;
  readonly nameOf: (lane: string) => string;
  /** lanes that are chosen */
  readonly chosen: readonly string[];
  readonly linkOf?: LaneLink;
}

/** Returns where the name of a lane leads: to the page of its place; null where that has none. */
export type LaneLink = (lane: string) => NameLink | null;

/** The axis and the lanes of places: thin where a place was, bent into what it became. */
function Ground({ scene, paint, nameOf, chosen, linkOf }: GroundProps) {
  const { height, x1, lanes, ticks } = scene;
  return (
    <>
      {ticks.map(({ year, x, label }) => (
        <g key={year}>
          <line
            x1={x}
            x2={x}
            y1={WAYS.axis - 4}
            y2={height - 4}
            stroke={paint.surface('guide')}
            strokeWidth={label === '' ? 0.4 : 0.8}
          />
          {label !== '' && (
            <text x={x + 3} y={13} fontSize={WAYS.font} fill={paint.surface('secondary')}>
              {label}
            </text>
          )}
        </g>
      ))}
      {lanes.map(({ lane: { id, y, known }, x0, x1: end, bend }) => (
        <g key={id}>
          <line
            x1={known[0] ? x0 : WAYS.names}
            x2={end}
            y1={y}
            y2={y}
            stroke={paint.surface('muted')}
            strokeWidth={known[0] ? 3 : 1.2}
            strokeDasharray={known[0] ? undefined : '2 3'}
            strokeOpacity={0.6}
          />
          {bend !== '' && (
            <path d={bend} fill="none" stroke={paint.surface('muted')} strokeWidth={3} strokeOpacity={0.6} />
          )}
          <LaneName
            id={id}
            y={y}
            name={nameOf(id)}
            isChosen={chosen.includes(id)}
            paint={paint}
            link={linkOf?.(id) ?? null}
          />
        </g>
      ))}
      <line
        x1={WAYS.names}
        x2={x1}
        y1={WAYS.axis - 4.5}
        y2={WAYS.axis - 4.5}
        stroke={paint.surface('guide')}
      />
    </>
  );
}

function LaneName({
  id,
  y,
  name,
  isChosen,
  paint,
  link,
}: {
  readonly id: string;
  readonly y: number;
  readonly name: string;
  readonly isChosen: boolean;
  readonly paint: Paint;
  readonly link: NameLink | null;
}) {
  const text = (
    <text
      data-lane={id}
      x={0}
      y={y + 4}
      fontSize={WAYS.nameFont}
      fontWeight={isChosen ? 600 : 400}
      fill={paint.surface('text')}
    >
      {fitText(name, WAYS.nameFont * 1.06, WAYS.names - 12)}
    </text>
  );
  if (link === null) return text;
  return (
    <a {...link} tabIndex={-1} aria-label={name}>
      {text}
    </a>
  );
}

export interface WaysLayerProps extends GroundProps {
  readonly scene: WaysScene;
  /** id of the way that is looked at */
  readonly marked: string | null;
  readonly behaviour?: MarkBehaviour;
}

/** Ribbons of the ways that people share. The same elements on the page and in a picture. */
export const WaysLayer = memo(function WaysLayer({ marked, behaviour, ...ground }: WaysLayerProps) {
  const { scene, paint } = ground;
  return (
    <>
      <Ground {...ground} />
      {scene.ways.map(({ way, d, width, ends }) => {
        const isFaint = marked !== null && marked !== way.id;
        return (
          <g
            key={way.id}
            data-way={way.id}
            {...(behaviour && {
              role: 'button',
              tabIndex: behaviour.stop === way.id ? 0 : -1,
              'aria-label': behaviour.nameOf(way.id),
            })}
          >
            {behaviour && (
              <path d={d} fill="none" stroke="transparent" strokeWidth={Math.max(14, width + 6)} />
            )}
            <path
              d={d}
              fill="none"
              stroke={paint.kind(way.kind)}
              strokeWidth={width}
              strokeOpacity={isFaint ? 0.12 : marked === way.id ? 0.95 : 0.55}
              strokeLinecap="butt"
            />
            <circle
              cx={ends[0][0]}
              cy={ends[0][1]}
              r={2}
              fill={paint.kind(way.kind)}
              fillOpacity={isFaint ? 0.2 : 1}
            />
            <path
              d={`M${ends[1][0] - 1},${ends[1][1] - 4}l5,4l-5,4z`}
              fill={paint.kind(way.kind)}
              fillOpacity={isFaint ? 0.2 : 1}
            />
          </g>
        );
      })}
      {scene.ways.map(
        ({ way, label }) =>
          label !== null && (
            <text
              key={way.id}
              x={label.x}
              y={label.y}
              fontSize={WAYS.font}
              fontWeight={marked === way.id ? 600 : 400}
              fill={paint.surface('text')}
              stroke={paint.surface('ground')}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {label.text}
            </text>
          ),
      )}
    </>
  );
});

export interface BraidLayerProps extends GroundProps {
  readonly scene: BraidScene;
  /** ids of careers that are in front; all where none is */
  readonly front: ReadonlySet<string>;
  /** id of the departure that is looked at */
  readonly marked: string | null;
  readonly behaviour?: MarkBehaviour;
}

/** Strands of people through lanes of places. The same elements on the page and in a picture. */
export const BraidLayer = memo(function BraidLayer({ front, marked, behaviour, ...ground }: BraidLayerProps) {
  const { scene, paint } = ground;
  return (
    <>
      <Ground {...ground} />
      {scene.strands.map((strand) => (
        <StrandMark
          key={strand.id}
          strand={strand}
          paint={paint}
          isFront={front.size === 0 || front.has(strand.id)}
          isAlone={front.size === 1 || scene.strands.length === 1}
          marked={marked}
          {...(behaviour && { behaviour })}
        />
      ))}
      {scene.labels.map(({ key, text, x, y }) => (
        <text
          key={key}
          x={x}
          y={y}
          fontSize={WAYS.font}
          fill={paint.surface('text')}
          stroke={paint.surface('ground')}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
    </>
  );
});

function StrandMark({
  strand: { id, parts, moves },
  paint,
  isFront,
  isAlone,
  marked,
  behaviour,
}: {
  readonly strand: Strand;
  readonly paint: Paint;
  readonly isFront: boolean;
  readonly isAlone: boolean;
  readonly marked: string | null;
  readonly behaviour?: MarkBehaviour;
}) {
  const isMarked = moves.some((move) => move.id === marked);
  const color = paint.surface(isFront ? 'bar' : 'bracket');
  return (
    <g data-strand={id} opacity={isFront ? 1 : 0.55}>
      {parts.map(({ key, d, isKnown }) => (
        <path
          key={key}
          d={d}
          fill="none"
          stroke={color}
          strokeWidth={isMarked ? 3.4 : isAlone && isFront ? 3 : 1.8}
          strokeDasharray={isKnown ? undefined : '4 3'}
          strokeLinecap={isKnown ? 'round' : 'butt'}
        />
      ))}
      {moves.map(({ id: departure, kind, x, y, whisker, isShown }) => (
        <g
          key={departure}
          data-move={departure}
          opacity={isShown ? 1 : 0.45}
          {...(behaviour && {
            role: 'button',
            tabIndex: behaviour.stop === departure ? 0 : -1,
            'aria-label': behaviour.nameOf(departure),
          })}
        >
          {whisker !== null && (
            <line
              x1={whisker[0]}
              x2={whisker[1]}
              y1={y}
              y2={y}
              stroke={paint.kind(kind)}
              strokeWidth={7}
              strokeOpacity={0.22}
            />
          )}
          {behaviour && <circle cx={x} cy={y} r={12} fill="transparent" />}
          <circle cx={x} cy={y} r={departure === marked ? 8 : 6.5} fill={paint.surface('ground')} />
          <KindSymbol
            kind={kind}
            x={x}
            y={y}
            size={departure === marked ? 12 : 9.5}
            fill={paint.kind(kind)}
          />
        </g>
      ))}
    </g>
  );
}
