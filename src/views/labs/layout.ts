import { round } from '../../lib/round.ts';
import { SHARE_KINDS, shareKindOf } from '../../transforms/shares.ts';
import type { Score } from '../../transforms/scoreboard.ts';
import type { BarPart } from '../layoutYears.ts';

/** px; narrower than this a row has its name and its roads above and below its bars */
const BESIDE = 720;

/** px; the geometry of a row */
const WIDE = { name: 150, number: 34, net: 58, roads: 0.3, height: 34, bar: 16, barY: 9, font: 13 };
const SLIM = { name: 0, number: 30, net: 0, roads: 0, height: 54, bar: 10, barY: 20, font: 13 };

export interface ScoreRow {
  readonly id: string;
  readonly score: Score;
  readonly y: number;
  /** those who left, from the axis to the left, by kind of next job */
  readonly parts: readonly { readonly part: BarPart; readonly x: number; readonly width: number }[];
  readonly came: { readonly x: number; readonly width: number };
}

export interface ScoreScene {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly bar: number;
  readonly barY: number;
  readonly font: number;
  /** px where both bars begin */
  readonly axis: number;
  /** px of the net and of the roads; null where they stand on lines of their own */
  readonly netX: number | null;
  readonly roadsX: number | null;
  readonly roadsWidth: number;
  readonly nameWidth: number;
  readonly rows: readonly ScoreRow[];
}

/** Outermost first, so that what is known stands at the axis. */
const ORDER: readonly BarPart[] = ['returned', 'unknown', ...SHARE_KINDS.toReversed()];

/** Returns the rows of the scores, all bars on one scale. No scores: no rows. */
export function layoutScores(scores: readonly Score[], width: number): ScoreScene {
  const isBeside = width >= BESIDE;
  const { name, number, net, roads, height, bar, barY, font } = isBeside ? WIDE : SLIM;
  const room = width - name - net - width * roads - 2 * number;
  const mostLeft = scores.reduce((most, { left }) => Math.max(most, left.length), 1);
  const mostCame = scores.reduce((most, { came }) => Math.max(most, came.length), 1);
  const scale = room / (mostLeft + mostCame);
  const axis = round(name + number + mostLeft * scale);
  const rows = scores.map((score, i): ScoreRow => {
    let x = axis - score.left.length * scale;
    const counts = new Map<BarPart, number>();
    for (const { kind } of score.left) {
      const part = shareKindOf(kind) ?? (kind === 'unknown' ? 'unknown' : 'returned');
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    const parts = ORDER.flatMap((part) => {
      const n = counts.get(part) ?? 0;
      if (n === 0) return [];
      const segment = { part, x: round(x), width: round(n * scale) };
      x += n * scale;
      return [segment];
    });
    return {
      id: score.place.id,
      score,
      y: i * height,
      parts,
      came: { x: axis, width: round(score.came.length * scale) },
    };
  });
  return {
    width,
    height: rows.length * height,
    rowHeight: height,
    bar,
    barY,
    font,
    axis,
    netX: isBeside ? round(width - width * roads - 14) : null,
    roadsX: isBeside ? round(width - width * roads) : null,
    roadsWidth: isBeside ? round(width * roads) : width,
    nameWidth: isBeside ? name - 8 : width * 0.55,
    rows,
  };
}
