import { createOccupancy, placeFirstFree, type Box } from '../../layout/placeLabels.ts';
import { fitText, textWidth as plainWidth } from '../../layout/textWidth.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { round } from '../../lib/round.ts';
import type { Emphasis } from './derive.ts';
import type { NetworkScene, PlacedNode } from './layout.ts';

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  /** baseline of the first line */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly name: string;
  readonly numbers: string;
  /** px down to the numbers; 0 where they follow on the same line */
  readonly line: number;
  readonly size: number;
  readonly strong: boolean;
  readonly muted: boolean;
  readonly box: Box;
}

export interface LabelTexts {
  /** name on a node */
  readonly name: (node: PlacedNode) => string;
  /** numbers beside it */
  readonly numbers: (node: PlacedNode) => string;
}

/** room for fonts wider than the common ones */
const WIDER = 1.08;
const textWidth = (text: string, size: number) => plainWidth(text, size) * WIDER;
const SMALL = 11;
const LARGE = 13;

/**
 * Returns labels that touch neither each other nor a disc, the most important first: the chosen nodes, those they exchange
 * people with, then the rest by departures and arrivals. A label without room is left out; so is one outside the drawing.
 */
export function placeNetworkLabels(
  scene: NetworkScene,
  texts: LabelTexts,
  emphasis: Emphasis | null,
): readonly PlacedLabel[] {
  const occupancy = createOccupancy();
  const frame: Box = { x0: 0, y0: scene.top - 4, x1: scene.width, y1: scene.height };
  for (const { x, y, r } of scene.nodes)
    if (r > 0) occupancy.take({ x0: x - r * 0.86, y0: y - r * 0.86, x1: x + r * 0.86, y1: y + r * 0.86 });
  const rank = ({ id }: PlacedNode) => {
    if (emphasis === null) return 0;
    return emphasis.focus.includes(id) ? 2 : emphasis.nodes.has(id) ? 1 : 0;
  };
  const total = ({ node }: PlacedNode) => node.out + node.in;
  return scene.nodes
    .filter((node) => total(node) > 0)
    .sort((a, b) => rank(b) - rank(a) || total(b) - total(a) || compareIds(a.id, b.id))
    .flatMap((node): PlacedLabel[] => {
      const muted = emphasis !== null && rank(node) === 0;
      const numbers = muted ? '' : texts.numbers(node);
      const inside = (label: PlacedLabel) =>
        label.box.x0 >= frame.x0 &&
        label.box.x1 <= frame.x1 &&
        label.box.y0 >= frame.y0 &&
        label.box.y1 <= frame.y1;
      const candidates = candidatesOf(node, texts.name(node), numbers, muted, scene).filter(inside);
      const boxes = candidates.map((label) => ({ ...label.box, label }));
      const free = placeFirstFree(boxes, occupancy);
      return free === null ? [] : [free.label];
    });
}

function candidatesOf(
  node: PlacedNode,
  name: string,
  numbers: string,
  muted: boolean,
  scene: NetworkScene,
): readonly PlacedLabel[] {
  const strong = node.r >= 13;
  const size = strong ? LARGE : SMALL;
  const bold = strong ? 1.06 : 1;
  if (node.side !== 'middle') {
    const room = node.side === 'left' ? node.x - node.r - 6 : scene.width - node.x - node.r - 6;
    const gap = numbers === '' ? 0 : textWidth(`  ${numbers}`, SMALL);
    const outward = fitText(name, SMALL, Math.max(0, room - gap) / WIDER);
    const labels = [outward, fitText(name, SMALL, 120)].map((text, i): PlacedLabel => {
      const toLeft = (node.side === 'left') === (i === 0);
      return oneLine(node, text, numbers, muted, toLeft ? 'end' : 'start');
    });
    return labels.filter((label) => label.name !== '');
  }
  const width = Math.max(textWidth(name, size) * bold, textWidth(numbers, SMALL));
  const height = size + (numbers === '' ? 2 : 13);
  const away = node.r + 4;
  const slant = node.r * 0.72 + 3;
  const at = (x: number, y0: number, anchor: PlacedLabel['anchor']): PlacedLabel => {
    const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return {
      id: node.id,
      x: round(x),
      y: round(y0 + size - 1),
      anchor,
      name,
      numbers,
      line: numbers === '' ? 0 : 12,
      size,
      strong,
      muted,
      box: { x0, y0, x1: x0 + width, y1: y0 + height },
    };
  };
  return [
    ...(node.r < 9
      ? [oneLine(node, name, numbers, muted, 'start'), oneLine(node, name, numbers, muted, 'end')]
      : []),
    at(node.x + away, node.y - height / 2, 'start'),
    at(node.x - away, node.y - height / 2, 'end'),
    at(node.x, node.y + away, 'middle'),
    at(node.x, node.y - away - height, 'middle'),
    at(node.x - node.r, node.y + away, 'start'),
    at(node.x + node.r, node.y + away, 'end'),
    at(node.x - node.r, node.y - away - height, 'start'),
    at(node.x + node.r, node.y - away - height, 'end'),
    at(node.x + slant, node.y + slant - 2, 'start'),
    at(node.x + slant, node.y - slant - height + 2, 'start'),
    at(node.x - slant, node.y + slant - 2, 'end'),
    at(node.x - slant, node.y - slant - height + 2, 'end'),
  ];
}

function oneLine(
  node: PlacedNode,
  name: string,
  numbers: string,
  muted: boolean,
  anchor: 'start' | 'end',
): PlacedLabel {
  const width = textWidth(name, SMALL) + (numbers === '' ? 0 : textWidth(`  ${numbers}`, SMALL));
  const x = anchor === 'end' ? node.x - node.r - 4 : node.x + node.r + 4;
  const x0 = anchor === 'end' ? x - width : x;
  return {
    id: node.id,
    x: round(x),
    y: round(node.y + 4),
    anchor,
    name,
    numbers,
    line: 0,
    size: SMALL,
    strong: false,
    muted,
    box: { x0, y0: node.y - 5.6, x1: x0 + width, y1: node.y + 5.8 },
  };
}
