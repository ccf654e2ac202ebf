/** @vitest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTERS } from '../../../src/filters/filters.ts';
import { loadDataset } from '../../../src/model/records.ts';
import { Network } from '../../../src/views/network/Network.tsx';
import { make } from '../../support/fixtures.ts';
import { stubBrowser } from '../../support/stubBrowser.ts';
import { mount } from '../../support/mount.tsx';
import { networkPositions } from '../../../src/build/networkPositions.ts';
import type { PositionsByGrouping } from '../../../src/views/network/positions.ts';

const build = vi.hoisted((): { shipped: PositionsByGrouping | null } => ({ shipped: null }));
vi.mock('../../../src/views/network/shipped.ts', () => ({
  get SHIPPED_POSITIONS() {
    return build.shipped;
  },
}));

const move = (id: string, lab: string, to: string, person = id) =>
  make.departure(id, { person, lab, destinations: [make.destination(to)] });

const small = () =>
  make.dataset({
    departures: [
      move('a', 'hub', 'north'),
      move('b', 'hub', 'north'),
      move('c', 'north', 'hub'),
      move('d', 'hub', 'university'),
    ],
  });

const drawn = (container: HTMLElement) =>
  waitFor(() => expect(container.querySelector('.network-node')).not.toBeNull(), { timeout: 15_000 });

beforeEach(stubBrowser);

afterEach(() => {
  build.shipped = null;
  cleanup();
  vi.unstubAllGlobals();
});

describe('the network in a page', () => {
  it('draws the shipped record at once, on the positions that ship with it', () => {
    const dataset = loadDataset();
    build.shipped = networkPositions(dataset);
    const { container } = mount(<Network width={1232} />, dataset);
    expect(container.querySelectorAll('.network-node').length).toBeGreaterThan(50);
    expect(screen.queryByText(/Placing the nodes/)).toBeNull();
  });

  it('places the nodes of another record in the page, and then draws it', async () => {
    const { container } = mount(<Network width={1232} />, make.randomDataset(60, 2));
    expect(screen.getByText(/Placing the nodes/)).not.toBeNull();
    await drawn(container);
    expect(container.querySelectorAll('.network-node').length).toBeGreaterThan(5);
  });

  it('names nodes by what they lost and won, keeps the pressed one and lists its people', async () => {
    const { container, store } = mount(<Network width={1232} />, small());
    await drawn(container);
    const hub = screen.getByRole('button', { name: 'hub, 3 left, 1 arrived, net −2' });
    fireEvent.click(hub);
    expect(store.getState().focus).toEqual(['hub']);
    expect(hub.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getAllByRole('link', { name: 'Person c' })[0] ?? hub);
    expect(store.getState().selection).toEqual({ type: 'departure', id: 'c' });
    fireEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(store.getState().focus).toEqual([]);
  });

  it('answers a press on a link with the people between its ends', async () => {
    const { container, store } = mount(<Network width={1232} />, small());
    await drawn(container);
    const link = container.querySelector('[data-link="hub~north"]');
    if (link === null) throw new Error('missing link');
    fireEvent.click(link);
    expect(store.getState().focus).toEqual(['hub', 'north']);
    expect(screen.getByRole('heading', { name: 'hub and north' })).not.toBeNull();
    expect(screen.getByRole('heading', { name: 'hub to north (2)' })).not.toBeNull();
    expect(screen.getByRole('heading', { name: 'north to hub (1)' })).not.toBeNull();
  });

  it('is a ranking in a narrow container, with the people under the pressed row', () => {
    const { store } = mount(<Network width={320} />, small());
    fireEvent.click(screen.getByRole('button', { name: /^hub, 3 left/ }));
    expect(store.getState().focus).toEqual(['hub']);
    expect(screen.getByRole('heading', { name: 'Left hub (3)' })).not.toBeNull();
  });

  it('finds a node by any of its names, and says where there is none of that name', async () => {
    const { store } = mount(<Network width={1232} />, small());
    const input = screen.getByRole('combobox', { name: 'Find a lab or place' });
    const find = (text: string) => {
      fireEvent.change(input, { target: { value: text } });
      fireEvent.submit(input);
    };
    find('nowhere');
    expect(screen.getByText('“nowhere” is not in the drawing')).not.toBeNull();
    expect(store.getState().focus).toEqual([]);
    find('NOR');
    expect(store.getState().focus).toEqual(['north']);
    expect(screen.queryByText(/is not in the drawing/)).toBeNull();
  });

  it('says which years the replay covers under a filter', () => {
    const time = { from: 2019, to: 2020 };
    mount(<Network width={320} />, loadDataset(), { filters: { ...NO_FILTERS, time } });
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('All of 2019–2020');
    expect(screen.queryByText('All years')).toBeNull();
  });

  it('explains bars, not rings, in a narrow container', () => {
    mount(<Network width={320} />, small());
    expect(screen.getByText(/colours of the left bar/)).not.toBeNull();
    expect(screen.queryByText(/ring/)).toBeNull();
  });

  it('is empty where nothing passes the filters, without a key to what is not there', () => {
    const { container } = mount(<Network width={320} />, small(), {
      filters: { ...NO_FILTERS, time: { from: 1990, to: 1991 } },
    });
    expect(container.querySelector('.ranks')).toBeNull();
    expect(screen.queryByText(/colours of the left bar/)).toBeNull();
  });
});
