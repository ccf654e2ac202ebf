import { createRoot } from 'react-dom/client';
import { inTask } from '../../behaviors/inTask.ts';
import { isLocale, localeOfTag, LOCALES, type Locale } from '../../i18n/locales.ts';
import { COLUMNS, DATASET } from '../../state/sharedParams.ts';
import { addressWord } from '../../url/addressParams.ts';
import { siteOf } from '../start/mountPage.tsx';
import { takeEarly } from '../start/earlyPresses.ts';
import { OwnFlow } from './OwnFlow.tsx';
import { LOCAL } from './opened.ts';
import { focusBanner, showOwn } from './showOwn.tsx';
import { ownWords } from './words/index.ts';

/** Opens the data that the address of the page asks for, and shows them in place of the record; until then, how far that is, or why not. */
export function startOwn(root: HTMLElement, page: Window): void {
  const { document, location } = page;
  const { documentElement } = document;
  const lang = documentElement.lang.slice(0, 2);
  const opened: Locale = isLocale(lang) ? lang : 'en';
  const locale = localeOfTag(addressWord(location, 'lang')) ?? opened;
  const address = addressWord(location, DATASET.name);
  const place = document.createElement('div');
  const site = siteOf(opened, document.baseURI);
  const w = ownWords(locale);
  const isLost = address.startsWith(LOCAL);
  const theme = /^(?:light|dark)$/.exec(addressWord(location, 'theme'))?.[0] ?? 'auto';
  root.replaceChildren(place);
  documentElement.classList.remove('held-back');
  documentElement.lang = LOCALES[locale].tag;
  takeEarly(page);
  const alive = createRoot(place);
  alive.render(
    <div className="departures" data-theme={theme}>
      <main className="page own-start">
        <h1>{w.title}</h1>
        {!isLost && (
          <p className="own-address">
            <bdi>{address}</bdi>
          </p>
        )}
        {isLost && <p className="own-missing">{w.lost({ name: address.slice(LOCAL.length) })}</p>}
        <OwnFlow
          locale={locale}
          site={site}
          start={isLost ? null : { kind: 'address', address }}
          linked={isLost ? address.slice(LOCAL.length) : address}
          columns={addressWord(location, COLUMNS.name)}
          isQuick
          onDone={(own, isLinked) => {
            // What is mounted here is the flow itself, which has just ended.
            inTask(() => {
              alive.unmount();
              const shown = showOwn(
                own,
                { root, page, opened: { locale: opened } },
                isLinked ? null : { locale, theme: theme === 'light' || theme === 'dark' ? theme : 'auto' },
              );
              // The dialog's way: whoever has opened the file again is where that has led.
              if (isLost) void shown.then(() => focusBanner(root));
            });
          }}
        />
        <p>
          <a href={`${site}${LOCALES[locale].path}`}>{w.record}</a>
        </p>
      </main>
    </div>,
  );
}
