import { wrapText } from '../layout/wrapText.ts';

/** A card as social networks show it: px, in the format that they share. The words stand on the left, the chart on the right. */
export const CARD = {
  width: 1200,
  height: 630,
  margin: 36,
  /** px of the words */
  column: 340,
  gap: 28,
  /** sizes of the title, largest first; the first is taken that needs at most `titleLines` */
  titles: [36, 32, 28],
  titleLines: 6,
  /** how much wider than measured a text may turn out, bold or in a broad font */
  slack: 1.12,
  legend: { size: 16, line: 24, symbol: 24 },
  credit: { size: 15, line: 21 },
} as const;

interface PlacedLine {
  readonly text: string;
  /** baseline */
  readonly y: number;
}

export interface CardPlan {
  readonly titleSize: number;
  readonly title: readonly PlacedLine[];
  /** the middle of each entry of the legend */
  readonly legend: readonly number[];
  readonly credit: readonly PlacedLine[];
}

/** The box that the chart of a card may fill. */
export const CARD_CHART = {
  x: CARD.margin + CARD.column + CARD.gap,
  y: CARD.margin - 8,
  width: CARD.width - 2 * CARD.margin - CARD.column - CARD.gap + 12,
  height: CARD.height - 2 * CARD.margin + 16,
} as const;

/** Returns where title, legend and credit of a card stand. A long title gets the smallest size and as many lines as it needs. */
export function layoutCard(title: string, entries: number, creditText: string): CardPlan {
  const wrap = (size: number) => wrapText(title, size, CARD.column / CARD.slack);
  const titleSize = CARD.titles.find((size) => wrap(size).length <= CARD.titleLines) ?? CARD.titles[2];
  const line = Math.round(titleSize * 1.22);
  const lines = wrap(titleSize);
  const legendTop = CARD.margin + lines.length * line + 18;
  const creditLines = wrapText(creditText, CARD.credit.size, CARD.column / CARD.slack);
  const lastLine = CARD.height - CARD.margin;
  return {
    titleSize,
    title: lines.map((text, i) => ({ text, y: CARD.margin + Math.round(titleSize * 0.82) + i * line })),
    legend: Array.from({ length: entries }, (_, i) => legendTop + (i + 0.5) * CARD.legend.line),
    credit: creditLines.map((text, i) => ({
      text,
      y: lastLine - (creditLines.length - 1 - i) * CARD.credit.line,
    })),
  };
}
