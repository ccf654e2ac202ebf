import { describe, expect, it } from 'vitest';
import { INITIAL_STATE } from '../../src/store/state.ts';
import {
  withEntryToggled,
  withFilter,
  withFocus,
  withFocusToggled,
  withGroup,
  withParam,
} from '../../src/store/updates.ts';
import { MEASURE, PRESSED } from '../../src/views/flow/params.ts';
import { OPEN, ZOOM } from '../../src/views/timeline/params.ts';
import { make } from '../support/fixtures.ts';

const { places } = make.dataset({ departures: [make.departure('a')] });

describe('withGroup', () => {
  const other = INITIAL_STATE.group === 'lab' ? 'company' : 'lab';
  const [update, set] = [withGroup(other, places), withParam(OPEN, ['lab-a', 'more'])];
  const state = withFocus(['lab-a'])(withParam(MEASURE, 'share')(set(INITIAL_STATE)));

  it('gives up what is named by a place, and keeps what a view has opened by its own name', () => {
    const next = update(withParam(PRESSED, ['to:lab-a'])(state));
    expect([next.group, next.focus, OPEN.get(next)]).toEqual([other, [], ['more']]);
    expect([PRESSED.get(next), MEASURE.get(next)]).toEqual([[], 'share']);
  });

  it('changes nothing where the grouping is the same', () => {
    expect(withGroup(state.group, places)(state)).toBe(state);
  });
});

describe('what is chosen for a while', () => {
  const zoomed = withParam(ZOOM, [0, 1])(INITIAL_STATE);
  const pressed = withParam(PRESSED, ['kind:startup'])(INITIAL_STATE);

  it('ends with the range of years, for a zoom, and with no other filter', () => {
    expect(ZOOM.get(withFilter('time', { from: 2019, to: null })(zoomed))).toBeNull();
    expect(ZOOM.get(withFilter('q', 'ann')(zoomed))).toEqual([0, 1]);
  });

  it('ends as soon as another place is chosen, for what is pressed in the flow', () => {
    expect(PRESSED.get(withFocus(['lab-a'])(pressed))).toEqual([]);
    expect(PRESSED.get(withFocusToggled('lab-a')(pressed))).toEqual([]);
  });

  it('is the same state where the value is', () => {
    expect(withParam(ZOOM, [0, 1])(zoomed)).toBe(zoomed);
    expect(withEntryToggled(OPEN, 'b')(withEntryToggled(OPEN, 'a')(INITIAL_STATE))).toMatchObject({
      own: { group: { open: ['a', 'b'] } },
    });
    expect(withEntryToggled(OPEN, 'a')(withEntryToggled(OPEN, 'a')(INITIAL_STATE)).own.group).toEqual({});
  });
});
