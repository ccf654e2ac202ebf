/** Returns the attributes of an `<svg>` of that many px, with a unit of one px: it may be scaled, and keeps its proportions. */
export function svgSize(width: number, height: number): { width: number; height: number; viewBox: string } {
  return { width, height, viewBox: `0 0 ${width} ${height}` };
}
