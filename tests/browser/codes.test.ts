import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadDataset } from '../../src/model/records.ts';
import { axe, openPage, openShare, type OpenPageOptions } from './harness.ts';

/** The frames are of the same origin here, which they are not in an article; Chromium remarks on it. */
const SAME_ORIGIN = [/can escape its sandboxing/];

const { version } = loadDataset().meta;

async function openDialog(options: OpenPageOptions = {}) {
  // The codes are of the view in sight.
  const opened = await openPage({ path: '/?view=timeline', expected: SAME_ORIGIN, ...options });
  await openShare(opened.page);
  await opened.page.getByRole('button', { name: 'Embed', exact: true }).focus();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('dialog.codes[open]').waitFor();
  return opened;
}

const codeOf = (page: Page) => page.locator('.codes .copy-field textarea').inputValue();

/** Waits until the preview holds a chart with marks. */
async function expectMarks(page: Page, selector: string): Promise<void> {
  await page.frameLocator(selector).first().locator('svg [data-departure]').first().waitFor();
}

describe('the codes', () => {
  it('open and close by keyboard, and give the focus back', async () => {
    const { page, close } = await openDialog();
    await expectMarks(page, '.codes-preview iframe');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.codes').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Embed');
    await close();
  });

  it('have nothing that axe objects to', async () => {
    const { page, close } = await openDialog();
    expect(await axe(page, 'dialog.codes .codes-form')).toEqual([]);
    await close();
  });

  it('state what is on the page and what the author chooses, and preview just that', async () => {
    const { page, close } = await openDialog({ path: '/?time=2020..2023' });
    expect(await codeOf(page)).toContain('time=2020..2023');
    await page.locator('.codes').getByRole('radio', { name: '中文' }).check();
    await page.getByRole('textbox', { name: 'Title' }).fill('A "title" & <more>');
    await page.getByRole('radio', { name: /^Frozen/ }).check();
    const code = await codeOf(page);
    expect(code).toContain(`/v/${version}/zh/embed/?`);
    expect(code).toContain('title="A &quot;title&quot; &amp; &lt;more&gt;"');
    const frame = page.frameLocator('.codes-preview iframe').first();
    await frame.getByRole('heading', { name: 'A "title" & <more>' }).waitFor();
    const src = await page.locator('.codes-preview iframe').first().getAttribute('src');
    expect(code).toContain((src ?? '-').replaceAll('&', '&amp;'));
    await close();
  });

  it('keep as much room free as the preview took', async () => {
    const { page, close } = await openDialog();
    await expectMarks(page, '.codes-preview iframe');
    const height = () => page.locator('.codes-preview iframe').first().getAttribute('height');
    await expect.poll(async () => Number(await height())).toBeGreaterThan(500);
    expect(await codeOf(page)).toContain(`width="100%" height="${(await height()) ?? '-'}"`);
    await close();
  });

  it('copy, or select the code where the clipboard is closed', async () => {
    const open = await openDialog({ permissions: ['clipboard-read', 'clipboard-write'] });
    // The code says the height of the preview, once that has said it.
    await expect.poll(() => open.page.locator('.codes-preview').innerText()).not.toContain('…');
    const code = await codeOf(open.page);
    // All tests of a run share one clipboard, which another may have taken in between.
    const copied = async () => {
      await open.page.locator('.codes').getByRole('button', { name: 'Copy' }).click();
      await open.page.locator('.codes .copy-line [role=status]:not(:empty)').waitFor();
      return open.page.evaluate(() => navigator.clipboard.readText());
    };
    await expect.poll(copied).toBe(code);
    await open.close();

    const closed = await openDialog({
      before: (page) =>
        page.addInitScript(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
        }),
    });
    await closed.page.locator('.codes').getByRole('button', { name: 'Copy' }).click();
    await closed.page.locator('.codes .copy-line [role=status]:not(:empty)').waitFor();
    expect(await closed.page.evaluate(() => String(getSelection()))).toBe(await codeOf(closed.page));
    await closed.close();
  });

  it.each(['Frame', 'Script'])('draw in an article: %s', async (kind) => {
    const { page, site, close } = await openDialog();
    await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
    const code = await codeOf(page);
    await close();

    const article = `${site}/article.html`;
    const opened = await openPage({
      path: '/article.html',
      expected: SAME_ORIGIN,
      ready: false,
      before: (before) =>
        before.route(article, (route) =>
          route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Article</title>${code}` }),
        ),
    });
    await expectMarks(opened.page, 'iframe');
    await opened.page.waitForFunction(() => {
      const host = document.querySelector('[data-ai-lab-departures]');
      const frame = document.querySelector('iframe') ?? host?.shadowRoot?.querySelector('iframe');
      return (frame?.getBoundingClientRect().height ?? 0) > 500;
    });
    await opened.close();
  });

  it.each([1, 2])('show the same where an editor escapes them once more, %i times', async (times) => {
    const { page, site, close } = await openDialog({ path: '/?view=timeline&lab=openai&time=2024' });
    const code = await codeOf(page);
    await close();
    expect(code).toContain('&amp;');
    let escaped = code;
    for (let i = 0; i < times; i += 1) escaped = escaped.replaceAll('&amp;', '&amp;amp;');
    const article = `${site}/escaped.html`;
    const opened = await openPage({
      path: '/escaped.html',
      expected: SAME_ORIGIN,
      ready: false,
      before: (before) =>
        before.route(article, (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><title>Article</title>${escaped}`,
          }),
        ),
    });
    const frame = opened.page.frameLocator('iframe');
    await expect.poll(() => frame.locator('h1').textContent()).toMatch(/OpenAI in 2024/);
    expect(await frame.locator('.notices, [role=alert]').count()).toBe(0);
    await opened.close();
  });

  it('fit a phone', async () => {
    const { page, close } = await openDialog({ width: 360, height: 740 });
    const overflow = await page.evaluate(() => {
      const body = document.querySelector('.codes-body');
      return body === null ? -1 : body.scrollWidth - body.clientWidth;
    });
    expect(overflow).toBe(0);
    await close();
  });
});

describe.each(['/demo/', '/demo/zh/'])('the article %s', (path) => {
  it('shows both embeds with their marks, at the height they ask for, and is easy to read for all', async () => {
    const { page, close } = await openPage({ path, expected: SAME_ORIGIN, ready: false });
    await expectMarks(page, 'ai-lab-departures iframe');
    await page.locator('article figure iframe').scrollIntoViewIfNeeded();
    const flow = page.frameLocator('article figure iframe');
    await flow.locator('svg path').first().waitFor();
    await page.waitForFunction(
      () => (document.querySelector('article figure iframe')?.getBoundingClientRect().height ?? 0) > 500,
    );
    expect(await axe(page)).toEqual([]);
    await close();
  });
});
