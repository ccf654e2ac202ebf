import type { ReactNode } from 'react';
import { afterPaint, measureFilters, whenDrawn } from '../app/measureFilters.ts';
import { prepareState, startRecord, type StartedRecord } from '../app/start/startRecord.ts';
import { whenParts } from '../app/start/whenPart.ts';
import { holdLanguages, lateTexts } from '../app/texts.ts';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { createPart } from '../behaviors/createPart.ts';
import { followTranslation } from '../behaviors/followTranslation.ts';
import type { Language } from '../i18n/language.ts';
import { LOCALES, localeOfTag, type Locale } from '../i18n/locales.ts';
import { NAMESPACE, PROTOCOL_VERSION } from '../protocol/messages.ts';
import { DATASET } from '../state/sharedParams.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';
import { addressParams, addressWord } from '../url/addressParams.ts';
import { decodeEmbedOptions } from '../url/decodeEmbedOptions.ts';
import { decodeState } from '../url/decodeState.ts';
import { viewOf } from '../views/index.ts';
import { connectHost } from './connectHost.ts';
import { readHints } from './dialects.ts';
import { EMBED_WIDTH, EmbedApp } from './EmbedApp.tsx';
import { followLinks } from './followLinks.ts';
import { hearHost } from './hearHost.ts';
import { startResizing } from './startResizing.ts';
import { tablePart } from './tablePart.ts';

export interface EmbedStart {
  /** holds the prerendered picture, which stays where the embed cannot start */
  readonly root: HTMLElement;
  /** language of the document; the address may ask for another */
  readonly locale: Locale;
  /** Returns a function that renders into the element at once. */
  readonly createRenderer: (element: HTMLElement) => (node: ReactNode) => void;
}

/** What an embed shows: the record, or data that a reader's own address gives. */
export interface EmbedRecord extends Omit<StartedRecord, 'details'> {
  readonly details?: StartedRecord['details'];
  readonly languageOf?: (locale: Locale) => Language;
  /** puts around the embed what its data need */
  readonly wrap?: (app: ReactNode) => ReactNode;
}

/** what opens the data of an address in place of the record */
const own = createPart(() => import('./ownEmbed.tsx'));

/**
 * Starts the embed in its document: state and options from the address, and the page around it kept informed. Where the address asks
 * for a view whose code comes later, it waits for that, the picture in sight.
 */
export function startEmbed(start: EmbedStart): void {
  const host = window.parent === window ? null : window.parent;
  // Before anything is waited for.
  const hear = host === null ? null : hearHost(host);
  const asked = addressWord(location, 'view');
  const wanted = viewOf(asked === '' ? (queryOf(start.root).get('view') ?? '') : asked);
  const spoken = localeOfTag(addressWord(location, 'lang'));
  const texts = spoken === null ? null : lateTexts(spoken);
  const parts = [wanted.part, wanted.hasChart ? null : tablePart, texts];
  const go = (record?: EmbedRecord) => whenParts(parts, () => void run(start, host, hear, record));
  if (addressWord(location, DATASET.name) === '') return go();
  whenParts([own, texts], () => {
    const part = own.getState();
    if (part.status === 'ready') part.value.openForEmbed(start, go);
    else go();
  });
}

/** Returns what the document shows: its own state (a preset has one), and over it what the address says. */
function queryOf(root: HTMLElement): URLSearchParams {
  const params = new URLSearchParams(root.dataset['state'] ?? '');
  for (const [name, value] of addressParams(location)) params.set(name, value);
  return params;
}

async function run(
  { root, locale, createRenderer }: EmbedStart,
  host: Window | null,
  hear: ReturnType<typeof hearHost> | null,
  record?: EmbedRecord,
): Promise<void> {
  const hints = readHints(location.href, document.referrer);
  const post = (message: unknown) => host?.postMessage(message, '*');

  const { dataset, selectors, details, languageOf, wrap }: EmbedRecord = record ?? (await startRecord());
  const store = createDepartureStore({ locale });
  holdLanguages(store);
  const vocabulary = vocabularyOf(dataset, store.getInitialState());
  const { state, problems } = decodeState(queryOf(root), vocabulary);
  store.setState({ ...state, problems });
  let options = decodeEmbedOptions(addressParams(location));
  let blocked: string | null = null;
  await prepareState(selectors, store.getState());

  const startWidth = Math.floor(root.getBoundingClientRect().width) || EMBED_WIDTH;
  const picture = [...root.childNodes];
  const place = document.createElement('div');
  // The picture stays in sight until the chart is all there.
  place.className = 'coming';
  root.append(place);
  const renderNow = createRenderer(place);
  const sayError = (error: unknown) =>
    post({
      source: NAMESPACE,
      v: PROTOCOL_VERSION,
      id: hints.id,
      type: 'error',
      data: { message: String(error) },
    });
  let isStarting = true;
  let fault: { readonly error: unknown } | null = null;
  /** A boundary keeps a chart that fails from the rest. At the start the picture is better than its sentence. */
  const onError = (error: unknown) => {
    if (isStarting) fault = { error };
    else sayError(error);
  };
  const render = () => {
    document.documentElement.classList.toggle('see-through', options.transparent);
    const app = (
      <EmbedApp
        dataset={dataset}
        selectors={selectors}
        {...(details && { details })}
        {...(languageOf && { languageOf })}
        isSliced
        store={store}
        options={options}
        startWidth={startWidth}
        blocked={blocked}
        onError={onError}
      />
    );
    renderNow(wrap?.(app) ?? app);
  };
  try {
    render();
    if (fault !== null) throw (fault as { readonly error: unknown }).error;
  } catch (error) {
    root.replaceChildren(...picture);
    sayError(error);
    throw error;
  }
  isStarting = false;

  const followLocale = () => {
    document.documentElement.lang = LOCALES[store.getState().locale].tag;
  };
  followLocale();
  store.subscribe(followLocale);
  measureFilters(store, window);
  followTranslation(place);

  if (hear !== null) {
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
      // Paper proves what it says: table and sources are waited for.
      onPrint: () => whenParts([details ?? null, tablePart], () => setTimeout(() => window.print(), 0)),
    });
    const resizing = options.height === 'auto' ? startResizing(place, hints, post) : null;
    followLinks(root, {
      secret: hints.secret,
      post,
      onBlocked: (address) => {
        blocked = address;
        render();
      },
    });
    connection.say({ type: 'ready', data: connection.state() });
    hear((message) => {
      if (!connection.receive(message)) resizing?.receive(message);
    });
  }
  whenDrawn(window, () => {
    for (const node of picture) node.remove();
    place.removeAttribute('class');
    document.documentElement.classList.remove('held-back');
    afterPaint(window, () => performance.mark('departures:ready'));
  });
}
