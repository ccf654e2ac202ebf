import { createPart } from '../../behaviors/createPart.ts';
import { followTranslation } from '../../behaviors/followTranslation.ts';
import { isLocale, localeOfTag } from '../../i18n/locales.ts';
import { DATASET } from '../../state/sharedParams.ts';
import { addressParams, addressWord } from '../../url/addressParams.ts';
import { viewOf } from '../../views/index.ts';
import { forgetOutdated } from '../preact/forgetOutdated.ts';
import { openingState } from '../openingState.ts';
import { missingTexts } from '../texts.ts';
import { sayStarted } from './earlyPresses.ts';
import { mountPage } from './mountPage.tsx';
import { isOtherPicture } from './preparePicture.ts';
import { startRecord } from './startRecord.ts';
import { whenParts } from './whenPart.ts';

/** what opens the data of an address in place of the record */
const own = createPart(() => import('../own/startOwn.tsx'));

/**
 * Starts the page in its document. Where the document shows what the address asks for, what is there comes alive as it is; else the page is
 * drawn anew, once the code of its view is there. Where the address asks for other data, they are opened in place of the record.
 */
export function startPage(root: HTMLElement, page: Window): void {
  const { documentElement } = page.document;
  sayStarted(page);
  forgetOutdated();
  followTranslation(root);
  const isOther = isOtherPicture(documentElement, String(addressParams(page.location)));
  const view = viewOf(addressWord(page.location, 'view'));
  const asked = localeOfTag(addressWord(page.location, 'lang'));
  const texts = missingTexts({ locale: asked, q: addressWord(page.location, 'q') });
  if (addressWord(page.location, DATASET.name) !== '')
    whenParts([own, ...texts], () => {
      const part = own.getState();
      if (part.status === 'ready') part.value.startOwn(root, page);
      else void run(root, page, true);
    });
  else if (isOther) whenParts([view.part, ...texts], () => void run(root, page, true));
  else void run(root, page, false);
}

async function run(root: HTMLElement, page: Window, isOther: boolean): Promise<void> {
  const lang = page.document.documentElement.lang.slice(0, 2);
  await mountPage({
    root,
    page,
    isOther,
    initial: openingState(isLocale(lang) ? lang : 'en'),
    ...(await startRecord()),
  });
}
