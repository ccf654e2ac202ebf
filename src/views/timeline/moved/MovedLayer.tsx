import { LIVE_PAINT } from '../../../encoding/palette.ts';
import { relativePath } from '../../../encoding/relativePath.ts';
import { kindShape } from '../../../marks/KindSymbol.tsx';
import { DESTINATION_KINDS, type DestinationKind } from '../../../model/schema.ts';
import { bracketPath, tickPath, whiskerPath } from '../lanePaths.ts';
import { GEOMETRY, type PlacedLane, type PlacedMark, type TimelineScene } from '../scene.ts';
import './moved.css';

export interface MovedLayerProps {
  /** the scene as it is moved */
  readonly scene: TimelineScene;
}

/**
 * What of the lanes goes with the axis, drawn over the lanes at rest, which hide it meanwhile (moved.css): a few paths in place of an element for each
 * departure, so that a step of a gesture costs little. Nobody hears or focuses anything here.
 */
export function MovedLayer({ scene }: MovedLayerProps) {
  const { lanes, ticks, height } = scene;
  const { surface } = LIVE_PAINT;
  return (
    <g className="moved" aria-hidden="true">
      <path
        d={ticks.map(({ x }) => `M${x},0V${height}`).join('')}
        stroke={surface('guide')}
        strokeWidth={0.7}
        fill="none"
      />
      <path d={lanes.map(extentPath).join('')} stroke={surface('muted')} strokeWidth={2} fill="none" />
      <path
        d={lanes.flatMap((lane) => lane.ticks.map((tick) => tickPath(tick, lane.baseline))).join('')}
        fill={surface('ground')}
        stroke={surface('secondary')}
        strokeWidth={0.9}
      />
      <path
        d={lanes.flatMap(({ brackets }) => brackets.map(bracketPath)).join('')}
        fill="none"
        stroke={surface('bracket')}
        strokeWidth={0.8}
      />
      <path
        d={lanes.map((lane) => tenurePath(lane, scene)).join('')}
        stroke={surface('muted')}
        strokeWidth={3}
        fill="none"
      />
      <Words lanes={lanes} />
      <Symbols scene={scene} />
    </g>
  );
}

/** One path for the marks of each kind, and one for how much of the axis their dates cover. */
function Symbols({ scene }: MovedLayerProps) {
  const byKind = new Map<DestinationKind, PlacedMark[]>();
  for (const { marks } of scene.lanes)
    for (const mark of marks) {
      if (!mark.inView) continue;
      const list = byKind.get(mark.kind);
      if (list === undefined) byKind.set(mark.kind, [mark]);
      else list.push(mark);
    }
  return DESTINATION_KINDS.map((kind) => {
    const marks = byKind.get(kind);
    if (marks === undefined) return null;
    const { d, ...shape } = kindShape(kind, scene.symbol, LIVE_PAINT.kind(kind));
    const symbol = relativePath(d);
    const whiskers = (isSoft: boolean) =>
      marks
        .map(({ whisker, y }) =>
          whisker?.soft === isSoft ? whiskerPath(whisker, y, scene.x0, scene.x1) : '',
        )
        .join('');
    const [firm, soft] = [whiskers(false), whiskers(true)];
    const line = { fill: 'none', stroke: LIVE_PAINT.kind(kind), strokeWidth: 0.8, strokeOpacity: 0.55 };
    return (
      <g key={kind}>
        {firm !== '' && <path d={firm} {...line} />}
        {soft !== '' && <path d={soft} {...line} strokeDasharray="3 2" />}
        <path d={marks.map(({ x, y }) => `M${x},${y}${symbol}`).join('')} {...shape} />
      </g>
    );
  });
}

/** Names, and what brackets say. */
function Words({ lanes }: { readonly lanes: readonly PlacedLane[] }) {
  const { surface } = LIVE_PAINT;
  const { labelFont } = GEOMETRY;
  return lanes.map((lane, i) => (
    <g
      key={lane.id}
      fontSize={labelFont}
      fill={surface('secondary')}
      stroke={surface(i % 2 === 1 ? 'tint' : 'ground')}
      strokeWidth={5}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {lane.brackets.map(
        ({ key, label, labelX, x1, y }) =>
          label !== null && (
            <text key={key} x={labelX ?? x1 - 4} y={y + 11} textAnchor="end">
              {label}
            </text>
          ),
      )}
      {lane.labels.map(({ kind, id, x, y, anchor, text }) => (
        <text
          key={kind + id}
          x={x}
          y={y}
          textAnchor={anchor}
          fill={kind === 'person' ? surface('text') : undefined}
        >
          {text}
        </text>
      ))}
    </g>
  ));
}

/** How long a lab has been there, with an end where it has one. */
function extentPath({ extent, baseline: y }: PlacedLane): string {
  if (extent === null) return '';
  const { x0, x1, starts, ends } = extent;
  const cap = (x: number) => `M${x},${y - 4}v8`;
  return `M${x0},${y}H${x1}${starts ? cap(x0) : ''}${ends ? cap(x1) : ''}`;
}

function tenurePath({ rows }: PlacedLane, { x0, x1 }: TimelineScene): string {
  return rows
    .map(({ y, tenure }) => {
      if (tenure === null) return '';
      const [from, to] = [Math.max(x0, tenure.x0), Math.min(x1, tenure.x1)];
      return to > from ? `M${from},${y}H${to}` : '';
    })
    .join('');
}
