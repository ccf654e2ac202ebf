import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectHost } from '../../src/embed/connectHost.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { withSelection } from '../../src/store/updates.ts';
import { decodeEmbedOptions } from '../../src/url/decodeEmbedOptions.ts';
import { make } from '../support/fixtures.ts';
import { PARAMS } from '../../src/views/params.ts';

const DATASET = make.dataset();
const ENVELOPE = { target: 'ai-lab-departures', v: 1, id: 'd1' };

function connect(query = '') {
  const posted: unknown[] = [];
  const store = createDepartureStore();
  let options = decodeEmbedOptions(query);
  const printed = vi.fn<() => void>();
  const connection = connectHost({
    id: 'd1',
    store,
    vocabulary: {
      views: ['timeline', 'network'],
      params: PARAMS,
      dataset: DATASET,
      defaults: store.getInitialState(),
    },
    post: (message) => posted.push(message),
    getOptions: () => options,
    onOptions: (next) => {
      options = next;
    },
    onPrint: printed,
  });
  return { connection, store, posted, printed, getOptions: () => options };
}

describe('connectHost', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('changes what the page names and leaves the rest', () => {
    const { connection, store, getOptions } = connect('title=Own&height=fit&v=d1');
    store.setState({ theme: 'dark' });
    expect(
      connection.receive({ ...ENVELOPE, type: 'setState', data: { view: 'network', note: 'A note' } }),
    ).toBe(true);
    expect(store.getState()).toMatchObject({ view: 'network', theme: 'dark', problems: [] });
    expect(getOptions()).toMatchObject({ title: 'Own', note: 'A note', height: 'fit', v: 'd1' });
    connection.receive({ ...ENVELOPE, type: 'setState', data: { view: '', title: '' } });
    expect(store.getState().view).toBe('timeline');
    expect(getOptions()).toMatchObject({ title: null, note: 'A note' });
  });

  it('leaves out what is wrong, and says so to the reader', () => {
    const { connection, store } = connect();
    connection.receive({ ...ENVELOPE, type: 'setState', data: { lab: 'no-such-lab', theme: 'light' } });
    expect(store.getState().theme).toBe('light');
    expect(store.getState().filters.lab).toEqual([]);
    expect(store.getState().problems).toHaveLength(1);
  });

  it('tells the page of the state once it has settled, and only where it is another', () => {
    const { store, posted } = connect();
    store.setState({ theme: 'dark' });
    store.setState({ theme: 'light' });
    vi.advanceTimersByTime(1000);
    store.setState({ hover: { kind: 'departure', id: 'x' } });
    vi.advanceTimersByTime(1000);
    expect(posted).toEqual([
      expect.objectContaining({ type: 'state', id: 'd1', data: expect.objectContaining({ theme: 'light' }) }),
    ]);
  });

  it('tells the page what the reader opens and closes', () => {
    const { store, posted } = connect();
    store.setState(withSelection({ type: 'departure', id: 'x' }));
    store.setState(withSelection(null));
    expect(posted).toMatchObject([
      { type: 'select', data: { type: 'departure', id: 'x' } },
      { type: 'select', data: null },
    ]);
  });

  it('answers a question for the state, and prints', () => {
    const { connection, posted, printed } = connect();
    connection.receive({ ...ENVELOPE, type: 'getState' });
    connection.receive({ ...ENVELOPE, type: 'print' });
    expect(posted).toMatchObject([{ type: 'state', data: { view: 'timeline', lang: 'en' } }]);
    expect(printed).toHaveBeenCalledOnce();
  });

  it('answers no more than forty a second', () => {
    const { connection, posted } = connect();
    for (let i = 0; i < 10_000; i += 1) connection.receive({ ...ENVELOPE, type: 'getState' });
    expect(posted).toHaveLength(40);
    vi.advanceTimersByTime(1000);
    connection.receive({ ...ENVELOPE, type: 'getState' });
    expect(posted).toHaveLength(41);
  });

  it('does what the last of many messages says, and spends little time on the others', () => {
    const { connection, store } = connect();
    let drawn = 0;
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    store.subscribe(() => {
      drawn += 1;
      // what drawing takes
      now += 25;
    });
    for (let i = 0; i < 10_000; i += 1)
      connection.receive({ ...ENVELOPE, type: 'setState', data: { theme: i % 2 === 0 ? 'dark' : 'light' } });
    expect(drawn).toBeLessThan(10);
    now += 5000;
    vi.advanceTimersByTime(5000);
    clock.mockRestore();
    expect(store.getState().theme).toBe('light');
    expect(drawn).toBeLessThan(12);
  });

  it('opens one print dialog for all that ask for one meanwhile', () => {
    const { connection, printed } = connect();
    for (let i = 0; i < 500; i += 1) connection.receive({ ...ENVELOPE, type: 'print' });
    expect(printed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3000);
    connection.receive({ ...ENVELOPE, type: 'print' });
    expect(printed).toHaveBeenCalledTimes(2);
  });

  it('takes nothing that is meant for another embed', () => {
    const { connection, posted } = connect();
    expect(connection.receive({ ...ENVELOPE, id: 'd2', type: 'getState' })).toBe(false);
    expect(connection.receive('pymxPYMx')).toBe(false);
    expect(posted).toEqual([]);
  });
});
