import { wrapText } from '../layout/wrapText.ts';

/**
 * A card as social networks show it: px, in the format that they share. Most see it 400 px wide, a third of this: no text is smaller
 * than `smallest`.
 */
export const CARD = {
  width: 1200,
  height: 630,
  margin: 44,
  /** sizes of the message, largest first; the first is taken that needs at most `lines` */
  sizes: [68, 60, 54, 48],
  lines: 2,
  leading: 1.16,
  /** how much wider than measured a text may turn out, bold or in a broad font */
  slack: 1.14,
  smallest: 32,
  /** from the last line of the message to what is below */
  gap: 26,
} as const;

/** The licence of what a card shows, behind the name of the record. */
export const CARD_LICENSE = ' · CC BY 4.0';

/** px between the margins */
export const CARD_WIDTH = CARD.width - 2 * CARD.margin;

export interface CardPlan {
  readonly size: number;
  readonly lines: readonly { readonly text: string; /** baseline */ readonly y: number }[];
  /** the box below the message, down to the credit */
  readonly top: number;
  readonly bottom: number;
  /** baseline of the credit */
  readonly credit: number;
}

/**
 * Returns where the message and the credit of a card stand, and what is left between them. A long message gets the smallest size and as
 * many lines as it needs.
 */
export function layoutCard(message: string): CardPlan {
  const wrap = (size: number) => wrapText(message, size, CARD_WIDTH / CARD.slack);
  const size = CARD.sizes.find((each) => wrap(each).length <= CARD.lines) ?? CARD.sizes[3];
  const line = Math.round(size * CARD.leading);
  const lines = wrap(size).map((text, i) => ({ text, y: CARD.margin + Math.round(size * 0.8) + i * line }));
  const credit = CARD.height - CARD.margin;
  return {
    size,
    lines,
    top: CARD.margin + lines.length * line + CARD.gap,
    bottom: credit - CARD.smallest - CARD.gap,
    credit,
  };
}
