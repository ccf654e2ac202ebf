import { describe, expect, it } from 'vitest';
import { axe, openPage } from './harness.ts';

const VIEWS = ['story', 'timeline', 'network', 'flow', 'labs', 'people', 'table'];
const CASES = ['/', '/zh/'].flatMap((path) =>
  [1280, 320].flatMap((width) => ['light', 'dark'].map((theme) => ({ path, width, theme }))),
);

describe.each(CASES)('$path at $width px, $theme', ({ path, width, theme }) => {
  // One lab: axe looks at every element against every other, and the rows of the whole record are all alike.
  it.each(VIEWS)('the %s has nothing that any rule of axe objects to', async (view) => {
    const { page, close } = await openPage({
      path: `${path}?view=${view}&lab=mistral-ai&theme=${theme}`,
      width,
    });
    expect(await axe(page)).toEqual([]);
    await close();
  });

  it('neither has a card', async () => {
    const { page, close } = await openPage({
      path: `${path}?view=table&lab=mistral-ai&theme=${theme}&sel=place:mistral-ai`,
      width,
    });
    await page.locator('.card h2').waitFor();
    expect(await axe(page, '.card')).toEqual([]);
    await close();
  });
});

describe.each([
  [1280, 'light', '/'],
  [320, 'dark', '/zh/'],
] as const)('with many departures, at %i px, %s, %s', (width, theme, path) => {
  it.each(
    VIEWS.filter((view) => view !== 'table').flatMap((view) =>
      ['', '&company=openai', '&time=2024'].map((set) => [view, set]),
    ),
  )('the %s%s has nothing that any rule of axe objects to', async (view, set) => {
    const { page, close } = await openPage({ path: `${path}?view=${view}${set}&theme=${theme}`, width });
    expect(await axe(page)).toEqual([]);
    await close();
  });
});

describe('the opening page', () => {
  it.each([1280, 320])('has nothing that any rule of axe objects to at %i px', async (width) => {
    const { page, close } = await openPage({ path: '/?lab=mistral-ai', width });
    expect(await axe(page)).toEqual([]);
    await close();
  });
});

describe.each(['/embed/', '/embed/network/', '/zh/embed/flow/'])('the embed %s', (path) => {
  it.each([700, 320])('has nothing that any rule of axe objects to at %i px', async (width) => {
    const { page, close } = await openPage({ path: `${path}?lab=mistral-ai`, width });
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
    await page.keyboard.press('Tab');
    expect(await page.evaluate((target) => document.activeElement?.closest(`#${target}`) !== null, id)).toBe(
      true,
    );
    await close();
  });
});
