import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, openShare } from './harness.ts';

/** Counts what a reader presses: buttons, links and keys that choose something; typing a name counts as none. */
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

async function search(page: Page, text: string) {
  const field = page.getByRole('combobox').first();
  await field.fill(text);
  await page.getByRole('option').first().waitFor();
  return field;
}

describe('what people come for', () => {
  it('who left Baidu in 2017, and for where: two presses', async () => {
    const { page, close } = await openPage();
    const { press, count } = presses();
    const field = await search(page, 'baidu');
    await press(() => field.press('Enter'));
    const box = await page.locator('.first-picture-wide g[data-year="2017"] rect').first().boundingBox();
    await press(() => page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 4));
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/^\d+ departures from Baidu in 2017/);
    const lines = await page.locator('.row-text').allTextContents();
    expect(lines).toContain('Andrew Ng→ deeplearning.ai');
    expect(lines.length).toBe(Number(/^\d+/.exec((await page.locator('h1').textContent()) ?? '')?.[0]));
    expect(count()).toBeLessThanOrEqual(3);
    await close();
  });

  it('startups or universities after Google Brain, up to 2019, with a citation: five presses', async () => {
    const { page, close } = await openPage();
    const { press, count } = presses();
    const field = await search(page, 'google brain');
    await press(() => field.press('Enter'));
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/Google Brain/);
    const handle = page.locator('.first-picture-wide').getByRole('slider', { name: 'Last year' });
    const from = await handle.boundingBox();
    const to = await page.locator('.first-picture-wide text[data-year-label="2019"]').boundingBox();
    await press(async () => {
      await page.mouse.move(
        (from?.x ?? 0) + (from?.width ?? 0) / 2,
        (from?.y ?? 0) + (from?.height ?? 0) / 2,
      );
      await page.mouse.down();
      await page.mouse.move((to?.x ?? 0) + 50, (from?.y ?? 0) + 40, { steps: 8 });
      await page.mouse.up();
    });
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/Google Brain up to 2019/);
    await press(() => openShare(page));
    await press(() => page.getByRole('button', { name: /^Cite/ }).click());
    const said = page.locator('.cite, dialog[open], [role=dialog]').last();
    await expect.poll(() => said.textContent()).toMatch(/Google Brain/);
    expect(count()).toBeLessThanOrEqual(4);
    await close();
  });
});
