import { describe, expect, it } from 'vitest';
import { axe, openPage } from './harness.ts';

const PATHS = [
  '/labs/baidu-research/',
  '/zh/labs/google-brain/',
  '/people/andrew-ng/',
  '/zh/people/ian-goodfellow/',
];

describe.each(PATHS)('the page %s', (path) => {
  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ] as const)(
    'fits $width px and has nothing that any rule of axe objects to, $colorScheme',
    async (view) => {
      const { page, close } = await openPage({ path, ...view, ready: false });
      expect(await axe(page)).toEqual([]);
      const { width } = view;
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await close();
    },
  );

  it('says the same without script, and leads to its twin in the other language', async () => {
    const { page, close } = await openPage({ path, javaScript: false });
    const heading = page.locator('h1');
    expect(await heading.innerText()).not.toBe('');
    const other = path.startsWith('/zh/') ? path.slice(3) : `/zh${path}`;
    await page.locator('header a[hreflang]').click();
    await page.waitForURL(`**${other}`);
    expect(await heading.innerText()).not.toBe('');
    await close();
  });
});

it('a card leads to the page that says the same alone', async () => {
  const { page, close } = await openPage({ path: '/?sel=person:andrew-ng' });
  const link = page.locator('.card .share > p a');
  expect(await link.getAttribute('href')).toMatch(/\/people\/andrew-ng\/$/);
  await close();
});
