import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LIVE_PAINT } from '../../../src/encoding/palette.ts';
import { createLanguage } from '../../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../../src/i18n/locales.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { AxisLayer } from '../../../src/views/timeline/AxisLayer.tsx';
import { GEOMETRY } from '../../../src/views/timeline/scene.ts';
import { make } from '../../support/fixtures.ts';
import { timelineScene } from '../../support/timelineScene.ts';

/** Returns the boxes of the drawn texts along the axis, px. */
function textBoxes(markup: string): readonly { readonly x0: number; readonly x1: number }[] {
  return [...markup.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g)].map(
    ([, at = '', anchor, text = '']) => {
      const width = textWidth(text, GEOMETRY.labelFont);
      const x0 = Number(at) - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
      return { x0, x1: x0 + width };
    },
  );
}

describe.each(LOCALE_IDS)('the axis in %s', (locale) => {
  const language = createLanguage(locale);
  it.each([290, 304, 320, 336, 360, 390, 480, 610])(
    'writes no two texts over each other at %i px',
    (width) => {
      const scene = timelineScene(make.randomDataset(900, 8), { width, language });
      const boxes = textBoxes(
        renderToStaticMarkup(
          <svg>
            <AxisLayer scene={scene} paint={LIVE_PAINT} language={language} />
          </svg>,
        ),
      );
      expect(boxes.length).toBeGreaterThan(3);
      const sorted = boxes.toSorted((a, b) => a.x0 - b.x0);
      expect(sorted.filter(({ x0 }, i) => x0 < (sorted[i - 1]?.x1 ?? -Infinity))).toEqual([]);
    },
  );
});
