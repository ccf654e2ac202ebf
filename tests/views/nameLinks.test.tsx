/** @vitest-environment jsdom */
import { cleanup, createEvent, fireEvent, render, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordTable } from '../../src/app/RecordTable.tsx';
import type { Dataset } from '../../src/model/dataset.ts';
import { DeparturesContext, useDeparturesValue } from '../../src/store/context.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { Flow } from '../../src/views/flow/Flow.tsx';
import { Network } from '../../src/views/network/Network.tsx';
import { Timeline } from '../../src/views/timeline/Timeline.tsx';
import { make } from '../support/fixtures.ts';

vi.mock(import('../../src/behaviors/useContainerWidth.ts'), () => ({
  useContainerWidth: () => 1232,
  useContainer: () => ({ width: 1232, text: 1 }),
}));

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const dataset = make.dataset({
  departures: ['2015-03', '2019-06-01', '2023-09'].map((left, i) =>
    make.departure(`d-${i}`, {
      person: `p-${i}`,
      lab: `lab-${i}`,
      left,
      destinations: [make.destination(`lab-${(i + 1) % 3}`)],
    }),
  ),
});
const own: Dataset = {
  ...dataset,
  own: {
    title: { en: 'Mine', zh: '我的' },
    credit: null,
    license: null,
    origin: null,
    address: null,
    asOf: null,
    says: new Set(),
  },
};

function show(
  Chart: ComponentType<{ width: number }>,
  width: number,
  of = dataset,
  laneLimit: number | null = null,
) {
  const store = createDepartureStore({ group: 'lab' });
  function Mount() {
    return (
      <DeparturesContext value={{ ...useDeparturesValue(of, store), laneLimit }}>
        <div className="departures">
          <Chart width={width} />
        </div>
      </DeparturesContext>
    );
  }
  const { container } = render(<Mount />);
  return { container, store };
}

/** Returns whether the page has taken a press up, so that the browser does not follow the link. */
function isTakenUp(element: Element, init: MouseEventInit): boolean {
  const event = createEvent.click(element, init);
  fireEvent(element, event);
  return event.defaultPrevented;
}

const CHARTS: readonly [string, ComponentType<{ width: number }>, number, string][] = [
  ['lanes of the timeline', Timeline, 1232, '.lane-name'],
  ['nodes of the network', Network, 1232, '.network-node'],
  ['names beside the nodes', Network, 1232, '.network-labels a'],
  ['rows of the network on a phone', Network, 360, '.rank'],
  ['bars of the flow', Flow, 1232, '.flow-bar[data-flow^="from:"]'],
  ['rows of the flow on a phone', Flow, 360, '.rank'],
];

describe.each(CHARTS)('the %s', (_, Chart, width, selector) => {
  const drawn = async (container: Element) => {
    await waitFor(() => expect(container.querySelector(selector)).not.toBeNull(), { timeout: 15_000 });
    return [...container.querySelectorAll(selector)];
  };

  it('are links to the pages of the labs, which a plain press does not follow', async () => {
    const { container, store } = show(Chart, width);
    const links = await drawn(container);
    expect(links.map((link) => link.getAttribute('href')).toSorted()).toEqual([
      'labs/lab-0/',
      'labs/lab-1/',
      'labs/lab-2/',
    ]);
    const before = store.getState();
    expect(isTakenUp(links[0]!, { ctrlKey: true })).toBe(false);
    expect(store.getState()).toBe(before);
    expect(isTakenUp(links[0]!, {})).toBe(true);
    expect(store.getState()).not.toBe(before);
  });

  it('open pages in a window of their own from inside an article', async () => {
    const { container } = show(Chart, width, dataset, 18);
    for (const link of await drawn(container)) expect(link.getAttribute('target')).toBe('_blank');
  });

  it('lead nowhere in data of a reader, whose places have no pages', async () => {
    const { container } = show(Chart, width, own);
    if (selector === '.network-labels a') return;
    for (const each of await drawn(container)) expect(each.hasAttribute('href')).toBe(false);
  });
});

it('a name beside a node is not looked at for being pointed at or pressed, which would move it away', async () => {
  const { container, store } = show(Network, 1232);
  await waitFor(() => expect(container.querySelector('.network-labels a')).not.toBeNull(), {
    timeout: 15_000,
  });
  const [first, second] = [...container.querySelectorAll('.network-labels a')];
  fireEvent.pointerMove(first!, { pointerType: 'mouse' });
  fireEvent.focus(first!);
  expect(store.getState().hover).toBeNull();
  const node = container.querySelector(`[data-node="${second!.getAttribute('data-name')}"]`)!;
  fireEvent.pointerMove(node, { pointerType: 'mouse' });
  const looked = store.getState().hover?.id;
  fireEvent.focus(first!);
  expect(looked).toBe(second!.getAttribute('data-name'));
  expect(store.getState().hover?.id).toBe(looked);
});

it('a row of an opened lane names who left by a link to their page', () => {
  const { container, store } = show(Timeline, 1232);
  fireEvent.click(container.querySelector('[data-lane-name="lab-1"]')!);
  const link = container.querySelector('[data-lab="lab-1"] .row-text a')!;
  expect(link.getAttribute('href')).toBe('people/p-1/');
  expect(isTakenUp(link, {})).toBe(true);
  expect(store.getState().selection).toBeNull();
});

it('a row that unfolds is pressed by the space bar too, though it is a link', async () => {
  const { container, store } = show(Network, 360);
  await waitFor(() => expect(container.querySelector('.rank')).not.toBeNull());
  const row = container.querySelector('.rank')!;
  fireEvent.keyDown(row, { key: ' ' });
  expect(store.getState().focus).toEqual([row.getAttribute('data-node')]);
});

it('the name of a lab in the table leads to its page, and a plain press opens its card', () => {
  const { container, store } = show(() => <RecordTable alone />, 1232);
  const link = container.querySelector('[data-departure="d-1"] td.lab a')!;
  expect(link.getAttribute('href')).toBe('labs/lab-1/');
  expect(isTakenUp(link, { metaKey: true })).toBe(false);
  expect(isTakenUp(link, {})).toBe(true);
  expect(store.getState().selection).toEqual({ type: 'place', id: 'lab-1' });
  fireEvent.click(container.querySelector('[data-departure="d-2"] td.role')!);
  expect(store.getState().selection).toEqual({ type: 'departure', id: 'd-2' });
});
