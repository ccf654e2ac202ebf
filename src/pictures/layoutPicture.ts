import { textWidth } from '../layout/textWidth.ts';
import { wrapText } from '../layout/wrapText.ts';

/** Sizes of a picture, in px of its own space. `slack`: how much wider than measured a text may turn out, bold or in a broad font. */
export const PICTURE = {
  margin: 24,
  title: { size: 20, line: 27, slack: 1.15 },
  subtitle: { size: 14, line: 20, slack: 1.05 },
  legend: { size: 12, line: 22, symbol: 16, gap: 20 },
  credit: { size: 11, line: 16, slack: 1.05 },
} as const;

/** px of the two pictures of a state: for the column of an article, and for a phone */
export const PICTURE_WIDTHS = { wide: 640, small: 320 } as const;

/** px of lanes that a picture for an article has; what is left out is counted in it */
export const PICTURE_ROOM = 560;

export type PictureSize = keyof typeof PICTURE_WIDTHS;

export interface PictureTexts {
  readonly title: string;
  /** what is shown; empty for none */
  readonly subtitle: string;
  readonly legend: readonly string[];
  /** source, date of the data, licence */
  readonly credit: readonly string[];
}

interface PlacedLine {
  readonly text: string;
  /** baseline */
  readonly y: number;
}

export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  readonly title: readonly PlacedLine[];
  readonly subtitle: readonly PlacedLine[];
  /** one per entry of the legend: left edge and middle */
  readonly legend: readonly { readonly x: number; readonly y: number }[];
  readonly chartTop: number;
  /** of the rule above the credit */
  readonly ruleY: number;
  readonly credit: readonly PlacedLine[];
}

/** Returns the px left free on each side of a picture of that width. */
export function marginOf(width: number): number {
  return width < 480 ? 12 : PICTURE.margin;
}

/** Returns where the parts of a picture stand: title, what is shown, legend, chart, credit, one below the other, none cut. */
export function layoutPicture(texts: PictureTexts, width: number, chartHeight: number): PicturePlan {
  const margin = marginOf(width);
  const inner = Math.max(40, width - 2 * margin);
  let y = margin;
  const place = (text: string, { size, line, slack }: Record<'size' | 'line' | 'slack', number>) =>
    wrapText(text, size, inner / slack).map((part): PlacedLine => {
      const baseline = y + Math.round((line + size * 0.7) / 2);
      y += line;
      return { text: part, y: baseline };
    });

  const title = place(texts.title, PICTURE.title);
  const subtitle = place(texts.subtitle, PICTURE.subtitle);
  y += 8;
  const { size, line, symbol, gap } = PICTURE.legend;
  let x = margin;
  const legend = texts.legend.map((text) => {
    const entry = symbol + textWidth(text, size);
    if (x > margin && x + entry > margin + inner) {
      x = margin;
      y += line;
    }
    const placed = { x, y: y + line / 2 };
    x += entry + gap;
    return placed;
  });
  if (legend.length > 0) y += line + 8;
  const chartTop = y;
  y += chartHeight + 12;
  const ruleY = y;
  y += 6;
  const credit = texts.credit.flatMap((text) => place(text, PICTURE.credit));
  return { width, height: Math.ceil(y + margin - 8), title, subtitle, legend, chartTop, ruleY, credit };
}
