import type { Dataset } from '../../model/dataset.ts';
import { inPieces } from '../inPieces.ts';
import { detach } from '../textIn.ts';
import { OwnDeparture } from './ownDepartures.ts';

/** Texts of one step. */
const STEP = 4000;

/** The columns whose texts are as many as the rows, beside names. */
const MANY = ['nameZh', 'id', 'personId'] as const;

/**
 * Gives the names, ids and addresses of a reader's own rows memory of their own, a piece at each step: names that stand in the bytes of a file are made texts, and a text that was cut out of a
 * larger one keeps all of that, several times what the names take. What they say stays the same. Does nothing where departures are records.
 */
export function* detachTextsSteps({ departures }: Dataset): Generator<number, void> {
  const [first] = departures;
  if (!(first instanceof OwnDeparture)) return;
  const { rows } = first.columns;
  yield* inPieces(rows.name.count, STEP, rows.name.makeTexts);
  for (const column of MANY) {
    const values = rows[column].values as (string | null)[];
    yield* inPieces(values.length, STEP, (from, to) => {
      const own = detach(values.slice(from, to));
      for (let i = from; i < to; i += 1) values[i] = own[i - from] ?? null;
    });
  }
  const pages = rows.sources.values.flat() as { url: string | null }[];
  yield* inPieces(pages.length, STEP, (from, to) => {
    const some = pages.slice(from, to);
    const own = detach(some.map(({ url }) => url));
    some.forEach((page, i) => {
      page.url = own[i] ?? null;
    });
  });
}
