import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { inTask } from '../../behaviors/inTask.ts';
import { setDocumentLanguage } from '../../behaviors/setDocumentLanguage.ts';
import type { Language } from '../../i18n/language.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DATASET } from '../../state/sharedParams.ts';
import { languageOf } from '../../store/context.ts';
import { createDepartureStore, type DepartureStore } from '../../store/createDepartureStore.ts';
import type { DeparturesState } from '../../store/state.ts';
import { addressParams, addressWord } from '../../url/addressParams.ts';
import { App, type PageHost } from '../App.tsx';
import { describePage } from '../describePage.ts';
import { followHistory } from '../followHistory.ts';
import { afterPaint, measureFilters, whenDrawn } from '../measureFilters.ts';
import { keepPage } from '../parts/LastBoundary.tsx';
import { holdTexts } from '../texts.ts';
import { vocabularyOf } from '../vocabularyOf.ts';
import { takeEarly } from './earlyPresses.ts';
import { prepareState, type StartedRecord } from './startRecord.ts';

export interface PageMount extends Omit<StartedRecord, 'details'> {
  readonly root: HTMLElement;
  readonly page: Window;
  /** what a link without parameters means */
  readonly initial: Partial<DeparturesState>;
  /** what the document shows is something else, so that the page is drawn anew */
  readonly isOther: boolean;
  /** brings what completes the dataset; it is complete without one */
  readonly details?: StartedRecord['details'];
  /** the language of a locale, in the words of the dataset */
  readonly languageOf?: (locale: Locale) => Language;
  /** Returns what says whose data are shown. */
  readonly banner?: (host: PageHost) => ReactNode;
  /** puts around the page what its data need */
  readonly wrap?: (app: ReactNode) => ReactNode;
}

/** Returns the address of the folder of the site, from a page of a language: that lies in a folder of it. */
export function siteOf(locale: Locale, baseURI: string): string {
  const up = '../'.repeat(LOCALES[locale].path.split('/').length - 1);
  return new URL(up === '' ? '.' : up, baseURI).href;
}

/** Shows a dataset in the document, in the state that its address asks for, until another takes its place or the document goes. */
export async function mountPage({
  root,
  page,
  initial,
  isOther,
  dataset,
  selectors,
  details,
  languageOf: speak = languageOf,
  banner,
  wrap = (app) => app,
}: PageMount): Promise<void> {
  const {
    document: { documentElement, baseURI },
  } = page;
  // The build writes the tag of one of the languages.
  const lang = documentElement.lang.slice(0, 2) as Locale;
  const store = createDepartureStore(initial);
  holdTexts(store);
  const vocabulary = vocabularyOf(dataset, store.getInitialState());

  const site = siteOf(initial.locale ?? lang, baseURI);
  let served: readonly Node[] = [...root.childNodes];
  const ends: (() => void)[] = [];
  const host: PageHost = {
    root,
    page,
    site,
    leave: () => {
      for (const end of ends.splice(0)) end();
    },
  };
  const app = wrap(
    <App
      isSliced
      startWidth={isOther ? widthOfChart(root) : undefined}
      dataset={dataset}
      selectors={selectors}
      {...(details && { details })}
      languageOf={speak}
      banner={banner?.(host)}
      store={store}
      site={site}
      keep={() => keepPage(root, served)}
      host={host}
    />,
  );
  const follow = () => ends.push(followHistory({ store, vocabulary, page }));
  // What is there was drawn in the initial state. It comes alive in that one and takes on the address's before the browser paints.
  if (isOther) follow();
  await prepareState(selectors, store.getState());
  ends.push(render(root, app, isOther));
  if (!isOther) flushSync(follow);
  const doEarly = takeEarly(page);
  documentElement.classList.remove('held-back');
  // From here on the store says which theme it is (preparePicture.ts).
  delete documentElement.dataset['theme'];

  describeState({ store, dataset, page, speak });
  measureFilters(store, page);
  ends.push(reloadForOthers(page, DATASET.get(store.getState())));
  const ready = () => {
    served = [];
    doEarly();
    page.performance.mark('departures:ready');
    // Asked for in the address alone: nobody else loads it.
    if (addressParams(page.location).has('bench'))
      void import('../bench.ts').then(({ openBench }) => openBench(page, store));
  };
  whenDrawn(page.document, () => afterPaint(page, ready));
}

/** Returns the px that the chart of a document has, which its successor will have too; undefined where it has none. */
function widthOfChart(root: HTMLElement): number | undefined {
  const width = root.querySelector('.lead-chart, .chart')?.getBoundingClientRect().width ?? 0;
  return width === 0 ? undefined : Math.floor(width);
}

/** Draws the page in its element, or lets what is there come alive. Returns a function that takes it away. */
function render(root: HTMLElement, app: ReactNode, isOther: boolean): () => void {
  if (!isOther) {
    const alive = flushSync(() => hydrateRoot(root, app));
    // A part that fails while it comes alive leaves its elements to its neighbours, which are none of theirs.
    if (root.querySelector('.part-notice') === null) return () => alive.unmount();
    alive.unmount();
  }
  const place = root.ownerDocument.createElement('div');
  // In the document before it is drawn: it is drawn for the width that it has there.
  root.replaceChildren(place);
  const alive = createRoot(place);
  flushSync(() => alive.render(app));
  return () => alive.unmount();
}

interface Described {
  readonly store: DepartureStore;
  readonly dataset: Dataset;
  readonly page: Window;
  readonly speak: (locale: Locale) => Language;
}

/** Keeps language and title of the document those of the state. */
function describeState({ store, dataset, page: { document }, speak }: Described): void {
  const tell = () => setDocumentLanguage(document, LOCALES[store.getState().locale].tag);
  const name = () => {
    const state = store.getState();
    document.title = describePage(state, dataset, speak(state.locale));
  };
  store.subscribe((state, before) => {
    const isSame =
      state.locale === before.locale &&
      state.filters === before.filters &&
      state.selection === before.selection;
    if (isSame) return;
    tell();
    // In a task of its own, which may follow the paint: to rename a tab takes a millisecond.
    inTask(name);
  });
  tell();
  name();
}

/** Back and Forward to the data of another dataset load those. Returns a function that ends it. */
function reloadForOthers(page: Window, shown: string): () => void {
  const onPop = () => {
    if (addressWord(page.location, DATASET.name) !== shown) page.location.reload();
  };
  page.addEventListener('popstate', onPop);
  return () => page.removeEventListener('popstate', onPop);
}
