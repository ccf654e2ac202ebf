import { nameYears } from '../../words/nameYears.ts';
import { annotationsOf } from '../annotations.ts';
import type { DrawContext, Drawing } from '../definition.ts';
import { layoutYears } from '../layoutYears.ts';
import { YearBars } from '../YearBars.tsx';
import { periodsOf } from '../../words/finding.ts';
import { drawnPeriods, inAllYears, isUnfiltered, rangeOf } from './derive.ts';
import { layoutShares, NARROW } from './layout.ts';
import { ShareChart } from './ShareChart.tsx';

/** Returns the shares alone, as high as is asked for; null where too few departures are known to draw them. */
export function drawShares({
  dataset,
  state,
  language,
  width,
  height,
  paint,
}: DrawContext & { readonly height: number }): Drawing | null {
  const departures = inAllYears(dataset, state.filters);
  const scene = layoutShares(drawnPeriods(periodsOf({ departures }, dataset)), {
    width,
    height,
    range: rangeOf(state.filters, dataset),
    language,
    nameYears: (years, isNarrow) => nameYears(years, language, isNarrow),
  });
  if (scene.columns.length === 0) return null;
  return { height, children: <ShareChart scene={scene} paint={paint} language={language} /> };
}

/** px between the shares and the bars */
const GAP = 24;

/** Returns the first picture as one drawing: the shares, and the departures of each year below them. */
export function drawFirstPicture({ dataset, state, language, width, paint }: DrawContext): Drawing {
  const departures = inAllYears(dataset, state.filters);
  const range = rangeOf(state.filters, dataset);
  const shares = layoutShares(drawnPeriods(periodsOf({ departures }, dataset)), {
    width,
    range,
    language,
    nameYears: (years, isNarrow) => nameYears(years, language, isNarrow),
  });
  const years = layoutYears(departures, {
    width,
    x0: 0,
    x1: width,
    room: width < NARROW ? 76 : 104,
    years: dataset.years,
    range,
    annotations: isUnfiltered(state.filters) ? annotationsOf(dataset) : [],
    language,
  });
  const top = shares.columns.length === 0 ? 0 : shares.height + GAP;
  return {
    height: top + years.height,
    children: (
      <>
        <ShareChart scene={shares} paint={paint} language={language} />
        <g transform={`translate(0,${top})`}>
          <YearBars scene={years} range={range} paint={paint} language={language} />
        </g>
      </>
    ),
  };
}
