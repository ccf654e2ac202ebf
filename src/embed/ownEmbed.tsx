import { createRoot } from 'react-dom/client';
import { ownTarget, type OpenedOwn } from '../app/own/opened.ts';
import { OwnFlow } from '../app/own/OwnFlow.tsx';
import { pageAddress } from '../app/site.ts';
import { localeOfTag, LOCALES } from '../i18n/locales.ts';
import { COLUMNS, DATASET } from '../state/sharedParams.ts';
import { languageOf } from '../store/context.ts';
import { createSelectors } from '../store/selectors.ts';
import { addressWord } from '../url/addressParams.ts';
import { LinkTarget } from '../views/SelectionLink.tsx';
import { ownLanguage } from '../words/ownLanguage.ts';
import type { EmbedRecord, EmbedStart } from './startEmbed.tsx';

/** Opens the data that the address of an embed asks for, in place of the picture of the record; until then, how far that is, or why not. */
export function openForEmbed({ root, locale }: EmbedStart, then: (record: EmbedRecord) => void): void {
  const spoken = localeOfTag(addressWord(location, 'lang')) ?? locale;
  const theme = /^(?:light|dark)$/.exec(addressWord(location, 'theme'))?.[0] ?? 'auto';
  const place = document.createElement('div');
  root.replaceChildren(place);
  document.documentElement.classList.remove('held-back');
  document.documentElement.lang = LOCALES[spoken].tag;
  const alive = createRoot(place);
  const onDone = (own: OpenedOwn) => {
    setTimeout(() => {
      alive.unmount();
      then(recordOf(own));
    }, 0);
  };
  alive.render(
    <div className="departures embed own-embed" data-theme={theme}>
      <OwnFlow
        locale={spoken}
        site={pageAddress(location)}
        start={{ kind: 'address', address: addressWord(location, DATASET.name) }}
        linked={addressWord(location, DATASET.name)}
        columns={addressWord(location, COLUMNS.name)}
        isQuick
        isOnly
        onDone={onDone}
      />
    </div>,
  );
}

function recordOf(own: OpenedOwn): EmbedRecord {
  const { dataset } = own;
  const target = ownTarget(own);
  return {
    dataset,
    selectors: createSelectors(dataset),
    ...(dataset.own === null ? {} : { languageOf: ownLanguage(dataset.own, languageOf) }),
    wrap: (app) => <LinkTarget value={(to) => pageAddress(location) + target(to)}>{app}</LinkTarget>,
  };
}
