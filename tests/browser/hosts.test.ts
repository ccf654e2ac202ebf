import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPages } from '../support/hostPages.ts';
import {
  openPage,
  serveHosts,
  siteOrigin,
  waitForReady,
  type Hosts,
  type OpenPageOptions,
} from './harness.ts';

declare global {
  interface Window {
    heights: number[];
    followed?: string;
    ready?: number;
  }
}

let hosts: Hosts;
beforeAll(async () => {
  hosts = await serveHosts(hostPages(siteOrigin()));
});
afterAll(() => hosts.close());

const open = (path: string, options: OpenPageOptions = {}) =>
  openPage({ origin: hosts.origin, path, ...options });

/** Waits for the embed of the page's first frame, and returns its frame. */
async function embedOf(page: Page, index = 0) {
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (frame == null) throw new Error('missing frame');
  await waitForReady(frame);
  return frame;
}

/** px of the content of the embed */
const contentHeight = (frame: FrameLocator) =>
  frame.locator('.embed').evaluate((element) => Math.ceil(element.getBoundingClientRect().height));

/** Opens a page and expects its frame to get the height of the content, in at most three steps, and to keep it. */
async function expectToFollow(path: string, options: OpenPageOptions = {}) {
  const { page, close } = await open(path, options);
  await embedOf(page);
  const frame = page.frameLocator('iframe');
  await expect.poll(() => frame.locator('h1').isVisible()).toBe(true);
  const height = () => page.locator('iframe').evaluate((element) => element.clientHeight);
  await expect
    .poll(async () => Math.abs((await height()) - (await contentHeight(frame))), { timeout: 8000 })
    .toBeLessThan(3);
  await page.waitForTimeout(1200);
  expect(Math.abs((await height()) - (await contentHeight(frame)))).toBeLessThan(3);
  const [first, ...steps] = await page.evaluate(() =>
    window.heights.filter((each, i, all) => each !== all[i - 1]),
  );
  expect(first).toBeGreaterThan(0);
  expect(steps.length).toBeLessThanOrEqual(3);
  await close();
}

describe('an embed follows its height on the page of', () => {
  it.each([
    ['a new Datawrapper listener', '/datawrapper-new'],
    ['an old Datawrapper listener', '/datawrapper-old'],
    ['pym.js', '/pym'],
    ['@newswire/frames', '/newswire'],
    ['the Embedly family', '/embedly'],
    ['the Guardian', '/guardian'],
    ['AMP', '/amp'],
    ['iframe-resizer 4', '/iframe-resizer'],
    ['our own listener', '/listener'],
  ])('%s', async (_, path) => {
    // The library posts to the frame before it has loaded, and the browser says so.
    await expectToFollow(path, { expected: [/target origin provided/] });
  });

  it('a phone, 320 px wide, without a horizontal scroll bar', async () => {
    await expectToFollow('/listener', { width: 320, height: 600, touch: true });
    const { page, close } = await open('/listener', { width: 320, height: 600 });
    const frame = await embedOf(page);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(304);
    await close();
  });

  it('a dark host, in its colours', async () => {
    await expectToFollow('/listener', { colorScheme: 'dark' });
    const { page, close } = await open('/listener', { colorScheme: 'dark' });
    const frame = await embedOf(page);
    const ground = await frame
      .locator('.embed')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(ground).toBe('rgb(19, 21, 26)');
    await close();
  });
});

describe('an embed', () => {
  it('stands in a plain frame that nobody resizes, and scrolls inside it', async () => {
    const { page, close } = await open('/plain');
    const frame = await embedOf(page);
    expect(await frame.locator('[data-departure]').count()).toBeGreaterThan(400);
    expect(await page.evaluate(() => window.heights.at(-1))).toBe(600);
    const scrolled = await frame.evaluate(() => {
      scrollTo(0, 300);
      return document.documentElement.scrollTop;
    });
    expect(scrolled).toBeGreaterThan(0);
    await close();
  });

  it('posts nothing where its height is fixed or fitted', async () => {
    const { page, close } = await open('/fit', {
      before: (each) =>
        each.addInitScript(() => {
          addEventListener('message', ({ data }) => {
            if (JSON.stringify(data).includes('height')) console.error('a height was posted');
          });
        }),
    });
    await embedOf(page);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => window.heights.at(-1))).toBe(375);
    await close();
  });

  it('shows its marks in a sandbox without an origin, and lets them be filtered', async () => {
    const { page, close } = await open('/sandboxed');
    const frame = await embedOf(page);
    expect(await frame.evaluate(() => window.origin)).toBe('null');
    const before = await frame.locator('svg [data-departure]').count();
    expect(before).toBeGreaterThan(400);
    await frame.getByRole('button', { name: 'Filters' }).click();
    await frame.getByRole('button', { name: /^Kind/ }).click();
    await frame.getByRole('checkbox', { name: /^Startup/ }).check();
    await expect.poll(() => frame.locator('svg [data-departure]').count()).toBeLessThan(before);
    const total = await frame.locator('[data-total]').getAttribute('data-total');
    expect(await frame.locator('svg [data-departure]').count()).toBe(Number(total));
    await close();
  });

  it.each([
    ['combined with others', '/combined'],
    ['included as a module, with a query', '/module'],
  ])('follows its height where our script is %s, and never shows the page itself', async (_, path) => {
    const { page, close } = await open(path);
    for (const index of [0, 1]) {
      // A frame out of sight is not painted.
      await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
      await embedOf(page, index);
      const frame = page.frameLocator('iframe').nth(index);
      await expect
        .poll(
          async () =>
            Math.abs(
              (await page
                .locator('iframe')
                .nth(index)
                .evaluate(({ clientHeight }) => clientHeight)) - (await contentHeight(frame)),
            ),
          { timeout: 8000 },
        )
        .toBeLessThan(3);
    }
    await close();
  });

  it('keeps its width, its place and its way up under the styles of a theme', async () => {
    const { page, close } = await open('/theme');
    await embedOf(page, 0);
    const box = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { width, top, bottom } = element.getBoundingClientRect();
          return { width, top, bottom };
        });
    await expect.poll(async () => (await box('.video iframe')).width).toBe(680);
    await page.waitForTimeout(1200);
    const [frame, after, element] = [
      await box('.video iframe'),
      await box('#after'),
      await box('ai-lab-departures'),
    ];
    expect(frame.bottom).toBeLessThanOrEqual(after.top);
    expect(element.width).toBe(680);
    expect(
      await page.locator('ai-lab-departures').evaluate((each) => {
        const { display, transform, filter } = getComputedStyle(each);
        return [display, transform, filter];
      }),
    ).toEqual(['block', 'none', 'none']);
    await close();
  });

  it('answers WordPress: secret, clamp, and links through the page', async () => {
    const { page, close } = await open('/wordpress');
    const frame = await embedOf(page);
    const element = page.locator('iframe');
    // Less than the 1,000 px at which it cuts: the whole of it is in sight.
    await expect.poll(() => element.evaluate((each) => each.clientHeight)).toBeGreaterThan(500);
    expect(await element.evaluate((each) => each.clientHeight)).toBeLessThan(1000);
    expect(await page.locator('blockquote').isVisible()).toBe(false);
    expect(await element.isVisible()).toBe(true);
    await frame.getByRole('link', { name: 'Explore the full record' }).click();
    await expect.poll(() => page.evaluate(() => window.followed)).toContain(`${siteOrigin()}/?view=timeline`);
    await close();
  });

  it('shows the address of a link that its page does not let it open', async () => {
    const { page, close } = await open('/amp', { expected: [/Blocked opening/] });
    const frame = await embedOf(page);
    await frame.getByRole('link', { name: 'Explore the full record' }).click();
    await expect.poll(() => frame.getByRole('alert').locator('input').inputValue()).toContain(siteOrigin());
    await close();
  });

  it('stands by its script on a page with a strict policy, as element and as container', async () => {
    const { page, close } = await open('/strict');
    for (const index of [0, 1]) {
      await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
      const frame = await embedOf(page, index);
      expect(await frame.locator('[data-departure]').count()).toBeGreaterThan(400);
    }
    const first = page.frameLocator('iframe').first();
    expect(await first.locator('h1').textContent()).toBe('Who left');
    expect(await first.getByText('A note').isVisible()).toBe(true);
    const second = page.frameLocator('iframe').nth(1);
    expect(await second.locator('h1, footer').count()).toBe(0);
    await close();
  });

  it('is readable where scripts are off', async () => {
    const { page, close } = await open('/plain', { javaScript: false });
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('h1').textContent()).toMatch(/\S{10}|\S+ \S+/);
    expect(await frame.locator('svg.embed-picture.wide').isVisible()).toBe(true);
    expect(await frame.locator('.kinds').isVisible()).toBe(true);
    expect(await frame.locator('footer a').isVisible()).toBe(true);
    // Every departure is one link away.
    expect(await frame.locator('.embed-all a').getAttribute('href')).toMatch(/table\/$/);
    await close();
  });

  it('shares a page with another of another language, state and theme', async () => {
    const { page, close } = await open('/two');
    const [english, chinese] = [await embedOf(page, 0), await embedOf(page, 1)];
    expect(await english.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await chinese.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    const total = (frame: typeof english) => frame.locator('[data-total]').getAttribute('data-total');
    expect(Number(await total(english))).toBeGreaterThan(Number(await total(chinese)));
    const ground = (frame: typeof english) =>
      frame.locator('.embed').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect([await ground(english), await ground(chinese)]).toEqual(['rgb(255, 255, 255)', 'rgb(19, 21, 26)']);
    await close();
  });

  it('says nothing while hidden, and takes its place when shown', async () => {
    const { page, close } = await open('/hidden');
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => window.heights)).toEqual([]);
    await page.locator('#tab').evaluate((element) => element.style.setProperty('display', 'block'));
    const frame = await embedOf(page);
    const content = () => contentHeight(page.frameLocator('iframe'));
    await expect
      .poll(() => page.evaluate(() => window.heights.at(-1)), { timeout: 8000 })
      .toBe(await content());
    const values = await frame
      .locator('svg *')
      .evaluateAll((all) => all.flatMap((each) => [...each.attributes].map(({ value }) => value)));
    expect(values.filter((value) => /NaN|Infinity/.test(value))).toEqual([]);
    await close();
  });

  it('draws fifty times on one page', async () => {
    const { page, close } = await open('/fifty');
    await expect.poll(() => page.evaluate(() => window.ready), { timeout: 160_000, interval: 500 }).toBe(50);
    for (const index of [0, 25, 49]) {
      // A frame out of sight is not painted.
      await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
      const frame = await embedOf(page, index);
      expect(await frame.locator('[data-departure]').count()).toBeGreaterThan(20);
    }
    await close();
  }, 180_000);

  it('is moved by no message of a stranger, however many', async () => {
    const { page, close } = await open('/listener');
    const frame = await embedOf(page);
    await expect.poll(() => page.evaluate(() => window.heights.length)).toBeGreaterThan(1);
    const [height, query] = [
      await page.evaluate(() => window.heights.at(-1)),
      await frame.locator('h1').textContent(),
    ];
    // From the page to itself, and from the embed's own window to the embed: neither is the page of the embed.
    await page.evaluate(() => {
      for (let i = 0; i < 10_000; i += 1)
        postMessage(
          { source: 'ai-lab-departures', v: 1, id: 'lis1', type: 'resize', data: { height: 300 + i } },
          '*',
        );
    });
    await frame.evaluate(() => {
      for (let i = 0; i < 10_000; i += 1)
        postMessage(
          { target: 'ai-lab-departures', v: 1, id: 'lis1', type: 'setState', data: { kind: 'lab' } },
          '*',
        );
    });
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')!;
      for (const data of [
        null,
        'x',
        { target: 'ai-lab-departures' },
        { target: 'ai-lab-departures', v: 1, id: 'lis1', type: 'setState', data: 3 },
      ])
        contentWindow?.postMessage(data, '*');
    });
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => window.heights.at(-1))).toBe(height);
    expect(await frame.locator('h1').textContent()).toBe(query);
    await close();
  });
});
