import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampHeight, readHostMessage, readUrlState } from '../../src/protocol/messages.ts';

const envelope = { target: 'ai-lab-departures', v: 1, id: 'd1' };

describe('readHostMessage', () => {
  it('reads the three commands of a page', () => {
    expect(readHostMessage({ ...envelope, type: 'getState' }, 'd1')).toEqual({ type: 'getState' });
    expect(readHostMessage({ ...envelope, type: 'print' }, 'd1')).toEqual({ type: 'print' });
    expect(readHostMessage({ ...envelope, type: 'setState', data: { lab: 'a~b' } }, 'd1')).toEqual({
      type: 'setState',
      data: { lab: 'a~b' },
    });
  });

  it('takes nothing that is meant for another embed, another version or another product', () => {
    for (const wrong of [
      { id: 'd2' },
      { v: 2 },
      { target: 'datawrapper' },
      { type: 'eval' },
      { type: 'setState', data: [] },
    ])
      expect(readHostMessage({ ...envelope, type: 'setState', data: {}, ...wrong }, 'd1')).toBeNull();
  });

  it('never throws, whatever arrives', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readHostMessage(data, 'd1')));
  });
});

describe('readUrlState', () => {
  it('refuses other values than texts, and more than an address holds', () => {
    expect(readUrlState({ lab: 1 })).toBeNull();
    expect(readUrlState({ q: 'x'.repeat(3000) })).toBeNull();
    expect(readUrlState('lab=a')).toBeNull();
    expect(readUrlState(null)).toBeNull();
  });

  it('never takes over a prototype', () => {
    expect(readUrlState(JSON.parse('{"__proto__":"x"}'))).toBeNull();
    expect(Object.getPrototypeOf(readUrlState({ constructor: 'x' }))).toBe(Object.prototype);
  });
});

describe('clampHeight', () => {
  it('gives whole px between 100 and 10,000, or nothing', () => {
    expect(clampHeight(433.6)).toBe(434);
    expect(clampHeight(1)).toBe(100);
    expect(clampHeight(1e9)).toBe(10_000);
    for (const wrong of [Number.NaN, Infinity, '400', null, undefined, {}])
      expect(clampHeight(wrong)).toBeNull();
  });
});
