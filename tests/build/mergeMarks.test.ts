import { describe, expect, it } from 'vitest';
import { mergeMarks, shortenHatches } from '../../src/build/mergeMarks.ts';
import { kindShape } from '../../src/marks/KindSymbol.tsx';
import { DESTINATION_KINDS, type DestinationKind } from '../../src/model/schema.ts';

/** Returns a mark as a picture has it. */
function mark(kind: DestinationKind, x: number, y: number): string {
  const { d, fill, stroke, strokeWidth } = kindShape(kind, 7.5, `var(--kind-${kind})`);
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${strokeWidth}"`;
  return `<path class="mark" d="${d}" fill="${fill}"${line} transform="translate(${x},${y})"></path>`;
}

/** Returns the points that paths lead through, absolute, as far as their commands tell. */
function pointsOf(markup: string): readonly string[] {
  const points: string[] = [];
  for (const [, d = '', rest = ''] of markup.matchAll(/ d="([^"]+)"([^>]*)/g)) {
    const [, dx = 0, dy = 0] = (/translate\(([^,]+),([^)]+)\)/.exec(rest) ?? []).map(Number);
    let [x, y] = [0, 0];
    let start = [0, 0];
    for (const [, command = '', text = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
      const numbers = text === '' ? [] : text.split(',').map(Number);
      const [a = 0, b = 0] = numbers.slice(-2);
      if (/z/i.test(command)) [x = 0, y = 0] = start;
      else if (command === 'h') x += a;
      else if (command === 'v') y += a;
      else if (command === command.toLowerCase()) [x, y] = [x + a, y + b];
      else [x, y] = [a, b];
      if (/m/i.test(command)) start = [x, y];
      points.push(`${/a/i.test(command) ? numbers[0] : ''} ${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`);
    }
  }
  return points;
}

const pathsIn = (markup: string) => markup.match(/<path/g)?.length ?? 0;

describe('merging the marks of a picture', () => {
  it('makes one path of the marks of a kind, through the same points', () => {
    for (const kind of DESTINATION_KINDS) {
      const apart = [mark(kind, 10, 20), mark(kind, 50.5, 20), mark(kind, 90.25, 61.75)].join('');
      const merged = mergeMarks(apart);
      expect(pathsIn(merged)).toBe(1);
      expect(pointsOf(merged)).toEqual(pointsOf(apart));
    }
  });

  it('keeps over another what was over it', () => {
    const overlapping = [mark('lab', 10, 10), mark('company', 10, 16), mark('lab', 10, 22)].join('');
    expect(pathsIn(mergeMarks(overlapping))).toBe(3);
    const side = [mark('lab', 10, 10), mark('company', 40, 10), mark('lab', 70, 10)].join('');
    expect(mergeMarks(side).indexOf('kind-lab')).toBeLessThan(mergeMarks(side).indexOf('kind-company'));
    expect(pathsIn(mergeMarks(side))).toBe(2);
  });

  it('leaves out marks that are out of view, and everything else alone', () => {
    const rest = '<g><path d="M0,0H4" fill="none"></path><text>Ada</text></g>';
    expect(mergeMarks(`${rest}<path class="mark"></path>`)).toBe(rest);
  });

  it('does not join the marks of two lanes', () => {
    const lanes = `<g>${mark('lab', 10, 10)}</g><g>${mark('lab', 10, 90)}</g>`;
    expect(pathsIn(mergeMarks(lanes))).toBe(2);
  });
});

describe('shortening the hatches of bars', () => {
  it('goes through the same points in fewer bytes, and leaves everything else alone', () => {
    const rest = '<path d="M4,8v8l5,-4z" fill="none"></path>';
    const bar =
      '<path d="M83.29,70.45h27.92v1.16h-27.92zM88.29,70.45L87.13,71.61M93.29,70.45L92.13,71.61M98.29,70.45L97.13,71.61" fill="none"></path>';
    const shorter = shortenHatches(rest + bar);
    expect(pointsOf(shorter)).toEqual(pointsOf(rest + bar));
    expect(shorter.startsWith(rest)).toBe(true);
    expect(shorter.length).toBeLessThan((rest + bar).length);
  });
});
