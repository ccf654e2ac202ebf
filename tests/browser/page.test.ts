import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/model/records.ts';
import { openPage, type OpenedPage } from './harness.ts';

const PAGES = [
  { path: '/', lang: 'en' },
  { path: '/zh/', lang: 'zh-Hans' },
] as const;

const dataset = loadDataset();

/** What the page says it shows, the marks and the rows: three times the same ids. */
async function readSet(page: Page) {
  // Rows follow the first paint.
  await page.waitForFunction(
    () =>
      document.querySelectorAll('tr[data-departure]').length ===
      Number(document.querySelector('[data-total]')?.getAttribute('data-total') ?? NaN),
  );
  return page.evaluate(() => {
    const idsOf = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .map((element) => element.getAttribute('data-departure') ?? '')
        .sort();
    return {
      totals: [...document.querySelectorAll('[data-total]')].map((element) =>
        Number(element.getAttribute('data-total')),
      ),
      marks: idsOf('svg [data-departure]'),
      rows: idsOf('tr[data-departure]'),
    };
  });
}

declare global {
  interface Window {
    changes?: MutationRecord[];
  }
}

/** What follows once the page is there: the picture below the first one, and the rows of the table. */
const LATE = '.later, .record-scroll';

/** Collects what happens to the page's elements from before its script runs, but for what follows within those that `LATE` names. */
function observeChanges(page: Page): Promise<unknown> {
  return page.addInitScript((selector) => {
    const changes: MutationRecord[] = [];
    window.changes = changes;
    document.addEventListener('readystatechange', () => {
      const root = document.getElementById('root');
      if (document.readyState !== 'interactive' || root === null) return;
      const late = [...root.querySelectorAll(selector)];
      const observer = new MutationObserver((records) =>
        changes.push(...records.filter(({ target }) => !late.some((part) => part.contains(target)))),
      );
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(root, { ...all, attributeOldValue: true });
    });
  }, LATE);
}

/** Returns what has changed for good: React writes attributes of inputs again, and leaves them as they were. */
function readChanges(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen = new Map<Node, Set<string | null>>();
    return (window.changes ?? []).flatMap(({ type, target, attributeName, oldValue }) => {
      const names = seen.get(target) ?? new Set();
      const isFirst = !names.has(attributeName);
      seen.set(target, names.add(attributeName));
      const element = target instanceof Element ? target : target.parentElement;
      const isAttribute = attributeName !== null;
      if (isAttribute && (!isFirst || element?.getAttribute(attributeName) === oldValue)) return [];
      return [
        `${type} ${attributeName ?? ''} of ${element?.className ?? ''} ${element?.textContent?.slice(0, 80) ?? ''}`,
      ];
    });
  });
}

describe.each(PAGES)('the page $path', ({ path, lang }) => {
  it('shows as many departures as it says, as marks and as rows, and all of the record', async () => {
    const { page, close } = await openPage({ path });
    const { totals, marks, rows } = await readSet(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(totals.length).toBeGreaterThan(0);
    expect(new Set(totals)).toEqual(new Set([rows.length]));
    expect(marks).toEqual(rows);
    expect(new Set(rows).size).toBe(rows.length);
    const ids = new Set(dataset.departures.map(({ id }) => id));
    expect(rows.filter((id) => !ids.has(id))).toEqual([]);
    await close();
  });

  it('is complete without scripts: title, summary and picture, and all rows with their sources one link away', async () => {
    const withScripts = await openPage({ path });
    const expected = await readSet(withScripts.page);
    const text = await withScripts.page.locator('h1').innerText();
    await withScripts.close();

    const { page, close } = await openPage({ path, javaScript: false });
    const total = String(expected.rows.length);
    expect(await page.title()).not.toBe('');
    expect(await page.locator('h1').innerText()).toBe(text);
    expect(await page.locator('.summary').innerText()).toContain(total);
    expect(await page.locator('[data-total]').first().getAttribute('data-total')).toBe(total);
    expect(await page.locator('.lead-chart svg:visible').count()).toBeGreaterThan(0);

    await page.locator('#record a[href$="table/"]:visible').click();
    await page.waitForURL(/\/table\/$/);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    const rows = await page
      .locator('tr[data-departure]')
      .evaluateAll((all) => all.map((row) => row.getAttribute('data-departure') ?? '').sort());
    // All of the record, also what the set of the start leaves out.
    expect(rows).toEqual(dataset.departures.map(({ id }) => id).sort());
    expect(rows).toEqual(expect.arrayContaining(expected.rows));
    // Every row has a source.
    const sourced = page.locator('tr[data-departure]:has(a[href^="http"])');
    expect(await sourced.count()).toBe(rows.length);
    await close();
  });

  it('is taken over by the script without a change and without a word', async () => {
    const { page, close } = await openPage({ path, before: observeChanges });
    expect(await page.evaluate(() => performance.getEntriesByName('departures:ready').length)).toBe(1);
    // long enough for what waits until things have settled
    await page.waitForTimeout(1000);
    expect(await readChanges(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('#root *')?.setAttribute('data-probe', ''));
    expect(await readChanges(page), 'the observer observes').toHaveLength(1);
    await close();
  });
});

describe('the six departures of the article of 2021', () => {
  const SIX = [
    ['Andrew Ng', 'baidu', 2017],
    ['Yuanqing Lin', 'baidu', 2017],
    ['Tong Zhang', 'tencent', 2018],
    ['Wei-Ying Ma', 'bytedance', 2020],
    ['Jieping Ye', 'didi', 2020],
    ['Lei Li', 'bytedance', 2021],
  ] as const;

  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage();
    await readSet(opened.page);
  });
  afterAll(() => opened.close());

  it.each(SIX)(
    '%s left %s in %i: a mark that says so, and a row with its sources',
    async (name, company, year) => {
      const departure = dataset.departures.find(
        ({ person, lab, clock }) =>
          person.name.en === name &&
          lab.company.startsWith(company) &&
          clock !== null &&
          new Date(clock.date.earliest).getUTCFullYear() === year,
      );
      expect(departure, `${name} is in the record`).toBeDefined();
      const selector = `[data-departure="${departure?.id ?? ''}"]`;
      const { page } = opened;
      const label = (await page.locator(`svg ${selector}`).getAttribute('aria-label')) ?? '';
      expect(label).toContain(name);
      expect(label).toContain(String(year));
      const row = page.locator(`tr${selector}`);
      expect(await row.textContent()).toContain(name);
      // Links come when the row is reached.
      await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await expect.poll(() => row.locator('a[href^="http"]').count()).toBeGreaterThan(1);
    },
  );
});

describe('the built files', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  const read = (file: string) => readFileSync(join('dist', file), 'utf8');

  it('hold a page for each language', () => {
    expect(pages).toEqual(expect.arrayContaining(['index.html', 'zh/index.html']));
  });

  it.each(pages)('have no inline script, style or handler in %s, and no number that is none', (file) => {
    const html = read(file);
    expect(html.match(/<script(?![^>]*\b(?:src=|type="application\/(?:ld\+)?json"))[^>]*>/g)).toBeNull();
    expect(html.match(/<style\b/g)).toBeNull();
    expect(html.match(/<[a-z][^>]*\sstyle=/gi)).toBeNull();
    expect(html.match(/<[a-z][^>]*\son[a-z]+=/gi)).toBeNull();
    expect(html.match(/href="javascript:/gi)).toBeNull();
    expect(html.match(/="[^"]*\b(?:NaN|Infinity|undefined)\b[^"]*"/g)).toBeNull();
  });

  it('are built for production', () => {
    const scripts = files.filter((file) => file.endsWith('.js')).map(read);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => script.includes('Each child in a list should have a unique'))).toEqual(
      [],
    );
  });
});
