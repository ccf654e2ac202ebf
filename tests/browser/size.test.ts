import { describe, expect, it } from 'vitest';
import { describeSizes, measureSizes } from '../../src/build/measureSizes.ts';

describe('the built site', () => {
  it('weighs no more than its budgets', async () => {
    const sizes = await measureSizes('dist');
    const over = sizes.filter(({ compressed, budget }) => budget !== null && compressed > budget);
    expect(describeSizes(over)).toEqual([]);
    expect(sizes.filter(({ budget }) => budget !== null).length).toBeGreaterThan(2);
  });
});
