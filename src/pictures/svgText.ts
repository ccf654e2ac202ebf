import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DRAWING_ATTRIBUTES, DRAWING_ELEMENTS, isLocal, NOT_XML, plainSvg } from './standalone.ts';

/**
 * Returns a drawing as the text of an SVG file, made without a page: only elements and attributes that draw. Throws where the
 * drawing holds an element that does not.
 */
export function svgText(picture: ReactElement): string {
  const markup = plainSvg(renderToStaticMarkup(picture).replace(NOT_XML, ''));
  const drawn = markup.replace(
    // React escapes `<`, `>` and `"` in texts and values, so that every tag is found and ends where it seems to.
    /<([a-zA-Z]+)((?: [\w:-]+="[^"]*")*)(\/?)>/g,
    (_, element: string, attributes: string, end: string) => {
      if (!DRAWING_ELEMENTS.has(element)) throw new Error(`element that does not draw: ${element}`);
      return `<${element}${attributes.replace(/ ([\w:-]+)="([^"]*)"/g, keepWhatDraws)}${end}>`;
    },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}\n`;
}

function keepWhatDraws(attribute: string, name: string, value: string): string {
  const draws = (DRAWING_ATTRIBUTES.has(name) && !name.startsWith('data-')) || name === 'xmlns';
  return draws && isLocal(value) ? attribute : '';
}
