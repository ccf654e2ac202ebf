/** px of canvas that browsers with the smallest limit still draw */
const MOST_PIXELS = 16_000_000;
const MOST_ACROSS = 8192;

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
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
