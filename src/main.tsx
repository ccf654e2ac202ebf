import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/app.css';
import { keepPage } from './app/parts/LastBoundary.tsx';
import { describePage } from './app/describePage.ts';
import { vocabularyOf } from './app/vocabularyOf.ts';
import { followHistory } from './app/followHistory.ts';
import { afterPaint, measureFilters } from './app/measureFilters.ts';
import { openingState } from './app/openingState.ts';
import { isLocale, LOCALES } from './i18n/locales.ts';
import { loadDataset } from './model/records.ts';
import { createDepartureStore } from './store/createDepartureStore.ts';

const root = document.getElementById('root');
if (root !== null) {
  const dataset = loadDataset();
  const lang = document.documentElement.lang.slice(0, 2);
  const locale = isLocale(lang) ? lang : 'en';
  const store = createDepartureStore(openingState(locale));
  const vocabulary = vocabularyOf(dataset, store.getInitialState());

  // The page of a language lies in a folder of the site's.
  const up = '../'.repeat(LOCALES[locale].path.split('/').length - 1);
  const site = new URL(up === '' ? '.' : up, document.baseURI).href;

  // The page was drawn in the initial state; the store gives React that one to hydrate with, then the one of the address,
  // both before the browser paints again.
  followHistory({ store, vocabulary, page: window });
  flushSync(() => {
    hydrateRoot(root, <App dataset={dataset} store={store} site={site} keep={() => keepPage(root)} />);
  });
  // From here on the store says which theme it is (public/theme.js).
  delete document.documentElement.dataset['theme'];

  const followState = () => {
    const { locale, filters } = store.getState();
    document.documentElement.lang = LOCALES[locale].tag;
    document.title = describePage(filters, dataset, locale);
  };
  store.subscribe((state, before) => {
    if (state.locale !== before.locale || state.filters !== before.filters) followState();
  });
  followState();
  measureFilters(store, window);
  afterPaint(window, () => performance.mark('departures:ready'));
}
