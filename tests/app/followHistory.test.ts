import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followHistory, type HistoryWindow } from '../../src/app/followHistory.ts';
import { vocabularyOf } from '../../src/app/vocabularyOf.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { withFilter, withHover, withParam, withSelection, withToggled } from '../../src/store/updates.ts';
import { OPEN, ZOOM } from '../../src/views/timeline/params.ts';
import { make } from '../support/fixtures.ts';

const dataset = make.dataset({
  labs: [make.lab('openai'), make.lab('xai')],
  departures: [
    make.departure('a', { lab: 'openai', left: '2016' }),
    make.departure('b', { lab: 'xai', left: '2024' }),
  ],
});

/** A window as far as history goes: entries, and a Back button. */
function fakeWindow(address: string) {
  const entries = [new URL(address, 'https://example.org')];
  let index = 0;
  const listeners = new Map<string, Set<() => void>>();
  const write = (url: string | URL | null | undefined) => new URL(String(url), entries[index]);
  const history = {
    pushState: (_data: unknown, _title: string, url?: string | URL | null) => {
      entries.splice(index + 1, Infinity, write(url));
      index += 1;
    },
    replaceState: (_data: unknown, _title: string, url?: string | URL | null) => {
      entries[index] = write(url);
    },
  };
  const page = {
    history,
    get location() {
      return entries[index];
    },
    addEventListener: (type: string, listener: () => void) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    },
    removeEventListener: (type: string, listener: () => void) => listeners.get(type)?.delete(listener),
    setTimeout: (then: () => void, ms: number) => setTimeout(then, ms),
    clearTimeout: (timer: number | undefined) => clearTimeout(timer),
  };
  return {
    page: page as unknown as HistoryWindow,
    history,
    addresses: () => entries.map(({ search, hash }) => search + hash),
    go: (by: number) => {
      index += by;
      for (const listener of listeners.get('popstate') ?? []) listener();
    },
    leave: () => {
      for (const listener of listeners.get('pagehide') ?? []) listener();
    },
  };
}

function follow(address: string) {
  const fake = fakeWindow(address);
  const store = createDepartureStore();
  const stop = followHistory({
    store,
    vocabulary: vocabularyOf(dataset, store.getInitialState()),
    page: fake.page,
  });
  return { ...fake, store, stop };
}

const settle = () => vi.advanceTimersByTime(1000);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('followHistory', () => {
  it('leaves every part of the state as it is that the address does not change', () => {
    const { store, stop } = follow('/?lab=xai');
    const initial = store.getInitialState();
    expect(store.getState().filters).not.toBe(initial.filters);
    expect(OPEN.get(store.getState())).toBe(OPEN.get(initial));
    stop();
    const plain = follow('/');
    expect(plain.store.getState().filters).toBe(plain.store.getInitialState().filters);
    plain.stop();
  });

  it('takes the state from the address before anything is drawn, and leaves the initial state to the server', () => {
    const { store } = follow('/?lab=xai&view=table&lab=nowhere');
    expect(store.getState()).toMatchObject({ view: 'table', filters: { lab: ['xai'] } });
    expect(store.getState().problems).toHaveLength(1);
    expect(store.getInitialState().filters.lab).toEqual([]);
  });

  it('takes what an escape put behind a number sign for the query it is, and writes it there', () => {
    const { store, addresses } = follow('/?view=table&#38;lab=xai');
    expect(store.getState()).toMatchObject({ view: 'table', filters: { lab: ['xai'] }, problems: [] });
    store.setState({ theme: 'dark' });
    settle();
    expect(addresses().at(-1)).toBe('?view=table&lab=xai&theme=dark');
  });

  it('leaves the filters alone where an address asks for the same', () => {
    const { store, go } = follow('/?utm_source=x');
    expect(store.getState().filters).toBe(store.getInitialState().filters);
    store.setState({ view: 'table' });
    settle();
    go(-1);
    expect(store.getState().view).toBe('timeline');
    expect(store.getState().filters).toBe(store.getInitialState().filters);
  });

  it('makes one entry per settled change, which Back undoes and Forward does again', () => {
    const { store, addresses, go } = follow('/');
    store.setState(withToggled('lab', 'xai'));
    settle();
    store.setState({ view: 'table' });
    settle();
    expect(addresses()).toEqual(['', '?lab=xai', '?view=table&lab=xai']);
    go(-1);
    expect(store.getState()).toMatchObject({ view: 'timeline', filters: { lab: ['xai'] } });
    go(-1);
    expect(store.getState().filters.lab).toEqual([]);
    go(2);
    expect(store.getState()).toMatchObject({ view: 'table', filters: { lab: ['xai'] } });
    expect(addresses()).toHaveLength(3);
  });

  it('writes the address during a drag without an entry for each step', () => {
    const { store, addresses } = follow('/');
    for (let year = 2016; year <= 2024; year += 1) {
      store.setState(withFilter('time', { from: 2016, to: year }));
      vi.advanceTimersByTime(100);
    }
    expect(addresses()[1]).toMatch(/^\?time=2016\.\.20\d\d$/);
    settle();
    expect(addresses()).toEqual(['', '?time=2016..2024']);
    store.setState(withFilter('time', null));
    settle();
    expect(addresses()).toEqual(['', '?time=2016..2024', '']);
  });

  it('writes a zoom into the entry that is there', () => {
    const { store, addresses, go } = follow('/');
    store.setState(withToggled('lab', 'xai'));
    settle();
    for (let day = 1; day < 20; day += 1)
      store.setState(withParam(ZOOM, [Date.UTC(2020, 0, day), Date.UTC(2021, 0, 1)]));
    settle();
    expect(addresses()).toEqual(['', '?lab=xai&zoom=2020-01-19..2020-12-31']);
    go(-1);
    expect(ZOOM.get(store.getState())).toBeNull();
    go(1);
    expect(ZOOM.get(store.getState())).toEqual([Date.UTC(2020, 0, 19), Date.UTC(2021, 0, 1)]);
  });

  it('leaves a zoom that is still to be written in the entry it belongs to', () => {
    const { store, addresses } = follow('/');
    store.setState(withParam(ZOOM, [Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1)]));
    store.setState(withSelection({ type: 'departure', id: 'a' }));
    settle();
    const zoom = 'zoom=2020-01-01..2020-12-31';
    expect(addresses()).toEqual([`?${zoom}`, `?${zoom}&sel=departure:a`]);
  });

  it('writes what is still to be written when the page is left', () => {
    const { store, addresses, leave } = follow('/');
    store.setState(withFilter('q', 'a'));
    store.setState(withFilter('q', 'ab'));
    leave();
    expect(addresses()).toEqual(['', '?q=ab']);
  });

  it('keeps the parameters of others and the place on the page', () => {
    const { store, addresses } = follow('/?utm_source=x&lab=xai#record');
    store.setState(withToggled('lab', 'openai'));
    settle();
    expect(addresses().at(-1)).toBe('?lab=openai~xai&utm_source=x#record');
  });

  it('says nothing of what passes', () => {
    const { store, addresses } = follow('/');
    store.setState(withHover('a'));
    store.setState({ problems: [] });
    settle();
    expect(addresses()).toEqual(['']);
  });

  it('holds the state where the browser refuses, and catches up', () => {
    const { store, addresses, history } = follow('/');
    const push = history.pushState;
    history.pushState = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    store.setState(withToggled('lab', 'xai'));
    settle();
    expect(addresses()).toEqual(['']);
    history.pushState = push;
    store.setState({ view: 'table' });
    expect(addresses()).toEqual(['', '?view=table&lab=xai']);
  });

  it('does not take a jump within the page for a step', () => {
    const { store, go, history } = follow('/?lab=xai');
    store.setState(withHover('a'));
    history.pushState(null, '', '#record');
    go(0);
    expect(store.getState().hover).toEqual({ kind: 'departure', id: 'a' });
  });

  it('lets go when it is ended', () => {
    const { store, addresses, stop } = follow('/');
    stop();
    store.setState(withToggled('lab', 'xai'));
    settle();
    expect(addresses()).toEqual(['']);
  });
});
