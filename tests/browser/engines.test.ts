import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPages } from '../support/hostPages.ts';
import { missingWebKit, startWebKit } from '../support/webkit.ts';
import { serveHosts, siteOrigin, waitForReady, type Hosts } from './harness.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const missing = missingWebKit();
if (FIREFOX === undefined) console.log('skipped: Firefox is not installed (/usr/bin/firefox-esr)');
if (missing !== null) console.log(`skipped: WebKitGTK is not installed (${missing})`);

/** A table of eight rows that the site has, opened as a reader's own. */
const OWN = `/?view=timeline&dataset=${encodeURIComponent('/samples/departures.csv')}`;

let hosts: Hosts;
beforeAll(async () => {
  hosts = await serveHosts(hostPages(siteOrigin()));
});
afterAll(() => hosts.close());

describe.skipIf(FIREFOX === undefined)('in Firefox', () => {
  it('an embed in a sandbox without an origin shows its marks; the document takes typing and keys, in Shanghai too', async () => {
    const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX ?? '' });
    const context = await browser.newContext({
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      timezoneId: 'Asia/Shanghai',
      locale: 'zh-CN',
      viewport: { width: 900, height: 900 },
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${hosts.origin}/sandboxed`);
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (frame == null) throw new Error('missing frame');
    await waitForReady(frame);
    const marks = frame.locator('svg [data-departure]');
    const all = await marks.count();
    expect(all).toBeGreaterThan(400);
    expect(all).toBe(Number(await frame.locator('[data-total]').getAttribute('data-total')));

    // This driver sends neither clicks nor keys into frames of other origins: the document alone takes them.
    await page.goto(`${siteOrigin()}/embed/?v=solo`);
    await waitForReady(page);
    const own = page.locator('svg [data-departure]');
    await page.getByRole('button', { name: 'Filters' }).press('Enter');
    await page.getByRole('button', { name: /^Year/ }).waitFor();
    await page.locator('input[role=combobox]').pressSequentially('openai', { delay: 20 });
    await page.keyboard.press('Enter');
    await expect.poll(() => own.count(), { timeout: 10_000 }).toBeLessThan(all);
    const first = await page.evaluate(() => {
      const element = document.querySelector<SVGElement>('svg [data-departure]');
      element?.focus();
      return document.activeElement === element;
    });
    expect(first).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.matches('svg [data-departure], svg [data-lane-name]')),
      )
      .toBe(true);

    // A reader's own table, from an address.
    await page.goto(`${siteOrigin()}${OWN}`);
    await page.locator('.own-banner').waitFor();
    await expect.poll(() => page.locator('.timeline svg [data-departure]').count()).toBe(8);
    await expect.poll(() => page.locator('#record tr[data-departure]').count()).toBe(8);
    expect(problems).toEqual([]);
    await browser.close();
  }, 120_000);
});

describe.skipIf(missing !== null)('in WebKit', () => {
  it('an embed in a sandbox without an origin shows its marks under the strict policy, and is sized by the page', async () => {
    const page = await startWebKit();
    try {
      await page.goTo(`${hosts.origin}/sandboxed`);
      await page.enterFrame(0);
      await page.waitFor('return document.querySelectorAll("svg [data-departure]").length > 400');
      expect(await page.evaluate('return window.origin')).toBe('null');
      expect(
        await page.evaluate('return document.querySelectorAll("svg [tabindex]").length'),
      ).toBeGreaterThan(400);
      await page.goTo(`${hosts.origin}/listener`);
      await page.waitFor('return window.heights.at(-1) > 600');
      await page.goTo(`${siteOrigin()}${OWN}`);
      await page.waitFor(
        'return document.querySelector(".own-banner") !== null && document.querySelectorAll(".timeline svg [data-departure]").length === 8',
      );
    } finally {
      await page.close();
    }
  }, 120_000);
});
