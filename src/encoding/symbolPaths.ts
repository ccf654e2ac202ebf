/**
 * The symbols of d3-shape, drawn by its formulas: a page needs nine outlines of that library and would load all of it. A test holds each
 * against d3's, at many sizes.
 */

type Point = readonly [number, number];

/** Returns the path of a symbol of that area around (0, 0). */
export type SymbolPath = (area: number) => string;

export const circle: SymbolPath = (area) => {
  const r = n(Math.sqrt(area / Math.PI));
  return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0`;
};

export const square: SymbolPath = (area) => {
  const width = Math.sqrt(area);
  const x = n(-width / 2);
  return `M${x},${x}h${n(width)}v${n(width)}h${-n(width)}Z`;
};

export const triangle: SymbolPath = (area) => {
  const y = -Math.sqrt(area / (Math.sqrt(3) * 3));
  return outline([
    [0, y * 2],
    [-Math.sqrt(3) * y, -y],
    [Math.sqrt(3) * y, -y],
  ]);
};

export const diamond: SymbolPath = (area) => {
  const y = Math.sqrt(area / (2 * Math.sqrt(1 / 3)));
  const x = y * Math.sqrt(1 / 3);
  return outline([
    [0, -y],
    [x, 0],
    [0, y],
    [-x, 0],
  ]);
};

export const cross: SymbolPath = (area) => {
  const r = Math.sqrt(area / 5) / 2;
  return outline([
    [-3 * r, -r],
    [-r, -r],
    [-r, -3 * r],
    [r, -3 * r],
    [r, -r],
    [3 * r, -r],
    [3 * r, r],
    [r, r],
    [r, 3 * r],
    [-r, 3 * r],
    [-r, r],
    [-3 * r, r],
  ]);
};

export const star: SymbolPath = (area) => {
  const r = Math.sqrt(area * 0.8908130915292852);
  const inner = (Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10)) * r;
  const [x, y] = [Math.sin((2 * Math.PI) / 10) * inner, -Math.cos((2 * Math.PI) / 10) * inner];
  const points: Point[] = [
    [0, -r],
    [x, y],
  ];
  for (let i = 1; i < 5; i += 1) {
    const angle = (2 * Math.PI * i) / 5;
    points.push([Math.sin(angle) * r, -Math.cos(angle) * r], turned([x, y], angle));
  }
  return outline(points);
};

export const times: SymbolPath = (area) => {
  const r = Math.sqrt(area - Math.min(area / 6, 1.7)) * 0.6189;
  return `${line([
    [-r, -r],
    [r, r],
  ])}${line([
    [-r, r],
    [r, -r],
  ])}`;
};

export const wye: SymbolPath = (area) => {
  const k = 1 / Math.sqrt(12);
  const r = Math.sqrt(area / ((k / 2 + 1) * 3));
  const arm: readonly Point[] = [
    [r / 2, r * k],
    [r / 2, r * k + r],
    [-r / 2, r * k + r],
  ];
  return outline([0, 2, -2].flatMap((third) => arm.map((point) => turned(point, (third * Math.PI) / 3))));
};

/** Returns an arrow that turns back to where it came from, in the box of a circle of that area. */
export const turn: SymbolPath = (area) => {
  const r = Math.sqrt(area / Math.PI);
  const start: Point = [0.2 * r, 0.8 * r];
  const radius = n(0.7 * r);
  const end: Point = [0.2 * r, -0.6 * r];
  return `${line([[-0.5 * r, 0.8 * r], start])}A${radius},${radius},0,1,0,${pair(end)}L${pair([-0.9 * r, -0.6 * r])}${line(
    [
      [-0.4 * r, -1.1 * r],
      [-0.9 * r, -0.6 * r],
      [-0.4 * r, -0.1 * r],
    ],
  )}`;
};

function turned([x, y]: Point, angle: number): Point {
  return [Math.cos(angle) * x - Math.sin(angle) * y, Math.sin(angle) * x + Math.cos(angle) * y];
}

function outline(points: readonly Point[]): string {
  return `${line(points)}Z`;
}

function line(points: readonly Point[]): string {
  return `M${points.map(pair).join('L')}`;
}

function pair([x, y]: Point): string {
  return `${n(x)},${n(y)}`;
}

/** Rounds to two decimals. */
function n(value: number): number {
  return Math.round(value * 100) / 100;
}
