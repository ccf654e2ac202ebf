/** Elements that draw: all that the file of a picture may hold. */
export const DRAWING_ELEMENTS: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath linearGradient stop marker'.split(
    ' ',
  ),
);

/** Attributes that draw. */
export const DRAWING_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height viewBox transform opacity fill fill-opacity fill-rule stroke ' +
    'stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin font-family font-size font-weight font-style ' +
    'text-anchor dominant-baseline letter-spacing paint-order clip-path offset stop-color stop-opacity gradientUnits ' +
    'patternUnits patternTransform preserveAspectRatio id role lang markerWidth markerHeight refX refY orient marker-end ' +
    'data-departure data-lab data-node'
  ).split(' '),
);

/** Characters that XML does not allow. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
export const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Returns whether an attribute's value refers to nothing outside of its own file. */
export function isLocal(value: string): boolean {
  return !value.includes('url(') || /^url\(#[\w-]+\)$/.test(value);
}
