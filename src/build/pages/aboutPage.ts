import { escapeText } from '../../lib/escapeMarkup.ts';
import { createLanguage } from '../../i18n/language.ts';
import type { Locale } from '../../i18n/locales.ts';
import { SITE } from '../../app/site.ts';
import { toBibtex } from '../../exports/citation.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { Dataset } from '../../model/dataset.ts';
import { annotationsOf } from '../../views/annotations.ts';
import { ABOUT_TEXTS, type Section } from './aboutTexts.ts';
import type { SidePageContent } from './sidePage.ts';

/** Returns what the record is and is not: its definitions, its sources, its limits, who keeps it, how to correct and to cite it. */
export function aboutPage(dataset: Dataset, locale: Locale): SidePageContent {
  const { t, date } = createLanguage(locale);
  const texts = ABOUT_TEXTS[locale];
  const { meta } = dataset;
  const day = date(dataset.asOf);
  const citation = texts.citation({ name: t('app.name'), version: meta.version, date: day });
  const body = [
    `<h1>${escapeText(texts.title)}</h1>`,
    `<p class="lead">${escapeText(texts.lead)}</p>`,
    ...texts.sections.map(section),
    `<h2>${escapeText(texts.eventsHead)}</h2>`,
    `<p>${escapeText(texts.events)}</p>`,
    '<ul>',
    ...annotationsOf(dataset).map(
      ({ id, sources }) => `<li>${escapeText(t(`story.event.${id}`))}: ${linksTo(sources, dataset)}</li>`,
    ),
    '</ul>',
    `<h2 id="correct">${escapeText(texts.correctHead)}</h2>`,
    ...texts.correct.map((text) => `<p>${escapeText(text)}</p>`),
    SITE.corrections === ''
      ? ''
      : `<p><a href="${escapeText(SITE.corrections)}">${escapeText(t('card.correct.send'))}</a></p>`,
    `<h2 id="cite">${escapeText(texts.citeHead)}</h2>`,
    `<p>${escapeText(texts.cite)}</p>`,
    `<pre>${escapeText(citation)}</pre>`,
    `<pre>${escapeText(toBibtex({ id: 'record', title: t('app.description'), address: SITE.address, meta }))}</pre>`,
  ];
  return {
    title: texts.title,
    description: texts.lead,
    body: body.filter((line) => line !== '').join('\n'),
  };
}

function section({ head, texts, terms }: Section): string {
  const list = terms.map(([term, meaning]) => `<dt>${escapeText(term)}</dt><dd>${escapeText(meaning)}</dd>`);
  return [
    `<h2>${escapeText(head)}</h2>`,
    ...texts.map((text) => `<p>${escapeText(text)}</p>`),
    ...(list.length === 0 ? [] : ['<dl>', ...list, '</dl>']),
  ].join('\n');
}

/** The pages that the record names for an event, by their publishers. */
function linksTo(ids: readonly string[], { evidence }: Dataset): string {
  return ids
    .flatMap((id) => {
      const source = evidence?.sources.get(id);
      const url = source === undefined ? null : safeUrl(source.url);
      if (source === undefined || url === null) return [];
      const publisher = evidence?.publishers.get(source.publisher)?.name ?? source.publisher;
      return [`<a href="${escapeText(url)}" rel="noopener noreferrer">${escapeText(publisher)}</a>`];
    })
    .join(', ');
}
