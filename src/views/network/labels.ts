import { createOccupancy, meet, type Box } from '../../layout/placeLabels.ts';
import { linkPoints } from '../../layout/taperedLink.ts';
import { fitText, textWidth as plainWidth } from '../../layout/textWidth.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { round } from '../../lib/round.ts';
import type { BandId } from './bands.ts';
import type { Emphasis } from './emphasis.ts';
import type { NetworkScene, PlacedLink, PlacedNode } from './layout.ts';

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
  /** heading of a band */
  readonly band: (id: BandId) => string;
}

/** room for fonts wider than the common ones */
const WIDER = 1.08;
const textWidth = (text: string, size: number) => plainWidth(text, size) * WIDER;
const SMALL = 11;
const LARGE = 13;
/** px by which a label of one line may stand lower or higher than its node */
const NUDGES = [0, 4, -4];

/** px between the points of a link that are looked at, and of the grid they are counted in */
const INK_STEP = 8;
/** px that labels keep between them to the side, so that one's numbers are not read as another's */
const GAP = 3;
/** what the next choice of place costs, in the px of link that a label on the better place may lie on */
const CHOICE = 5;
/** the same for a label so close to another's disc that it could be taken for its name */
const NEAR = 25;

/**
 * Returns labels that touch neither each other nor a disc, the most important first: the chosen nodes, those they exchange
 * people with, then the rest by departures and arrivals. Of the places that are free, a label takes the one with the least of a
 * link under it and away from the discs of others. A label without room for its name is left out; so is one outside the drawing. `least` is the weight of the lightest link drawn at rest.
 */
export function placeNetworkLabels(
  scene: NetworkScene,
  texts: LabelTexts,
  emphasis: Emphasis | null,
  least: number,
): readonly PlacedLabel[] {
  const occupancy = createOccupancy();
  const frame: Box = { x0: 0, y0: scene.top - 4, x1: scene.width, y1: scene.height };
  // The columns keep the rows beside them: their labels have no other place.
  const between = { ...frame, x0: Math.max(0, scene.left + 8), x1: Math.min(scene.width, scene.right - 8) };
  const discs = scene.nodes
    .filter(({ r }) => r > 0)
    .map((node) => ({ node, near: around(node, node.r + 5) }));
  for (const { node } of discs) occupancy.take(around(node, node.r * 0.86));
  for (const { id, y } of scene.bands)
    if (y !== null) occupancy.take({ x0: 0, y0: y - 9, x1: textWidth(texts.band(id), SMALL), y1: y + 2 });
  const inkUnder = createInk(scene, ({ id, weight }) => weight >= least || emphasis?.links.has(id) === true);
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
      const room = node.side === 'middle' ? between : frame;
      const isFree = ({ box }: PlacedLabel) => isInside(box, room) && occupancy.isFree(wider(box));
      const others = discs.filter((disc) => disc.node !== node);
      const blur = ({ box }: PlacedLabel) =>
        inkUnder(box) + (others.some((disc) => meet(disc.near, box)) ? NEAR : 0);
      const place = (strong: boolean, beside: string) =>
        cheapest(candidatesOf(node, texts.name(node), beside, muted, strong, scene), isFree, blur);
      // Where there is no room the label gets smaller, and then goes without its numbers.
      const label = place(node.r >= 13, numbers) ?? place(false, numbers) ?? place(false, '');
      if (label === null) return [];
      occupancy.take(label.box);
      return [label];
    });
}

/** Returns the free candidate that is blurred least, an earlier one where that is about the same; null where none is free. */
function cheapest(
  candidates: readonly PlacedLabel[],
  isFree: (label: PlacedLabel) => boolean,
  blur: (label: PlacedLabel) => number,
): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let leastCost = Infinity;
  for (const [choice, label] of candidates.entries()) {
    if (choice * CHOICE >= leastCost) break;
    const cost = choice * CHOICE + blur(label);
    if (cost >= leastCost || !isFree(label)) continue;
    best = label;
    leastCost = cost;
  }
  return best;
}

function around({ x, y }: PlacedNode, away: number): Box {
  return { x0: x - away, y0: y - away, x1: x + away, y1: y + away };
}

function isInside(box: Box, room: Box): boolean {
  return box.x0 >= room.x0 && box.x1 <= room.x1 && box.y0 >= room.y0 && box.y1 <= room.y1;
}

function wider(box: Box): Box {
  return { ...box, x0: box.x0 - GAP, x1: box.x1 + GAP };
}

/** Returns how much of the links lies under a box: px of their width, summed over cells of a grid. */
function createInk(scene: NetworkScene, isDrawn: (link: PlacedLink) => boolean) {
  const columns = Math.ceil(scene.width / INK_STEP) + 1;
  const rows = Math.ceil(scene.height / INK_STEP) + 1;
  const cells = new Float64Array(columns * rows);
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const cellAt = (x: number, y: number) => Math.floor(y / INK_STEP) * columns + Math.floor(x / INK_STEP);
  for (const link of scene.links) {
    const [from, to] = [byId.get(link.source), byId.get(link.target)];
    if (from === undefined || to === undefined || !isDrawn(link)) continue;
    for (const { x, y, width } of linkPoints(from, to, link.width, INK_STEP)) {
      if (x < 0 || x > scene.width || y < 0 || y > scene.height) continue;
      const cell = cellAt(x, y);
      cells[cell] = (cells[cell] ?? 0) + width;
    }
  }
  return (box: Box): number => {
    let ink = 0;
    for (let y = Math.max(0, box.y0); y <= Math.min(scene.height, box.y1); y += INK_STEP)
      for (let x = Math.max(0, box.x0); x <= Math.min(scene.width, box.x1); x += INK_STEP)
        ink += cells[cellAt(x, y)] ?? 0;
    return ink;
  };
}

function candidatesOf(
  node: PlacedNode,
  name: string,
  numbers: string,
  muted: boolean,
  strong: boolean,
  scene: NetworkScene,
): readonly PlacedLabel[] {
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
      ? NUDGES.flatMap((dy) =>
          (['start', 'end'] as const).map((side) => oneLine(node, name, numbers, muted, side, dy)),
        )
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
    ...[height / 3, -height / 3].flatMap((dy) => [
      at(node.x + away, node.y - height / 2 + dy, 'start'),
      at(node.x - away, node.y - height / 2 + dy, 'end'),
    ]),
  ];
}

function oneLine(
  node: PlacedNode,
  name: string,
  numbers: string,
  muted: boolean,
  anchor: 'start' | 'end',
  dy = 0,
): PlacedLabel {
  const width = textWidth(name, SMALL) + (numbers === '' ? 0 : textWidth(`  ${numbers}`, SMALL));
  const x = anchor === 'end' ? node.x - node.r - 4 : node.x + node.r + 4;
  const x0 = anchor === 'end' ? x - width : x;
  return {
    id: node.id,
    x: round(x),
    y: round(node.y + 4 + dy),
    anchor,
    name,
    numbers,
    line: 0,
    size: SMALL,
    strong: false,
    muted,
    box: { x0, y0: node.y - 5.6 + dy, x1: x0 + width, y1: node.y + 5.8 + dy },
  };
}
