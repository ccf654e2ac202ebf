import { describe, expect, it } from 'vitest';
import { axe, expectToFit, FORMATS, openPage } from './harness.ts';

const PATHS = [
  '/labs/baidu-research/',
  '/zh/labs/google-brain/',
  '/people/andrew-ng/',
  '/zh/people/ian-goodfellow/',
];

describe.each(PATHS)('the page %s', (path) => {
  it.each(FORMATS)(
    'fits $width px and has nothing that any rule of axe objects to, $colorScheme',
    async (view) => {
      const { page, close } = await openPage({ path, ...view, ready: false });
      await expectToFit(page);
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

it.each([
  '/labs/openai/',
  '/labs/tencent-ai-lab/',
  '/labs/google-brain/',
  '/people/andrew-ng/',
  '/people/ian-goodfellow/',
  '/zh/people/tong-zhang/',
])('%s is printed on two pages at most', async (path) => {
  const { page, close } = await openPage({ path, ready: false });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0).toBeLessThanOrEqual(2);
  await close();
});

describe('the view of labs', () => {
  it('sorts, compares and opens a profile, and Back leads through every step', async () => {
    const { page, close } = await openPage({ path: '/?view=labs&group=lab' });
    await page.getByRole('columnheader', { name: /^Net/ }).getByRole('button').click();
    await expect.poll(() => page.url()).toContain('by=net-descending');
    expect(await page.getByRole('columnheader', { name: /^Net/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page
      .getByRole('checkbox', { name: /^Compare/ })
      .nth(0)
      .check();
    await page
      .getByRole('checkbox', { name: /^Compare/ })
      .nth(1)
      .check();
    await expect.poll(() => page.locator('[data-compared]').count()).toBe(2);
    await expect.poll(() => new URL(page.url()).searchParams.get('compare')?.split('~').length).toBe(2);
    const link = page.locator('[data-lab] a.name').first();
    const name = await link.innerText();
    await link.click();
    await page.waitForURL(/\/labs\/[\w-]+\/$/);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.goBack();
    await expect.poll(() => page.locator('[data-compared]').count()).toBe(2);
    expect(await page.locator('[data-lab] a.name').first().innerText()).toBe(name);
    await page.goBack();
    await expect.poll(() => page.locator('[data-compared]').count()).toBeLessThan(2);
    await close();
  });
});

describe('the view of careers', () => {
  it('is walked by keyboard: along the ribbons, into a pair, through its strands, and back', async () => {
    const { page, close } = await openPage({ path: '/?view=people&group=lab' });
    const ribbons = page.locator('.careers-svg [data-way]');
    await ribbons.first().focus();
    const seen = new Set<string | null>();
    for (let i = 0, n = await ribbons.count(); i < n; i += 1) {
      seen.add(await page.evaluate(() => document.activeElement?.getAttribute('data-way') ?? null));
      await page.keyboard.press('ArrowRight');
    }
    expect(seen.size).toBe(await ribbons.count());
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const moves = page.locator('.careers-svg [data-move]');
    await expect.poll(() => moves.count()).toBeGreaterThan(2);
    await moves.first().focus();
    await page.keyboard.press('ArrowDown');
    const strand = () =>
      page.evaluate(() => document.activeElement?.closest('[data-strand]')?.getAttribute('data-strand'));
    const second = await strand();
    await page.keyboard.press('ArrowUp');
    expect(await strand()).not.toBe(second);
    await page.keyboard.press('Escape');
    await expect.poll(() => ribbons.count()).toBeGreaterThan(2);
    await close();
  });

  it.each([
    { path: '/?view=people&group=lab', width: 1280, colorScheme: 'light' },
    { path: '/zh/?view=people&sel=person:ian-goodfellow', width: 1280, colorScheme: 'dark' },
    { path: '/?view=people', width: 320, colorScheme: 'dark' },
    { path: '/zh/?view=labs&compare=openai~baidu', width: 320, colorScheme: 'light' },
    { path: '/?view=labs&group=lab', width: 1280, colorScheme: 'dark' },
  ] as const)(
    '$path at $width px fits, and nothing that any rule of axe objects to is in it',
    async ({ path, ...view }) => {
      const { page, close } = await openPage({ path, ...view });
      await page.waitForSelector('.careers, .labs-view');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
      expect(await axe(page)).toEqual([]);
      await close();
    },
  );
});
