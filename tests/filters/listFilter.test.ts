import { describe, expect, it } from 'vitest';
import { countOn, isOn, NO_FILTERS } from '../../src/filters/filters.ts';
import {
  inverted,
  listTest,
  optionState,
  ordered,
  toggleOption,
  withOption,
  withoutOption,
} from '../../src/filters/listFilter.ts';

describe('the list of a filter', () => {
  it('takes an option in, and off again', () => {
    expect(withOption([], 'b')).toEqual(['b']);
    expect(withOption(['b'], 'a')).toEqual(['a', 'b']);
    expect(withOption(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('leaves an option out, and takes it back', () => {
    expect(withoutOption([], 'b')).toEqual(['!b']);
    expect(withoutOption(['!b'], 'a')).toEqual(['!a', '!b']);
    expect(withoutOption(['!a', '!b'], 'a')).toEqual(['!b']);
    expect(withOption(['!a', '!b'], 'a')).toEqual(['!b']);
  });

  it('never does both: the last press counts', () => {
    expect(withOption(['!a', '!b'], 'c')).toEqual(['c']);
    expect(withoutOption(['a', 'c'], 'a')).toEqual(['!a']);
    expect(ordered(['!a', 'c', 'b', 'c'])).toEqual(['b', 'c']);
  });

  it('turns into all but itself in one step', () => {
    expect(inverted(['a', 'b'])).toEqual(['!a', '!b']);
    expect(inverted(['!a', '!b'])).toEqual(['a', 'b']);
  });

  it('tells how an option stands', () => {
    expect([['a'], ['!a'], ['b'], []].map((list) => optionState(list, 'a'))).toEqual([
      'included',
      'excluded',
      'neutral',
      'neutral',
    ]);
  });

  it('lets a departure without any option through what leaves others out', () => {
    expect(listTest(['!a'])?.([])).toBe(true);
    expect(listTest(['a'])?.([])).toBe(false);
    expect(listTest([])).toBeNull();
  });
});

describe('the default', () => {
  it('leaves board seats out and is not said to be on', () => {
    expect(NO_FILTERS.role).toEqual(['!board']);
    expect(countOn(NO_FILTERS)).toBe(0);
    expect(isOn('role', { ...NO_FILTERS, role: [] })).toBe(true);
    expect(isOn('q', { ...NO_FILTERS, q: ' , ' })).toBe(false);
  });

  it('comes back when the last role picked is let go', () => {
    const picked = toggleOption(NO_FILTERS, 'role', 'executive');
    expect(picked.role).toEqual(['executive']);
    expect(toggleOption(picked, 'role', 'executive').role).toEqual(['!board']);
  });

  it('gives way to all when board seats are let in', () => {
    expect(toggleOption(NO_FILTERS, 'role', 'board').role).toEqual([]);
  });
});
