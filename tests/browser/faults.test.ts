import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, type OpenPageOptions } from './harness.ts';

/** What a browser says of a request that fails, and the fault that a test puts in: they are what the test is about. */
const EXPECTED = [/Failed to load resource/, /Failed to fetch dynamically/, /net::ERR/, /put in by the test/];

const open = (options: OpenPageOptions = {}) => openPage({ expected: EXPECTED, ...options });

/** Answers requests for scripts whose name begins so. */
const routeScript = (page: Page, name: string, answer: Parameters<Page['route']>[1]) =>
  page.route(new RegExp(`/assets/${name}[^/]*\\.js`), answer);

const textOf = (page: Page) => page.evaluate(() => document.body.innerText.length);

describe('a part that comes late', () => {
  const CODES = 'CodesDialog';

  it.each(['offline', 'a renewed site'])(
    'leaves the page where it fails for %s, and is tried again',
    async (why) => {
      const { page, context, close } = await open();
      const before = await textOf(page);
      if (why === 'offline') await context.setOffline(true);
      else await routeScript(page, CODES, (route) => route.fulfill({ status: 404, body: 'gone' }));
      await page.getByRole('button', { name: 'Embed' }).click();
      const dialog = page.getByRole('dialog', { name: 'Embed' });
      await dialog.getByRole('alert').waitFor();
      expect(await dialog.getByRole('alert').innerText()).toContain('could not be loaded');
      expect(await textOf(page)).toBeGreaterThan(before);

      await context.setOffline(false);
      await page.unroute(/CodesDialog/);
      await page.unrouteAll();
      await dialog.getByRole('button', { name: 'Try again' }).click();
      await page.locator('dialog.codes[open]').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 20))).toBe('Embed');
      await close();
    },
  );

  it('says that it loads, can be put away, and ends its wait', async () => {
    const { page, close } = await open({
      before: async (opened) => {
        await opened.clock.install();
        await routeScript(opened, CODES, () => {});
      },
      ready: false,
    });
    await page.clock.resume();
    await page.getByRole('button', { name: 'Embed' }).click();
    const dialog = page.getByRole('dialog', { name: 'Embed' });
    await dialog.getByRole('status').waitFor();
    await page.clock.fastForward(15_000);
    await dialog.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await close();
  });
});

/** Puts a fault into what is drawn: every element of that class throws while it is rendered. */
async function breakParts(page: Page, className: string): Promise<void> {
  await page.route(/\/assets\/[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const broken = code.replaceAll(
      new RegExp(`className:(["'\`])${className}\\1`, 'g'),
      'className:(()=>{throw new Error("put in by the test")})()',
    );
    await route.fulfill({ response, body: broken });
  });
}

describe('a fault while drawing', () => {
  it.each([
    ['year-head', '.record'],
    ['filters-wide', '.filters'],
    ['summary', '.header'],
    ['timeline-toolbar', '.chart'],
    ['search', '.search'],
    ['footer', '.footer'],
    ['views', '.views'],
  ])('of %s leaves everything else', async (className, part) => {
    const { page, close } = await open({ before: (opened) => breakParts(opened, className) });
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/does not work|could not be drawn/);
    expect(await page.locator(part).count()).toBe(0);
    for (const other of ['.header', '.views', '.search', '.chart', '.record', '.footer'].filter(
      (each) => each !== part,
    )) {
      expect(`${other} ${await page.locator(other).count()}`).not.toBe(`${other} 0`);
    }
    await close();
  });

  it('of a card leaves the page, and the next card is drawn', async () => {
    const { page, close } = await open({
      path: '/?view=table',
      before: (opened) => breakParts(opened, 'career'),
    });
    await page.locator('tr[data-departure] .name').first().click();
    await page.locator('.card [role=alert]').waitFor();
    expect(await page.locator('tr[data-departure]').count()).toBeGreaterThan(500);
    await page.locator('.card .card-close').click();
    expect(await page.locator('.card').count()).toBe(0);
    await close();
  });

  it('of everything leaves the page that the server drew, which says that it has stopped', async () => {
    const drawn = await open({ javaScript: false });
    const rows = await drawn.page.locator('tr[data-departure]').count();
    const heading = await drawn.page.locator('h1').innerText();
    await drawn.close();
    const { page, close } = await open({ before: (opened) => breakParts(opened, 'page') });
    expect(await page.getByRole('alert').innerText()).toContain('stopped working');
    expect(await page.locator('tr[data-departure]').count()).toBe(rows);
    expect(await page.locator('h1').innerText()).toBe(heading);
    expect(await page.locator('#root button:enabled').allInnerTexts()).toEqual(['Reload the page']);
    await close();
  });
});

describe('names', () => {
  it('are links that a reader may open in a tab of their own', async () => {
    const { page, context, close } = await open({ path: '/?view=table' });
    const name = page.locator('tr[data-departure] .name').first();
    const text = await name.innerText();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      name.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await tab.locator('.card h2').waitFor();
    expect(await tab.locator('.card h2').innerText()).toContain(text);
    expect(await page.locator('.card').count()).toBe(0);
    await name.click();
    await page.locator('.card h2').waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('table');
    await close();
  });
});
