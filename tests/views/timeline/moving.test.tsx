/** @vitest-environment jsdom */
import { act, cleanup, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readerParts } from '../../../src/views/timeline/LateLegend.tsx';
import { Timeline } from '../../../src/views/timeline/Timeline.tsx';
import { make } from '../../support/fixtures.ts';
import { mount } from '../../support/mount.tsx';

vi.mock(import('../../../src/behaviors/useContainerWidth.ts'), () => ({
  useContainerWidth: () => 1232,
  useContainer: () => ({ width: 1232, text: 1 }),
}));

afterEach(cleanup);

const dataset = make.dataset({
  departures: ['2015-03', '2019-06-01', '2023-09'].map((left, i) =>
    make.departure(`d-${i}`, { person: `p-${i}`, lab: `lab-${i}`, left }),
  ),
});

/** What is drawn of the lanes, without what has no place in a text. */
const drawn = (container: HTMLElement) => {
  const lanes = container.querySelector('.timeline-lanes');
  return {
    isMoved: lanes?.classList.contains('is-moved') === true,
    overlays: container.querySelectorAll('.moved').length,
    marks: [...container.querySelectorAll('.mark')].map((mark) => mark.getAttribute('transform')),
    axis: [...container.querySelectorAll('.timeline-axis text')].map(({ textContent }) => textContent),
  };
};

describe('a gesture along the axis', () => {
  it('moves what is there at each step of a hand, and places the lanes anew when it rests', async () => {
    const { container, store } = mount(<Timeline width={1232} />, dataset);
    act(() => readerParts.load());
    await waitFor(() => expect(readerParts.getState().status).toBe('ready'));
    const before = drawn(container);
    expect(before).toMatchObject({ isMoved: false, overlays: 0 });

    const svg = container.querySelector('.timeline-lanes');
    const turn = () => fireEvent.wheel(svg!, { deltaY: -100, ctrlKey: true, clientX: 700 });
    turn();
    turn();
    const moving = drawn(container);
    expect(moving).toMatchObject({ isMoved: true, overlays: 1, marks: before.marks });
    expect(moving.axis).not.toEqual(before.axis);

    await waitFor(() => expect(store.getState().filters.time).not.toBeNull());
    const rested = drawn(container);
    expect(rested).toMatchObject({ isMoved: false, overlays: 0 });
    expect(rested.marks).not.toEqual(before.marks);
  });

  it('places the lanes at once for a key, so that the mark that has the focus is where it is drawn', async () => {
    const { container } = mount(<Timeline width={1232} />, dataset);
    act(() => readerParts.load());
    await waitFor(() => expect(readerParts.getState().status).toBe('ready'));
    const before = drawn(container);
    const name = container.querySelector('[data-lane-name]');
    fireEvent.focus(name!);
    fireEvent.keyDown(name!, { key: '+' });
    const after = drawn(container);
    expect(after).toMatchObject({ isMoved: false, overlays: 0 });
    expect(after.marks).not.toEqual(before.marks);
  });
});
