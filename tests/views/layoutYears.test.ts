import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/i18n/language.ts';
import { textWidth } from '../../src/layout/textWidth.ts';
import { layoutYears } from '../../src/views/layoutYears.ts';
import { make } from '../support/fixtures.ts';

const dataset = make.randomDataset(300, 4);
const [first, last] = dataset.years;
const options = {
  room: 60,
  years: dataset.years,
  annotations: [],
  language: createLanguage('en'),
};

describe('the bars of the years', () => {
  it('stand over their own years, at every width, and a year that is chosen alone says which it is', () => {
    assert(
      property(integer({ min: 272, max: 1700 }), integer({ min: first, max: last }), (width, year) => {
        const scene = layoutYears(dataset.departures, {
          ...options,
          width,
          x0: 12,
          x1: width - 12,
          range: [year, year],
        });
        const labelled = scene.bars.filter(({ label }) => label !== '');
        expect(labelled.length).toBeGreaterThanOrEqual(scene.bars.length / 2 - 1);
        for (const bar of labelled)
          expect([String(bar.year), `’${String(bar.year).slice(2)}`]).toContain(bar.label);
        expect(labelled.map((bar) => bar.year)).toContain(year);
        for (const [i, bar] of scene.bars.entries())
          expect(bar.x + bar.width / 2).toBeCloseTo(12 + (i + 0.5) * scene.step, 1);
      }),
    );
  });

  it('have words that do not meet, however many years a record has', () => {
    assert(
      property(integer({ min: 272, max: 1700 }), integer({ min: 1, max: 300 }), (width, span) => {
        const { bars } = layoutYears([], {
          ...options,
          width,
          x0: 12,
          x1: width - 12,
          years: [2026 - span, 2026],
          range: [2026 - span, 2026],
        });
        const labels = bars.flatMap(({ x, width: wide, label }) => {
          const half = textWidth(label, 11) / 2;
          return label === '' ? [] : [{ from: x + wide / 2 - half, to: x + wide / 2 + half }];
        });
        expect(labels.length).toBeGreaterThan(0);
        for (const [j, { from }] of labels.entries())
          if (j > 0) expect(from).toBeGreaterThan((labels[j - 1]?.to ?? 0) - 0.5);
      }),
    );
  });

  it('lead to the axis below by an outline wherever that shows another part of time, and only there', () => {
    const funnelOf = (from: number, to: number) =>
      layoutYears(dataset.departures, {
        ...options,
        width: 1400,
        x0: 100,
        x1: 100 + 80 * (last - first + 1),
        range: [first, last],
        domain: [Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1)],
      }).funnel;
    expect(funnelOf(first, last)).toBeNull();
    expect(funnelOf(first + 1, last)?.top).toEqual([180, 100 + 80 * (last - first + 1)]);
    expect(funnelOf(first + 2, first + 2)).toMatchObject({
      top: [260, 340],
      bottom: [100, 100 + 80 * (last - first + 1)],
    });
    const withoutAxis = layoutYears(dataset.departures, {
      ...options,
      width: 360,
      x0: 12,
      x1: 348,
      range: [first, first],
    });
    expect(withoutAxis.funnel).toBeNull();
  });
});
