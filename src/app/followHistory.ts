import { isEqual } from '../lib/isEqual.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';
import type { DeparturesState } from '../store/state.ts';
import { decodeState, OWN } from '../url/decodeState.ts';
import { encodeState } from '../url/encodeState.ts';
import type { LinkState } from '../state/linkState.ts';
import type { Param } from '../state/param.ts';
import { queryInHash, queryOf } from '../url/mend.ts';
import type { Pair } from '../url/query.ts';
import type { Vocabulary } from '../url/vocabulary.ts';

/** What is needed of a window. The page's entry hands in its own; an embed hands in none, and nothing is followed. */
export type HistoryWindow = Pick<
  Window,
  'history' | 'location' | 'addEventListener' | 'removeEventListener' | 'setTimeout' | 'clearTimeout'
>;

export interface FollowHistoryOptions {
  readonly store: DepartureStore;
  readonly vocabulary: Vocabulary;
  readonly page: HistoryWindow;
}

/** ms without a change after which the next one is a step of its own */
const SETTLED = 600;

/** ms between two writes of the address: some browsers refuse more than a hundred in half a minute */
const BETWEEN_WRITES = 350;

/**
 * Keeps address and state the same: takes the state from the address at once, then writes each change into it. Changes that
 * follow each other closely, as those of a drag, are one history entry, which Back undoes. Returns a function that ends it.
 */
export function followHistory({ store, vocabulary, page }: FollowHistoryOptions): () => void {
  const address = createAddress(page);
  let unknown: readonly Pair[] = [];
  let isApplying = false;
  let isBurst = false;
  let settleTimer: number | undefined;

  const encode = (state: LinkState) => encodeState(state, vocabulary, { unknown });
  const current = () => encode(store.getState());

  const apply = () => {
    const decoded = decodeState(queryOf(page.location, OWN), vocabulary);
    unknown = decoded.unknown;
    address.take(encode(decoded.state));
    isApplying = true;
    store.setState({
      ...keepEqual(store.getState(), decoded.state, vocabulary.params),
      problems: decoded.problems,
      hover: null,
    });
    isApplying = false;
  };

  const flush = () => {
    if (address.isWaiting()) address.write(current(), 'replaceState');
  };

  const onChange = (state: DeparturesState, before: DeparturesState) => {
    if (isApplying) return;
    const changed = vocabulary.params.filter((param) => param.get(state) !== param.get(before));
    if (changed.length === 0) return;
    const isStep = changed.some(({ step }) => step);
    if (isStep) {
      page.clearTimeout(settleTimer);
      settleTimer = page.setTimeout(() => {
        isBurst = false;
      }, SETTLED);
    }
    if (isStep && !isBurst) {
      isBurst = true;
      if (address.isWaiting()) address.write(encode(before), 'replaceState');
      address.write(encode(state), 'pushState');
    } else address.writeSoon(current);
  };

  const stop = () => {
    address.cancel();
    page.clearTimeout(settleTimer);
  };

  const onPop = () => {
    // A jump within the page comes here too, with the same query.
    if (!address.hasMoved()) return;
    stop();
    isBurst = false;
    apply();
  };

  apply();
  const unsubscribe = store.subscribe(onChange);
  page.addEventListener('popstate', onPop);
  page.addEventListener('pagehide', flush);
  return () => {
    unsubscribe();
    stop();
    page.removeEventListener('popstate', onPop);
    page.removeEventListener('pagehide', flush);
  };
}

/** The query in the address of a page: what was written last, and what waits to be. */
function createAddress(page: HistoryWindow) {
  let written = '';
  let search = '';
  let lastWrite = -Infinity;
  let timer: number | undefined;

  const cancel = () => {
    page.clearTimeout(timer);
    timer = undefined;
  };

  const write = (query: string, how: 'pushState' | 'replaceState') => {
    cancel();
    if (query === written) return;
    const { pathname } = page.location;
    // What a hash held of the link is in the query from now on.
    const hash = queryInHash(page.location.hash, OWN) === null ? page.location.hash : '';
    try {
      page.history[how](null, '', `${pathname}${query === '' ? '' : `?${query}`}${hash}`);
    } catch {
      // Refused in a sandbox, or for coming too often. The state holds; the next write catches up.
      return;
    }
    written = query;
    search = page.location.search;
    lastWrite = Date.now();
  };

  return {
    /** Takes the address as it is, which says the same as a query. */
    take: (query: string) => {
      written = query;
      search = page.location.search;
    },
    /** whether somebody else has changed it */
    hasMoved: () => page.location.search !== search,
    write,
    /** Writes what the query is by then, as soon as it may. */
    writeSoon: (query: () => string) => {
      const wait = Math.max(0, lastWrite + BETWEEN_WRITES - Date.now());
      timer ??= page.setTimeout(() => write(query(), 'replaceState'), wait);
    },
    isWaiting: () => timer !== undefined,
    cancel,
  };
}

/** Returns the state of an address with the parts it shares with the present one as they are, so that nothing is drawn for them. */
function keepEqual(present: LinkState, next: LinkState, params: readonly Param[]): LinkState {
  const kept = params.reduce((state, param) => {
    const value = param.get(present);
    return isEqual(value, param.get(state)) ? param.set(state, value) : state;
  }, next);
  return isEqual(present.filters, kept.filters) ? { ...kept, filters: present.filters } : kept;
}
