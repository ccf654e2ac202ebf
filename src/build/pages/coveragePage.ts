import { escapeText } from '../../lib/escapeMarkup.ts';
import { createLanguage, type Language } from '../../i18n/language.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { filterDepartures } from '../../filters/filterDepartures.ts';
import { NO_FILTERS } from '../../filters/filters.ts';
import { placementIn } from '../../filters/yearRange.ts';
import { coverageOf, type Coverage } from '../../transforms/coverage.ts';
import { COVERAGE_TEXTS } from './coverageTexts.ts';
import type { SidePageContent } from './sidePage.ts';

/** Departures of a lab from which on it has a line of its own. */
const OWN_LINE = 5;

/** Returns what the record holds by year and by lab, how well it is sourced, and what is missing. `held` is how many candidates are kept back. */
export function coveragePage(dataset: Dataset, held: number, locale: Locale): SidePageContent {
  const language = createLanguage(locale);
  const { number, percent, text } = language;
  const texts = COVERAGE_TEXTS[locale];
  const { departures } = filterDepartures(dataset, NO_FILTERS);
  const all = coverageOf(departures, dataset);
  const share = (n: number) => percent(all.departures === 0 ? 0 : n / all.departures);
  const labs = byLab(departures, dataset);
  const own = labs.filter(({ coverage }) => coverage.departures >= OWN_LINE);
  const rest = labs.filter(({ coverage }) => coverage.departures < OWN_LINE);
  const body = [
    `<h1>${escapeText(texts.title)}</h1>`,
    `<p class="lead">${escapeText(
      texts.lead({
        n: number(all.departures),
        labs: number(labs.length),
        board: number(dataset.departures.length - all.departures),
      }),
    )}</p>`,
    `<h2>${escapeText(texts.wellHead)}</h2>`,
    '<ul>',
    ...(
      [
        ['twoPublishers', all.twoPublishers],
        ['tierOne', all.tierOne],
        ['confirmed', all.confirmed],
        ['fine', all.fine],
        ['coarse', all.coarse],
        ['undated', all.undated],
        ['nextKnown', all.nextKnown],
        ['role', all.role],
      ] as const
    ).map(([key, n]) => `<li>${escapeText(texts.facts[key]({ n: number(n), share: share(n) }))}</li>`),
    `<li>${escapeText(texts.held({ n: number(held) }))}</li>`,
    '</ul>',
    `<h2>${escapeText(texts.missingHead)}</h2>`,
    ...texts.missing.map((paragraph) => `<p>${escapeText(paragraph)}</p>`),
    `<h2>${escapeText(texts.yearHead)}</h2>`,
    `<p>${escapeText(texts.yearNote)}</p>`,
    table(
      [texts.year, texts.sure, texts.possible, ...coverageHeads(texts)],
      byYear(departures, dataset).map(({ year, sure, possible, coverage }) => [
        String(year),
        number(sure),
        possible === 0 ? '' : number(possible),
        ...coverageCells(coverage, language),
      ]),
    ),
    `<h2>${escapeText(texts.labHead)}</h2>`,
    table(
      [texts.lab, texts.departures, ...coverageHeads(texts)],
      own.map(({ id, name, coverage }) => [
        { link: `../?lab=${id}`, text: text(name) },
        number(coverage.departures),
        ...coverageCells(coverage, language),
      ]),
    ),
    rest.length === 0
      ? ''
      : `<p>${escapeText(
          texts.rest({
            n: number(rest.length),
            fewer: number(OWN_LINE),
            list: language.list(
              rest.map(({ name, coverage }) =>
                texts.restOne({ lab: text(name), n: number(coverage.departures) }),
              ),
            ),
          }),
        )}</p>`,
  ];
  return {
    title: texts.title,
    description: texts.description({ n: number(all.departures), labs: number(labs.length) }),
    body: body.filter((line) => line !== '').join('\n'),
  };
}

type Texts = (typeof COVERAGE_TEXTS)[Locale];
type Cell = string | { readonly link: string; readonly text: string };

function coverageHeads(texts: Texts): readonly string[] {
  return [texts.columns.fine, texts.columns.nextKnown, texts.columns.tierOne, texts.columns.twoPublishers];
}

function coverageCells(
  { departures, fine, nextKnown, tierOne, twoPublishers }: Coverage,
  { percent }: Language,
): readonly string[] {
  return [fine, nextKnown, tierOne, twoPublishers].map((n) =>
    departures === 0 ? '' : percent(n / departures),
  );
}

function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = heads.map((name) => `<th scope="col">${escapeText(name)}</th>`).join('');
  const cell = (value: Cell) =>
    typeof value === 'string'
      ? escapeText(value)
      : `<a href="${encodeURI(value.link)}">${escapeText(value.text)}</a>`;
  const lines = rows.map(
    ([first = '', ...others]) =>
      `<tr><th scope="row">${cell(first)}</th>${others.map((value) => `<td>${cell(value)}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody></table></div>`;
}

function byLab(departures: readonly Departure[], dataset: Dataset) {
  const labs = new Map<Departure['lab'], Departure[]>();
  for (const departure of departures) {
    const list = labs.get(departure.lab);
    if (list === undefined) labs.set(departure.lab, [departure]);
    else list.push(departure);
  }
  return [...labs]
    .map(([{ id, name }, list]) => ({ id, name, coverage: coverageOf(list, dataset) }))
    .sort((a, b) => b.coverage.departures - a.coverage.departures || (a.id < b.id ? -1 : 1));
}

function byYear(departures: readonly Departure[], dataset: Dataset) {
  const [first, last] = dataset.years;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const place = placementIn({ from: year, to: year });
    const sure = departures.filter((departure) => place(departure) === 'sure');
    const possible = departures.filter((departure) => /possible|open/.test(place(departure))).length;
    return { year, sure: sure.length, possible, coverage: coverageOf(sure, dataset) };
  });
}
