import { describe, expect, it } from 'vitest';
import { profileDocument, sitemapOf } from '../../src/build/buildProfiles.ts';
import { renderLists, renderProfiles } from '../../src/build/prerenderProfiles.tsx';
import { layoutStrips } from '../../src/build/profiles/timeRows.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../src/filters/filters.ts';
import { profileOfPlace } from '../../src/filters/placeProfile.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { dateOf } from '../../src/model/dates.ts';
import { loadDataset } from '../../src/model/records.ts';
import { placesWithProfiles } from '../../src/views/profiles.ts';

const dataset = loadDataset();
const SITE = 'https://example.org/record/';
const places = [...placesWithProfiles(dataset)].flatMap((id) => dataset.places.get(id) ?? []);
const countOf = (filters: Partial<Filters>) =>
  filterDepartures(dataset, { ...NO_FILTERS, ...filters }).count.total;

describe('the numbers of a profile', () => {
  it.each(places)('are what the filters give for $id', (place) => {
    const { id } = place;
    const { left, arrived, known, undated, years, to, from } = profileOfPlace(dataset, place);
    expect(left.length).toBe(countOf({ lab: [id] }));
    expect(arrived.length).toBe(countOf({ dest: [id] }));
    expect(left.length - known).toBe(countOf({ lab: [id], kind: ['unknown'] }));
    for (const { company, departures } of to)
      expect([company.id, departures.length]).toEqual([
        company.id,
        countOf({ lab: [id], dest: [company.id] }),
      ]);
    for (const { company, departures } of from)
      expect([company.id, departures.length]).toEqual([
        company.id,
        countOf({ lab: [company.id], dest: [id] }),
      ]);
    for (const { year, count } of years)
      expect(count).toEqual(
        filterDepartures(dataset, { ...NO_FILTERS, lab: [id], time: { from: year, to: year } }).count,
      );
    expect(undated).toBe(left.filter(({ clock }) => clock === null).length);
  });

  it('keep departures: what arrives anywhere left somewhere with a destination on record', () => {
    const tops = new Set([...dataset.places.values()].map(({ company }) => company));
    const arrivals = [...tops].reduce((sum, id) => {
      const place = dataset.places.get(id);
      return sum + (place === undefined ? 0 : profileOfPlace(dataset, place).arrived.length);
    }, 0);
    const { departures } = filterDepartures(dataset, NO_FILTERS);
    expect(arrivals).toBe(departures.filter(({ destination }) => destination?.place != null).length);
  });

  it('have a median only of three tenures or more, and say how many there are and are not', () => {
    for (const place of places) {
      const { tenures, left } = profileOfPlace(dataset, place);
      expect([place.id, tenures.median !== null]).toEqual([place.id, tenures.known.length >= 3]);
      expect(tenures.known.length + tenures.unknown).toBe(left.length);
    }
  });
});

describe.each(LOCALE_IDS)('the pages of labs and people, in %s', (locale) => {
  const pages = [...renderProfiles(locale, SITE)];
  const documents = pages.map((page) => ({ page, html: profileDocument(page, locale, SITE) }));

  it('are one for each lab, each company with a lane and each person who is shown', () => {
    const people = [...dataset.departuresByPerson.keys()].map((id) => `people/${id}/`);
    const labs = places.map(({ id }) => `labs/${id}/`);
    expect(pages.map(({ path }) => path).sort()).toEqual([...labs, ...people].sort());
  });

  it('are all reached from a list of labs, and one of people that search engines leave alone', () => {
    const lists = renderLists(locale).map((page) => ({ page, html: profileDocument(page, locale, SITE) }));
    expect(lists.map(({ page }) => page.path)).toEqual(['labs/', 'people/']);
    const reached = lists.flatMap(({ html }) =>
      [...html.matchAll(/ href="\.\.\/((?:labs|people)\/[^"]+)"/g)].map(([, path]) => path),
    );
    expect(new Set(reached)).toEqual(new Set(pages.map(({ path }) => path)));
    expect(lists.map(({ html }) => html.includes('content="noindex"'))).toEqual([false, true]);
    for (const { html } of lists)
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")| style="/i);
  });

  it('say in their counts what the lists say', () => {
    const [labs] = renderLists(locale);
    for (const place of places) {
      const { left } = profileOfPlace(dataset, place);
      const number = new RegExp(`href="\\.\\./labs/${place.id}/".*?<b>([\\d,]+)</b>`).exec(labs!.body)?.[1];
      expect([place.id, number]).toEqual([place.id, createLanguage(locale).number(left.length)]);
    }
  });

  it('work without script under the strictest policy, and link to nothing but http pages and the site', () => {
    for (const { html } of documents) {
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")| style="|javascript:| on\w+="/i);
      for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g))
        expect(href).toMatch(/^(?:https?:\/\/|\.\.\/)/);
    }
  });

  it('link to pages that there are', () => {
    const paths = new Set([...pages, ...renderLists(locale)].map(({ path }) => path));
    for (const { html } of documents)
      for (const [, path = ''] of html.matchAll(/ href="\.\.\/\.\.\/((?:labs|people)\/[^"]*)"/g))
        expect(paths).toContain(path);
  });

  it('keep search engines from people, and describe labs to them', () => {
    for (const { page, html } of documents) {
      const isPerson = page.path.startsWith('people/');
      expect(html.includes('<meta name="robots" content="noindex">')).toBe(isPerson);
      expect(html.includes('application/ld+json')).toBe(!isPerson);
      expect(html).toContain(
        `<link rel="canonical" href="${SITE}${locale === 'en' ? '' : 'zh/'}${page.path}">`,
      );
    }
  });

  it('name no address of the site where none is known', () => {
    const [page] = pages;
    expect(page && profileDocument(page, locale, null)).not.toMatch(/canonical|hreflang="x-default"|og:url/);
  });

  it('show the counts of the record', () => {
    for (const place of places) {
      const { body = '' } = pages.find(({ path }) => path === `labs/${place.id}/`) ?? {};
      const { left, arrived } = profileOfPlace(dataset, place);
      expect(body).toContain(`data-left="${left.length}" data-arrived="${arrived.length}"`);
      expect(body.match(/<tr data-departure=/g)?.length ?? 0).toBe(left.length);
      expect(body.match(/<tr data-arrival=/g)?.length ?? 0).toBe(arrived.length);
    }
  });
});

describe('a strip of time', () => {
  const asOf = dataset.asOf;
  const span = (from: string | null, to: string | null) =>
    ({ from: dateOf(from), to: dateOf(to), end: 'open', next: null }) as const;

  it('is surely there only between the latest start and the earliest end', () => {
    const scene = layoutStrips([span('2010', '2019')], asOf);
    expect(scene?.years).toEqual([2010, 2020]);
    const [strip] = scene?.strips ?? [];
    expect(strip?.possible).toEqual({ x0: 0, x1: 1000 });
    expect(strip?.sure?.x0).toBeCloseTo(100, 0);
    expect(strip?.sure?.x1).toBeCloseTo(900, 0);
  });

  it('has nothing without a date, and nothing sure with one', () => {
    expect(layoutStrips([span(null, null)], asOf)).toBeNull();
    expect(layoutStrips([span(null, '2019')], asOf)?.strips[0]?.sure).toBeNull();
  });

  it('leads over from the row that ends to the one that follows, through those between', () => {
    const rows = [{ ...span('2010', '2015'), next: 2 }, span('2012', '2013'), span('2015', null)];
    const bends = layoutStrips(rows, asOf)?.strips.map(({ bends: [bend] }) => bend && [bend.y0, bend.y1]);
    expect(bends).toEqual([
      [14, 28],
      [0, 28],
      [0, 14],
    ]);
  });
});

it('a sitemap names its pages in full', () => {
  expect(sitemapOf(['labs/openai/'], SITE)).toContain(`<loc>${SITE}labs/openai/</loc>`);
});
