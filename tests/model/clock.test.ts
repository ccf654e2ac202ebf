import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../src/model/clock.ts';
import { parseEdtf } from '../../src/model/edtf.ts';

const clock = (left: string | null, announced: string | null = null, next: string | null = null) => {
  const read = (text: string | null) => (text === null ? null : parseEdtf(text));
  const found = clockOf({ left: read(left), announced: read(announced), next: read(next) });
  return found === null ? null : `${found.basis} ${found.date.text}`;
};

describe('the date by which a departure is charted', () => {
  it('is the day or month of leaving where it is known', () => {
    expect(clock('2019-05-31', '2019-05-01', '2019-06')).toBe('left 2019-05-31');
    expect(clock('2019-05', '2019-04-30', '2019-06-01')).toBe('left 2019-05');
    expect(clock('2019-05~', '2019-05-03')).toBe('left 2019-05~');
  });

  it('is the finer announcement, then the finer next post, where leaving is known to the year', () => {
    expect(clock('2019', '2019-04-30', '2019-06-01')).toBe('announced 2019-04-30');
    expect(clock('2019', '2019', '2019-06')).toBe('next 2019-06');
    expect(clock('2019', null, '2019-06-01')).toBe('next 2019-06-01');
  });

  it('is never one that contradicts the year of leaving', () => {
    expect(clock('2019', '2018-12-31', '2020-01-02')).toBe('left 2019');
    expect(clock('2019', '2018-12', '2019-02')).toBe('next 2019-02');
  });

  it('is what is left where leaving is not on record', () => {
    expect(clock(null, '2019', '2019-06')).toBe('next 2019-06');
    expect(clock(null, '2019', '2020')).toBe('announced 2019');
    expect(clock(null, null, '2020')).toBe('next 2020');
  });

  it('is not known where nothing is', () => {
    expect(clock(null)).toBeNull();
  });

  it('takes an interval for no finer than a year', () => {
    expect(clock('2019-05/2019-09', '2019-06-01')).toBe('announced 2019-06-01');
    expect(clock('2019-05/..', '2019-04-01')).toBe('left 2019-05/..');
  });

  it('is one of the three dates given, and lies in the date of leaving where there is one', () => {
    const text = fc.constantFrom(
      null,
      '2018',
      '2018-12',
      '2018-12-31',
      '2019',
      '2019~',
      '2019-05',
      '2019-05-31',
      '2019/..',
      '../2019',
    );
    fc.assert(
      fc.property(fc.tuple(text, text, text), (texts) => {
        const [left, announced, next] = texts.map((date) =>
          date === null ? null : parseEdtf(date),
        ) as ReturnType<typeof parseEdtf>[];
        const found = clockOf({ left: left ?? null, announced: announced ?? null, next: next ?? null });
        expect(found === null).toBe(texts.every((date) => date === null));
        if (found === null) return;
        expect({ left, announced, next }[found.basis]).toBe(found.date);
        if (left)
          expect([found.date.earliest >= left.earliest, found.date.latest <= left.latest]).toEqual([
            true,
            true,
          ]);
      }),
    );
  });
});
