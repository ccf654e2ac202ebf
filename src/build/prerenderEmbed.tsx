import { renderToStaticMarkup } from 'react-dom/server';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { describeTitle } from '../words/finding.ts';
import { EmbedFooter } from '../embed/EmbedFooter.tsx';
import { StaticEmbed } from '../embed/StaticEmbed.tsx';
import { createLanguage } from '../i18n/language.ts';
import type { Locale } from '../i18n/locales.ts';
import { round } from '../lib/round.ts';
import { loadDataset } from '../model/records.ts';
import { COMPLETE, DeparturesContext, languageOf } from '../store/context.ts';
import { createDepartureStore, type DepartureStore } from '../store/createDepartureStore.ts';
import { createSelectors } from '../store/selectors.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { decodeState } from '../url/decodeState.ts';
import { deriveArticle, Essay } from '../views/article/index.ts';
import { viewOf, VIEWS } from '../views/index.ts';
import { mergeMarks, shortenHatches } from './mergeMarks.ts';
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

const article = deriveArticle(dataset);

/** Claims of the article in the order of the essay. */
export const CLAIM_IDS: readonly string[] = article.chapters.flatMap(({ steps }) =>
  steps.map(({ claim }) => claim.id),
);

/** Returns the state of an embed that shows one claim of the article, as a query. */
export function claimQuery(id: string): string {
  return `view=article&claim=${id}`;
}

/** Returns the embed of one claim of the article, whole before any script and without one; `home` leads to the folder of the page. */
export function renderClaimEmbed(locale: Locale, id: string, home: string): EmbedBody {
  const { state, store } = openState(locale, claimQuery(id));
  const language = createLanguage(locale);
  const step = article.chapters.flatMap(({ steps }) => steps).find(({ claim }) => claim.id === id);
  if (step === undefined) throw new Error(`no claim: ${id}`);
  return {
    shows: stateShown(state, vocabularyOf(dataset, INITIAL_STATE)),
    body: renderToStaticMarkup(
      <DeparturesContext value={contextOf(store)}>
        <div className="departures embed" data-theme="auto">
          <main>
            <Essay data={article} language={language} base={home} only={id} still framed />
          </main>
          <EmbedFooter note={null} home={home} />
        </div>
      </DeparturesContext>,
    ),
    title: language.text(step.claim.text),
  };
}

/**
 * Returns the embed of a state, as a query, before any script; `home` leads to the folder of the page. Throws where the query names
 * something that is not on record.
 */
export async function renderEmbed(locale: Locale, query: string, home: string): Promise<EmbedBody> {
  const { state, store } = openState(locale, query);
  const shown = selectors.shown(state.filters);
  if (shown.count.total === 0) throw new Error(`empty state: ${query}`);
  const markup = renderToStaticMarkup(
    <DeparturesContext value={contextOf(store)}>
      <StaticEmbed view={await viewOf(state.view).load()} home={home} />
    </DeparturesContext>,
  );
  return {
    shows: stateShown(state, vocabularyOf(dataset, INITIAL_STATE)),
    body: inFewBytes(markup),
    title: describeTitle(viewOf(state.view), {
      shown,
      state: { ...INITIAL_STATE, ...state },
      dataset,
      language: createLanguage(locale),
    }),
  };
}

/**
 * Returns a picture without what only a script would look for, which costs a quarter of it, without what a pointer would ask for where it is drawn for a phone, and without decimals
 * that nobody sees.
 */
function inFewBytes(markup: string): string {
  const seen = markup.replaceAll(/ data-(?:departure|lab|year|node)="[^"]*"/g, '');
  return shortenHatches(mergeMarks(seen))
    .replace(/<svg class="embed-picture narrow".*?<\/svg>/s, (picture) =>
      picture.replaceAll(/<title>.*?<\/title>/gs, ''),
    )
    .replaceAll(/(?<==")-?\d+\.\d{3,}(?=")/g, (number) => String(round(Number(number))))
    .replaceAll(/(?<=<text x="[^"]*" y="|<text x=")-?\d+\.\d+(?=")/g, (number) => Number(number).toFixed(1))
    .replaceAll(/(<(path|rect|line) [^<>]*)><\/\2>/g, '$1/>');
}

function openState(locale: Locale, query: string) {
  const { state, problems } = decodeState(query, vocabularyOf(dataset, { ...INITIAL_STATE, locale }));
  if (problems.length > 0) throw new Error(`invalid state: ${query}: ${JSON.stringify(problems)}`);
  // What a server renders is the initial state of a store.
  return { state, store: createDepartureStore(state) };
}

function contextOf(store: DepartureStore) {
  return { dataset, store, selectors, laneLimit: null, details: COMPLETE, isSliced: false, languageOf };
}
