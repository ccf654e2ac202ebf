import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReactElement } from 'react';
import {
  DRAWING_ATTRIBUTES,
  DRAWING_ELEMENTS,
  isLocal,
  NOT_XML,
  plainSvg,
} from '../../pictures/standalone.ts';

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
    const markup = plainSvg(new XMLSerializer().serializeToString(svg));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
  } finally {
    root.unmount();
  }
}

function keepWhatDraws(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (!DRAWING_ATTRIBUTES.has(name) || !isLocal(value)) element.removeAttribute(name);
  }
  for (const child of Array.from(element.childNodes)) {
    if (child instanceof Element) {
      if (DRAWING_ELEMENTS.has(child.localName)) keepWhatDraws(child);
      else child.remove();
    } else if (child.nodeType === Node.TEXT_NODE) {
      child.nodeValue = (child.nodeValue ?? '').replace(NOT_XML, '');
    } else child.remove();
  }
}
