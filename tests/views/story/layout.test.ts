import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import { layoutShares } from '../../../src/views/story/layout.ts';
import { ownLanguage } from '../../../src/words/ownLanguage.ts';
import { ownData } from '../../support/ownRows.ts';
import type { Shares } from '../../../src/transforms/shares.ts';

const count = (n: number) => ({ sure: n, possible: 0 });
const period = (from: number, to: number, lab: number, startup: number): Shares => ({
  years: { from, to },
  kinds: {
    lab: count(lab),
    startup: count(startup),
    company: count(0),
    other: count(0),
    university: count(0),
  },
  known: lab + startup,
  unknown: 0,
  returned: 0,
});
const PERIODS = [period(2012, 2019, 30, 70), period(2020, 2023, 40, 60), period(2024, 2026, 75, 25)];

const scene = (range: readonly [number, number], width = 1200, language = createLanguage('en')) =>
  layoutShares(PERIODS, {
    width,
    range,
    language,
    nameYears: ({ from, to }) => `${from}–${to}`,
  });
const texts = (range: readonly [number, number], width?: number) => {
  const { columns, ends } = scene(range, width);
  return { inside: columns.map(({ segments }) => segments[0]?.text), ends: ends.map(({ text }) => text) };
};

describe('the shares of next jobs', () => {
  it('name a kind in the room beside the last period, whatever a reader calls it', () => {
    const called = (one: string) => {
      const origin = { one: { en: one, zh: one }, many: { en: one, zh: one } };
      const language = ownLanguage(ownData({ origin }), createLanguage)('en');
      return [1200, 360].map((width) => scene([2012, 2026], width, language).ends[0]?.text);
    };
    expect(called('ministry')).toEqual(['Another ministry 75%', 'Ministry 75%']);
    expect(called('organization')).toEqual(['Organization 75%', 'Organizati… 75%']);
    expect(called('municipal administration')).toEqual(['Municipal admini… 75%', 'Municipal… 75%']);
  });

  it('name the kinds beside the last period, with its shares and the sign of percent', () => {
    expect(texts([2012, 2026])).toEqual({
      inside: ['30', '40', '75'],
      ends: ['Another AI lab 75%', 'Startup 25%'],
    });
  });

  it('leave the shares of the last period out where another is asked for, whose columns bear the sign', () => {
    expect(texts([2020, 2023])).toEqual({
      inside: ['30', '40%', '75'],
      ends: ['Another AI lab', 'Startup'],
    });
    expect(texts([2020, 2023], 360)).toEqual({ inside: ['30', '40', '75'], ends: ['AI lab %', 'Startup'] });
  });

  it('do so for years within a period too, whose column bears the sign', () => {
    expect(texts([2021, 2021])).toEqual({
      inside: ['30', '40%', '75'],
      ends: ['Another AI lab', 'Startup'],
    });
  });
});
