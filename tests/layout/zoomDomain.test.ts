import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampDomain,
  panDomain,
  SHORTEST_DOMAIN,
  zoomDomain,
  type Domain,
} from '../../src/layout/zoomDomain.ts';

const FULL: Domain = [Date.UTC(2012, 0, 1), Date.UTC(2027, 0, 1)];
const inside = fc
  .tuple(
    fc.integer({ min: FULL[0], max: FULL[1] - SHORTEST_DOMAIN }),
    fc.integer({ min: SHORTEST_DOMAIN, max: FULL[1] - FULL[0] }),
  )
  .map(([start, span]): Domain => [start, Math.min(FULL[1], start + span)]);

describe('a zoomed domain', () => {
  it('stays inside the whole and never gets shorter than the closest look', () => {
    fc.assert(
      fc.property(
        inside,
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (domain, factor, share) => {
          const next = zoomDomain(domain, FULL, factor, domain[0] + share * (domain[1] - domain[0]));
          if (next === null) return;
          expect(next[0]).toBeGreaterThanOrEqual(FULL[0]);
          expect(next[1]).toBeLessThanOrEqual(FULL[1] + 1);
          expect(next[1] - next[0]).toBeGreaterThanOrEqual(SHORTEST_DOMAIN - 1);
        },
      ),
    );
  });

  it('keeps the time under the pointer where it is, away from the ends', () => {
    const domain: Domain = [Date.UTC(2018, 0, 1), Date.UTC(2020, 0, 1)];
    const center = Date.UTC(2018, 6, 1);
    const next = zoomDomain(domain, FULL, 0.5, center) ?? FULL;
    const share = (at: Domain) => (center - at[0]) / (at[1] - at[0]);
    expect(share(next)).toBeCloseTo(share(domain), 5);
  });

  it('is no zoom at all where it shows everything', () => {
    expect(
      zoomDomain([Date.UTC(2013, 0, 1), Date.UTC(2026, 0, 1)], FULL, 5, Date.UTC(2020, 0, 1)),
    ).toBeNull();
    expect(clampDomain(FULL, FULL)).toBeNull();
    expect(clampDomain([5, 5], FULL)).toBeNull();
  });

  it('pans without changing its length and stops at the ends', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: -1e12, max: 1e12 }), (domain, shift) => {
        const next = panDomain(domain, FULL, shift);
        if (next === null) return;
        expect(Math.abs(next[1] - next[0] - (domain[1] - domain[0]))).toBeLessThanOrEqual(1);
        expect(next[0]).toBeGreaterThanOrEqual(FULL[0]);
      }),
    );
  });
});
