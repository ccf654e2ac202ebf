import type { ComponentType, ReactNode } from 'react';
import { afterPaint, measureFilters } from '../app/measureFilters.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { expandCore, type CompactCore } from '../model/compactCore.ts';
import { createDataset, createEvidence } from '../model/dataset.ts';
import { completeCore } from '../model/restOfRecords.ts';
import { NAMESPACE, PROTOCOL_VERSION } from '../protocol/messages.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';
import { decodeEmbedOptions } from '../url/decodeEmbedOptions.ts';
import { decodeState } from '../url/decodeState.ts';
import type { ViewDefinition } from '../views/definition.ts';
import { PARAMS } from '../views/params.ts';
import { connectHost } from './connectHost.ts';
import { readHints } from './dialects.ts';
import { EMBED_WIDTH, EmbedApp } from './EmbedApp.tsx';
import { followLinks } from './followLinks.ts';
import { PARTS_EVENT } from './parts.ts';
import { startResizing } from './startResizing.ts';

export interface EmbedStart {
  /** holds the prerendered picture, which stays where the embed cannot start */
  readonly root: HTMLElement;
  readonly compact: CompactCore;
  /** ids of every view, also of those that have not come yet */
  readonly viewIds: readonly string[];
  /** the views that are there from the start, the default one first */
  readonly views: readonly [ViewDefinition, ...ViewDefinition[]];
  /** language of the document; the address may ask for another */
  readonly locale: Locale;
  /** Returns a function that renders into the element at once. */
  readonly createRenderer: (element: HTMLElement) => (node: ReactNode) => void;
}

/**
 * Starts the embed in its document: state and options from the address, and the page around it kept informed. Where the address asks
 * for a view that comes with the second script, it waits for that, the picture in sight.
 */
export function startEmbed(start: EmbedStart): void {
  const wanted = queryOf(start.root).get('view');
  const waits =
    wanted !== null &&
    start.viewIds.includes(wanted) &&
    window.aiLabDepartures === undefined &&
    !start.views.some(({ id }) => id === wanted);
  if (!waits) return run(start);
  let isRunning = false;
  const runOnce = () => {
    if (!isRunning) run(start);
    isRunning = true;
  };
  addEventListener(PARTS_EVENT, runOnce);
  // The second script has failed to load: better another view than none.
  addEventListener('load', runOnce);
}

/** Returns what the document shows: its own state (a preset has one), and over it what the address says. */
function queryOf(root: HTMLElement): URLSearchParams {
  const params = new URLSearchParams(root.dataset['state'] ?? '');
  for (const [name, value] of new URLSearchParams(location.search)) params.set(name, value);
  return params;
}

function run({ root, compact, viewIds, views, locale, createRenderer }: EmbedStart): void {
  const hints = readHints(location.href, document.referrer);
  const host = window.parent === window ? null : window.parent;
  const post = (message: unknown) => host?.postMessage(message, '*');

  const slim = expandCore(compact);
  let dataset = createDataset(slim, null);
  const store = createDepartureStore({ locale });
  const vocabulary = { views: viewIds, params: PARAMS, dataset, defaults: store.getInitialState() };
  const { state, problems } = decodeState(queryOf(root), vocabulary);
  store.setState({ ...state, problems });
  let options = decodeEmbedOptions(location.search);
  let blocked: string | null = null;
  let isComplete = false;
  let wantsDetails = false;
  let viewOf = (id: string): ViewDefinition => views.find((view) => view.id === id) ?? views[0];
  let Card: ComponentType | null = null;

  const startWidth = Math.floor(root.getBoundingClientRect().width) || EMBED_WIDTH;
  const picture = [...root.childNodes];
  const place = document.createElement('div');
  root.replaceChildren(place);
  const renderNow = createRenderer(place);
  const askForDetails = () => {
    wantsDetails = true;
    completeIfAsked();
  };
  const render = () => {
    document.documentElement.classList.toggle('see-through', options.transparent);
    renderNow(
      <EmbedApp
        dataset={dataset}
        store={store}
        options={options}
        startWidth={startWidth}
        viewOf={viewOf}
        Card={Card}
        onDetails={askForDetails}
        blocked={blocked}
      />,
    );
  };
  /** Completes record, views and card with what the second script brought; renders if that changes anything. */
  const complete = () => {
    const parts = window.aiLabDepartures;
    if (isComplete || parts === undefined) return;
    isComplete = true;
    const { core, evidence } = completeCore(slim, parts.readRest());
    dataset = createDataset(core, createEvidence(evidence));
    viewOf = (id) => parts.views.find((view) => view.id === id) ?? views[0];
    ({ Card } = parts);
    render();
  };
  /** Completes where the reader asks for it: fifty embeds on a page would otherwise all do so at once. */
  const completeIfAsked = () => {
    const { selection, view } = store.getState();
    const known = views.find(({ id }) => id === view);
    // A table without a chart has the sources in its rows.
    if (wantsDetails || selection !== null || known === undefined || known.Chart === null) complete();
  };
  try {
    render();
    completeIfAsked();
  } catch (error) {
    root.replaceChildren(...picture);
    post({
      source: NAMESPACE,
      v: PROTOCOL_VERSION,
      id: hints.id,
      type: 'error',
      data: { message: String(error) },
    });
    throw error;
  }
  addEventListener(PARTS_EVENT, completeIfAsked);
  store.subscribe(completeIfAsked);

  const followLocale = () => {
    document.documentElement.lang = LOCALES[store.getState().locale].tag;
  };
  followLocale();
  store.subscribe(followLocale);
  measureFilters(store, window);

  if (host !== null) {
    const connection = connectHost({
      id: hints.id,
      store,
      vocabulary,
      post,
      getOptions: () => options,
      onOptions: (next) => {
        options = next;
        render();
      },
      onPrint: () => window.print(),
    });
    const resizing = options.height === 'auto' ? startResizing(place, hints, post) : null;
    addEventListener('message', ({ source, data }) => {
      if (source === host && !connection.receive(data)) resizing?.receive(data);
    });
    followLinks(root, {
      secret: hints.secret,
      post,
      onBlocked: (address) => {
        blocked = address;
        render();
      },
    });
    connection.say({ type: 'ready', data: connection.state() });
  }
  afterPaint(window, () => performance.mark('departures:ready'));
}
