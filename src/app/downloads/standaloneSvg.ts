import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReactElement } from 'react';

const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath linearGradient stop marker'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
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
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Returns a drawing as the text of an SVG file: only elements and attributes that draw, so that it holds no script, style,
 * link or event handler, and opens alone.
 */
export function standaloneSvg(picture: ReactElement, page: Document): string {
  const container = page.createElement('div');
  const root = createRoot(container);
  try {
    flushSync(() => root.render(picture));
    const svg = container.querySelector('svg');
    if (svg === null) throw new Error('missing element: svg');
    keepWhatDraws(svg);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  } finally {
    root.unmount();
  }
}

function keepWhatDraws(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const isLocal = !value.includes('url(') || /^url\(#[\w-]+\)$/.test(value);
    if (!ATTRIBUTES.has(name) || !isLocal) element.removeAttribute(name);
  }
  for (const child of Array.from(element.childNodes)) {
    if (child instanceof Element) {
      if (ELEMENTS.has(child.localName)) keepWhatDraws(child);
      else child.remove();
    } else if (child.nodeType === Node.TEXT_NODE) {
      child.nodeValue = (child.nodeValue ?? '').replace(NOT_XML, '');
    } else child.remove();
  }
}
