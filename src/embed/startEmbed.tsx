import type { ReactNode } from 'react';
import { afterPaint, measureFilters, whenDrawn } from '../app/measureFilters.ts';
import { prepareState, startRecord, type StartedRecord } from '../app/start/startRecord.ts';
import { whenParts } from '../app/start/whenPart.ts';
import { holdTexts, missingTexts } from '../app/texts.ts';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { createPart } from '../behaviors/createPart.ts';
import { inTask } from '../behaviors/inTask.ts';
import { followTranslation } from '../behaviors/followTranslation.ts';
import type { Language } from '../i18n/language.ts';
import { localeOfTag, type Locale } from '../i18n/locales.ts';
import { NAMESPACE, PROTOCOL_VERSION } from '../protocol/messages.ts';
import { DATASET } from '../state/sharedParams.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';
import type { DeparturesState } from '../store/state.ts';
import { addressParams, addressWord } from '../url/addressParams.ts';
import { embedOptions } from '../url/embedOptions.ts';
import { decodeState } from '../url/decodeState.ts';
import { viewOf } from '../views/index.ts';
import { connectHost, type HostConnectionOptions } from './connectHost.ts';
import { readHints, type HostHints } from './dialects.ts';
import { EMBED_WIDTH, EmbedApp, type EmbedAppProps } from './EmbedApp.tsx';
import { filtersPart } from './filtersPart.ts';
import { followLinks, type LinkFollowing } from './followLinks.ts';
import { hearHost } from './hearHost.ts';
import { noticesPart } from './noticesPart.ts';
import { startResizing } from './startResizing.ts';
import { staticPart } from './staticPart.ts';
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
  const texts = missingTexts({ locale: spoken, q: queryOf(start.root).get('q') ?? '' });
  const options = embedOptions(addressParams(location));
  const parts = [
    wanted.part,
    wanted.hasChart ? null : tablePart,
    options.filters ? filtersPart : null,
    options.static ? staticPart : null,
    ...texts,
  ];
  const go = (record?: EmbedRecord) => whenParts(parts, () => void run(start, host, hear, record));
  if (addressWord(location, DATASET.name) === '') return go();
  whenParts([own, ...texts], () => {
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
  const { store, vocabulary } = readState(root, locale, dataset);
  let shown: Pick<EmbedAppProps, 'options' | 'blocked'> = {
    options: embedOptions(addressParams(location)),
    blocked: null,
  };
  await prepare(store.getState(), selectors, details);

  const startWidth = Math.floor(root.getBoundingClientRect().width) || EMBED_WIDTH;
  const { place, giveUp, reveal } = openStage(root);
  const renderNow = createRenderer(place);
  const sayError = (error: unknown) => post(errorMessage(hints.id, error));
  let isStarting = true;
  let fault: { readonly error: unknown } | null = null;
  /** A boundary keeps a chart that fails from the rest. At the start the picture is better than its sentence. */
  const onError = (error: unknown) => {
    if (isStarting) fault = { error };
    else sayError(error);
  };
  const render = () => {
    document.documentElement.classList.toggle('see-through', shown.options.transparent);
    const app = (
      <EmbedApp
        dataset={dataset}
        selectors={selectors}
        {...(details && { details })}
        {...(languageOf && { languageOf })}
        isSliced
        store={store}
        {...shown}
        startWidth={startWidth}
        onError={onError}
      />
    );
    renderNow(wrap?.(app) ?? app);
  };
  try {
    render();
    if (fault !== null) throw (fault as { readonly error: unknown }).error;
  } catch (error) {
    giveUp();
    sayError(error);
    throw error;
  }
  isStarting = false;

  const update = (next: Partial<typeof shown>) => {
    shown = { ...shown, ...next };
    render();
  };
  measureFilters(store, window);
  followTranslation(place);

  whenDrawn(place, () => {
    reveal();
    const ways = { root, place, hints, store, vocabulary, post };
    // In the task after: to lay it out for the height that is told is no part of drawing it.
    inTask(() =>
      talkToHost(hear, {
        ...ways,
        getOptions: () => shown.options,
        onOptions: (options) => update({ options }),
        onBlocked: (blocked) => update({ blocked }),
        // Paper proves what it says: table and sources are waited for.
        onPrint: () => whenParts([details ?? null, tablePart], () => setTimeout(() => window.print(), 0)),
      }),
    );
  });
}

/**
 * Waits for what the first drawing needs. What the document shows of an essay stays until its sources are there, of which that tells from
 * its first word on; what is said above a chart is there with it.
 */
async function prepare(
  state: DeparturesState,
  selectors: EmbedRecord['selectors'],
  details: EmbedRecord['details'],
): Promise<void> {
  await prepareState(selectors, state);
  const isEssay = viewOf(state.view).shell === 'none';
  const isSaid = state.problems.length > 0 || selectors.shown(state.filters).count.total === 0;
  const parts = [isEssay ? (details ?? null) : null, isSaid ? noticesPart : null];
  await new Promise<void>((resolve) => whenParts(parts, resolve));
}

/** Returns a store with the state that the document asks for, and the words in which addresses speak of it. */
function readState(root: HTMLElement, locale: Locale, dataset: EmbedRecord['dataset']) {
  const store = createDepartureStore({ locale });
  holdTexts(store);
  const vocabulary = vocabularyOf(dataset, store.getInitialState());
  const { state, problems } = decodeState(queryOf(root), vocabulary);
  store.setState({ ...state, problems });
  return { store, vocabulary };
}

/** Returns the place where the embed is drawn: behind the picture, which stays in sight until the chart is all there. */
function openStage(root: HTMLElement) {
  const picture = [...root.childNodes];
  const place = document.createElement('div');
  place.className = 'coming';
  root.append(place);
  return {
    place,
    /** Leaves the picture alone, where there is no chart to show. */
    giveUp: () => root.replaceChildren(...picture),
    /** Shows the chart in place of the picture. */
    reveal: () => {
      for (const node of picture) node.remove();
      place.removeAttribute('class');
      document.documentElement.classList.remove('held-back');
      afterPaint(window, () => performance.mark('departures:ready'));
    },
  };
}

interface Talk extends Omit<HostConnectionOptions, 'id'>, Omit<LinkFollowing, 'secret'> {
  readonly root: HTMLElement;
  /** whose height is told */
  readonly place: HTMLElement;
  readonly hints: HostHints;
}

/** Tells the page around of the state, the height and links that it blocks, and does what it asks for. */
function talkToHost(hear: ReturnType<typeof hearHost> | null, { root, place, hints, ...ways }: Talk): void {
  if (hear === null) return;
  const connection = connectHost({ id: hints.id, ...ways });
  const resizing = ways.getOptions().height === 'auto' ? startResizing(place, hints, ways.post) : null;
  followLinks(root, { secret: hints.secret, ...ways });
  connection.say({ type: 'ready', data: connection.state() });
  hear((message) => {
    if (!connection.receive(message)) resizing?.receive(message);
  });
}

function errorMessage(id: HostHints['id'], error: unknown) {
  return { source: NAMESPACE, v: PROTOCOL_VERSION, id, type: 'error', data: { message: String(error) } };
}
