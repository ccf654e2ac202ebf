import { round } from '../lib/round.ts';

export interface LinkEnd {
  readonly x: number;
  readonly y: number;
  /** px that the link keeps away from the centre */
  readonly r: number;
}

/** Share of the distance by which a link bends to its left, so that the two directions of a pair lie apart. */
const BEND = 0.16;
/** px of a link at its target: a point alone fades out well before it gets there */
const TIP = 0.7;

/**
 * Returns the outline of a curved link from `source` to `target`, `width` px at its source and running to a hair at its
 * target: readers find the direction of a taper faster than that of an arrow (Holten and van Wijk 2009). Empty where the two
 * ends meet.
 */
export function taperedLink(source: LinkEnd, target: LinkEnd, width: number): string {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance <= source.r + target.r) return '';
  const middle = control(source, target);
  const start = toward(source, middle, source.r);
  const end = toward(target, middle, target.r);
  const half = width / 2;
  // Normals of the curve at its start and, for the control points, along its chord.
  const [sx, sy] = normal(middle.x - start.x, middle.y - start.y);
  const [cx, cy] = normal(end.x - start.x, end.y - start.y);
  const [ex, ey] = normal(end.x - middle.x, end.y - middle.y);
  const p = (x: number, y: number) => `${round(x)},${round(y)}`;
  return (
    `M${p(start.x + sx * half, start.y + sy * half)}` +
    `Q${p(middle.x + cx * half * 0.8, middle.y + cy * half * 0.8)} ${p(end.x + (ex * TIP) / 2, end.y + (ey * TIP) / 2)}` +
    `L${p(end.x - (ex * TIP) / 2, end.y - (ey * TIP) / 2)}` +
    `Q${p(middle.x - cx * half * 0.8, middle.y - cy * half * 0.8)} ${p(start.x - sx * half, start.y - sy * half)}Z`
  );
}

/** Returns the outline of a loop above a node for moves within it. */
export function loopLink({ x, y, r }: LinkEnd, width: number): string {
  const half = width / 2;
  const out = Math.max(10, r * 0.8);
  const p = (px: number, py: number) => `${round(px)},${round(py)}`;
  const side = r * 0.6;
  const top = y - r * 0.8;
  return (
    `M${p(x - side - half, top)}C${p(x - side - out - half, top - out - half)} ${p(x + side + out, top - out - half)} ${p(x + side, top)}` +
    `C${p(x + side + out - half * 2, top - out + half)} ${p(x - side - out + half * 2, top - out + half)} ${p(x - side + half, top)}Z`
  );
}

/** Returns points along the curve of a link, about `step` px apart, with the px it is wide there; none where its ends meet. */
export function linkPoints(
  source: LinkEnd,
  target: LinkEnd,
  width: number,
  step: number,
): readonly { readonly x: number; readonly y: number; readonly width: number }[] {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance <= source.r + target.r) return [];
  const middle = control(source, target);
  const n = Math.ceil(distance / step);
  return Array.from({ length: n + 1 }, (_, i) => {
    const t = i / n;
    const u = 1 - t;
    return {
      x: u * u * source.x + 2 * u * t * middle.x + t * t * target.x,
      y: u * u * source.y + 2 * u * t * middle.y + t * t * target.y,
      width: Math.max(TIP, width * u),
    };
  });
}

/** The point that a link bends towards. */
function control(source: LinkEnd, target: LinkEnd): { x: number; y: number } {
  return {
    x: (source.x + target.x) / 2 + (target.y - source.y) * BEND,
    y: (source.y + target.y) / 2 - (target.x - source.x) * BEND,
  };
}

function toward(
  from: LinkEnd,
  to: { readonly x: number; readonly y: number },
  by: number,
): { x: number; y: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return { x: from.x + (dx / length) * by, y: from.y + (dy / length) * by };
}

function normal(dx: number, dy: number): readonly [number, number] {
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return [-dy / length, dx / length];
}
