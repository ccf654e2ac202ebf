import { useEffect, useMemo, useRef } from 'react';
import { useContainer } from '../behaviors/useContainerWidth.ts';
import { useShown } from '../store/context.ts';
import type { ViewDefinition } from '../views/definition.ts';

export interface ChartFrameProps {
  readonly Chart: NonNullable<ViewDefinition['Chart']>;
  /** px to draw for before the width is known */
  readonly reference: number;
  /** that is what it will be */
  readonly isKnown?: boolean;
  /** told of each width that it is drawn for */
  readonly onWidth?: (width: number) => void;
  /** the first picture of a page with another below it, which comes later: links to the chart lead to the first, and the other carries the total */
  readonly place?: 'alone' | 'lead' | 'below';
}

/** The place of a chart: it is drawn for the width there is, and for less where text is larger, which makes the drawing larger (base.css). */
export function ChartFrame({ Chart, reference, isKnown, onWidth, place = 'alone' }: ChartFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, text } = useContainer(frame, reference, isKnown);
  const shown = useShown();
  useEffect(() => onWidth?.(width), [onWidth, width]);
  return useMemo(
    () => (
      <div
        className={`${place === 'lead' ? 'lead-chart' : 'chart'}${text > 1 ? ' large-text' : ''}`}
        ref={frame}
        {...(place !== 'below' && { id: 'chart', tabIndex: -1 })}
        {...(place !== 'lead' && { 'data-total': shown.count.total })}
      >
        <Chart width={Math.floor(width / text)} />
      </div>
    ),
    [Chart, width, text, shown, place],
  );
}
