import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, type OpenPageOptions } from './harness.ts';

/** What a browser says of a request that fails, and the fault that a test puts in: they are what the test is about. */
const EXPECTED = [
  /Failed to load resource/,
  /Failed to fetch dynamically/,
  /net::ERR/,
  /put in by the test/,
  /can escape its sandboxing/,
];

const open = (options: OpenPageOptions = {}) => openPage({ expected: EXPECTED, ...options });

/** Answers requests for scripts whose name begins so. */
const routeScript = (page: Page, name: string, answer: Parameters<Page['route']>[1]) =>
  page.route(new RegExp(`/assets/${name}[^/]*\\.js`), answer);

const textOf = (page: Page) => page.evaluate(() => document.body.innerText.length);

async function pressEmbed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share & data' }).click();
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
}

describe('a part that comes late', () => {
  const CODES = 'CodesDialog';

  it.each(['offline', 'a renewed site'])(
    'leaves the page where it fails for %s, and is tried again',
    async (why) => {
      const { page, context, close } = await open();
      const before = await textOf(page);
      if (why === 'offline') await context.setOffline(true);
      else await routeScript(page, CODES, (route) => route.fulfill({ status: 404, body: 'gone' }));
      await pressEmbed(page);
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
    await pressEmbed(page);
    const dialog = page.getByRole('dialog', { name: 'Embed' });
    await dialog.getByRole('status').waitFor();
    await page.clock.fastForward(15_000);
    await dialog.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
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
    ['filters-wide', '.filters-wide'],
    ['summary', '.summary'],
    ['timeline-toolbar', '.chart'],
    ['search', '.search'],
    ['footer', '.footer'],
    ['views', '.views'],
  ])('of %s leaves everything else', async (className, part) => {
    const { page, close } = await open({ before: (opened) => breakParts(opened, className) });
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/does not work|could not be drawn/);
    // The lanes come after the first picture.
    if (part !== '.chart') await page.locator('.chart').waitFor({ state: 'attached' });
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
    // The page of the person, which needs no script.
    await tab.locator('h1').waitFor();
    expect(await tab.locator('h1').innerText()).toContain(text);
    expect(await page.locator('.card').count()).toBe(0);
    await name.click();
    await page.locator('.card h2').waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('table');
    await close();
  });
});

/** Holds a request until it is let go; a function that is never called leaves it hanging. */
function holdScript(
  page: Page,
  name: string,
): { readonly hold: Promise<unknown>; readonly letGo: () => void } {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const hold = routeScript(page, name, async (route) => {
    await released;
    await route.continue();
  });
  return { hold, letGo };
}

/** The sentence of a page whose script is late, where it can be seen. */
const lateWords = (page: Page) =>
  page
    .locator('#late')
    .evaluate((notice) => (notice.checkVisibility({ visibilityProperty: true }) ? notice.textContent : ''));

describe('a page whose script', () => {
  it('is late does what was pressed and typed before it came', async () => {
    let letGo = () => {};
    const { page, close } = await open({
      ready: false,
      until: 'commit',
      before: async (opened) => {
        const held = holdScript(opened, 'page');
        ({ letGo } = held);
        await held.hold;
      },
    });
    await page.locator('.footer').waitFor();
    await page.waitForFunction(() => window.aiLabDeparturesEarly !== undefined);
    await page.getByRole('button', { name: 'Network' }).click();
    await page.getByRole('combobox').first().fill('sutskever');
    expect(await page.locator('[data-pressed]').count()).toBe(2);
    letGo();
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('network');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().innerText()).toContain('Sutskever');
    expect(await page.locator('[data-pressed]').count()).toBe(0);
    expect(await page.locator('#late').count()).toBe(0);
    await close();
  });

  it.each(['404', 'reset', 'truncated', 'another page'])(
    'fails (%s) says so, and has no controls that do nothing',
    async (how) => {
      const { page, close } = await openPage({
        path: '/?lab=openai&view=network',
        expected: [/./],
        ready: false,
        before: (opened) =>
          routeScript(opened, 'page', async (route) => {
            if (how === '404') await route.fulfill({ status: 404, body: 'gone' });
            else if (how === 'reset') await route.abort('connectionreset');
            else if (how === 'truncated') {
              const response = await route.fetch();
              await route.fulfill({ response, body: (await response.text()).slice(0, 20_000) });
            } else await route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in' });
          }),
      });
      await expect.poll(() => lateWords(page), { timeout: 12_000 }).toContain('have not come yet');
      await page.waitForTimeout(300);
      expect(await page.locator('#root :is(button, input, select):visible').count()).toBe(0);
      expect(await page.locator('#root a[href$="table/"]:visible').count()).toBeGreaterThan(0);
      await close();
    },
  );

  it('never comes says so after a while', async () => {
    const { page, close } = await open({
      ready: false,
      until: 'commit',
      before: (opened) => holdScript(opened, 'page').hold,
    });
    await page.locator('.footer').waitFor();
    expect(await lateWords(page)).toBe('');
    await expect.poll(() => lateWords(page), { timeout: 15_000 }).toContain('have not come yet');
    expect(await page.locator('#root a[href$="table/"]:visible').count()).toBeGreaterThan(0);
    await close();
  });

  it('is off says what is there and where more is', async () => {
    for (const [path, words] of [
      ['/', 'Scripts are off'],
      ['/zh/', '脚本已关闭'],
    ] as const) {
      const { page, close } = await open({ path, javaScript: false });
      expect(await page.locator('body').innerText()).toContain(words);
      const links = page.locator('noscript a');
      expect(await links.first().getAttribute('href')).toMatch(/(^|\/)(zh\/)?table\/$/);
      expect(await links.nth(1).getAttribute('href')).toMatch(/zh\/|\.\.\//);
      // Nothing asks for a press that does nothing, and no room is kept for what scripts draw.
      expect(
        await page.locator('#root :is(button, select, input, .only-live, .range-handle):visible').count(),
      ).toBe(0);
      const { height } = (await page.locator('main').boundingBox()) ?? { height: Infinity };
      expect(height).toBeLessThan(1000);
      await close();
    }
  });
});

describe('the first script', () => {
  it.each(['/', '/embed/'])('that never comes does not hold up %s', async (path) => {
    const { page, close } = await open({
      path,
      until: 'commit',
      ready: true,
      before: (opened) => routeScript(opened, 'first', () => {}),
    });
    expect(await page.locator('h1').innerText()).not.toBe('');
    await expect.poll(() => page.locator('.chart [data-departure]').count()).toBeGreaterThan(100);
    await close();
  });
});

describe('an embed whose chart fails at the start', () => {
  it('gives its picture back', async () => {
    const { page, close } = await open({
      path: '/embed/',
      ready: false,
      before: (opened) => breakParts(opened, 'timeline-toolbar'),
    });
    // There is one for wide embeds and one for narrow ones.
    await page.locator('.embed-picture:visible').waitFor();
    expect(await page.locator('.embed-picture:visible').count()).toBe(1);
    expect(await page.locator('body').innerText()).not.toContain('table below');
    await close();
  });
});

describe('what browsers ask for unasked', () => {
  it('is answered: the icon, and a page for an address without one', async () => {
    const { page, site, close } = await open({ ready: true });
    const icon = await page.request.get(`${site}/favicon.ico`);
    expect(icon.status()).toBe(200);
    expect((await icon.body()).subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    const missing = await page.goto(`${site}/nowhere/at/all`);
    expect(missing?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toContain('no page');
    await page.getByRole('link').first().click();
    await page.locator('.chart').waitFor();
    await close();
  });
});
