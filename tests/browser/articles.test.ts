import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, serveHosts, siteOrigin, waitForReady, type Hosts } from './harness.ts';

const VIEWS = ['story', 'timeline', 'network', 'flow', 'labs', 'people', 'table'];
/** px of columns in which articles stand, and what an embed may be high there before it is asked for more. */
const COLUMNS = [
  [610, 720],
  [634, 720],
  [650, 720],
  [375, 600],
  [320, 600],
] as const;

let hosts: Hosts;
beforeAll(async () => {
  const site = siteOrigin();
  const article = (width: number, body: string) => ({
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title><style>body{margin:0}article{inline-size:${width}px}</style></head>
<body><article>${body}</article><script src="${site}/embed.js" defer></script></body></html>`,
  });
  hosts = await serveHosts(
    Object.fromEntries(
      COLUMNS.flatMap(([width]) =>
        VIEWS.map((view) => [
          `/${view}-${width}`,
          article(width, `<ai-lab-departures view="${view}" lang="en" loading="eager"></ai-lab-departures>`),
        ]),
      ),
    ),
  );
});
afterAll(() => hosts.close());

describe.each(COLUMNS)('in the column of an article of %i px', (width, most) => {
  it.each(VIEWS)('stands the view %s, as a picture that an article can bear', async (view) => {
    const { page, close } = await openPage({
      origin: hosts.origin,
      path: `/${view}-${width}`,
      width: Math.max(width, 700),
      height: 900,
    });
    const element = await page.locator('ai-lab-departures iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (frame == null) throw new Error('missing frame');
    await waitForReady(frame);
    await expect
      .poll(() => page.locator('ai-lab-departures iframe').evaluate((each) => each.clientHeight))
      .toBeGreaterThan(300);
    const seen = await frame.evaluate(() => {
      const boxOf = (selector: string) =>
        [...document.querySelectorAll(selector)]
          .map((each) => each.getBoundingClientRect())
          .find(({ width: w, height: h }) => w > 0 && h > 0) ?? null;
      const title = boxOf('h1');
      const picture = boxOf(
        '.first-picture svg, .timeline-body, .network-svg, .flow-svg, .ranks, .bars, .labs-view, .careers-svg, .career-list ol, table',
      );
      const credit = boxOf('.embed-footer');
      return {
        height: document.querySelector('.embed')?.clientHeight ?? 0,
        title: title?.top ?? null,
        picture: picture?.top ?? null,
        drawn: (picture?.height ?? 0) > 100,
        credit: credit?.bottom ?? null,
        overflow: document.documentElement.scrollWidth - window.innerWidth,
      };
    });
    expect(seen).toMatchObject({ drawn: true, overflow: 0 });
    expect(seen.height).toBeLessThanOrEqual(view === 'table' ? 760 : most);
    expect(seen.title).toBeLessThan(seen.picture ?? 0);
    expect(seen.picture).toBeLessThan(seen.credit ?? 0);
    // What is needed to read the chart stands on the first screen of a phone.
    if (width < 400 && view !== 'table') expect(seen.credit).toBeLessThanOrEqual(600);
    await close();
  });
});

it.each([
  ...['google', 'baidu', 'since-2023', 'openai', 'timeline', 'people'].map((preset) => `/embed/${preset}/`),
  '/zh/embed/people/',
])('the preset %s is no higher than an article can bear, on the narrowest phone too', async (path) => {
  const { page, close } = await openPage({ path, width: 650, ready: true });
  for (const [width, most] of [...COLUMNS, [360, 600] as const]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => page.locator('.embed').evaluate((embed) => embed.clientHeight), { timeout: 10_000 })
      .toBeLessThanOrEqual(most);
    expect(await page.locator('.embed').evaluate((embed) => embed.clientWidth)).toBe(width);
  }
  await close();
});
