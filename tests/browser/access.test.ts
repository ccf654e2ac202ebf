import { describe, expect, it } from 'vitest';
import { axe, openPage } from './harness.ts';

const VIEWS = ['timeline', 'network', 'flow', 'table'];
const THEMES = ['light', 'dark'];
const WIDTHS = [1280, 320];
const CASES = ['/', '/zh/'].flatMap((path) =>
  WIDTHS.flatMap((width) => THEMES.map((theme) => ({ path, width, theme }))),
);

describe.each(CASES)('$path at $width px, $theme', ({ path, width, theme }) => {
  it.each(VIEWS)('the %s has nothing that any rule of axe objects to', async (view) => {
    const { page, close } = await openPage({ path: `${path}?view=${view}&theme=${theme}`, width });
    expect(await axe(page)).toEqual([]);
    await close();
  });

  it('neither has a card', async () => {
    const { page, close } = await openPage({
      path: `${path}?view=table&theme=${theme}&sel=place:openai`,
      width,
    });
    await page.locator('.card h2').waitFor();
    expect(await axe(page, '.card')).toEqual([]);
    await close();
  });
});

describe.each(['/embed/', '/embed/network/', '/embed/flow/', '/zh/embed/'])('the embed %s', (path) => {
  it.each(WIDTHS)('has nothing that any rule of axe objects to at %i px', async (width) => {
    const { page, close } = await openPage({ path, width });
    expect(await axe(page)).toEqual([]);
    await close();
  });
});

describe('who walks by keyboard', () => {
  it.each([
    ['Skip to the chart', 'chart'],
    ['Skip to the table', 'record'],
  ])('can %s', async (name, id) => {
    const { page, close } = await openPage();
    await page.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    await page.keyboard.press('Tab');
    expect(await page.evaluate((target) => document.activeElement?.closest(`#${target}`) !== null, id)).toBe(
      true,
    );
    await close();
  });
});
