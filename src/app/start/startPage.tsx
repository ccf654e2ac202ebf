import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { followTranslation } from '../../behaviors/followTranslation.ts';
import { isLocale, LOCALES, localeOfTag } from '../../i18n/locales.ts';
import { createDepartureStore } from '../../store/createDepartureStore.ts';
import { viewOf } from '../../views/index.ts';
import { App } from '../App.tsx';
import { describePage } from '../describePage.ts';
import { followHistory } from '../followHistory.ts';
import { measureFilters, whenDrawn } from '../measureFilters.ts';
import { openingState } from '../openingState.ts';
import { keepPage } from '../parts/LastBoundary.tsx';
import { holdLanguages, lateTexts } from '../texts.ts';
import { vocabularyOf } from '../vocabularyOf.ts';
import { addressParams, addressWord } from '../../url/addressParams.ts';
import { sayStarted, takeEarly } from './earlyPresses.ts';
import { isOtherPicture } from './preparePicture.ts';
import { prepareState, startRecord } from './startRecord.ts';
import { whenParts } from './whenPart.ts';

/**
 * Starts the page in its document. Where the document shows what the address asks for, what is there comes alive as it is; else the page is
 * drawn anew, once the code of its view is there.
 */
export function startPage(root: HTMLElement, page: Window): void {
  const { documentElement } = page.document;
  sayStarted(page);
  const isOther = isOtherPicture(documentElement, String(addressParams(page.location)));
  const view = viewOf(addressWord(page.location, 'view'));
  const locale = localeOfTag(addressWord(page.location, 'lang'));
  const texts = locale === null ? null : lateTexts(locale);
  if (isOther) whenParts([view.part, texts], () => void run(root, page, true));
  else void run(root, page, false);
}

async function run(root: HTMLElement, page: Window, isOther: boolean): Promise<void> {
  const {
    document: { documentElement, baseURI },
  } = page;
  const { dataset, selectors, details } = await startRecord();
  const lang = documentElement.lang.slice(0, 2);
  const locale = isLocale(lang) ? lang : 'en';
  const store = createDepartureStore(openingState(locale));
  holdLanguages(store);
  const vocabulary = vocabularyOf(dataset, store.getInitialState());

  // The page of a language lies in a folder of the site's.
  const up = '../'.repeat(LOCALES[locale].path.split('/').length - 1);
  const site = new URL(up === '' ? '.' : up, baseURI).href;
  let served: readonly Node[] = [...root.childNodes];
  const app = (
    <App
      isSliced
      dataset={dataset}
      selectors={selectors}
      details={details}
      store={store}
      site={site}
      keep={() => keepPage(root, served)}
    />
  );
  const follow = () => followHistory({ store, vocabulary, page });
  // What is there was drawn in the initial state. It comes alive in that one and takes on the address's before the browser paints.
  if (isOther) follow();
  await prepareState(selectors, store.getState());
  const renderAnew = () => {
    const place = page.document.createElement('div');
    // In the document before it is drawn: it is drawn for the width that it has there.
    root.replaceChildren(place);
    flushSync(() => createRoot(place).render(app));
  };
  if (isOther) renderAnew();
  else {
    const alive = flushSync(() => hydrateRoot(root, app));
    // A part that fails while it comes alive leaves its elements to its neighbours, which are none of theirs.
    if (root.querySelector('.part-notice') !== null) {
      alive.unmount();
      renderAnew();
    }
  }
  if (!isOther) flushSync(follow);
  const doEarly = takeEarly(page);
  documentElement.classList.remove('held-back');
  // From here on the store says which theme it is (preparePicture.ts).
  delete documentElement.dataset['theme'];

  const followState = () => {
    const { locale: spoken, filters } = store.getState();
    documentElement.lang = LOCALES[spoken].tag;
    page.document.title = describePage(filters, dataset, spoken);
  };
  store.subscribe((state, before) => {
    if (state.locale !== before.locale || state.filters !== before.filters) followState();
  });
  followState();
  measureFilters(store, page);
  followTranslation(root);
  whenDrawn(page, () => {
    served = [];
    doEarly();
    page.performance.mark('departures:ready');
  });
}
