import type { DepartureStore } from '../store/createDepartureStore.ts';
import {
  readHostMessage,
  NAMESPACE,
  PROTOCOL_VERSION,
  type ChildMessage,
  type UrlState,
} from '../protocol/messages.ts';
import { createBudget } from './createBudget.ts';
import { createLimit } from './createLimit.ts';
import { decodeEmbedOptions, type EmbedOptions } from '../url/decodeEmbedOptions.ts';
import { decodeState } from '../url/decodeState.ts';
import { encodeState } from '../url/encodeState.ts';
import type { Vocabulary } from '../url/vocabulary.ts';

/** ms without a change of state after which the page is told */
const SETTLED = 60;

/** ms after a print dialog in which the page asks for none */
const BETWEEN_PRINTS = 2000;

export interface HostConnectionOptions {
  readonly id: string | null;
  readonly store: DepartureStore;
  readonly vocabulary: Vocabulary;
  readonly post: (message: unknown) => void;
  readonly getOptions: () => EmbedOptions;
  readonly onOptions: (options: EmbedOptions) => void;
  readonly onPrint: () => void;
}

export interface HostConnection {
  /** Offers a message that is known to come from the page. Returns whether it was one of ours. */
  readonly receive: (message: unknown) => boolean;
  readonly say: (message: ChildMessage) => void;
  readonly state: () => UrlState;
}

/** Keeps the page told of the state and the selection, and does what the page asks for: harmless things only. */
export function connectHost(options: HostConnectionOptions): HostConnection {
  const { id, store, vocabulary, post, getOptions, onOptions, onPrint } = options;
  const say = (message: ChildMessage) => post({ source: NAMESPACE, v: PROTOCOL_VERSION, id, ...message });
  const state = (): UrlState =>
    Object.fromEntries(new URLSearchParams(encodeState(store.getState(), vocabulary, { full: true })));

  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = JSON.stringify(state());
  store.subscribe((next, before) => {
    if (next.selection !== before.selection) say({ type: 'select', data: next.selection });
    clearTimeout(timer);
    timer = setTimeout(() => {
      const data = state();
      const text = JSON.stringify(data);
      if (text === said) return;
      said = text;
      say({ type: 'state', data });
    }, SETTLED);
  });

  let pending: UrlState = {};
  let isAsked = false;
  const applyPending = () => {
    const changes = pending;
    pending = {};
    if (Object.keys(changes).length > 0) setState(changes);
    if (isAsked) say({ type: 'state', data: state() });
    isAsked = false;
  };
  // The last word of the page on each parameter counts: what it said before need not be drawn.
  const work = createBudget(applyPending);
  let printed = -Infinity;
  const print = () => {
    // Messages that came while the dialog was open asked for the one that was.
    if (performance.now() - printed < BETWEEN_PRINTS) return;
    onPrint();
    printed = performance.now();
  };

  const setState = (changes: UrlState) => {
    const params = new URLSearchParams(encodeState(store.getState(), vocabulary, { full: true }));
    const shown = new URLSearchParams(encodeOptions(getOptions()));
    for (const [name, value] of Object.entries(changes)) {
      for (const each of [params, shown]) {
        if (value === '') each.delete(name);
        else each.set(name, value);
      }
    }
    const { state: next, problems } = decodeState(params, vocabulary);
    store.setState({ ...next, problems });
    onOptions({ ...decodeEmbedOptions(shown), height: getOptions().height, v: getOptions().v });
  };

  const isTooMany = createLimit();
  return {
    say,
    state,
    receive: (data) => {
      const message = id === null ? null : readHostMessage(data, id);
      if (message === null) return false;
      if (message.type === 'setState') {
        pending = { ...pending, ...message.data };
        work();
      } else if (message.type === 'print') print();
      else if (isTooMany()) return true;
      else if (Object.keys(pending).length > 0) isAsked = true;
      else say({ type: 'state', data: state() });
      return true;
    },
  };
}

function encodeOptions(options: EmbedOptions): string {
  const { plain, static: isStatic, filters, transparent, title, note, rows } = options;
  const params = new URLSearchParams();
  const named = { plain, static: isStatic, filters, transparent, title, note, rows };
  for (const [name, value] of Object.entries(named))
    if (value !== null && value !== false) params.set(name, value === true ? '1' : String(value));
  return params.toString();
}
