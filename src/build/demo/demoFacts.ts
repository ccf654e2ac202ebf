import { filterDepartures } from '../../filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../filters/filters.ts';
import { createLanguage } from '../../i18n/language.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Dataset } from '../../model/dataset.ts';
import { findLeaders } from '../../transforms/findLeaders.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { DestinationKind } from '../../model/schema.ts';

/** The numbers of the article, as texts of its language. The article holds no other. */
export interface DemoFacts {
  readonly total: string;
  readonly labs: string;
  readonly people: string;
  readonly startups: string;
  readonly otherLabs: string;
  readonly companies: string;
  readonly universities: string;
  readonly unknown: string;
  /** the year with the most departures, whatever the doubtful dates are; null where that is open */
  readonly fullestYear: { readonly name: string; readonly count: string } | null;
  /** the lab with the most departures; null where several have as many */
  readonly fullestLab: { readonly name: string; readonly count: string } | null;
  readonly china: string;
  readonly chinaUniversities: string;
  readonly chinaStartups: string;
  readonly asOf: string;
}

/** Returns the numbers of the article, counted as the embeds beside them count. */
export function demoFacts(dataset: Dataset, locale: Locale): DemoFacts {
  const { text, count, number } = createLanguage(locale);
  const countOf = (filters: Partial<Filters>) =>
    filterDepartures(dataset, { ...NO_FILTERS, ...filters }).count;
  const ofKind = (kind: DestinationKind, filters: Partial<Filters> = {}) =>
    count(countOf({ ...filters, kind: [kind] }));
  const all = filterDepartures(dataset, NO_FILTERS);
  const [first, last] = dataset.years;
  const years = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: countOf({ time: { from: year, to: year } }) };
  });
  const [year] = findLeaders(
    years.map((each) => ({ ...each.count, year: each.year })),
    1,
    (a, b) => a.year - b.year,
  );
  const labs = new Set(all.departures.map(({ lab }) => lab));
  const perLab = [...labs].map((lab) => ({
    lab,
    departures: all.departures.filter((departure) => departure.lab === lab).length,
  }));
  const [lab] = findLeaders(
    perLab.map((each) => ({ lab: each.lab, sure: each.departures, total: each.departures })),
    1,
    (a, b) => compareIds(a.lab.id, b.lab.id),
  );
  return {
    total: count(all.count),
    labs: number(labs.size),
    people: number(new Set(all.departures.map(({ person }) => person)).size),
    startups: ofKind('startup'),
    otherLabs: ofKind('lab'),
    companies: ofKind('company'),
    universities: ofKind('university'),
    unknown: ofKind('unknown'),
    fullestYear: year === undefined ? null : { name: String(year.year), count: count(year) },
    fullestLab: lab === undefined ? null : { name: text(lab.lab.name), count: number(lab.total) },
    china: count(countOf({ region: ['china'] })),
    chinaUniversities: ofKind('university', { region: ['china'] }),
    chinaStartups: ofKind('startup', { region: ['china'] }),
    asOf: dataset.meta.date,
  };
}
