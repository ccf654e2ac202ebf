import { renderToStaticMarkup } from 'react-dom/server';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { describeTitle } from '../words/finding.ts';
import { StaticEmbed } from '../embed/StaticEmbed.tsx';
import { createLanguage } from '../i18n/language.ts';
import type { Locale } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { COMPLETE, DeparturesContext, languageOf } from '../store/context.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';
import { createSelectors } from '../store/selectors.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { decodeState } from '../url/decodeState.ts';
import { viewOf, VIEWS } from '../views/index.ts';
import { stateShown } from './stateShown.ts';

// What runs the build brings modules only while this one is loading.
await Promise.all(VIEWS.map(({ load }) => load()));

const dataset = loadDataset();
const selectors = createSelectors(dataset);

export interface EmbedBody {
  readonly body: string;
  /** what it shows, as a query that states every parameter that could make it another picture */
  readonly shows: string;
  readonly title: string;
}

/** Returns the embed of a state, as a query, before any script; `home` leads to the folder of the page. Throws where the query names something that is not on record. */
export async function renderEmbed(locale: Locale, query: string, home: string): Promise<EmbedBody> {
  const { state, problems } = decodeState(query, vocabularyOf(dataset, { ...INITIAL_STATE, locale }));
  if (problems.length > 0) throw new Error(`invalid state: ${query}: ${JSON.stringify(problems)}`);
  // What a server renders is the initial state of a store.
  const store = createDepartureStore(state);
  const shown = selectors.shown(state.filters);
  if (shown.count.total === 0) throw new Error(`empty state: ${query}`);
  const markup = renderToStaticMarkup(
    <DeparturesContext
      value={{ dataset, store, selectors, laneLimit: null, details: COMPLETE, isSliced: false, languageOf }}
    >
      <StaticEmbed view={await viewOf(state.view).load()} home={home} />
    </DeparturesContext>,
  );
  return {
    shows: stateShown(state, vocabularyOf(dataset, INITIAL_STATE)),
    // What only a script would look for costs a quarter of the picture.
    body: markup.replaceAll(/ data-(?:departure|lab|year|node)="[^"]*"/g, ''),
    title: describeTitle(viewOf(state.view), {
      shown,
      state: { ...INITIAL_STATE, ...state },
      dataset,
      language: createLanguage(locale),
    }),
  };
}
