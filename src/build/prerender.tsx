import { renderToStaticMarkup } from 'react-dom/server';
import { App } from '../app/App.tsx';
import { describePage } from '../app/describePage.ts';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { openingState } from '../app/openingState.ts';
import type { Locale } from '../i18n/locales.ts';
import { compactCore, expandCore, slimCore } from '../model/compactCore.ts';
import { createDataset, splitRecords } from '../model/dataset.ts';
import { loadRecords } from '../model/records.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { stateShown } from './stateShown.ts';

/** What a page starts with: not more than its script has at that moment. */
const dataset = createDataset(expandCore(compactCore(slimCore(splitRecords(loadRecords()).core))), null);

export interface PageBody {
  readonly body: string;
  /** what it shows, as a query that states every parameter that could make it another picture */
  readonly shows: string;
  readonly title: string;
}

/** Returns the page of a locale in its default state, before any script. */
export function renderPage(locale: Locale): PageBody {
  const store = createDepartureStore(openingState(locale));
  const state = store.getInitialState();
  return {
    body: renderToStaticMarkup(<App dataset={dataset} store={store} />),
    shows: stateShown(state, vocabularyOf(dataset, INITIAL_STATE)),
    title: describePage(state.filters, dataset, locale),
  };
}
