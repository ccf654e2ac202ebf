import { describe, expect, it } from 'vitest';
import { axe, expectToFit, FORMATS, openPage } from './harness.ts';

const PATHS = ['/article/', '/zh/article/'];

describe.each(PATHS)('the article, tested, on %s', (path) => {
  it.each(FORMATS)(
    'fits $width px and has nothing that any rule of axe objects to, $colorScheme',
    async (view) => {
      const { page, close } = await openPage({ path, ...view, ready: false });
      await page.locator('#c42').waitFor();
      await expectToFit(page);
      await close();
    },
  );

  it('is complete without script: every claim with its verdict, under its own anchor', async () => {
    const { page, close } = await openPage({ path, javaScript: false });
    expect(await page.locator('.claim .verdict').count()).toBe(48);
    expect(await page.locator('#c03 h3').innerText()).not.toBe('');
    await close();
  });
});

it.each(PATHS)(
  'prints as a paper of under fifteen pages, with what is folded laid open: %s',
  async (path) => {
    const { page, close } = await openPage({ path, ready: false });
    await page.locator('#c42').waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThan(15);
    await page.emulateMedia({ media: 'print' });
    const limits = page.locator('#c42 .claim-method p').first();
    expect((await limits.boundingBox())?.height ?? 0).toBeGreaterThan(5);
    await close();
  },
);

it('a test can be tried on other departures, its verdict follows, and a step gives its code', async () => {
  const { page, close } = await openPage({ path: '/article/', ready: false });
  const claim = page.locator('#c03');
  const number = claim.locator('.test-number').first();
  const told = await number.innerText();
  await expect
    .poll(async () => {
      await claim.getByLabel('Labs').selectOption('all');
      return number.innerText();
    })
    .not.toBe(told);
  const verdict = String(await claim.getAttribute('data-verdict'));
  expect(await claim.locator('.verdict').getAttribute('class')).toContain(`verdict-${verdict}`);
  await claim.getByText('Embed this step').click();
  const code = claim.getByLabel('Code that shows this step in a page');
  await expect.poll(() => code.inputValue()).toContain('/embed/article/c03/?view=article&amp;claim=c03');
  await claim.getByText('Embed this step').click();
  await expect.poll(() => code.count()).toBe(0);
  await close();
});

it('stands among the views, and one claim of it alone in an embed', async () => {
  const view = await openPage({ path: '/?view=article' });
  await view.page.locator('#c03').waitFor();
  expect(await view.page.locator('h1').count()).toBe(1);
  await view.close();
  const embed = await openPage({ path: '/embed/?view=article&claim=c03' });
  await embed.page.locator('#c03').waitFor();
  expect(await embed.page.locator('.claim').count()).toBe(1);
  await embed.close();
});

it.each(['/embed/article/c03/', '/zh/embed/article/c07/'])(
  'one claim is a document for a frame, whole without script and the same with it: %s',
  async (path) => {
    const told = async (javaScript: boolean) => {
      const { page, close } = await openPage({ path, javaScript, width: 360 });
      expect(await page.locator('.claim').count()).toBe(1);
      const words = await page.locator('.verdict, .claim-title, .test-number').allInnerTexts();
      const { scrollWidth, height } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        height: document.body.getBoundingClientRect().height,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(360);
      if (javaScript) expect(await axe(page)).toEqual([]);
      await close();
      return { words, height };
    };
    const [still, live] = [await told(false), await told(true)];
    expect(live.words).toEqual(still.words);
    // Only what tries the test on other departures is added.
    expect(live.height - still.height).toBeLessThan(120);
  },
);

it.each(['/article/c03/', '/zh/article/c43/', '/article/c01/', '/article/c07/'])(
  'one claim has a page of its own, complete without script, with its picture: %s',
  async (path) => {
    const { page, close } = await openPage({ path, javaScript: false, width: 320 });
    expect(await page.locator('.claim').count()).toBe(1);
    expect(await page.locator('.verdict').innerText()).not.toBe('');
    expect(await page.locator('select, button').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const picture = await page.request.get(new URL('picture.png', page.url()).href);
    expect(picture.headers()['content-type']).toContain('image/png');
    expect((await picture.body()).length).toBeGreaterThan(5_000);
    await close();
    const live = await openPage({ path, ready: false });
    expect(await axe(live.page)).toEqual([]);
    await live.close();
  },
);
