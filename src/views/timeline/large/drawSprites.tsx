import { isOutlined, kindSymbol } from '../../../encoding/kindSymbol.ts';
import { recordOf } from '../../../lib/records.ts';
import { DESTINATION_KINDS, type DestinationKind } from '../../../model/schema.ts';
import type { Sprite, Sprites } from './paintMarks.ts';

/** px of a symbol from which its shape can be told; a smaller one is a plain square, which is sharp */
const SHAPED = 3.5;

/**
 * Draws the symbol of each kind once, `size` px across at `ratio` device pixels for each, in the colours that the element has: those of the theme, or of
 * forced colours.
 */
export function drawSprites(element: Element, size: number, ratio: number): Sprites | null {
  const { ownerDocument } = element;
  const style = ownerDocument.defaultView?.getComputedStyle(element);
  const canvas = ownerDocument.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (style === undefined || context === null) return null;
  const isForced = ownerDocument.defaultView?.matchMedia('(forced-colors: active)').matches === true;
  return recordOf(DESTINATION_KINDS, (kind) => {
    const color = isForced ? style.color : style.getPropertyValue(`--kind-${kind}`).trim() || style.color;
    return drawSprite(context, kind, color, size, ratio);
  });
}

function drawSprite(
  context: CanvasRenderingContext2D,
  kind: DestinationKind,
  color: string,
  size: number,
  ratio: number,
): Sprite {
  const isShaped = size >= SHAPED;
  const side = isShaped ? Math.ceil((size * 1.6 + 2) * ratio) : Math.max(1, Math.round(size * ratio));
  context.canvas.width = side;
  context.canvas.height = side;
  context.fillStyle = color;
  context.strokeStyle = color;
  context.save();
  if (isShaped) {
    context.setTransform(ratio, 0, 0, ratio, side / 2, side / 2);
    context.lineWidth = 1.4;
    const outline = new Path2D(kindSymbol(kind, size));
    if (isOutlined(kind)) context.stroke(outline);
    else {
      context.clip(outline);
      context.fillRect(-size, -size, 2 * size, 2 * size);
    }
  } else context.fillRect(0, 0, side, side);
  const pixels = new Uint32Array(context.getImageData(0, 0, side, side).data.buffer);
  context.restore();
  context.fillStyle = color;
  context.globalAlpha = 0.55;
  context.clearRect(0, 0, 1, 1);
  context.fillRect(0, 0, 1, 1);
  context.globalAlpha = 1;
  const [line = 0] = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer);
  return { width: side, height: side, pixels, line };
}
