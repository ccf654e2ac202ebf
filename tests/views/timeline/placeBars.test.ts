import { array, assert, integer, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import { meet, type Box } from '../../../src/layout/placeLabels.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import type { YearBin } from '../../../src/views/timeline/derive.ts';
import { GRIP, placeBars, type BarLabel } from '../../../src/views/timeline/placeBars.ts';
import { GEOMETRY } from '../../../src/views/timeline/scene.ts';

const en = createLanguage('en');

function boxOf({ x, y, anchor, text }: BarLabel): Box {
  const width = textWidth(text, GEOMETRY.labelFont);
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y - 9, y1: y + 1 };
}

const years = array(record({ sure: nat(120), more: nat(20) }), { minLength: 1, maxLength: 18 }).map((bins) =>
  bins.map(({ sure, more }, i): YearBin => ({ year: 2010 + i, count: { sure, total: sure + more } })),
);

describe('the years of the bars', () => {
  it('stand under their own bars, apart, the ends of the range among them, at every width', () => {
    assert(
      property(years, integer({ min: 272, max: 1700 }), nat(17), nat(17), (bins, width, a, b) => {
        const [from = 0, to = 0] = [a, b]
          .map((n) => 2010 + Math.min(n, bins.length - 1))
          .sort((x, y) => x - y);
        const scene = placeBars(bins, 12, width - 12, [from, to], en);
        expect(scene.years.length).toBeGreaterThan(0);
        for (const { year, x, text } of scene.years) {
          const bar = scene.bars.find((each) => each.year === year)!;
          expect(Math.abs(bar.x + bar.width / 2 - x)).toBeLessThan(0.02);
          expect([String(year), `’${String(year).slice(2)}`]).toContain(text);
        }
        const labelled = scene.years.map(({ year }) => year);
        expect(labelled).toContain(from);
        if ((to - from) * ((width - 24) / bins.length) > 26) expect(labelled).toContain(to);
        const boxes = scene.years.map(boxOf);
        boxes.forEach((box, i) => expect(boxes.slice(i + 1).filter((other) => meet(box, other))).toEqual([]));
      }),
    );
  });

  it('lead to the axis below by an outline wherever that shows another part of time, and only there', () => {
    const bins: readonly YearBin[] = Array.from({ length: 15 }, (_, i) => ({
      year: 2012 + i,
      count: { sure: 3, total: 4 },
    }));
    const funnelOf = (from: number, to: number) =>
      placeBars(bins, 100, 1300, [2012, 2026], en, [Date.UTC(from, 0, 1), Date.UTC(to, 0, 1)]).funnel;
    expect(funnelOf(2012, 2027)).toBeNull();
    expect(placeBars(bins, 100, 1300, [2024, 2024], en).funnel).toBeNull();
    expect(funnelOf(2022, 2027)).toMatchObject({ top: [900, 1300], bottom: [100, 1300] });
    expect(funnelOf(2024, 2025)).toMatchObject({ top: [1060, 1140], bottom: [100, 1300] });
  });
});

describe('placeBars', () => {
  it('keeps numbers and caption off each other, off the bars, and off the grips of the range', () => {
    assert(
      property(years, integer({ min: 200, max: 1700 }), nat(17), (bins, width, at) => {
        const year = 2010 + Math.min(at, bins.length - 1);
        const { bars, labels, caption, base } = placeBars(bins, 12, width - 12, [year, year], en);
        const step = (width - 24) / bins.length;
        const x = 12 + (year - 2010) * step;
        const texts = [...labels, ...(caption === null ? [] : [caption])].map(boxOf);
        const solid: Box[] = [
          ...bars.map((bar) => ({ x0: bar.x, x1: bar.x + bar.width, y0: bar.totalY, y1: base })),
          { x0: x - GRIP.width, x1: x, y0: GRIP.y0, y1: GRIP.y1 },
          { x0: x + step, x1: x + step + GRIP.width, y0: GRIP.y0, y1: GRIP.y1 },
        ];
        texts.forEach((text, i) => {
          expect(texts.slice(i + 1).filter((other) => meet(text, other))).toEqual([]);
          expect(solid.filter((other) => meet(text, other))).toEqual([]);
          expect(text.x0).toBeGreaterThan(0);
          expect(text.x1).toBeLessThan(width);
        });
      }),
    );
  });

  it('says a range as a range or not at all, and always the largest', () => {
    assert(
      property(years, integer({ min: 296, max: 1700 }), (bins, width) => {
        const { labels } = placeBars(bins, 12, width - 12, [2010, 2009 + bins.length], en);
        for (const { key, text } of labels)
          expect(text).toBe(
            en.count(bins.find(({ year }) => String(year) === key)?.count ?? { sure: 0, total: 0 }),
          );
      }),
    );
    const few: readonly YearBin[] = [3, 9, 117, 45].map((total, i) => ({
      year: 2023 + i,
      count: { sure: total - 2, total },
    }));
    expect(placeBars(few, 12, 92, [2023, 2026], en).labels.map(({ text }) => text)).toContain('115–117');
  });
});
