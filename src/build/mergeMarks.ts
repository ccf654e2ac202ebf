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
  return markup.replaceAll(HATCH, (path) => stepsOf(path).map(fromThere).join(''));
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
  const outline = rest.map(fromThere).join('');
  let [x, y] = [0, 0];
  const parts = marks.map((mark, i) => {
    const [dx, dy] = [near(mark.x + startX - x), near(mark.y + startY - y)];
    [x, y] = [mark.x + endX, mark.y + endY];
    return `${i === 0 ? 'M' : 'm'}${dx},${dy}${outline}`;
  });
  return `<path d="${parts.join('')}"${look}></path>`;
}

/** A step of the path of a symbol (encoding/symbolPaths.ts) or a hatched bar (views/YearBars.tsx), with where it starts and ends. */
interface Step {
  readonly command: string;
  readonly numbers: readonly number[];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function stepsOf(shape: string): readonly Step[] {
  const steps: Step[] = [];
  let from: readonly [number, number] = [0, 0];
  let start = from;
  for (const [, command = '', text = ''] of shape.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = text === '' ? [] : text.split(',').map(Number);
    const [x = 0, y = 0] = numbers.slice(-2);
    const [length = 0] = numbers;
    const to = endOf(command, { from, start, x, y, length });
    if (command === 'M') start = to;
    steps.push({ command, numbers, from, to });
    from = to;
  }
  return steps;
}

function endOf(
  command: string,
  {
    from,
    start,
    x,
    y,
    length,
  }: Pick<Step, 'from'> & { start: Step['from']; x: number; y: number; length: number },
): readonly [number, number] {
  switch (command) {
    case 'Z':
    case 'z':
      return start;
    case 'h':
      return [from[0] + length, from[1]];
    case 'v':
      return [from[0], from[1] + length];
    case 'M':
    case 'L':
    case 'A':
      return [x, y];
    default:
      throw new Error(`no step of a picture: ${command}`);
  }
}

/** Returns how far a symbol reaches from its middle, px to each side and up or down. */
function reachOf(shape: string): { readonly x: number; readonly y: number } {
  const steps = stepsOf(shape);
  // An arc reaches as far as its circle.
  const arcs = steps.flatMap(({ command, numbers }) => (command === 'A' ? [numbers[0] ?? 0] : []));
  const along = (axis: 0 | 1) => Math.max(...arcs, ...steps.map(({ to }) => Math.abs(to[axis])));
  return { x: along(0), y: along(1) };
}

/** Returns a step as one that counts from where it starts. */
function fromThere({ command, numbers, from, to }: Step): string {
  if (!/[MLA]/.test(command)) return `${command}${numbers.join(',')}`;
  const moved = [near(to[0] - from[0]), near(to[1] - from[1])];
  return `${command.toLowerCase()}${[...numbers.slice(0, -2), ...moved].join(',')}`;
}

/** As many decimals as marks and symbols have: none is lost. */
function near(value: number): number {
  return Math.round(value * 100) / 100;
}
