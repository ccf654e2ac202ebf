import { escapeMarkup } from '../../lib/escapeMarkup.ts';
import { embedCode } from '../../app/codes/embedCode.ts';
import { vocabularyOf } from '../../app/vocabularyOf.ts';
import { createLanguage } from '../../i18n/language.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import type { Dataset } from '../../model/dataset.ts';
import { htmlDocument } from '../htmlDocument.ts';
import { encodeState } from '../../url/encodeState.ts';
import { INITIAL_LINK_STATE } from '../../state/linkState.ts';
import { demoFacts } from './demoFacts.ts';
import { DEMO_TEXTS } from './demoTexts.ts';

/** Returns the demonstration as a page: the element of the script, and the code of a frame as the dialog gives it. */
export function demoPage(dataset: Dataset, locale: Locale): string {
  const { path } = LOCALES[locale];
  const { t, date } = createLanguage(locale);
  const texts = DEMO_TEXTS[locale](demoFacts(dataset, locale));
  const folder = '../'.repeat(path.split('/').length - 1);
  const site = `${folder}../`;
  const other = locale === 'en' ? LOCALES.zh : LOCALES.en;
  const state = {
    ...INITIAL_LINK_STATE,
    view: 'flow',
    locale,
    filters: { ...INITIAL_LINK_STATE.filters, region: ['china'] },
  };
  const frame = embedCode('iframe', {
    site,
    version: null,
    query: encodeState(state, vocabularyOf(dataset, INITIAL_LINK_STATE), { full: true }),
    locale,
    title: texts.secondTitle,
    note: texts.secondNote,
    height: 'auto',
    reserved: null,
    name: texts.secondTitle,
    picture: { wide: { src: '', ratio: 1 }, small: { src: '', ratio: 1 }, alt: '' },
    preset: 'flow-china',
    credit: t('embed.source', { date: date(dataset.asOf) }),
  });
  const paragraph = (text: string) => `<p>${escapeMarkup(text)}</p>`;
  return htmlDocument({
    locale,
    title: `${texts.title} · ${t('app.name')}`,
    description: texts.lead,
    head: [
      '<meta name="color-scheme" content="light dark">',
      `<link rel="icon" href="${site}icon.svg">`,
      `<link rel="stylesheet" href="${folder === '' ? './' : folder}demo.css">`,
    ],
    body: `
<header>
<p>${escapeMarkup(texts.kicker)}</p>
<nav>
<a href="${site}${path}">${escapeMarkup(texts.toRecord)}</a>
<a href="${folder === '' ? './' : folder}${other.path}" lang="${other.tag}">${escapeMarkup(texts.toOther)}</a>
</nav>
</header>
<main>
<article>
<h1>${escapeMarkup(texts.title)}</h1>
<p class="lead">${escapeMarkup(texts.lead)}</p>
${paragraph(texts.beforeFirst)}
<ai-lab-departures class="wide" view="timeline" lang="${locale}" theme="auto" height="auto" title="${escapeMarkup(texts.firstTitle)}"></ai-lab-departures>
${paragraph(texts.afterFirst)}
<h2>${escapeMarkup(texts.secondHead)}</h2>
${paragraph(texts.beforeSecond)}
${frame}
${paragraph(texts.afterSecond)}
<h2>${escapeMarkup(texts.howHead)}</h2>
${paragraph(texts.how)}
</article>
</main>
`,
  });
}
