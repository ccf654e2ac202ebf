import { memo, useMemo, useRef, type KeyboardEvent, type PointerEvent, type SVGAttributes } from 'react';
import { LIVE_PAINT } from '../encoding/palette.ts';
import { svgSize } from '../marks/svgSize.ts';
import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import { withFilter } from '../store/updates.ts';
import { YearBars } from './YearBars.tsx';
import { YEARS, yearsAt, type YearBarsScene } from './layoutYears.ts';
import { stepYear, toYearRange } from './yearWindow.ts';

export interface YearRangeProps {
  readonly scene: YearBarsScene;
  /** the zoomed part of the axis, UTC ms; null without a zoom */
  readonly domain?: readonly [number, number] | null;
}

type Grip = 'from' | 'to' | 'body';

/** The bars of the years, and over them the range of years that is on, with a handle at either end: pressed, dragged or by keys. */
export const YearRange = memo(function YearRange({ scene, domain = null }: YearRangeProps) {
  const { store } = useMount();
  const language = useLanguage();
  const { t } = language;
  const time = useDeparturesState((state) => state.filters.time);
  const { width, height, x0, x1, base, step, bars } = scene;
  const first = bars[0]?.year ?? 0;
  const last = bars.at(-1)?.year ?? 0;
  const from = Math.max(first, time?.from ?? first);
  const to = Math.min(last, time?.to ?? last);
  const range = useMemo((): readonly [number, number] => [from, to], [from, to]);
  const xOf = (year: number) => x0 + (year - first) * step;
  const setRange = (a: number, b: number) =>
    store.setState(withFilter('time', toYearRange(a, b, [first, last])));

  const { onDown, onMove, onUp } = useYearDrag(scene, range, setRange);
  const onKey = (grip: 'from' | 'to') => (event: KeyboardEvent) => {
    const next = stepYear(
      event.key,
      grip === 'from' ? from : to,
      grip === 'from' ? [first, to] : [from, last],
    );
    if (next === null) return;
    event.preventDefault();
    setRange(grip === 'from' ? next : from, grip === 'to' ? next : to);
  };

  return (
    <svg className="overview" {...svgSize(width, height)} role="group" aria-label={t('story.years')}>
      <YearBars scene={scene} range={range} paint={LIVE_PAINT} language={language} />
      {domain !== null && (
        <rect
          x={xOf(yearsAt(domain[0]))}
          width={Math.max(2, xOf(yearsAt(domain[1])) - xOf(yearsAt(domain[0])))}
          y={base - 1}
          height={3}
          fill={LIVE_PAINT.surface('accent')}
        />
      )}
      <rect
        className="range-body"
        x={x0}
        y={0}
        width={x1 - x0}
        height={height}
        fill="transparent"
        onPointerDown={onDown('body')}
        onPointerMove={onMove}
        onPointerUp={onUp}
      />
      {(['from', 'to'] as const).map((grip) => (
        <RangeHandle
          key={grip}
          grip={grip}
          range={range}
          years={[first, last]}
          x={grip === 'from' ? xOf(from) : xOf(to + 1)}
          scene={scene}
          onKeyDown={onKey(grip)}
          onPointerDown={onDown(grip)}
          onPointerMove={onMove}
          onPointerUp={onUp}
        />
      ))}
    </svg>
  );
});

interface RangeHandleProps extends SVGAttributes<SVGGElement> {
  readonly grip: 'from' | 'to';
  readonly range: readonly [number, number];
  readonly years: readonly [number, number];
  readonly x: number;
  readonly scene: YearBarsScene;
}

/** One end of the range: a slider with a field for the finger on its outer side. */
function RangeHandle({
  grip,
  range: [from, to],
  years: [first, last],
  x,
  scene,
  ...heard
}: RangeHandleProps) {
  const { t } = useLanguage();
  const { base, width, height } = scene;
  const year = grip === 'from' ? from : to;
  const outward = grip === 'from' ? -1 : 1;
  const reach = Math.min(Math.max(x + outward * 16, 12), width - 12);
  return (
    <g
      className="range-handle"
      role="slider"
      tabIndex={0}
      aria-label={t(`timeline.range.${grip}`)}
      aria-orientation="horizontal"
      aria-valuemin={grip === 'from' ? first : from}
      aria-valuemax={grip === 'from' ? to : last}
      aria-valuenow={year}
      aria-valuetext={String(year)}
      {...heard}
    >
      <rect x={reach - 12} y={0} width={24} height={height} fill="transparent" />
      <line x1={x} x2={x} y1={base - 34} y2={base} stroke={LIVE_PAINT.surface('secondary')} strokeWidth={1} />
      <path
        d={`M${x},${base - 26}h${outward * (YEARS.grip - 3)}q${outward * 3},0 ${outward * 3},3v10q0,3 ${-outward * 3},3h${-outward * (YEARS.grip - 3)}z`}
        fill={LIVE_PAINT.surface('ground')}
        stroke={LIVE_PAINT.surface('secondary')}
        strokeWidth={1.2}
      />
    </g>
  );
}

/** Returns what a pointer does to the range: a handle drags one end, the bars between drag both, a press on a year picks it alone or lets it go. */
function useYearDrag(
  { width, x0, step, bars }: YearBarsScene,
  [from, to]: readonly [number, number],
  setRange: (from: number, to: number) => void,
) {
  const drag = useRef<{
    readonly grip: Grip;
    readonly at: number;
    readonly from: number;
    readonly to: number;
    moved: boolean;
  } | null>(null);
  const first = bars[0]?.year ?? 0;
  const last = bars.at(-1)?.year ?? 0;
  const yearAt = (event: PointerEvent<SVGElement>) => {
    const box =
      event.currentTarget.ownerSVGElement?.getBoundingClientRect() ??
      event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / Math.max(1, box.width)) * width;
    return first + (x - x0) / step;
  };
  const onDown = (grip: Grip) => (event: PointerEvent<SVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip, at: yearAt(event), from, to, moved: false };
  };
  const onMove = (event: PointerEvent<SVGElement>) => {
    const held = drag.current;
    if (held === null) return;
    const shift = Math.round(yearAt(event) - held.at);
    if (shift !== 0) held.moved = true;
    if (!held.moved) return;
    if (held.grip === 'from') setRange(Math.min(held.from + shift, held.to), held.to);
    else if (held.grip === 'to') setRange(held.from, Math.max(held.to + shift, held.from));
    else {
      const kept = Math.max(first - held.from, Math.min(shift, last - held.to));
      setRange(held.from + kept, held.to + kept);
    }
  };
  const onUp = (event: PointerEvent<SVGElement>) => {
    const held = drag.current;
    drag.current = null;
    if (held === null || held.moved || held.grip !== 'body') return;
    const year = Math.floor(yearAt(event));
    if (year < first || year > last) return;
    if (from === year && to === year) setRange(first, last);
    else setRange(year, year);
  };
  return { onDown, onMove, onUp };
}
