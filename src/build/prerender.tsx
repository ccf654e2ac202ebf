import { prerenderToNodeStream } from 'react-dom/static';
import { text } from 'node:stream/consumers';
import { App } from '../app/App.tsx';
import { openingState } from '../app/openingState.ts';
import type { Locale } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';

/** Returns the page body of a locale in its default state, as HTML. */
export async function renderPage(locale: Locale): Promise<string> {
  const store = createDepartureStore(openingState(locale));
  const { prelude } = await prerenderToNodeStream(<App dataset={loadDataset()} store={store} />);
  return text(prelude);
}
