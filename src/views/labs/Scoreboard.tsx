import { memo, useMemo, useState } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { withFocus } from '../../store/updates.ts';
import { scoreboard, type Score } from '../../transforms/scoreboard.ts';
import type { ChartProps } from '../definition.ts';
import { PeopleList } from '../PeopleList.tsx';
import { layoutScores, type ScoreScene } from './layout.ts';
import { ScoreMark } from './ScoreMark.tsx';
import { describeScore } from './words.ts';

/** Rows before the rest is folded. */
export const MOST_ROWS = 14;

/** Who lost whom to whom: a row for each company, the busiest first; pressing one shows the people. */
export const Scoreboard = memo(function Scoreboard({ width }: ChartProps) {
  const { store, dataset } = useDepartures();
  const language = useLanguage();
  const { t, number } = language;
  const shown = useShown();
  const group = useDeparturesState((state) => state.group);
  const chosen = useDeparturesState((state) => state.focus[0] ?? null);
  const [isOpen, setOpen] = useState(false);
  const scores = useMemo(
    () => scoreboard(shown.departures, group, dataset.places),
    [shown.departures, group, dataset.places],
  );
  const folds = !isOpen && scores.length > MOST_ROWS + 2;
  const visible = folds ? scores.slice(0, MOST_ROWS) : scores;
  // The scale is that of all, so that unfolding moves nothing.
  const scene = useMemo(() => layoutScores(scores, width), [scores, width]);
  if (scores.length === 0) return null;
  return (
    <div className="scoreboard">
      <ScoreHead scene={scene} />
      <ol>
        {visible.map(({ place, ...score }, i) => {
          const row = scene.rows[i];
          if (row === undefined) return null;
          const isChosen = place.id === chosen;
          return (
            <li key={place.id}>
              <button
                type="button"
                className="rank"
                data-lab={place.id}
                aria-expanded={isChosen}
                onClick={() => store.setState(withFocus(isChosen ? [] : [place.id]))}
              >
                <span className="visually-hidden">{describeScore({ place, ...score }, language)}</span>
                <svg
                  viewBox={`0 0 ${width} ${scene.rowHeight}`}
                  width={width}
                  height={scene.rowHeight}
                  aria-hidden="true"
                >
                  <ScoreMark row={row} scene={scene} paint={LIVE_PAINT} language={language} />
                </svg>
              </button>
              {isChosen && <Behind score={{ place, ...score }} />}
            </li>
          );
        })}
      </ol>
      <p className="scoreboard-note">{t('labs.within')}</p>
      {(folds || isOpen) && (
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('labs.fewer') : t('labs.more', { n: number(scores.length - MOST_ROWS) })}
        </button>
      )}
    </div>
  );
});

function ScoreHead({ scene }: { readonly scene: ScoreScene }) {
  const { t } = useLanguage();
  return (
    <svg
      viewBox={`0 0 ${scene.width} 18`}
      width={scene.width}
      height={18}
      aria-hidden="true"
      fontSize={11}
      fill={LIVE_PAINT.surface('secondary')}
    >
      <text x={scene.axis - 4} y={12} textAnchor="end">
        {`◄ ${t('labs.left')}`}
      </text>
      <text x={scene.axis + 4} y={12}>
        {`${t('labs.came')} ►`}
      </text>
      <text x={scene.netX ?? scene.width} y={12} textAnchor="end">
        {t('labs.net')}
      </text>
    </svg>
  );
}

/** The people behind a row: who left, who came, who moved within. */
function Behind({ score }: { readonly score: Score }) {
  const { t, number } = useLanguage();
  const parts = [
    ['labs.behind.left', score.left, 'to'],
    ['labs.behind.came', score.came, 'from'],
    ['labs.behind.within', score.within, 'move'],
  ] as const;
  return (
    <div className="side scoreboard-behind">
      {parts.map(
        ([key, departures, tell]) =>
          departures.length > 0 && (
            <section key={key}>
              <h3>{t(key, { n: number(departures.length) })}</h3>
              <PeopleList departures={departures} tell={tell} />
            </section>
          ),
      )}
    </div>
  );
}
