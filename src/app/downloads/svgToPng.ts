/** px of canvas that browsers with the smallest limit still draw */
const MOST_PIXELS = 16_000_000;
const MOST_ACROSS = 8192;

/** px between the points that are looked at */
const APART = 7;

/**
 * Returns whether a picture is on the canvas: on one ground, and something on it. Browsers that guard against recognition give an empty canvas or
 * noise, and some draw an image before it is ready.
 */
function isDrawn(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  const colorAt = (x: number, y: number) => context.getImageData(x, y, 1, 1).data.join();
  const ground = colorAt(1, 1);
  const corners = [colorAt(width - 2, 1), colorAt(1, height - 2), colorAt(width - 2, height - 2)];
  if (ground.endsWith(',0') || corners.some((color) => color !== ground)) return false;
  const { data } = context.getImageData(0, 0, width, Math.min(height, 400));
  for (let i = 0; i < data.length; i += 4 * APART) if (data.slice(i, i + 4).join() !== ground) return true;
  return false;
}

/** Returns an SVG as a PNG at twice its size, or as large as the browser draws; null where it cannot. */
export async function svgToPng(svg: string, page: Document): Promise<Blob | null> {
  const image = new Image();
  // A data address: `blob:` is not among the images that our content policy allows.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0 || height === 0) return null;
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)), MOST_ACROSS / Math.max(width, height));
  const canvas = page.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  // It is read at several points: from the memory of a graphics card that would be slow, and browsers warn of it.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (!isDrawn(context)) return null;
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
