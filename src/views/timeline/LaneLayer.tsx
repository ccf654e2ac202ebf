import { memo, type ReactNode } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import type { Selection } from '../../state/linkState.ts';
import type { NameLink } from '../SelectionLink.tsx';
import { MORE_LANE } from './derive.ts';
import type { Target } from './navigate.ts';
import { Extent } from './Extent.tsx';
import { LaneGround } from './LaneGround.tsx';
import { Marks } from './Marks.tsx';
import { bracketPath, tickPath } from './lanePaths.ts';
import { GEOMETRY, type PlacedLane, type TimelineScene } from './scene.ts';
import { WhiskerMark } from './WhiskerMark.tsx';

export interface LaneLayerProps {
  readonly scene: TimelineScene;
  readonly paint: Paint;
  readonly language: Language;
  /** accessible names by departure; null in a picture, where nothing can be focused */
  readonly names: Pick<ReadonlyMap<string, string>, 'get'> | null;
  /** Returns where the name of a lane or of who left leads; left out in a picture, where names are no links. */
  readonly linkTo?: (to: Selection) => NameLink | null;
  /** what the chart's one tab stop leads to */
  readonly active?: Target | null;
  /** how many lanes are drawn so far; all unless given */
  readonly drawn?: number;
  /** ids of opened lanes; the names of those that are still drawn as before a press say already what is coming */
  readonly opened?: readonly string[];
  /** where a canvas below has the marks: px from top to bottom that are in sight. Only what stands there is drawn, and of the marks the active one. */
  readonly within?: readonly [number, number];
}

/** All lanes of a scene. The same elements on the page and in a picture; what is done to them is heard by the chart. */
export const LaneLayer = memo(function LaneLayer(props: LaneLayerProps) {
  const { opened, ...rest } = props;
  const { scene, active, drawn = scene.lanes.length, within } = rest;
  return (
    <>
      {within === undefined && <LaneGround {...rest} />}
      {scene.lanes
        .slice(0, drawn)
        .map((lane, i) =>
          within !== undefined && !isWithin(lane, within) && active?.lane !== lane.id ? null : (
            <LaneGroup
              key={lane.id}
              {...rest}
              {...(within !== undefined && { within: lane.opened ? within : EVERYWHERE })}
              lane={lane}
              tinted={i % 2 === 1}
              isTurned={opened !== undefined && opened.includes(lane.id) !== lane.opened}
              active={active?.lane === lane.id ? active : null}
            />
          ),
        )}
    </>
  );
});

/** One array for all lanes that are not opened, so that they do not render when one scrolls. */
const EVERYWHERE = [-Infinity, Infinity] as const;

function isWithin({ y0, y1 }: PlacedLane, [top, bottom]: readonly [number, number]): boolean {
  return y1 >= top && y0 <= bottom;
}

export interface LaneGroupProps extends Omit<LaneLayerProps, 'opened'> {
  readonly lane: PlacedLane;
  readonly tinted: boolean;
  readonly isTurned: boolean;
}

const LaneGroup = memo(function LaneGroup(props: LaneGroupProps) {
  const { lane, paint, language, names, within } = props;
  const live = names !== null;
  const isSeen = ({ y }: { readonly y: number }) =>
    within === undefined || (y >= within[0] && y <= within[1]);
  const rows = within === undefined ? lane.rows : lane.rows.filter(isSeen);
  // Lines in sight are few: they are elements, also where a canvas has the marks of the other lanes.
  const marks = within === undefined ? lane.marks : lane.opened ? lane.marks.filter(isSeen) : [];
  const label = language.t('timeline.lane', {
    lab: lane.fullName,
    count: language.count(lane.count),
    n: lane.count.total,
  });
  return (
    <g data-lab={lane.id} role={live ? 'group' : undefined} aria-label={live ? label : undefined}>
      <Extent lane={lane} paint={paint} />
      <LaneName {...props} />
      <LaneNotes {...props} />
      <Ticks {...props} />
      <Brackets {...props} />
      <Spans {...props} rows={rows} marks={marks} />
      {rows.length > 0 && <RowTexts {...props} rows={rows} />}
      <Labels {...props} />
      <Marks {...props} marks={marks} />
    </g>
  );
});

/** Renames, milestones and other events of the lab. */
function Ticks({ lane, paint, names }: LaneGroupProps) {
  return lane.ticks.map((tick) => (
    <path
      key={tick.key}
      d={tickPath(tick, lane.baseline)}
      fill={paint.surface('ground')}
      stroke={paint.surface('secondary')}
      strokeWidth={0.9}
    >
      {names === null && <title>{`${tick.date}: ${tick.what}`}</title>}
    </path>
  ));
}

function Brackets({ lane, paint }: LaneGroupProps) {
  return lane.brackets.map((bracket) => (
    <g key={bracket.key}>
      <path d={bracketPath(bracket)} fill="none" stroke={paint.surface('bracket')} strokeWidth={0.8}>
        <title>{bracket.title}</title>
      </path>
      {bracket.label !== null && (
        <text
          x={bracket.labelX ?? bracket.x1 - 4}
          y={bracket.y + 11}
          textAnchor="end"
          fontSize={GEOMETRY.labelFont}
          fill={paint.surface('secondary')}
        >
          {bracket.label}
        </text>
      )}
    </g>
  ));
}

interface SpansProps extends LaneGroupProps {
  readonly rows: PlacedLane['rows'];
  readonly marks: PlacedLane['marks'];
}

/** What has a length: tenures of the rows, and in what time the departures lie that are dated roughly. */
function Spans({ scene: { x0, x1 }, paint, names, rows, marks }: SpansProps) {
  const whiskers = marks.flatMap(({ id, kind, y, whisker, inView }) =>
    inView && whisker !== null
      ? [<WhiskerMark key={id} whisker={whisker} y={y} x0={x0} x1={x1} stroke={paint.kind(kind)} />]
      : [],
  );
  return (
    <>
      {rows.map(
        ({ id, y, tenure }) =>
          tenure !== null &&
          tenure.x1 > x0 && (
            <line
              key={id}
              x1={Math.max(x0, tenure.x0)}
              x2={Math.min(x1, tenure.x1)}
              y1={y}
              y2={y}
              stroke={paint.surface('muted')}
              strokeWidth={3}
            />
          ),
      )}
      {names !== null && whiskers.length > 0 ? <g className="whiskers">{whiskers}</g> : whiskers}
    </>
  );
}

/** In an opened lane, who left and where to, in columns. The keyboard has the marks; a name is a link for the pointer. */
function RowTexts({ scene: { x0 }, paint, rows, linkTo }: Omit<SpansProps, 'marks'>) {
  return (
    <g aria-hidden="true" className="row-texts" fontSize={GEOMETRY.labelFont}>
      <path
        d={rows.map(({ y, name, text }) => (name.y === y ? `M${x0},${y}H${text.x - 8}` : '')).join('')}
        stroke={paint.surface('guide')}
        strokeWidth={0.5}
        strokeDasharray="1 3"
      />
      {rows.map(({ id, name, text }) => (
        <text key={id} className="row-text" y={name.y + 4}>
          <RowName link={linkTo?.({ type: 'departure', id }) ?? null}>
            <tspan x={name.x} fill={paint.surface('text')} fontWeight={600}>
              {name.words}
            </tspan>
          </RowName>
          <tspan x={text.x} fill={paint.surface('secondary')}>
            {text.words}
          </tspan>
        </text>
      ))}
    </g>
  );
}

function RowName({ link, children }: { readonly link: NameLink | null; readonly children: ReactNode }) {
  if (link === null) return children;
  return (
    <a {...link} tabIndex={-1}>
      {children}
    </a>
  );
}

/** The names that there is room for, and how many there is none for. */
function Labels({ lane, tinted, paint, names: live, linkTo }: LaneGroupProps) {
  return (
    <g
      aria-hidden="true"
      className="names"
      fontSize={GEOMETRY.labelFont}
      fill={paint.surface('text')}
      stroke={paint.surface(tinted ? 'tint' : 'ground')}
      strokeWidth={5}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {lane.labels.map((placed) => {
        const text = (
          <text
            key={placed.kind + placed.id}
            x={placed.x}
            y={placed.y}
            textAnchor={placed.anchor === 'start' ? undefined : placed.anchor}
            fill={placed.kind === 'person' ? undefined : paint.surface('secondary')}
            fontStyle={placed.kind === 'key' ? 'italic' : undefined}
            {...(placed.kind === 'more' && live !== null && { className: 'more', 'data-more': lane.id })}
          >
            {placed.text}
          </text>
        );
        const link = placed.kind === 'person' ? linkTo?.({ type: 'departure', id: placed.id }) : null;
        if (link == null) return text;
        // The keyboard has the mark; a pointer may open the page in a tab of its own, and copy its address.
        return (
          <a key={placed.kind + placed.id} {...link} tabIndex={-1}>
            {text}
          </a>
        );
      })}
    </g>
  );
}

function placeOfName({ stacked, x0 }: TimelineScene, { y0, y1, baseline, opened }: PlacedLane) {
  return {
    x: stacked ? 16 : 14,
    y: stacked ? y0 + 15 : opened ? y0 + 22 : Math.min(baseline + 4, y1 - 10),
    countX: stacked ? undefined : x0 - 14,
  };
}

/** The lane's name and count: a switch that opens the lane, or unfolds the tail, and to a press for a tab of its own a link to the page of the lab. */
function LaneName({ scene, lane, paint, language, names, linkTo, active, isTurned }: LaneGroupProps) {
  const live = names !== null;
  const link = linkTo?.({ type: 'place', id: lane.id }) ?? null;
  const Name = link === null ? 'g' : 'a';
  const { x, y, countX } = placeOfName(scene, lane);
  const countText = language.count(lane.count);
  const isOpened = lane.opened !== isTurned;
  return (
    <Name
      {...link}
      className="lane-name"
      data-lane-name={lane.id}
      role={live ? 'button' : undefined}
      tabIndex={live ? (active?.type === 'lane' ? 0 : -1) : undefined}
      aria-expanded={live ? isOpened : undefined}
      aria-label={
        live
          ? language.t('timeline.laneName', { lab: lane.name, count: countText, n: lane.count.total })
          : undefined
      }
    >
      {live && (
        <rect
          x={0}
          y={y - 16}
          width={scene.stacked ? scene.width : scene.x0 - 8}
          height={24}
          fill="transparent"
        />
      )}
      {live && (
        <path
          className="chevron"
          d={isOpened ? `M2,${y - 6}h8l-4,5z` : `M4,${y - 8}v8l5,-4z`}
          fill={paint.surface('bracket')}
        />
      )}
      <text
        x={x}
        y={y}
        fontSize={GEOMETRY.nameFont}
        fontWeight={lane.id === MORE_LANE ? 400 : 600}
        fill={paint.surface('text')}
      >
        {`${lane.name} `}
        <tspan
          x={countX}
          textAnchor={countX === undefined ? undefined : 'end'}
          fontWeight={400}
          fill={paint.surface('secondary')}
        >
          {countText}
        </tspan>
      </text>
    </Name>
  );
}

/** Above the name how many arrived, and below that of an opened lane the way to its profile. */
function LaneNotes({ scene, lane, paint, language, names }: LaneGroupProps) {
  const { x, y, countX } = placeOfName(scene, lane);
  return (
    <>
      {lane.arrivals > 0 && countX !== undefined && (
        <text
          x={countX}
          y={y - 14}
          textAnchor="end"
          fontSize={GEOMETRY.labelFont}
          fill={paint.surface('secondary')}
        >
          <title>{language.t('timeline.arrivals.title', { n: lane.arrivals })}</title>
          {language.t(lane.y0 === 0 ? 'timeline.arrivals.first' : 'timeline.arrivals', {
            count: language.number(lane.arrivals),
          })}
        </text>
      )}
      {lane.opened && lane.id !== MORE_LANE && names !== null && (
        <text
          className="lane-profile"
          data-place={lane.id}
          x={x}
          y={y + 18}
          fontSize={GEOMETRY.labelFont}
          fill={paint.surface('secondary')}
        >
          {language.t('timeline.profile')}
        </text>
      )}
    </>
  );
}
