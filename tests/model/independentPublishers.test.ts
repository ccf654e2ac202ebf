import { describe, expect, it } from 'vitest';
import { bestTier, countIndependentPublishers } from '../../src/model/independentPublishers.ts';

const page = (publisher: string, story: string | null = null) => ({ publisher, story });

describe('independent publishers', () => {
  it('counts pages of one publisher once', () => {
    expect(countIndependentPublishers([page('wired'), page('wired'), page('36kr')])).toBe(2);
  });

  it('counts copies of one story once', () => {
    expect(countIndependentPublishers([page('reuters', 's'), page('yahoo', 's'), page('msn', 's')])).toBe(1);
  });

  it('joins stories through a publisher that carries both', () => {
    expect(countIndependentPublishers([page('a', 's'), page('b', 's'), page('b', 'r'), page('c', 'r')])).toBe(
      1,
    );
  });

  it('does not mistake a story for a publisher of the same name', () => {
    expect(countIndependentPublishers([page('x'), page('y', 'x')])).toBe(2);
  });

  it('counts what the person writes as one voice, wherever it stands, and the employer as another', () => {
    expect(
      countIndependentPublishers([page('personal-site'), page('medium-own-page'), page('x-own-account')]),
    ).toBe(1);
    expect(countIndependentPublishers([page('personal-site'), page('microsoft')])).toBe(2);
  });

  it('counts none without sources', () => {
    expect(countIndependentPublishers([])).toBe(0);
    expect(bestTier([], new Map())).toBeNull();
  });

  it('takes the lowest number as the best tier', () => {
    const publishers = new Map([
      ['a', { tier: 3 as const }],
      ['b', { tier: 1 as const }],
    ]);
    expect(bestTier([page('a'), page('b')], publishers)).toBe(1);
  });
});
