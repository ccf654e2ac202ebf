import { relativePath, relativeSteps, stepsOf } from '../encoding/relativePath.ts';
import { round } from '../lib/round.ts';

/** marks that follow each other in a picture */
const RUN = /(?:<path class="mark"[^>]*><\/path>)+/g;
const MARK = /<path class="mark"([^>]*)><\/path>/g;
const PLACED = /^ d="([^"]+)"(.*) transform="translate\(([^,]+),([^)]+)\)"$/;

/** the path of a hatched bar: its box, and then its lines */
const HATCH = /(?<= d=")M[\d.]+,[\d.]+h[\d.]+v[\d.]+h-[\d.]+z[^"]*(?=")/g;

/** px by which the line of an outlined symbol lies outside of its path, for each of two */
const LINE = 0.7;

interface Mark {
  readonly x: number;
  readonly y: number;
  /** its path, around (0, 0) */
  readonly shape: string;
  /** its other attributes */
  readonly look: string;
}

/**
 * Returns the markup of a picture with one path for marks of one lane that look alike, in place of one for each: nobody looks anything up in it, and a
 * browser reads, lays out and paints a fraction of the elements. Where a mark covers part of another it still does. What is out of view is left out.
 */
export function mergeMarks(markup: string): string {
  return markup.replaceAll(RUN, (run) => groupsOf(marksOf(run)).map(pathOf).join(''));
}

/** Returns the markup with the hatches of bars as steps from one line to the next, which are the same all along a bar. */
export function shortenHatches(markup: string): string {
  return markup.replaceAll(HATCH, relativePath);
}

function marksOf(run: string): readonly Mark[] {
  return [...run.matchAll(MARK)].flatMap(([, attributes = '']) => {
    const placed = PLACED.exec(attributes);
    if (placed === null) return [];
    const [, shape = '', look = '', x, y] = placed;
    return [{ shape, look, x: Number(x), y: Number(y) }];
  });
}

/** Returns the marks that may be painted as one, in the order of painting. A mark joins those like it unless one that it touches is painted after them. */
function groupsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const isLike = (other: Mark) => other.look === mark.look && other.shape === mark.shape;
    const over = groups.findLastIndex((group) => group.some((other) => touches(other, mark)));
    const own = groups.findLast((group, i) => i >= over && group.every(isLike));
    if (own === undefined) groups.push([mark]);
    else own.push(mark);
  }
  return groups;
}

function touches(a: Mark, b: Mark): boolean {
  const [reach, other] = [reachOf(a.shape), reachOf(b.shape)];
  return (
    Math.abs(a.x - b.x) < reach.x + other.x + 2 * LINE && Math.abs(a.y - b.y) < reach.y + other.y + 2 * LINE
  );
}

/** Returns one path through symbols, each of which goes on from where the one before ends: the same few words again and again, which compress well. */
function pathOf(marks: readonly Mark[]): string {
  const { shape = '', look = '' } = marks[0] ?? {};
  const [first, ...rest] = stepsOf(shape);
  const [startX = 0, startY = 0] = first?.to ?? [];
  const [endX = 0, endY = 0] = rest.at(-1)?.to ?? [];
  const outline = relativeSteps(rest);
  let [x, y] = [0, 0];
  const parts = marks.map((mark, i) => {
    const [dx, dy] = [round(mark.x + startX - x), round(mark.y + startY - y)];
    [x, y] = [mark.x + endX, mark.y + endY];
    return `${i === 0 ? 'M' : 'm'}${dx},${dy}${outline}`;
  });
  return `<path d="${parts.join('')}"${look}></path>`;
}

/** Returns how far a symbol reaches from its middle, px to each side and up or down. */
function reachOf(shape: string): { readonly x: number; readonly y: number } {
  const steps = stepsOf(shape);
  // An arc reaches as far as its circle.
  const arcs = steps.flatMap(({ command, numbers }) => (command === 'A' ? [numbers[0] ?? 0] : []));
  const along = (axis: 0 | 1) => Math.max(...arcs, ...steps.map(({ to }) => Math.abs(to[axis])));
  return { x: along(0), y: along(1) };
}
