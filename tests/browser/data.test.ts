import { describe, expect, it } from 'vitest';
import { openPage, siteOrigin } from './harness.ts';

interface Dataset {
  readonly '@type': string;
  readonly name: string;
  readonly version: string;
  readonly distribution: readonly { readonly contentUrl: string; readonly encodingFormat: string }[];
}

describe('open data', () => {
  it.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)(
    'is listed on a page that fits %s px, in both languages, under the strict policy',
    async (width, colorScheme) => {
      const { page, close } = await openPage({ path: '/data/', width, colorScheme, ready: false });
      const addresses = await page
        .locator('main section[lang="en"] li a')
        .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
      expect(addresses.length).toBeGreaterThan(5);
      expect(await page.locator('main section[lang="zh-Hans"] li a').count()).toBe(addresses.length);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      for (const address of addresses) expect((await page.request.get(address)).status()).toBe(200);
      await close();
    },
  );

  it.each(['/', '/zh/'])(
    'is told to search engines in %s, in a block that the strict policy lets stand',
    async (path) => {
      const { page, close } = await openPage({ path });
      const block = await page.locator('script[type="application/ld+json"]').textContent();
      const dataset = JSON.parse(block ?? '') as Dataset;
      expect(dataset['@type']).toBe('Dataset');
      for (const { contentUrl } of dataset.distribution) {
        const address = new URL(contentUrl, page.url()).href;
        expect(address.startsWith(`${siteOrigin()}/data/`)).toBe(true);
        expect((await page.request.get(address)).status()).toBe(200);
      }
      await close();
    },
  );

  it.each(['/', '/zh/', '/zh/?lang=en'])('is linked from the foot of %s', async (path) => {
    const { page, close } = await openPage({ path });
    const address = await page
      .locator('footer a[href$="data/"]')
      .first()
      .evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''));
    expect(address).toBe(`${siteOrigin()}/data/`);
    await close();
  });

  it('holds as many departures as the page counts', async () => {
    const { page, close } = await openPage();
    const { departures } = (await (
      await page.request.get(`${siteOrigin()}/data/departures.json`)
    ).json()) as {
      readonly departures: readonly { readonly roleKind: string }[];
    };
    const total = Number(await page.locator('[data-total]').first().getAttribute('data-total'));
    expect(departures.filter(({ roleKind }) => roleKind !== 'board')).toHaveLength(total);
    await close();
  });
});
