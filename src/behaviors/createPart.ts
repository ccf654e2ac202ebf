/** ms after which a part that has not come counts as failed; it is still taken when it comes later */
const PATIENCE = 12_000;

/** How far a part is that comes after the page. */
export type PartState<T> =
  { readonly status: 'idle' | 'loading' | 'failed' } | { readonly status: 'ready'; readonly value: T };

/** A part of the product that is loaded when it is first needed: the one way in which anything is loaded late. */
export interface Part<T> {
  /** the same object until it changes */
  readonly getState: () => PartState<T>;
  /** Calls back at each change. Returns a function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks for the part where nobody has, or where the last attempt failed. */
  readonly load: () => void;
}

/** A part that may be there without having been asked for. */
export interface GivenPart<T> extends Part<T> {
  readonly give: (value: T) => void;
}

const IDLE = { status: 'idle' } as const;
const LOADING = { status: 'loading' } as const;
const FAILED = { status: 'failed' } as const;

/**
 * Returns a part that `fetchPart` brings. It never throws: what fails, or has not come within `patience` ms, is `failed`, and `load` asks
 * again. Whichever attempt brings it first makes it `ready`, for good.
 */
export function createPart<T>(fetchPart: () => Promise<T>, patience = PATIENCE): GivenPart<T> {
  const listeners = new Set<() => void>();
  let state: PartState<T> = IDLE;
  let attempt = 0;
  const become = (next: PartState<T>) => {
    if (state.status === 'ready') return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => {
      if (state.status !== 'idle' && state.status !== 'failed') return;
      const mine = ++attempt;
      become(LOADING);
      const fail = () => {
        clearTimeout(timer);
        if (mine === attempt) become(FAILED);
      };
      const timer = setTimeout(fail, patience);
      const bring = async () => {
        const value = await fetchPart();
        clearTimeout(timer);
        become({ status: 'ready', value });
      };
      bring().catch(fail);
    },
    give: (value) => become({ status: 'ready', value }),
  };
}

/** Returns a part that is there from the start. */
export function readyPart<T>(value: T): Part<T> {
  const state = { status: 'ready', value } as const;
  return { getState: () => state, subscribe: () => () => {}, load: () => {} };
}
