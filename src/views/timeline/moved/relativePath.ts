/** How many numbers a command of a path takes, and at which of them its end stands. */
const LENGTHS: Readonly<Record<string, number>> = { M: 2, L: 2, A: 7 };

/**
 * Returns a path around (0, 0) with its places relative to each other, so that it is drawn anywhere by what it begins at: `M10,20` and then the path. It
 * understands what symbols are written with: `M`, `L`, `A`, `h`, `v` and `Z`.
 */
export function relativePath(path: string): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  return path.replace(/([MLAhvZ])([^MLAhvZ]*)/g, (whole, command: string, rest: string) => {
    const numbers = rest.split(/[ ,]+/).filter(Boolean).map(Number);
    if (command === 'h') x += numbers[0] ?? 0;
    if (command === 'v') y += numbers[0] ?? 0;
    if (command === 'Z') [x, y] = [startX, startY];
    const length = LENGTHS[command];
    if (length === undefined) return whole;
    const [toX = 0, toY = 0] = numbers.slice(-2);
    const moved = [...numbers.slice(0, length - 2), places(toX - x), places(toY - y)];
    [x, y] = [toX, toY];
    if (command === 'M') [startX, startY] = [x, y];
    return `${command.toLowerCase()}${moved.join(',')}`;
  });
}

/** Rounds away what differences of rounded numbers leave. */
function places(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
