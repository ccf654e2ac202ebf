import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seeded } from '../support/fixtures.ts';
import { axe, openPage, openShare } from './harness.ts';

interface DepartureLike {
  readonly id: string;
  readonly lab: string;
  readonly destinations: readonly { readonly organization: string | null }[];
}

const departures = JSON.parse(readFileSync('data/departures.json', 'utf8')) as readonly DepartureLike[];
const labs = [...new Set(departures.map(({ lab }) => lab))];
const destinations = [
  ...new Set(departures.flatMap((departure) => departure.destinations[0]?.organization ?? [])),
];

/**
 * What the page shows: the total, who stands in the table, who in the chart, and the numbers in words. The rows of the table
 * may follow the rest of the page a moment later; it is read when they have.
 */
async function readPage(page: Page) {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('#record [data-departure]').length ===
      Number(document.querySelector('[data-total]')?.getAttribute('data-total') ?? NaN),
  );
  return page.evaluate(() => {
    const idsIn = (selector: string) =>
      [
        ...new Set(
          [...document.querySelectorAll(selector)].map((element) => element.getAttribute('data-departure')),
        ),
      ].sort();
    return {
      total: Number(document.querySelector('[data-total]')?.getAttribute('data-total')),
      rows: idsIn('#record [data-departure]'),
      marks: idsIn('.chart [data-departure]'),
      summary: document.querySelector('.summary')?.textContent ?? '',
      chips: [...document.querySelectorAll('.chip')].map((chip) => chip.textContent),
    };
  });
}

/** Waits until the field with the focus holds `text`: it may have come after the keys. */
async function typedInto(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (typed) => document.activeElement instanceof HTMLInputElement && document.activeElement.value === typed,
    text,
  );
}

/** Goes to another state as Back does: without loading the page again. */
function goTo(page: Page, query: string): Promise<void> {
  return page.evaluate(async (address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, query);
}

/** Waits until a change has become a history entry of its own. */
const settle = (page: Page) => page.waitForTimeout(700);

/** The filters on a wide page: columns of the table have the same names. */
const bar = (page: Page) => page.getByRole('group', { name: 'Filters', exact: true });

const theme = (page: Page) => page.locator('.departures').getAttribute('data-theme');

describe('the address', () => {
  const [first] = departures;
  const id = first?.id ?? '';
  const shared = `/?lab=openai&role=all&zoom=2023-01-01..2024-06-30&sel=departure:${id}&lang=zh&theme=dark&utm_source=x`;

  it('restores filter, zoom, selection, language and theme, in a shared link and after a reload', async () => {
    const { page, close } = await openPage({ path: shared });
    const check = async () => {
      expect(await theme(page)).toBe('dark');
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
      expect(await page.title()).toContain('OpenAI');
      const { chips, rows, total } = await readPage(page);
      // The years of the look are asked for.
      expect(chips).toHaveLength(3);
      expect(rows).toHaveLength(total);
      expect(await page.locator('.card').count()).toBe(1);
      expect(await page.locator('.overview, .timeline').first().isVisible()).toBe(true);
    };
    await check();
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName('departures:ready').length > 0);
    await check();
    expect(page.url()).toContain('utm_source=x');
    await close();
  });

  it('gives the page its theme before the script has come, and leaves it to the reader after', async () => {
    const ground = (page: Page) =>
      page.locator('.departures:not(.late)').evaluate((element) => getComputedStyle(element).backgroundColor);
    const early = await openPage({
      path: '/?theme=dark',
      ready: false,
      before: (page) => page.route('**/assets/page-*.js', (route) => route.abort()),
      expected: [/ERR_FAILED/],
    });
    await expect.poll(() => ground(early.page)).toBe('rgb(19, 21, 26)');
    await early.close();
    const { page, close } = await openPage({ path: '/?theme=light', colorScheme: 'dark' });
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    await openShare(page);
    await page.getByLabel('Theme').selectOption('auto');
    expect(await ground(page)).toBe('rgb(19, 21, 26)');
    await page.getByLabel('Theme').selectOption('dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await ground(page), 'paper is light').toBe('rgb(255, 255, 255)');
    await close();
  });

  it('has one entry per step, which Back undoes and Forward does again', async () => {
    const { page, close } = await openPage({ path: '/?utm_source=x' });
    const search = () => page.evaluate(() => location.search);
    await bar(page).getByRole('button', { name: 'Lab', exact: true }).click();
    await page.getByRole('checkbox', { name: /^OpenAI,/ }).check();
    await page.keyboard.press('Escape');
    await settle(page);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await settle(page);
    await openShare(page);
    await page.getByLabel('Theme').selectOption('dark');
    await settle(page);
    await page.getByRole('button', { name: '中文' }).click();
    await settle(page);
    expect(await search()).toBe('?view=table&lab=openai&lang=zh&theme=dark&utm_source=x');
    await page.evaluate(() => history.go(-3));
    await page.waitForFunction(() => location.search === '?lab=openai&utm_source=x');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await theme(page)).toBe('auto');
    expect(await page.locator('.chart').count()).toBe(1);
    expect((await readPage(page)).chips).toEqual(['Lab OpenAI']);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 0);
    expect(await search()).toBe('?utm_source=x');
    await page.evaluate(() => history.go(4));
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
    expect(await theme(page)).toBe('dark');
    expect((await readPage(page)).chips).toHaveLength(1);
    await close();
  });

  it('says which parts of a link it left out, and keeps the rest', async () => {
    const { page, close } = await openPage({
      path: '/?lab=nowhere~openai&time=abcd&view=%3Cimg%20src%3Dx%3E',
    });
    const notices = page.locator('.link-problems li');
    expect(await notices.allTextContents()).toEqual([
      'view=<img src=x>: not in this record',
      'time=abcd: could not be read',
      'lab=nowhere: not in this record',
    ]);
    expect((await readPage(page)).chips).toEqual(['Lab OpenAI']);
    expect(await axe(page, '.link-problems')).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await notices.count()).toBe(0);
    await close();
  });

  it('is copied whole, defaults included', async () => {
    const { page, site, close } = await openPage({
      path: '/?lab=openai',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await openShare(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site}/?view=story&time=earliest..latest&lab=openai&role=!board&group=company&sort=count&lang=en&theme=auto`,
    );
    await close();
  });

  it('is shown to be copied by hand where the browser refuses', async () => {
    const { page, close } = await openPage({
      before: (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    });
    await openShare(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.getByLabel('Link to this view').inputValue()).toContain('view=story');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Link to this view').count()).toBe(0);
    expect(await page.locator('.copy-link :focus').textContent()).toBe('Copy link');
    await close();
  });
});

describe('the head of the page on a phone', () => {
  it.each(['/', '/zh/'])(
    '%s has name and tools in one row, then the tabs, and the picture within 300 px',
    async (path) => {
      const { page, close } = await openPage({ path, width: 360, height: 740, touch: true });
      const middlesOf = (selector: string) =>
        page.locator(selector).evaluateAll((tools) =>
          tools
            .filter((tool) => tool.getClientRects().length > 0)
            .map((tool) => tool.getBoundingClientRect())
            .map(({ top, height }) => top + height / 2),
        );
      const tools = await middlesOf('.brand, .preferences > :is(span, div) > button');
      expect(tools).toHaveLength(3);
      expect(Math.max(...tools) - Math.min(...tools)).toBeLessThan(6);
      const tabs = await middlesOf('.views button');
      expect(tabs).toHaveLength(5);
      expect(Math.max(...tabs) - Math.min(...tabs)).toBeLessThan(6);
      const picture = await page.locator('.first-picture svg:visible').first().boundingBox();
      expect(picture?.y).toBeLessThan(300);
      await close();
    },
  );

  it('opens the downloads inside the screen', async () => {
    const { page, close } = await openPage({ width: 320, height: 640, touch: true });
    await page.locator('.only-narrow .filter-button').tap();
    const panel = await page.locator('.popover-panel').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(320);
    await close();
  });
});

describe('one truth', () => {
  it('is the same number in title line, chart and table for random filters', async () => {
    const { page, close } = await openPage();
    const random = seeded(20261124);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const someOf = (list: readonly string[]) =>
      Array.from(
        { length: 1 + Math.floor(random() * 3) },
        () => (random() < 0.2 ? '!' : '') + pick(list),
      ).join('~');
    const year = () => 2011 + Math.floor(random() * 17);
    const parts: readonly (() => string)[] = [
      () => `time=${pick([`${year()}`, `${year()}..${year()}`, `earliest..${year()}`, `${year()}..latest`])}`,
      () => `lab=${someOf(labs)}`,
      () => `company=${someOf(['google', 'baidu', 'openai', 'microsoft', 'meta', 'tencent'])}`,
      () => `dest=${someOf(destinations)}`,
      () => `kind=${someOf(['university', 'startup', 'lab', 'company', 'investor', 'nonprofit', 'unknown'])}`,
      () => `region=${someOf(['china', 'us-canada', 'europe', 'asia-pacific'])}`,
      () => `role=${pick(['all', 'board', someOf(['research', 'engineering', 'executive', 'board'])])}`,
      () => `status=${someOf(['confirmed', 'reported', 'disputed'])}`,
      () => `q=${pick(['li', 'google', 'scientist', '李', 'research', 'zz'])}`,
      () => 'group=company',
    ];
    const deadline = Date.now() + 30_000;
    let tried = 0;
    for (; tried < 200 && Date.now() < deadline; tried += 1) {
      const query = `?${Array.from({ length: Math.floor(random() * 4) }, () => pick(parts)()).join('&')}`;
      await goTo(page, query);
      const { total, rows, marks, summary } = await readPage(page);
      expect({ query, marks, rows: rows.length }).toEqual({ query, marks: rows, rows: total });
      expect(summary).toContain(String(total));
    }
    expect(tried).toBeGreaterThan(20);
    await close();
  });

  it('is announced once it has settled, and each change is measured up to its paint', async () => {
    const { page, close } = await openPage();
    await goTo(page, '?lab=openai&time=2024');
    const { total } = await readPage(page);
    await page.waitForFunction(
      (n) =>
        [...document.querySelectorAll('[role=status]')].some((status) =>
          status.textContent?.includes(`${n} departures shown`),
        ),
      total,
    );
    expect(await page.evaluate(() => performance.getEntriesByName('departures:filter').length)).toBe(1);
    await close();
  });

  it('tells of a link full of errors in a few lines', async () => {
    const wrong = Array.from({ length: 180 }, (_, i) => `bad-${i}`).join('~');
    const { page, close } = await openPage({ path: `/?lab=${wrong}`, width: 360, touch: true });
    expect(await page.locator('.link-problems li').count()).toBe(6);
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.link-problems li').count()).toBe(0);
    expect(await page.locator('.filters :focus').count()).toBe(1);
    await close();
  });

  it('leads out of an empty set', async () => {
    const { page, close } = await openPage({ path: '/?lab=openai&time=2012' });
    await page.getByText('No departures match these filters.').first().waitFor();
    const advice = page.locator('.zero-advice').first();
    const promised = /(\d+) departures? come/.exec((await advice.textContent()) ?? '')?.[1];
    expect(await axe(page, '.zero-notice')).toEqual([]);
    await advice.focus();
    await page.keyboard.press('Enter');
    expect((await readPage(page)).total).toBe(Number(promised));
    expect(await page.locator('.filters :focus').count()).toBe(1);
    await close();
  });
});

describe('filters', () => {
  it('answer "who left Baidu in 2017" by keyboard alone', async () => {
    const { page, close } = await openPage();
    const company = page.getByRole('button', { name: 'Company', exact: true }).first();
    await company.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('baidu');
    await typedInto(page, 'baidu');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await axe(page, '.filters')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Company: 1');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2017');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2017');
    await page.keyboard.press('Escape');
    const { total, rows, chips } = await readPage(page);
    expect(chips).toEqual(['Year 2017', 'Company Baidu']);
    expect(total).toBeGreaterThan(0);
    expect(rows).toHaveLength(total);
    await close();
  });

  it('answer "who went from Google DeepMind to a startup since 2023"', async () => {
    const { page, close } = await openPage();
    await bar(page).getByRole('button', { name: 'Lab', exact: true }).click();
    await page.keyboard.type('google deepmind');
    await typedInto(page, 'google deepmind');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Kind of destination' }).click();
    await page.getByRole('button', { name: 'Only Startup' }).click();
    await page.getByRole('button', { name: /^Year 2/ }).click();
    await page.getByRole('spinbutton', { name: 'From' }).fill('2023');
    await settle(page);
    expect(await page.evaluate(() => location.search)).toBe(
      '?time=2023..latest&lab=google-deepmind&kind=startup',
    );
    expect(await page.locator('h1').textContent()).toMatch(/from Google DeepMind to startups since 2023$/);
    const { total, rows } = await readPage(page);
    expect(total).toBeGreaterThan(0);
    expect(rows).toHaveLength(total);
    await close();
  });

  it('find a person by typing, whose card shows the sources', async () => {
    const { page, close } = await openPage();
    await page.getByRole('combobox', { name: /^Search/ }).fill('li lei');
    expect(await axe(page, '.filters')).toEqual([]);
    await page.keyboard.press('Enter');
    const card = page.locator('.card');
    await card.getByText('Lei Li').first().waitFor();
    await card.locator('a[href^="http"]').first().waitFor();
    expect(await card.locator('a[href^="http"]').count()).toBeGreaterThan(0);
    await close();
  });

  it('stay in the frame where they open at its edge', async () => {
    const { page, close } = await openPage({ width: 700 });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const box = await page.locator('.popover-panel').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(700);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
    await close();
  });

  it.each(['light', 'dark'] as const)('pass axe with everything on, %s', async (colorScheme) => {
    const { page, close } = await openPage({
      path: '/?lab=!openai&kind=startup&time=2020..latest&q=li',
      colorScheme,
    });
    await page.getByRole('button', { name: /^Kind of destination/ }).click();
    expect(await axe(page, '.filters')).toEqual([]);
    await page.getByRole('button', { name: /^Year since 2020/ }).click();
    expect(await axe(page, '.filters')).toEqual([]);
    expect(await axe(page, '.chips')).toEqual([]);
    await close();
  });

  it('fit a narrow screen in one sheet', async () => {
    const { page, close } = await openPage({ width: 360, height: 740, touch: true });
    expect(await bar(page).getByRole('button').count()).toBe(1);
    await page.getByRole('button', { name: 'Filters', exact: true }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.getByRole('button', { name: 'Company', exact: true }).tap();
    await sheet.getByRole('searchbox').fill('百度');
    await sheet.getByRole('checkbox', { name: /^Baidu,/ }).tap();
    await sheet.getByRole('button', { name: /^Year/ }).tap();
    await sheet.getByRole('button', { name: /^2017 / }).tap();
    expect(await axe(page, 'dialog')).toEqual([]);
    const sizes = await sheet
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)),
      );
    expect(sizes).toEqual([]);
    const show = sheet.getByRole('button', { name: /^Show/ });
    const promised = await show.textContent();
    await show.tap();
    const { total } = await readPage(page);
    expect(promised).toMatch(new RegExp(`\\b${total} departure`));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Filters (2)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await close();
  });
});
