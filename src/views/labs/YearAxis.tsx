import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';

/** px that a year and the space beside it need */
const LABEL = 34;

/** Years below the head of the strips, as the timeline has them. */
export function YearAxis({
  years: [first, last],
  width,
}: {
  readonly years: readonly [number, number];
  readonly width: number;
}) {
  const step = width / (last - first + 1);
  const every = Math.max(1, Math.ceil((1.5 * LABEL) / step));
  const labels = Array.from({ length: last - first + 1 }, (_, i) => last - i)
    .filter((_, i) => i % every === 0)
    .map((year) => {
      const x = (year - first + 0.5) * step;
      const anchor = x < LABEL / 2 ? 'start' : x > width - LABEL / 2 ? 'end' : 'middle';
      return { year, anchor, x: anchor === 'start' ? 0 : anchor === 'end' ? width : x } as const;
    });
  return (
    <svg {...svgSize(width, 14)} aria-hidden="true" fontSize={11}>
      {labels.map(({ year, x, anchor }) => (
        <text key={year} x={x} y={11} textAnchor={anchor} fill={LIVE_PAINT.surface('secondary')}>
          {year}
        </text>
      ))}
    </svg>
  );
}
