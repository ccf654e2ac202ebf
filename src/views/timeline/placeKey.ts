import type { Language } from '../../i18n/language.ts';
import { placeFirstFree, type Box, type Occupancy } from '../../layout/placeLabels.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import { GEOMETRY, type PlacedBracket, type PlacedLabel, type PlacedMark } from './scene.ts';

export interface KeyContext {
  readonly top: number;
  readonly x0: number;
  readonly x1: number;
  readonly occupancy: Occupancy;
  readonly language: Language;
}

/** px; a line of the key, and from its top to the baseline of its text */
const LINE = 13;
const BASELINE = 10;
/** px between two places that are tried in the free corner of a lane */
const STEP = 12;
/** px; beside a text of the key */
const GAP = 4;

/**
 * Returns what the first lane says of its own marks: that one is one departure, and beside a bracket that only the year is known. Each
 * stands where nothing else does, beside what it explains; what has no room is left to the key below the chart.
 */
export function placeKey(
  marks: readonly PlacedMark[],
  brackets: readonly PlacedBracket[],
  { top, x0, x1, occupancy, language }: KeyContext,
): readonly PlacedLabel[] {
  const inside = (box: Box) => box.x0 >= x0 && box.x1 <= x1;
  const place = (id: string, text: string, sides: readonly { readonly x: number; readonly y0: number }[]) => {
    const width = textWidth(text, GEOMETRY.labelFont);
    const boxes = sides.map(({ x, y0 }) => ({ x0: x - GAP, x1: x + width + GAP, y0, y1: y0 + LINE }));
    const free = placeFirstFree(boxes.filter(inside), occupancy);
    if (free === null) return [];
    const label: PlacedLabel = {
      id,
      x: round(free.x0 + GAP),
      y: round(free.y0 + BASELINE),
      anchor: 'start',
      text,
      kind: 'key',
    };
    return [label];
  };
  const one = language.t('timeline.key.mark');
  const year = language.t('timeline.key.year');
  const near = GEOMETRY.symbol / 2 + GEOMETRY.markGap;
  const corner = (line: number) =>
    Array.from({ length: Math.ceil((x1 - x0) / STEP) }, (_, i) => ({
      x: x0 + 6 + i * STEP,
      y0: top + 2 + line * LINE,
    }));
  return [
    ...(marks.length === 0
      ? []
      : place('key-mark', one, [
          ...marks.map(({ x, y }) => ({ x: x + near, y0: y - LINE / 2 })),
          ...corner(0),
        ])),
    ...(brackets.length === 0
      ? []
      : place('key-year', year, [
          ...brackets.flatMap((bracket) => [
            { x: bracket.x1 + 6, y0: bracket.y + 1 },
            { x: bracket.x0 - 6 - textWidth(year, GEOMETRY.labelFont), y0: bracket.y + 1 },
          ]),
          ...corner(1),
        ])),
  ];
}
