import type { DrawContext, Drawing, ViewDefinition } from '../definition.ts';
import { claimMoves, messageOfMoves } from '../claims.ts';
import { scoreboard } from '../../transforms/scoreboard.ts';
import { layoutScores } from './layout.ts';
import { MOST_ROWS, Scoreboard } from './Scoreboard.tsx';
import { ScoreMark } from './ScoreMark.tsx';
import { describeScore } from './words.ts';

function drawScoreboard({ dataset, shown, state, language, width, paint, laneLimit }: DrawContext): Drawing {
  const scores = scoreboard(shown.departures, state.group, dataset.places).slice(0, laneLimit ?? MOST_ROWS);
  const scene = layoutScores(scores, width);
  return {
    height: scene.height,
    children: scene.rows.map((row) => (
      <g key={row.id} transform={`translate(0,${row.y})`}>
        <ScoreMark row={row} scene={scene} paint={paint} language={language} />
      </g>
    )),
  };
}

/** Who lost whom to whom, by company. */
export const labsView: ViewDefinition = {
  id: 'labs',
  name: 'app.view.labs',
  Chart: Scoreboard,
  describe: ({ shown, dataset, state, language }) =>
    language.sentences(
      [
        language.t('app.departures', { n: shown.count.total, count: language.count(shown.count) }),
        ...scoreboard(shown.departures, state.group, dataset.places)
          .slice(0, 5)
          .map((score) => describeScore(score, language)),
      ].map((text) => language.t('labs.sentence', { text })),
    ),
  claim: claimMoves,
  message: messageOfMoves,
  draw: drawScoreboard,
  params: [],
};
