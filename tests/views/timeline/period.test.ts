import { describe, expect, it } from 'vitest';
import { INITIAL_STATE } from '../../../src/store/state.ts';
import { withFilter, withParam } from '../../../src/store/updates.ts';
import { ZOOM } from '../../../src/views/timeline/params.ts';
import { withPeriod } from '../../../src/views/timeline/period.ts';

const YEARS = [2012, 2026] as const;
const look = (from: string, to: string) => [Date.parse(from), Date.parse(to)] as const;

describe('looking closer at the axis', () => {
  it('asks for the years that it meets, in every view, and stays a look where it is finer', () => {
    const part = look('2025-04-01', '2025-07-01');
    const next = withPeriod(part, YEARS)(INITIAL_STATE);
    expect(next.filters.time).toEqual({ from: 2025, to: 2025 });
    expect(ZOOM.get(next)).toEqual(part);
  });

  it('means a turn of the year that it nearly ends at', () => {
    const next = withPeriod(look('2019-01-09', '2022-12-20'), YEARS)(INITIAL_STATE);
    expect(next.filters.time).toEqual({ from: 2019, to: 2022 });
    expect(ZOOM.get(next)).toBeNull();
  });

  it('is no range where it shows all of the record, and undoes one', () => {
    const ranged = withFilter('time', { from: 2019, to: null })(INITIAL_STATE);
    expect(withPeriod(null, YEARS)(ranged).filters.time).toBeNull();
    expect(withPeriod(look('2012-01-01', '2027-01-01'), YEARS)(ranged).filters.time).toBeNull();
    expect(
      ZOOM.get(withPeriod(null, YEARS)(withParam(ZOOM, look('2019-02-01', '2019-05-01'))(ranged))),
    ).toBeNull();
  });

  it('keeps the range as it is where only the look within it moves', () => {
    const ranged = withFilter('time', { from: 2019, to: 2020 })(INITIAL_STATE);
    const next = withPeriod(look('2019-03-01', '2020-06-01'), YEARS)(ranged);
    expect(next.filters).toBe(ranged.filters);
  });
});
