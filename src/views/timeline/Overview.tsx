import { memo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withFilter } from '../../store/updates.ts';
import type { YearBin } from './derive.ts';
import { OverviewBars } from './OverviewBars.tsx';
import { GRIP, OVERVIEW_BASE, OVERVIEW_HEIGHT, overviewStep, yearsAt } from './placeBars.ts';
import { stepYear, toYearRange } from './yearWindow.ts';

export interface OverviewProps {
  readonly years: readonly YearBin[];
  readonly width: number;
  readonly x0: number;
  readonly x1: number;
  /** the part of time that the axis below shows, UTC ms; null where there is no axis below */
  readonly domain: readonly [number, number] | null;
  /** the axis is zoomed into a part of the range */
  readonly zoomed: boolean;
}

type Grip = 'from' | 'to' | 'body';

/** Departures per year over the whole record, and a range of years with a handle at either end. */
export const Overview = memo(function Overview({ years, width, x0, x1, domain, zoomed }: OverviewProps) {
  const { store } = useDepartures();
  const language = useLanguage();
  const { t } = language;
  const time = useDeparturesState((state) => state.filters.time);
  const drag = useRef<{
    readonly grip: Grip;
    readonly at: number;
    readonly from: number;
    readonly to: number;
    moved: boolean;
  } | null>(null);
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const from = Math.max(first, time?.from ?? first);
  const to = Math.min(last, time?.to ?? last);
  const step = overviewStep(years.length, x0, x1);
  const xOf = (year: number) => x0 + (year - first) * step;
  const setRange = (a: number, b: number) =>
    store.setState(withFilter('time', toYearRange(a, b, [first, last])));

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
    <svg
      className="overview"
      viewBox={`0 0 ${width} ${OVERVIEW_HEIGHT}`}
      width={width}
      height={OVERVIEW_HEIGHT}
      role="group"
      aria-label={t('timeline.overview')}
    >
      <OverviewBars
        years={years}
        x0={x0}
        x1={x1}
        range={[from, to]}
        domain={domain}
        paint={LIVE_PAINT}
        language={language}
      />
      {zoomed && domain !== null && (
        <rect
          x={xOf(yearsAt(domain[0]))}
          width={Math.max(2, xOf(yearsAt(domain[1])) - xOf(yearsAt(domain[0])))}
          y={OVERVIEW_BASE}
          height={3}
          fill={LIVE_PAINT.surface('accent')}
        />
      )}
      <rect
        className="range-body"
        x={x0}
        y={0}
        width={x1 - x0}
        height={OVERVIEW_HEIGHT}
        fill="transparent"
        onPointerDown={onDown('body')}
        onPointerMove={onMove}
        onPointerUp={onUp}
      />
      {(['from', 'to'] as const).map((grip) => {
        const x = grip === 'from' ? xOf(from) : xOf(to + 1);
        const year = grip === 'from' ? from : to;
        const outward = grip === 'from' ? -1 : 1;
        const reach = Math.min(Math.max(x + outward * 16, 12), width - 12);
        return (
          <g
            key={grip}
            className="range-handle"
            role="slider"
            tabIndex={0}
            aria-label={t(`timeline.range.${grip}`)}
            aria-orientation="horizontal"
            aria-valuemin={grip === 'from' ? first : from}
            aria-valuemax={grip === 'from' ? to : last}
            aria-valuenow={year}
            aria-valuetext={String(year)}
            onKeyDown={onKey(grip)}
            onPointerDown={onDown(grip)}
            onPointerMove={onMove}
            onPointerUp={onUp}
          >
            <rect x={reach - 12} y={0} width={24} height={OVERVIEW_HEIGHT} fill="transparent" />
            <line
              x1={x}
              x2={x}
              y1={14}
              y2={OVERVIEW_BASE}
              stroke={LIVE_PAINT.surface('secondary')}
              strokeWidth={1}
            />
            <path
              d={`M${x},${GRIP.y0}h${outward * (GRIP.width - 3)}q${outward * 3},0 ${outward * 3},3v10q0,3 ${-outward * 3},3h${-outward * (GRIP.width - 3)}z`}
              fill={LIVE_PAINT.surface('ground')}
              stroke={LIVE_PAINT.surface('secondary')}
              strokeWidth={1.2}
            />
          </g>
        );
      })}
    </svg>
  );
});
