import { claimMoves, messageOfMoves } from '../claims.ts';
import type { ViewDefinition } from '../definition.ts';
import { drawLabs, rowsOf } from './draw.tsx';
import { Labs } from './Labs.tsx';
import { LABS_PARAMS } from './params.ts';
import { describeRow } from './words.ts';
import '../explore.css';
import './labs.css';

/** Rows that the description names. */
const NAMED = 5;

/** Labs side by side. */
export const labsView: ViewDefinition = {
  id: 'labs',
  name: 'app.view.labs',
  params: LABS_PARAMS,
  Chart: Labs,
  claim: claimMoves,
  message: messageOfMoves,
  describe: (context) => {
    const { t, count, sentences } = context.language;
    return sentences(
      [
        t('app.departures', { n: context.shown.count.total, count: count(context.shown.count) }),
        ...rowsOf(context)
          .slice(0, NAMED)
          .map((row) => describeRow(row, context.language)),
      ].map((text) => t('labs.sentence', { text })),
    );
  },
  draw: drawLabs,
};
