/** @vitest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordTable } from '../../src/app/RecordTable.tsx';
import { Stage } from '../../src/app/Stage.tsx';
import { Timeline } from '../../src/views/timeline/Timeline.tsx';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';

vi.mock(import('../../src/behaviors/useContainerWidth.ts'), () => ({
  useContainerWidth: () => 1232,
  useContainer: () => ({ width: 1232, text: 1 }),
}));

const dataset = make.dataset({
  departures: ['2015-03', '2019-06-01', '2023-09'].map((left, i) =>
    make.departure(`d-${i}`, { person: `p-${i}`, lab: `lab-${i}`, left }),
  ),
});

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const SLICED = { isSliced: true };
const afterPaint = () => act(() => void vi.runAllTimers());

describe('a press, where a document is drawn in slices', () => {
  it('turns the name of a lane at once, says that the chart is busy, and opens the lane after that', () => {
    const { container } = mount(<Timeline width={1232} />, dataset, {}, SLICED);
    afterPaint();
    const name = container.querySelector('[data-lane-name="lab-1"]')!;
    const chart = container.querySelector('.timeline-lanes')!;
    const isOpen = () => container.querySelector('.row-texts') !== null;
    const state = () => [name.getAttribute('aria-expanded'), chart.getAttribute('aria-busy'), isOpen()];
    expect(state()).toEqual(['false', null, false]);
    fireEvent.click(name);
    expect(state()).toEqual(['true', 'true', false]);
    afterPaint();
    expect(state()).toEqual(['true', null, true]);
    fireEvent.click(name);
    expect(state()).toEqual(['false', 'true', true]);
    afterPaint();
    expect(state()).toEqual(['false', null, false]);
  });

  it('closes again a lane that is pressed twice before it was drawn open', () => {
    const { container } = mount(<Timeline width={1232} />, dataset, {}, SLICED);
    afterPaint();
    const name = container.querySelector('[data-lane-name="lab-1"]')!;
    fireEvent.click(name);
    fireEvent.click(name);
    expect(name.getAttribute('aria-expanded')).toBe('false');
    afterPaint();
    expect(container.querySelector('.row-texts')).toBeNull();
  });

  it('turns the head of a column at once, says that the table is busy, and sorts its rows after that', () => {
    const { container } = mount(<RecordTable alone />, dataset, { view: 'table' }, SLICED);
    afterPaint();
    const table = container.querySelector('table')!;
    const people = () =>
      [...container.querySelectorAll('tr[data-departure]')].map((row) => row.getAttribute('data-departure'));
    expect(people()).toEqual(['d-2', 'd-1', 'd-0']);
    fireEvent.click(container.querySelector('th.person .sort')!);
    expect(container.querySelector('th.person')!.getAttribute('aria-sort')).toBe('ascending');
    expect(table.getAttribute('aria-busy')).toBe('true');
    expect(people()).toEqual(['d-2', 'd-1', 'd-0']);
    afterPaint();
    expect(people()).toEqual(['d-0', 'd-1', 'd-2']);
    expect(container.querySelector('table')!.hasAttribute('aria-busy')).toBe(false);
  });

  it('marks a row at once and opens its card after that; a key pressed meanwhile finds the card', () => {
    const stage = (
      <Stage>
        <RecordTable alone />
      </Stage>
    );
    const { container, store } = mount(stage, dataset, { view: 'table' }, SLICED);
    afterPaint();
    const row = container.querySelector('tr[data-departure="d-1"]')!;
    fireEvent.click(row);
    expect(row.classList.contains('selected')).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
    afterPaint();
    expect(screen.queryByRole('dialog')).not.toBeNull();

    act(() => void fireEvent.keyDown(document.body, { key: 'Escape' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    afterPaint();
    fireEvent.click(row);
    act(() => void fireEvent.keyDown(document.body, { key: 'Escape' }));
    expect(store.getState().selection).toBeNull();
  });
});
