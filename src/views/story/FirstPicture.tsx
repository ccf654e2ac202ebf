import { memo, useMemo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { periodsOf } from '../../words/finding.ts';
import { nameYears } from '../../words/nameYears.ts';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withFilter } from '../../store/updates.ts';
import type { Shares } from '../../transforms/shares.ts';
import { annotationsOf } from '../annotations.ts';
import type { ChartProps } from '../definition.ts';
import { layoutYears } from '../layoutYears.ts';
import { YearRange } from '../YearRange.tsx';
import { partColor } from '../YearBars.tsx';
import { toYearRange } from '../yearWindow.ts';
import { drawnPeriods, isUnfiltered, rangeOf } from './derive.ts';
import { describePeriod } from './words.ts';
import { layoutShares, NARROW } from './layout.ts';
import { ShareChart } from './ShareChart.tsx';

/** px that the build draws the narrow form for; the page shows it where its container is that narrow, before any script too */
const PHONE = 336;

/** What became of those who left: shares by period, and below them the departures of each year, which are also the range of years. */
export const FirstPicture = memo(function FirstPicture({ width }: ChartProps) {
  const { dataset, selectors } = useMount();
  const filters = useDeparturesState((state) => state.filters);
  const all = selectors.shownInAllYears(filters);
  // Choosing years never changes them.
  const periods = useMemo(() => drawnPeriods(periodsOf(all, dataset)), [all, dataset]);
  const sizes = [
    { form: 'wide', px: Math.max(width, NARROW) },
    { form: 'slim', px: width < NARROW ? width : PHONE },
  ] as const;
  return (
    <div className="first-picture">
      {sizes.map(({ form, px }) => (
        <div key={form} className={`first-picture-${form}`}>
          {periods.length > 0 && <PeriodShares periods={periods} width={px} />}
          <Years width={px} />
        </div>
      ))}
      <Key />
    </div>
  );
});

/** The columns of the periods; each is a button that shows its years alone, or all again. */
function PeriodShares({ periods, width }: { readonly periods: readonly Shares[]; readonly width: number }) {
  const { store, dataset } = useMount();
  const language = useLanguage();
  const { t } = language;
  const filters = useDeparturesState((state) => state.filters);
  const [from, to] = rangeOf(filters, dataset);
  const scene = useMemo(
    () =>
      layoutShares(periods, {
        width,
        range: [from, to],
        language,
        nameYears: (years, isNarrow) => nameYears(years, language, isNarrow),
      }),
    [periods, width, from, to, language],
  );
  return (
    <svg {...svgSize(width, scene.height)} role="group" aria-label={t('story.shares')}>
      <ShareChart scene={scene} paint={LIVE_PAINT} language={language} />
      {scene.columns.map(({ years, shares, x0, x1 }) => {
        const isAlone = filters.time !== null && from === years.from && to === years.to;
        const choose = () =>
          store.setState(
            withFilter('time', isAlone ? null : toYearRange(years.from, years.to, dataset.years)),
          );
        return (
          <g
            key={years.from}
            className="period"
            role="button"
            tabIndex={0}
            aria-pressed={isAlone}
            aria-label={describePeriod(shares, language)}
            onClick={choose}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose();
            }}
          >
            <title>{describePeriod(shares, language)}</title>
            <rect x={x0} y={0} width={x1 - x0} height={scene.height} fill="transparent" />
          </g>
        );
      })}
    </svg>
  );
}

/** The departures of each year, coloured alike, with the events that a reader would look for. */
function Years({ width }: { readonly width: number }) {
  const { dataset, selectors, laneLimit } = useMount();
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const { departures } = selectors.shownInAllYears(filters);
  const [from, to] = rangeOf(filters, dataset);
  // What happened in the field explains the whole record, not the years of one lab.
  const isWhole = isUnfiltered(filters);
  // An article has less room on a phone, and words of its own.
  const isBrief = laneLimit !== null && width < NARROW;
  const scene = useMemo(
    () =>
      layoutYears(departures, {
        width,
        x0: 10,
        x1: width - 10,
        room: isBrief ? 60 : width < NARROW ? 76 : 104,
        years: dataset.years,
        range: [from, to],
        annotations: isWhole && !isBrief ? annotationsOf(dataset) : [],
        language,
      }),
    [departures, dataset, width, from, to, isWhole, isBrief, language],
  );
  return (
    <>
      <h2>{language.t('story.years')}</h2>
      <YearRange scene={scene} />
    </>
  );
}

/** What is not a kind of next job, said with its own mark; the kinds stand beside their shares. */
function Key() {
  const { t } = useLanguage();
  return (
    <ul className="story-key">
      <li>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <rect x="1" y="1" width="10" height="10" fill={partColor('unknown', LIVE_PAINT)} />
        </svg>
        {t('story.unknown')}
      </li>
      <li>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path
            d="M1,1h10v10h-10zM5,1l-4,4M9,1l-8,8M11,3l-8,8M11,7l-4,4"
            fill="none"
            stroke={partColor('possible', LIVE_PAINT)}
            strokeWidth="0.8"
          />
        </svg>
        {t('story.possible')}
      </li>
      <li className="only-live story-press">{t('story.press')}</li>
    </ul>
  );
}
