import { renderToStaticMarkup } from 'react-dom/server';
import { App } from '../app/App.tsx';
import { TablePage } from '../app/TablePage.tsx';
import { createLanguage } from '../i18n/language.ts';
import { describePage } from '../app/describePage.ts';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { openingState } from '../app/openingState.ts';
import { NO_FILTERS } from '../filters/filters.ts';
import type { Locale } from '../i18n/locales.ts';
import { compactCore, expandCore, slimCore } from '../model/compactCore.ts';
import { createDataset, splitRecords } from '../model/dataset.ts';
import { loadDataset, loadRecords } from '../model/records.ts';
import { languageOf } from '../store/context.ts';
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

/** Returns the page of a locale that holds the whole record as a table. It has no script to come alive with, and shows sources at once. */
export function renderTablePage(locale: Locale): Pick<PageBody, 'body' | 'title'> {
  const complete = loadDataset();
  const { t, number } = createLanguage(locale);
  const store = createDepartureStore({ locale, filters: { ...NO_FILTERS, role: [] } });
  return {
    body: renderToStaticMarkup(<TablePage dataset={complete} store={store} />),
    title: `${t('table.page.title', { count: number(complete.departures.length) })} · ${t('app.name')}`,
  };
}

/** Returns the page of a locale in its default state, before any script. */
export function renderPage(locale: Locale): PageBody {
  const store = createDepartureStore(openingState(locale));
  const state = store.getInitialState();
  return {
    body: renderToStaticMarkup(<App dataset={dataset} store={store} isSliced />),
    shows: stateShown(state, vocabularyOf(dataset, INITIAL_STATE)),
    title: describePage(state, dataset, languageOf(locale)),
  };
}
