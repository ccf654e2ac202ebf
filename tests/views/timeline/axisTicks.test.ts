import { scaleUtc } from 'd3';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../../src/i18n/locales.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { axisTicks } from '../../../src/views/timeline/axisTicks.ts';
import { GEOMETRY } from '../../../src/views/timeline/scene.ts';

const en = createLanguage('en');

function axis(from: string, to: string, width: number, language = en) {
  const domain = [Date.parse(from), Date.parse(to)] as const;
  const scale = scaleUtc([...domain], [0, width]);
  return axisTicks(domain, (time) => scale(time), width, language);
}

const LOOKS: readonly (readonly [string, string])[] = [
  ['1950-01-01', '2027-01-01'],
  ['2012-01-01', '2027-01-01'],
  ['2017-08-20', '2021-05-11'],
  ['2023-02-03', '2025-01-20'],
  ['2024-01-01', '2025-01-01'],
  ['2024-03-05', '2024-09-30'],
  ['2024-06-12', '2024-07-27'],
];

describe.each(LOOKS)('the axis from %s to %s', (from, to) => {
  it.each(LOCALE_IDS)('keeps its labels apart and inside, at every width (%s)', (locale) => {
    for (const width of [200, 290, 480, 620, 940, 1600]) {
      const { labels, ticks } = axis(from, to, width, createLanguage(locale));
      const boxes = labels.map(({ x, anchor, text }) => {
        const half = textWidth(text, GEOMETRY.labelFont) / 2;
        return anchor === 'middle' ? [x - half, x + half] : [x, x + 2 * half];
      });
      boxes.forEach(([x0 = 0, x1 = 0], i) => {
        expect(x0).toBeGreaterThanOrEqual(0);
        expect(x1).toBeLessThanOrEqual(width);
        expect(boxes[i + 1]?.[0] ?? Infinity).toBeGreaterThan(x1);
      });
      for (const { x } of ticks) expect(x).toBeLessThanOrEqual(width);
    }
  });

  it('says a year, however close one looks', () => {
    for (const width of [290, 620, 940, 1600])
      expect(
        axis(from, to, width)
          .labels.map(({ text }) => text)
          .join(),
      ).toMatch(/\d{4}/);
  });
});

describe('axisTicks', () => {
  it('puts the name of a year in the middle of what is seen of it', () => {
    const { labels } = axis('2017-07-01', '2019-07-01', 400);
    expect(labels.map(({ text, x }) => [text, Math.round(x)])).toEqual([
      ['2017', 50],
      ['2018', 201],
      ['2019', 350],
    ]);
  });

  it('puts the name of a year at its tick where it stands for more than that year', () => {
    const { labels, ticks } = axis('2012-01-01', '2027-01-01', 300);
    expect(labels[0]).toMatchObject({ text: '2012', anchor: 'start', x: 4 });
    for (const { x } of labels) expect(ticks.map((tick) => tick.x + 4)).toContain(x);
  });

  it('names weeks by their days when very close, and says month and year at first', () => {
    const texts = axis('2024-06-12', '2024-07-27', 942).labels.map(({ text }) => text);
    expect(texts).toEqual(['15 Jun 2024', '22', 'Jul', '8', '15', '22']);
  });
});
