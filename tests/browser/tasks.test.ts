import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, openShare } from './harness.ts';

/** The frames of the preview are of the same origin here, which they are not in an article; Chromium remarks on it. */
const SAME_ORIGIN = [/can escape its sandboxing/];

/** Counts what a reader presses: buttons, bars, and keys that choose something. Typing a name counts as none. */
function presses() {
  let n = 0;
  return {
    press: async (action: () => Promise<unknown>) => {
      n += 1;
      await action();
    },
    count: () => n,
  };
}

/** Types into the search and waits for what it finds; returns what takes the first of it. */
async function type(page: Page, text: string, first: RegExp): Promise<() => Promise<void>> {
  const field = page.getByRole('combobox').first();
  await field.fill(text);
  await page.getByRole('option', { name: first }).first().waitFor();
  return () => field.press('Enter');
}

const title = (page: Page) => page.locator('h1').first().textContent();

describe('what people come for', () => {
  it('who left Baidu in 2017, and for where: two presses', async () => {
    const { page, close } = await openPage();
    const { press, count } = presses();
    await press(await type(page, 'baidu', /^Baidu/));
    await expect.poll(() => title(page)).toMatch(/Baidu/);
    const bar = page.locator('.first-picture-wide g[data-year="2017"] rect').first();
    await expect.poll(async () => (await bar.boundingBox())?.height ?? 0).toBeGreaterThan(0);
    // What is pressed lies over the bar: the range.
    const { x = 0, y = 0, width = 0 } = (await bar.boundingBox()) ?? {};
    await press(() => page.mouse.click(x + width / 2, y + 4));
    await expect.poll(() => title(page)).toMatch(/^\d+ departures from Baidu in 2017; of those/);
    const n = Number(/^\d+/.exec((await title(page)) ?? '')?.[0]);
    // In an opened lane, each with where it led.
    await expect.poll(() => page.locator('.row-text').count()).toBe(n);
    expect(await page.locator('.row-text').allTextContents()).toContain('Andrew Ng→ deeplearning.ai');
    expect(count()).toBeLessThanOrEqual(3);
    await close();
  });

  it('OpenAI in 2024 for an article in Chinese, in the dark: five presses', async () => {
    const { page, close } = await openPage({
      expected: SAME_ORIGIN,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { press, count } = presses();
    await press(await type(page, 'openai 2024', /^OpenAI 2024/));
    await expect.poll(() => title(page)).toMatch(/^At least \d+ departures from OpenAI in 2024/);
    await press(() => page.getByRole('button', { name: 'Embed', exact: true }).click());
    const dialog = page.locator('dialog.codes[open]');
    await press(() => dialog.getByRole('radio', { name: '中文' }).check());
    await press(() => dialog.getByRole('radio', { name: 'Dark' }).check());
    const code = () => dialog.locator('.copy-field textarea').first().inputValue();
    await expect.poll(code).toMatch(/\/zh\/embed\/\?[^"]*time=2024[^"]*lab=openai[^"]*theme=dark/);
    expect(await code()).toMatch(/title="2024年，OpenAI至少有\d+人次离职/);
    await press(() => dialog.getByRole('button', { name: 'Copy' }).first().click());
    await dialog.locator('.copy-line [role=status]:not(:empty)').first().waitFor();
    expect(count()).toBeLessThanOrEqual(5);
    await close();
  });

  it('startups or universities after Google Brain, before 2020, with a citation: five presses', async () => {
    const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { press, count } = presses();
    await press(await type(page, 'google brain before 2020', /^Google Brain until 2019/));
    await expect.poll(() => title(page)).toMatch(/Google Brain up to 2019/);
    await press(() => page.getByRole('button', { name: 'Flow', exact: true }).click());
    await press(() => openShare(page));
    await press(() => page.getByText('Cite', { exact: false }).first().click());
    const said = page.locator('.cite textarea').first();
    await expect.poll(() => said.inputValue()).toMatch(/Google Brain.*startups.*universit/s);
    await press(() => page.locator('.cite').getByRole('button', { name: 'Copy' }).first().click());
    await page.locator('.cite .copy-line [role=status]:not(:empty)').first().waitFor();
    expect(count()).toBeLessThanOrEqual(5);
    await close();
  });
});
