import { describe, expect, it } from 'vitest';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { withGroup } from '../../src/store/updates.ts';
import { makeDataset, makeDeparture } from '../support/fixtures.ts';

const { places } = makeDataset({ departures: [makeDeparture('a')] });

describe('withGroup', () => {
  const state = { ...INITIAL_STATE, open: ['flow.shares', 'lab-a', 'more'], focus: ['lab-a'] };
  const other = state.group === 'lab' ? 'company' : 'lab';

  it('gives up what is named by a place, and keeps what a view has opened by its own name', () => {
    expect(withGroup(other, places)(state)).toEqual({
      ...state,
      group: other,
      open: ['flow.shares', 'more'],
      focus: [],
    });
  });

  it('changes nothing where the grouping is the same', () => {
    expect(withGroup(state.group, places)(state)).toBe(state);
  });
});
