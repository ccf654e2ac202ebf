import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/layout/textWidth.ts';
import { layoutPicture, marginOf, PICTURE } from '../../src/pictures/layoutPicture.ts';

const texts = fc.record({
  title: fc.lorem({ maxCount: 20 }),
  subtitle: fc.option(fc.lorem({ maxCount: 30 }), { nil: '' }),
  legend: fc.array(fc.constantFrom('University', 'AI lab', '创业公司', 'Not on record'), { maxLength: 9 }),
  credit: fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 2 }),
});

describe('a picture', () => {
  it('has every part inside, one below the other, at any width', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 320, max: 1600 }),
        fc.integer({ min: 0, max: 4000 }),
        (content, width, chart) => {
          const plan = layoutPicture(content, width, chart);
          const baselines = [...plan.title, ...plan.subtitle].map(({ y }) => y);
          const ys = [...baselines, ...plan.legend.map(({ y }) => y), plan.chartTop];
          expect(ys).toEqual(ys.toSorted((a, b) => a - b));
          expect(plan.ruleY).toBeGreaterThanOrEqual(plan.chartTop + chart);
          for (const { y } of plan.credit) expect(y > plan.ruleY && y < plan.height).toBe(true);
          plan.legend.forEach(({ x }, i) => {
            const end = x + PICTURE.legend.symbol + textWidth(content.legend[i] ?? '', PICTURE.legend.size);
            expect(x).toBeGreaterThanOrEqual(marginOf(width));
            expect(end).toBeLessThanOrEqual(width - marginOf(width));
          });
        },
      ),
    );
  });
});
