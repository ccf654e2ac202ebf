import { useMemo } from 'react';
import { LIVE_PAINT } from '../encoding/palette.ts';
import { svgSize } from '../marks/svgSize.ts';
import { useMount, useDeparturesState, useLanguage, useShown } from '../store/context.ts';
import type { ViewDefinition } from '../views/definition.ts';
import { roomForLanes } from '../views/chartRoom.ts';

export interface StaticChartProps {
  readonly view: ViewDefinition;
  readonly draw: NonNullable<ViewDefinition['draw']>;
  readonly width: number;
}

/** The chart as a picture in the colours of the page: nothing to press, and its numbers in words. */
export function StaticChart({ view, draw, width }: StaticChartProps) {
  const { dataset, laneLimit, rows } = useMount();
  const language = useLanguage();
  const shown = useShown();
  const state = useDeparturesState((all) => all);
  const drawing = useMemo(
    () =>
      draw({
        dataset,
        shown,
        state,
        language,
        width,
        paint: LIVE_PAINT,
        ...(laneLimit === null ? {} : { laneLimit, laneRoom: roomForLanes(width), rows: rows ?? null }),
      }),
    [draw, dataset, shown, state, language, width, laneLimit, rows],
  );
  return (
    <div className="chart static" data-total={shown.count.total}>
      <svg
        role="img"
        aria-label={view.describe({ dataset, shown, state, language })}
        {...svgSize(width, drawing.height)}
      >
        {drawing.children}
      </svg>
    </div>
  );
}
