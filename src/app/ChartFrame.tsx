import { useMemo, useRef } from 'react';
import { useContainer } from '../behaviors/useContainerWidth.ts';
import { useShown } from '../store/context.ts';
import type { ViewDefinition } from '../views/definition.ts';

export interface ChartFrameProps {
  readonly Chart: NonNullable<ViewDefinition['Chart']>;
  /** px to draw for before the width is known */
  readonly reference: number;
  /** stands above the chart of the view, so that the chart alone carries its total */
  readonly isLead?: boolean;
}

/** The place of a chart: it is drawn for the width there is, and for less where text is larger, which makes the drawing larger (base.css). */
export function ChartFrame({ Chart, reference, isLead = false }: ChartFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, text } = useContainer(frame, reference);
  const shown = useShown();
  return useMemo(
    () => (
      <div
        className={`${isLead ? 'lead-chart' : 'chart'}${text > 1 ? ' large-text' : ''}`}
        ref={frame}
        {...(isLead ? {} : { id: 'chart', tabIndex: -1, 'data-total': shown.count.total })}
      >
        <Chart width={Math.floor(width / text)} />
      </div>
    ),
    [Chart, width, text, shown, isLead],
  );
}
