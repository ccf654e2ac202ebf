import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KIND_COLORS, SURFACE, type Ground } from '../../src/encoding/palette.ts';

type Rgb = readonly [number, number, number];

/** Linear-light sRGB. */
function linear(hex: string): Rgb {
  const channel = (i: number) => {
    const value = Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(1), channel(2)];
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function multiply(matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb {
  const row = (i: number) =>
    (matrix[i]?.[0] ?? 0) * r + (matrix[i]?.[1] ?? 0) * g + (matrix[i]?.[2] ?? 0) * b;
  return [row(0), row(1), row(2)];
}

/** OKLab (Ottosson 2020) of linear sRGB. */
function oklab(rgb: Rgb): Rgb {
  const lms = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Rgb;
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
}

/** Colour vision by Machado, Oliveira and Fernandes (2009), severity 1, on linear sRGB. */
const VISIONS: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Smallest OKLab distance (x 100) between any two of the colours, over all forms of colour vision. */
function closest(colors: readonly string[]): number {
  let least = Infinity;
  for (const matrix of Object.values(VISIONS)) {
    const seen = colors.map((hex) =>
      oklab(multiply(matrix, linear(hex)).map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb),
    );
    seen.forEach((a, i) =>
      seen.slice(i + 1).forEach((b) => {
        least = Math.min(least, 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
      }),
    );
  }
  return least;
}

const GROUNDS: readonly Ground[] = ['light', 'dark'];

describe.each(GROUNDS)('the palette on %s', (ground) => {
  const kinds = KIND_COLORS[ground];
  const surface = SURFACE[ground];

  it('keeps the four frequent kinds apart for every form of colour vision', () => {
    const frequent = [kinds.university, kinds.startup, kinds.lab, kinds.company];
    expect(closest(frequent)).toBeGreaterThanOrEqual(ground === 'light' ? 16.5 : 19.6);
  });

  it('lets text stand on the frequent kinds, and keeps the others quieter than any of these', () => {
    const { university, startup, lab, company, ...others } = kinds;
    const chroma = (hex: string) => {
      const [, a, b] = oklab(linear(hex));
      return Math.hypot(a, b);
    };
    const strong = [university, startup, lab, company];
    for (const color of strong) expect(contrast(color, surface.ground)).toBeGreaterThanOrEqual(4.5);
    const loudest = Math.max(...Object.values(others).map(chroma));
    expect(Math.min(...strong.map(chroma))).toBeGreaterThan(loudest);
  });

  it('gives a frequent kind one hue in both themes', () => {
    const hue = (hex: string) => {
      const [, a, b] = oklab(linear(hex));
      return (Math.atan2(b, a) * 180) / Math.PI;
    };
    for (const kind of ['university', 'startup', 'lab', 'company'] as const) {
      const turn = Math.abs(hue(KIND_COLORS.light[kind]) - hue(KIND_COLORS.dark[kind]));
      expect(Math.min(turn, 360 - turn)).toBeLessThan(20);
    }
  });

  it('keeps all kinds but the greys apart by a distance that shape can double', () => {
    const { retired: _, unknown: __, ...coloured } = kinds;
    expect(closest(Object.values(coloured))).toBeGreaterThanOrEqual(5);
  });

  it('stands out from the ground by at least 3:1', () => {
    for (const color of Object.values(kinds))
      expect(contrast(color, surface.ground)).toBeGreaterThanOrEqual(3);
  });

  it('keeps text readable on ground and tint', () => {
    for (const behind of [surface.ground, surface.tint])
      for (const text of [surface.text, surface.secondary])
        expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5);
  });

  it('is what the stylesheet gives the page', () => {
    const css = readFileSync('src/app/base.css', 'utf8');
    const blocks = css.split('}').filter((block) => block.includes('--ground'));
    const mine = blocks.filter((block) => block.includes(`--ground: ${surface.ground}`));
    expect(mine).toHaveLength(ground === 'light' ? 1 : 2);
    for (const block of mine) {
      for (const [name, value] of Object.entries(surface)) expect(block).toContain(`--${name}: ${value};`);
      for (const [kind, value] of Object.entries(kinds)) expect(block).toContain(`--kind-${kind}: ${value};`);
    }
  });
});
