import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axe, openPage, siteOrigin, waitForReady, type OpenedPage } from './harness.ts';

const placesOf = (page: Page) =>
  page.$$eval('.network-node', (nodes) =>
    nodes.map((node) => `${node.getAttribute('data-node')} ${node.getAttribute('transform')}`),
  );

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-node') ?? document.activeElement?.tagName ?? '',
  );

describe('the network', () => {
  let opened: OpenedPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openPage({ path: '/?view=network' });
    ({ page } = opened);
    await page.locator('.network-svg').waitFor();
  });
  afterAll(() => opened.close());

  /** The element is there before the page has its own width; only a page that is ready stays as it is. */
  const drawn = async () => {
    await waitForReady(page);
    await page.locator('.network-svg').waitFor();
  };

  it('keeps every node where it is, across a reload and under filters', async () => {
    const before = await placesOf(page);
    expect(before.length).toBeGreaterThan(50);
    await page.reload();
    await drawn();
    expect(await placesOf(page)).toEqual(before);
    await page.goto(`${opened.site}/?view=network&time=2020..2021&kind=startup`);
    await drawn();
    expect(await placesOf(page)).toEqual(before);
  });

  const fresh = async () => {
    await page.goto(`${opened.site}/?view=network`);
    await drawn();
  };

  it('has no labels that touch', async () => {
    await fresh();
    const boxes = await page.$$eval('.network-svg > g[pointer-events="none"] text', (texts) =>
      texts.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { text: text.textContent, left, right, top: top + 2, bottom: bottom - 2 };
      }),
    );
    expect(boxes.length).toBeGreaterThan(60);
    const touching = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(touching).toEqual([]);
  });

  it('lets the keyboard reach every node, keep one chosen and let go', async () => {
    await fresh();
    const count = await page.locator('.network-node').count();
    await page.locator('.network-node[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const seen = new Set([await focused(page)]);
    const walked = await page.evaluate((steps) => {
      const ids: string[] = [];
      for (let i = 1; i < steps; i += 1) {
        const press = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(press);
        ids.push(document.activeElement?.getAttribute('data-node') ?? '');
      }
      return ids;
    }, count);
    for (const id of walked) seen.add(id);
    expect(seen.size).toBe(count);
    await page.keyboard.press('Home');
    const first = await focused(page);
    await page.keyboard.press('Enter');
    expect(await page.locator('[aria-pressed="true"][data-node]').getAttribute('data-node')).toBe(first);
    await page.locator('.side.network-panel').waitFor();
    await expect.poll(() => page.url()).toContain(`focus=${first}`);
    await page.keyboard.press('ArrowRight');
    const neighbour = await focused(page);
    expect(neighbour).not.toBe(first);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(`focus=${first}~${neighbour}`);
    expect(await axe(page, '.explore')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[aria-pressed="true"][data-node]').count()).toBe(0);
  });

  it('opens the people behind a node, and their card from there', async () => {
    await fresh();
    await page.locator('.network-node').first().press('Enter');
    await page.locator('.people-list .link').first().click();
    await expect.poll(() => page.url()).toContain('sel=departure');
  });

  it('finds a node by its name', async () => {
    await fresh();
    const name = (await page.locator('.explore-find option').first().textContent()) ?? '';
    await page.locator('.explore-find input').fill(name.slice(0, 4));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.network-panel h2').textContent()).toBe(name);
    await page.locator('.network-panel header button').click();
  });

  it('replays the years through the filter of years, and stops where nobody sees it', async () => {
    await fresh();
    const total = async () => Number(await page.locator('[data-total]').first().getAttribute('data-total'));
    const all = await total();
    await page.locator('.network-replay button').first().click();
    await expect.poll(total).toBeLessThan(all);
    const begun = await total();
    await expect.poll(total).toBeGreaterThan(begun);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const stopped = await total();
    await page.waitForTimeout(2500);
    expect(await total()).toBe(stopped);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    });
    await page.locator('.network-replay button').first().click();
    await page.evaluate(() => {
      document.body.style.paddingBottom = '4000px';
      window.scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForTimeout(300);
    const away = await total();
    await page.waitForTimeout(2500);
    expect(await total()).toBe(away);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.locator('.network-replay input').press('End');
    await expect.poll(total).toBe(all);
  });

  it('keeps the replay under the pointer while chips and titles come and go above it', async () => {
    await fresh();
    const top = async () => Math.round((await page.locator('.network-replay').boundingBox())?.y ?? NaN);
    const before = await top();
    await page.locator('.network-replay input').focus();
    await page.locator('.network-replay input').press('Home');
    await expect.poll(() => page.locator('.chips').count()).toBeGreaterThan(0);
    expect(await top()).toBe(before);
    await page.locator('.network-replay input').press('End');
    expect(await top()).toBe(before);
  });

  it('zooms with ctrl and the wheel only, pans, and shows all again', async () => {
    await fresh();
    const box = await page.locator('.network-svg').boundingBox();
    if (box === null) throw new Error('missing box');
    await page.mouse.move(box.x + box.width / 2, box.y + 200);
    const before = await placesOf(page);
    await page.mouse.wheel(0, 100);
    expect(await placesOf(page)).toEqual(before);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => placesOf(page)).not.toEqual(before);
    await page.locator('.explore-controls .zoom button').last().click();
    expect(await placesOf(page)).toEqual(before);
  });
});

describe('the network elsewhere', () => {
  it('steps instead of playing where less motion is asked for', async () => {
    const { page, close } = await openPage({ path: '/?view=network', reducedMotion: 'reduce' });
    await page.locator('.network-replay').waitFor();
    expect(await page.locator('.network-replay button').count()).toBe(2);
    await page.locator('.network-replay button').first().click();
    await expect.poll(() => page.url()).toContain('time=');
    await close();
  });

  it('is drawn from 600 px, nothing cut off', async () => {
    const { page, close } = await openPage({ path: '/?view=network', width: 600, touch: true });
    await page.locator('.network-svg').waitFor();
    const box = await page.locator('.network-svg').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(600);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
    expect(await axe(page, '.explore')).toEqual([]);
    await close();
  });

  it.each([320, 360, 560])('is a ranking of places at %i px, nothing cut off', async (width) => {
    const { page, close } = await openPage({ path: '/?view=network', width, touch: true });
    await page.locator('.ranks .rank').first().click();
    await page.locator('.ranks .network-panel').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axe(page, '.explore')).toEqual([]);
    await close();
  });
});

describe('the flow', () => {
  it('lets the keyboard move between its columns, choose and let go; axe finds nothing', async () => {
    const { page, close } = await openPage({ path: '/?view=flow' });
    await page.locator('.flow-bar[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-flow') ?? '');
    expect(await at()).toMatch(/^to:/);
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toMatch(/^kind:/);
    await page.keyboard.press('Enter');
    await page.locator('.people-list').waitFor();
    expect(await axe(page, '.explore')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.flow-answer').waitFor();
    await close();
  });

  it('unfolds a tail on the second press, and says it in the address', async () => {
    const { page, close } = await openPage({ path: '/?view=flow' });
    const bars = page.locator('.flow-bar');
    const before = await bars.count();
    const tail = page.locator('.flow-bar[data-flow="from:more"]');
    await tail.press('Enter');
    await tail.press('Enter');
    await expect.poll(() => bars.count()).toBeGreaterThan(before);
    await expect.poll(() => page.url()).toContain('unfold=origins');
    await close();
  });

  it.each([320, 360])('is a bar per origin at %i px, nothing cut off', async (width) => {
    const { page, close } = await openPage({ path: '/?view=flow&lang=zh', width });
    await page.locator('.ranks .rank').first().click();
    await page.locator('.ranks .side').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axe(page, '.explore')).toEqual([]);
    await close();
  });
});

it('names of places open their pages in a tab of their own, and a plain press brings them out', async () => {
  const { page, context, close } = await openPage({ path: '/?view=network' });
  const name = page.locator('.network-labels a[data-name="google"]');
  const tab = context.waitForEvent('page');
  await name.click({ modifiers: ['ControlOrMeta'] });
  const opened = await tab;
  await opened.waitForURL('**/labs/google/');
  await opened.close();
  expect(new URL(page.url()).searchParams.has('focus')).toBe(false);
  await name.click();
  await expect.poll(() => new URL(page.url()).searchParams.get('focus')).toBe('google');
  await page.goto(`${siteOrigin()}/?view=timeline&open=openai`);
  const row = page.locator('.row-text a').first();
  const other = context.waitForEvent('page');
  await row.click({ modifiers: ['ControlOrMeta'] });
  const person = await other;
  await person.waitForURL('**/people/**');
  await person.close();
  await row.click();
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toContain('departure:');
  await close();
});
