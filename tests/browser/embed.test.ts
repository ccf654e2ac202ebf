import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/model/records.ts';
import { serve } from '../../src/build/serve.ts';
import { addressOf, closeServer, serveSite } from '../support/servers.ts';
import { axe, openPage, serveHosts, siteOrigin, waitForReady, type Hosts } from './harness.ts';

const folders: string[] = [];
const servers: Server[] = [];
async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'departures-'));
  folders.push(folder);
  return folder;
}
afterAll(async () => {
  for (const server of servers) await closeServer(server);
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe.each(['preact', 'react'])('the embed built with %s', (runtime) => {
  let origin = '';
  beforeAll(async () => {
    if (runtime === 'preact') {
      origin = siteOrigin();
      return;
    }
    const folder = await temporaryFolder();
    const { status } = spawnSync(process.execPath, ['src/build/run.mjs', 'embed:react', folder], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error('the embed could not be built with React');
    const server = await serveSite({}, folder);
    servers.push(server);
    origin = addressOf(server);
  }, 180_000);

  const open = (path: string, width = 720) =>
    openPage({ origin, path, width, ready: true, expected: [/icon\.svg|404/] });

  it('can be walked, opened, filtered and closed by keyboard, and has nothing that axe objects to', async () => {
    const { page, close } = await open('/embed/?v=own');
    const marks = page.locator('svg [data-departure]');
    const all = await marks.count();
    expect(all).toBe(Number(await page.locator('[data-total]').getAttribute('data-total')));
    expect(await axe(page)).toEqual([]);

    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-departure'));
    expect(id).toMatch(/--/);
    await page.keyboard.press('Enter');
    await page.locator('dialog.card-sheet, dialog.card, dialog[open]').first().waitFor();
    await expect.poll(() => page.locator('dialog[open] a[href^="http"]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);

    await page.getByRole('button', { name: 'Filters' }).press('Enter');
    await page.getByRole('combobox').first().pressSequentially('openai');
    await page.keyboard.press('Enter');
    await expect.poll(() => marks.count()).toBeLessThan(all);
    expect(await marks.count()).toBe(Number(await page.locator('[data-total]').getAttribute('data-total')));

    await page.getByRole('button', { name: 'Table' }).press('Enter');
    await expect.poll(() => page.locator('tr[data-departure]').count()).toBe(await marks.count());
    await expect.poll(() => page.locator('tr[data-departure] a[href^="http"]').count()).toBeGreaterThan(0);
    await close();
  });

  it('is a picture on a phone, with its title, key and credit on the first screen, and grows by a button', async () => {
    const { page, close } = await open('/embed/?v=own', 360);
    const height = () => page.locator('.embed').evaluate((element) => element.clientHeight);
    expect(await page.locator('.timeline-body').isVisible()).toBe(true);
    expect(await page.locator('.embed-list').count()).toBe(0);
    const tops = await page.evaluate(() =>
      ['h1', '.kinds', '.timeline-body', '.embed-footer'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Infinity,
      ),
    );
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(tops.at(-1)).toBeLessThan(600);
    const before = await height();
    expect(before).toBeLessThanOrEqual(600);
    await page.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(height).toBeGreaterThan(before + 200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await close();
  });

  it.each([375, 559, 560, 610, 634, 650, 700])('draws its chart at a width of %s', async (width) => {
    for (const path of ['/embed/?v=own', '/embed/network/?v=own', '/embed/flow/?v=own']) {
      const { page, close } = await open(path, width);
      const drawn = await page.evaluate(
        () =>
          document
            .querySelector('.timeline-body, .network-svg, .flow-svg, .ranks ol')
            ?.getBoundingClientRect().height ?? 0,
      );
      expect([path, drawn > 30]).toEqual([path, true]);
      const replaced = await page.locator('.ranks').count();
      if (width >= 560) expect([path, replaced]).toEqual([path, 0]);
      const height = await page.locator('.embed').evaluate((element) => element.clientHeight);
      // What an article can bear.
      const most = width < 480 ? 600 : width <= 650 ? 720 : 780;
      expect([path, height <= most]).toEqual([path, true]);
      await close();
    }
  });

  it('brings its key once somebody opens it, without a pointer too, and prints it', async () => {
    const { page, close } = await open('/embed/?v=own', 360);
    expect(await page.locator('.legend').count()).toBe(0);
    // As a screen reader presses it.
    await page.locator('.chart-aside > summary').evaluate((summary: HTMLElement) => summary.click());
    await page.locator('.legend-kinds dd').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.locator('.chart-aside > summary').evaluate((summary: HTMLElement) => summary.click());
    await expect.poll(() => page.locator('.legend-kinds').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.legend-kinds').isVisible()).toBe(true);
    await close();
  });

  it('is no wider than its frame as a picture', async () => {
    for (const path of ['/embed/?static', '/embed/network/?static', '/embed/flow/?static']) {
      const { page, close } = await open(path, 320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await close();
    }
  });

  it('breaks a word of the author that is longer than its frame, and shows a table also as a picture', async () => {
    const word = 'x'.repeat(200);
    const { page, close } = await open(`/embed/?static&view=table&title=${word}&note=${word}`, 375);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect(await page.locator('tr[data-departure]').first().isVisible()).toBe(true);
    await close();
  });

  it('is no taller than what it shows', async () => {
    const { page, close } = await open('/embed/?lab=baidu-research&time=2016..2018&v=own', 375);
    expect(await page.locator('.embed').evaluate((element) => element.clientHeight)).toBeLessThan(600);
    expect(await page.title()).toBe(await page.locator('h1').textContent());
    await close();
  });

  it.each([340, 720])('is a table with its sources, cut to fit an article %s px wide', async (width) => {
    const { page, close } = await open('/embed/?view=table&v=own', width);
    const rows = page.locator('tr[data-departure]');
    expect(await rows.count()).toBe(Number(await page.locator('[data-total]').getAttribute('data-total')));
    // The sources come when there is a reader.
    await page.mouse.move(100, 200);
    await expect
      .poll(() => page.locator('tr[data-departure] .sources a[href^="http"]').count())
      .toBeGreaterThan(5);
    const height = () => page.locator('.embed').evaluate((element) => element.clientHeight);
    expect(await height()).toBeLessThan(900);
    // The keyboard goes on where it is cut off, and takes the cut with it.
    const row = () =>
      rows.evaluateAll((all) => all.findIndex((each) => each.contains(document.activeElement)));
    await rows.first().locator('a').first().focus();
    for (let i = 0; i < 300 && (await row()) < 40; i += 1) await page.keyboard.press('Tab');
    expect(await row()).toBe(40);
    await expect.poll(height).toBeGreaterThan(1500);
    const cut = page.locator('.embed-cut');
    expect(await cut.evaluate((element) => element.scrollTop)).toBe(0);
    await close();
  });

  it('keeps out of its history and its storage', async () => {
    const { page, close } = await openPage({
      origin,
      path: '/embed/?v=own',
      width: 720,
      ready: true,
      expected: [/icon\.svg|404/],
      before: (each) =>
        each.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, {
              get: () => {
                throw new Error(`${name} was asked for`);
              },
            });
        }),
    });
    const before = await page.evaluate(() => [history.length, location.href] as const);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: /^Kind/ }).click();
    await page.getByRole('checkbox', { name: /^Startup/ }).check();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => [history.length, location.href] as const)).toEqual(before);
    await close();
  });

  it('shows every view, with the options of its address', async () => {
    const flow = await open('/embed/?view=flow&v=own');
    expect(await flow.page.locator('svg [data-node], svg path').count()).toBeGreaterThan(10);
    expect(await flow.page.locator('.timeline').count()).toBe(0);
    await flow.close();

    const plain = await open('/embed/network/?plain&lang=zh&theme=dark');
    expect(await plain.page.locator('[data-node]').count()).toBeGreaterThan(10);
    expect(await plain.page.locator('h1, footer').count()).toBe(0);
    expect(await plain.page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    await plain.close();

    const still = await open('/embed/?static&title=A+title&note=A+note&transparent');
    expect(await still.page.getByRole('heading', { name: 'A title' }).isVisible()).toBe(true);
    expect(await still.page.getByText('A note').isVisible()).toBe(true);
    expect(await still.page.locator('button').count()).toBe(0);
    expect(
      await still.page.locator('.embed').evaluate((element) => getComputedStyle(element).backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)');
    await still.close();
  });
});

describe('the page of a preset', () => {
  it('shows itself without scripts, and leads to the record in the same state', async () => {
    const { page, site, close } = await openPage({ path: '/zh/embed/network/', javaScript: false });
    expect(await page.locator('svg.embed-picture.wide').getAttribute('aria-label')).toMatch(/OpenAI/);
    const link = await page
      .locator('footer a')
      .evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ''));
    expect(link.startsWith(`${site}/zh/?view=network&`)).toBe(true);
    await close();
  });

  it('does so in a frozen version, which leads to the record of today', async () => {
    const path = `/v/${loadDataset().meta.version}/embed/flow/`;
    const { page, site, close } = await openPage({ path, javaScript: false });
    const link = page.locator('footer a');
    expect(
      await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : '')),
    ).toContain(`${site}/?view=flow&`);
    await close();
    const live = await openPage({ path });
    expect(await live.page.locator('.timeline').count()).toBe(0);
    expect(await live.page.locator('[data-total]').count()).toBe(1);
    expect(await live.page.locator('footer a').getAttribute('href')).toContain(`${site}/?view=flow&`);
    await live.close();
  });

  it('shows another state where its address asks for one', async () => {
    const { page, close } = await openPage({ path: '/embed/network/?view=timeline&kind=startup' });
    expect(await page.locator('.timeline svg [data-departure]').count()).toBeGreaterThan(50);
    await close();
  });
});

describe('the embed before its script', () => {
  it('keeps on a phone what is pressed and typed before its filters have come', async () => {
    let come = () => {};
    const held = new Promise<void>((resolve) => (come = resolve));
    const { page, close } = await openPage({
      path: '/embed/',
      width: 360,
      ready: true,
      before: (each) =>
        each.route(/\/embedFilters-/, async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.getByRole('searchbox').click();
    await page.keyboard.type('hinton');
    expect(await page.getByRole('combobox').count()).toBe(0);
    come();
    const search = page.getByRole('combobox');
    await search.waitFor();
    expect(await search.inputValue()).toBe('hinton');
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole('option').first().waitFor();
    await close();
    const pressed = await openPage({ path: '/embed/', width: 360, ready: true });
    await pressed.page.getByRole('button', { name: 'Filters', exact: true }).click();
    await pressed.page.getByRole('dialog', { name: 'Filters' }).waitFor();
    await pressed.page.keyboard.press('Escape');
    await expect
      .poll(() => pressed.page.evaluate(() => document.activeElement?.className ?? ''))
      .toContain('filter-button');
    await pressed.close();
  });

  const openStalled = async (path: string) => {
    const opened = await openPage({
      path,
      ready: false,
      before: (page) => page.route(/\/assets\/embed-[^/]*\.js$/, () => undefined),
      // `load` does not come.
      until: 'commit',
    });
    await opened.page.locator('footer').waitFor();
    return opened;
  };

  it('has the theme, the ground and the title of its address', async () => {
    const { page, close } = await openStalled('/embed/?theme=dark&title=Mine');
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    // The script that prepares the picture is not waited for by the document, and runs once its root is there.
    await expect.poll(ground).toBe('rgb(19, 21, 26)');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Mine');
    await close();
  });

  it('shows no picture of another state, but rather that than nothing', async () => {
    const { page, close } = await openStalled('/embed/?lab=openai');
    const picture = page.locator('svg.embed-picture.wide');
    expect(await picture.isVisible()).toBe(false);
    expect(await page.locator('footer').isVisible()).toBe(true);
    await expect.poll(() => picture.isVisible(), { timeout: 5000 }).toBe(true);
    await close();
  });
});

describe('a page that embeds by script', () => {
  let hosts: Hosts;
  beforeAll(async () => {
    hosts = await serveHosts({
      '/': {
        body: `<!doctype html><html lang="en"><title>Host</title><script src="${siteOrigin()}/embed.js"></script>
          <ai-lab-departures loading="eager"></ai-lab-departures>`,
      },
    });
  });
  afterAll(() => hosts.close());

  it('sets the state, gets it, and hears what the reader does', async () => {
    const { page, close } = await openPage({ origin: hosts.origin });
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (frame == null) throw new Error('missing frame');
    await waitForReady(frame);
    const title = await frame.locator('h1').textContent();
    type Embed = HTMLElement & {
      setState: (state: Record<string, string>) => void;
      getState: () => Promise<Record<string, string>>;
    };
    await page.evaluate(() => {
      const element = document.querySelector<Embed>('ai-lab-departures');
      window.heard = [];
      for (const type of ['statechange', 'select'])
        element?.addEventListener(type, (event) => window.heard?.push([type, (event as CustomEvent).detail]));
      element?.setState({ kind: 'startup', lang: 'zh' });
    });
    await expect.poll(() => frame.locator('h1').textContent()).not.toBe(title);
    await expect.poll(() => page.evaluate(() => window.heard?.length)).toBe(1);
    const state = await page.evaluate(() => document.querySelector<Embed>('ai-lab-departures')?.getState());
    expect(state).toMatchObject({ kind: 'startup', lang: 'zh', view: 'timeline' });
    await frame.locator('svg [data-departure]').first().focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => window.heard?.find(([type]) => type === 'select')))
      .toMatchObject(['select', { type: 'departure' }]);
    await page.evaluate(() =>
      document.querySelector<Embed>('ai-lab-departures')?.setState({ kind: '', lang: 'en' }),
    );
    await expect.poll(() => frame.locator('h1').textContent()).toBe(title);
    await close();
  });
});

describe('the site under a path, on a file server that sends no policy', () => {
  let origin = '';
  beforeAll(async () => {
    const folder = await temporaryFolder();
    await symlink(resolve('dist'), join(folder, 'x'));
    const server = await serve(folder, 0);
    servers.push(server);
    origin = addressOf(server);
  });

  it.each(['/x/', '/x/zh/', '/x/embed/', '/x/zh/embed/', '/x/embed/flow/'])('%s stands', async (path) => {
    const { page, close } = await openPage({ origin, path, ready: true });
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    expect(await page.locator('[data-total]').first().isVisible()).toBe(true);
    await close();
  });

  it('its script finds its embed', async () => {
    const hosts = await serveHosts({
      '/': {
        body: `<!doctype html><html lang="en"><title>Host</title><script src="${origin}/x/embed.js"></script>
          <div data-ai-lab-departures data-lang="zh" data-loading="eager"></div>`,
      },
    });
    const { page, close } = await openPage({ origin: hosts.origin, origins: [origin] });
    const src = await page.locator('iframe').getAttribute('src');
    expect(src?.startsWith(`${origin}/x/zh/embed/?`)).toBe(true);
    await page.frameLocator('iframe').locator('[data-total]').first().waitFor();
    await close();
    await hosts.close();
  });
});

declare global {
  interface Window {
    heard?: [string, unknown][];
  }
}
