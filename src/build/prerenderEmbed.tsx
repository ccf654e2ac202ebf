import { renderToStaticMarkup } from 'react-dom/server';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { describeFinding } from '../app/finding.ts';
import { StaticEmbed } from '../embed/StaticEmbed.tsx';
import { createLanguage } from '../i18n/language.ts';
import type { Locale } from '../i18n/locales.ts';
import { compactCore, slimCore } from '../model/compactCore.ts';
import { splitRecords } from '../model/dataset.ts';
import { loadDataset, loadRecords } from '../model/records.ts';
import { restOfRecords } from '../model/restOfRecords.ts';
import { DeparturesContext } from '../store/context.ts';
import { createDepartureStore } from '../store/createDepartureStore.ts';
import { createSelectors } from '../store/selectors.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { decodeState, OWN } from '../url/decodeState.ts';
import { encodeState } from '../url/encodeState.ts';
import { VIEWS } from '../views/index.ts';

const dataset = loadDataset();
const selectors = createSelectors(dataset);

export interface EmbedBody {
  readonly body: string;
  /** what it shows, as a query that states every parameter that could make it another picture */
  readonly shows: string;
  readonly title: string;
}

/** Returns the embed of a state, as a query, before any script. Throws where the query names something that is not on record. */
export function renderEmbed(locale: Locale, query: string): EmbedBody {
  const { state, problems } = decodeState(query, vocabularyOf(dataset, { ...INITIAL_STATE, locale }));
  if (problems.length > 0) throw new Error(`invalid state: ${query}: ${JSON.stringify(problems)}`);
  // What a server renders is the initial state of a store.
  const store = createDepartureStore(state);
  const shown = selectors.shown(state.filters);
  if (shown.count.total === 0) throw new Error(`empty state: ${query}`);
  const markup = renderToStaticMarkup(
    <DeparturesContext value={{ dataset, store, selectors, laneLimit: null }}>
      <StaticEmbed />
    </DeparturesContext>,
  );
  const shows = new URLSearchParams(encodeState(state, vocabularyOf(dataset, INITIAL_STATE), { full: true }));
  for (const name of OWN) if (!shows.has(name)) shows.set(name, '');
  for (const name of ['theme', 'sel']) shows.delete(name);
  return {
    shows: String(shows),
    // What only a script would look for costs a quarter of the picture.
    body: markup.replaceAll(/ data-(?:departure|lab|year|node)="[^"]*"/g, ''),
    title: describeFinding(shown, state.filters, dataset, createLanguage(locale)),
  };
}

/** What the build puts into the scripts of the embed, as texts of JSON. */
export interface EmbedData {
  /** what it draws and filters */
  readonly core: string;
  /** what completes the record */
  readonly rest: string;
  readonly viewIds: readonly string[];
}

export function embedData(): EmbedData {
  const { core, evidence } = splitRecords(loadRecords());
  return {
    core: JSON.stringify(compactCore(slimCore(core))),
    rest: JSON.stringify(restOfRecords(core, evidence)),
    viewIds: VIEWS.map(({ id }) => id),
  };
}
