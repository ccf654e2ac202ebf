import { describe, expect, it } from 'vitest';
import { aboutPage } from '../../src/build/pages/aboutPage.ts';
import { coveragePage } from '../../src/build/pages/coveragePage.ts';
import { sidePage } from '../../src/build/pages/sidePage.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { loadDataset } from '../../src/model/records.ts';

const dataset = loadDataset();
const { count } = filterDepartures(dataset, NO_FILTERS);

describe.each(LOCALE_IDS)('the pages beside the record, in %s', (locale) => {
  const pages = {
    about: sidePage('about', locale, aboutPage(dataset, locale)),
    coverage: sidePage('coverage', locale, coveragePage(dataset, 5, locale)),
  };

  it('work under the strictest policy and reach nothing outside but http links', () => {
    for (const html of Object.values(pages)) {
      expect(html).not.toMatch(/<script|style=|javascript:| on\w+=/i);
      for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(href).toMatch(/^(?:https?:\/\/|\.\.?\/|#)/);
    }
  });

  it('lead to each other, to the record and to the other language from their own folder', () => {
    const root = locale === 'en' ? '../' : '../../';
    for (const html of Object.values(pages)) {
      expect(html).toContain(`href="${root}${locale === 'en' ? '' : 'zh/'}coverage/"`);
      expect(html).toContain(`href="${root}${locale === 'en' ? 'zh/' : ''}`);
      expect(html).toContain(`href="${root}data/"`);
    }
  });

  it('count as the record does: years and labs add up', () => {
    const rows = [
      ...pages.coverage.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(\d*)<\/td>(?:<td>(\d*)<\/td>)?/g),
    ];
    const years = rows.filter(([, name = '']) => /^\d{4}$/.test(name));
    const sure = years.reduce((sum, [, , n]) => sum + Number(n), 0);
    expect(years).toHaveLength(dataset.years[1] - dataset.years[0] + 1);
    expect(sure).toBeLessThanOrEqual(count.total);
    const labs = rows.filter(([, name = '']) => name.startsWith('<a'));
    const own = labs.reduce((sum, [, , n]) => sum + Number(n), 0);
    const rest = [...pages.coverage.matchAll(/[(（](\d+)[)）](?=[,、和。 ]|\.)/g)].slice(-200);
    expect(own).toBeGreaterThan(count.total / 2);
    expect(rest.length).toBeGreaterThan(0);
    expect(pages.coverage).toContain(String(count.total));
  });
});
