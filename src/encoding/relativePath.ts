import { round } from '../lib/round.ts';

/** A step of a path, with where it starts and ends. */
export interface PathStep {
  readonly command: string;
  readonly numbers: readonly number[];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * Returns the steps of a path that starts at (0, 0), in its own units. It understands what symbols (symbolPaths.ts) and hatched bars are written with: `M`, `L` and `A`
 * to a place, `h` and `v` along a length, `Z`. Any other command throws.
 */
export function stepsOf(path: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let from: PathStep['from'] = [0, 0];
  let start = from;
  for (const [, command = '', text = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = text.split(/[ ,]+/).filter(Boolean).map(Number);
    const to = endOf(command, numbers, from, start);
    if (command === 'M') start = to;
    steps.push({ command, numbers, from, to });
    from = to;
  }
  return steps;
}

function endOf(
  command: string,
  numbers: readonly number[],
  from: PathStep['from'],
  start: PathStep['from'],
): PathStep['to'] {
  const [length = 0] = numbers;
  const [x = 0, y = 0] = numbers.slice(-2);
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
      throw new Error(`no step of a path: ${command}`);
  }
}

/** Returns steps with their places relative to where each starts: written behind `M10,20`, they are drawn from there. */
export function relativeSteps(steps: readonly PathStep[]): string {
  return steps
    .map(({ command, numbers, from, to }) => {
      if (!/[MLA]/.test(command)) return `${command}${numbers.join(',')}`;
      const moved = [round(to[0] - from[0]), round(to[1] - from[1])];
      return `${command.toLowerCase()}${[...numbers.slice(0, -2), ...moved].join(',')}`;
    })
    .join('');
}

/** Returns a path around (0, 0) with its places relative to each other. */
export function relativePath(path: string): string {
  return relativeSteps(stepsOf(path));
}
