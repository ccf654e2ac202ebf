import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  axe,
  openPage,
  openShare,
  serveHosts,
  waitForReady,
  type Hosts,
  type OpenPageOptions,
} from './harness.ts';

const CSV = readFileSync('public/samples/departures.csv', 'utf8');
const CORS = { 'content-type': 'text/csv; charset=utf-8', 'access-control-allow-origin': '*' };
/** What a browser says of a request that fails, which the tests are about. */
const EXPECTED = [/Failed to load resource/, /net::ERR/, /blocked by CORS/, /can escape its sandboxing/];
const POLICY = {
  'content-security-policy':
    "default-src 'self' data:; connect-src 'self' http://localhost:*; frame-ancestors *",
};

async function openDialog(page: Page): Promise<void> {
  await openShare(page);
  await page.getByRole('button', { name: /Open your own data|打开自己的数据/ }).click();
  await page.locator('.own-dialog[open] .own-choose').waitFor();
}

const file = (text: string, name = 'ministers.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Presses what shows the data, and waits until they are. */
async function show(page: Page): Promise<void> {
  await page.locator('.own-show').click();
  await page.locator('.own-banner').waitFor();
}

const totalOf = (page: Page) => page.locator('#record [data-total]').first().getAttribute('data-total');

describe('data of a reader’s own', () => {
  it('are opened from a file, shown in every view, and left again', async () => {
    const { page, close } = await openPage();
    await openDialog(page);
    expect(await page.locator('input[type=file]').count()).toBe(1);
    expect(await page.locator('.own-dialog').innerText()).toContain('Nothing leaves your browser');
    expect(await axe(page, '.own-dialog')).toEqual([]);
    await page.locator('input[type=file]').setInputFiles(file(CSV));
    await page.locator('.own-preview').waitFor();
    expect(await page.locator('.own-told').innerText()).toContain('All 8 rows');
    expect(await axe(page, '.own-dialog')).toEqual([]);
    await show(page);
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(await totalOf(page)).toBe('8');
    expect(await page.locator('h1').innerText()).toContain('8 departures from 3 ministries');
    for (const view of ['story', 'network', 'flow', 'labs', 'people', 'table', 'timeline']) {
      const button = page.locator(`.views [data-view="${view}"]`);
      if ((await button.count()) === 0) continue;
      await button.click();
      await page.waitForTimeout(300);
      expect(await page.locator('.part-notice').count()).toBe(0);
    }
    expect(await page.locator('.views [data-view="article"]').count()).toBe(0);
    await page.locator('[data-departure^="ada-example"]').first().click();
    await page.locator('dialog.card[open]').getByText('example.org').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.locator('.card-close').click();
    await page.getByRole('link', { name: 'Back to AI Lab Departures' }).click();
    await waitForReady(page);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('h1').innerText()).toContain('AI');
    await close();
  });

  it('are dropped anywhere on the page', async () => {
    const { page, close } = await openPage({ path: '/zh/' });
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'a.csv', { type: 'text/csv' }));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, CSV);
    await page.locator('.own-preview').waitFor();
    await show(page);
    expect(await totalOf(page)).toBe('8');
    expect(await page.locator('.own-banner').innerText()).toContain('只在此浏览器中');
    await close();
  });

  it('are pasted wherever the focus is', async () => {
    const { page, close } = await openPage();
    await openDialog(page);
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, CSV);
    await page.locator('.own-preview').waitFor();
    expect(await page.locator('.own-told').innerText()).toContain('All 8 rows');
    await close();
  });

  it('are pasted, corrected and asked about by keyboard alone, at 320 px', async () => {
    const { page, close } = await openPage({ width: 320, height: 720 });
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('.preferences .popover > button').focus();
    await press('Enter');
    const entry = page.getByRole('button', { name: 'Open your own data' });
    await entry.waitFor();
    await entry.focus();
    await press('Enter');
    await page.locator('.own-choose').waitFor();
    for (
      let i = 0;
      i < 12 && (await page.evaluate(() => document.activeElement?.tagName)) !== 'TEXTAREA';
      i += 1
    )
      await press('Tab');
    await page.keyboard.insertText('who,wo,when\nAda,Treasury,03/04/2019\nBo,Justice,2020');
    await press('Tab', 'Enter');
    await page.locator('.own-preview').waitFor();
    expect(await page.locator('.own-missing').innerText()).toContain('From');
    expect(await page.locator('.own-show').isDisabled()).toBe(true);
    await page.getByLabel('wo: Taken for').focus();
    await page.keyboard.type('From (what was left)');
    await page.waitForFunction(() => document.querySelector('.own-missing') === null);
    await page.getByRole('radio', { name: 'Day first: 3 April 2019' }).focus();
    await press('Space');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator('.own-show').focus();
    await press('Enter');
    await page.locator('.own-banner').waitFor();
    expect(await totalOf(page)).toBe('2');
    await expect.poll(() => page.locator('#record').innerText()).toContain('3 Apr');
    expect(new URL(page.url()).searchParams.get('columns')).toContain('day-first');
    await close();
  });

  it('say what was not understood, and save the list', async () => {
    const { page, close } = await openPage();
    await openDialog(page);
    await page
      .locator('input[type=file]')
      .setInputFiles(file('name,from,left\nA,X,2019\nB,X,soon\n,X,2020\n=B(),Y,2020'));
    const problems = page.locator('.own-problems');
    await problems.waitFor();
    const text = await problems.innerText();
    for (const part of ['Not understood: 2', 'soon', 'not understood as a date', 'row left out'])
      expect(text).toContain(part);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save this list as a file' }).click(),
    ]);
    const path = `${mkdtempSync(join(tmpdir(), 'own-'))}/list.csv`;
    await download.saveAs(path);
    expect(readFileSync(path, 'utf8')).toContain('3,left,soon');
    await show(page);
    expect(await totalOf(page)).toBe('2');
    await close();
  });

  it('run nothing and link nothing that a file holds', async () => {
    const { page, close } = await openPage();
    const evil = '<img src=x onerror="window.__pwned=1">';
    await openDialog(page);
    await page
      .locator('input[type=file]')
      .setInputFiles(
        file(
          `name,from,left,to,link\n${evil},${evil},2019,${evil},javascript:alert(1)\n__proto__,constructor,2019,toString,data:x`,
        ),
      );
    await page.locator('.own-preview').waitFor();
    await show(page);
    for (const view of ['network', 'flow', 'table', 'timeline'])
      await page.locator(`.views [data-view="${view}"]`).click();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'pwned' in window || '__pwned' in window)).toBe(false);
    expect(await page.locator('#root img').count()).toBe(0);
    expect(await page.locator('#root a[href^="javascript"], #root a[href^="data"]').count()).toBe(0);
    expect(await totalOf(page)).toBe('2');
    await close();
  });

  it('leave nothing behind after ten files', async () => {
    const { page, context, close } = await openPage();
    const session = await context.newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `Person ${i},Ministry ${i % 40},${2000 + (i % 25)},Place ${i % 90}`,
    );
    const text = `name,ministry,left,to\n${rows.join('\n')}`;
    const open = async (i: number) => {
      await openDialog(page);
      await page.locator('input[type=file]').setInputFiles(file(text, `f${i}.csv`));
      await page.locator('.own-preview').waitFor();
      await page.locator('.own-show').click();
      await page.waitForFunction(
        (name) => document.querySelector('.own-banner strong')?.textContent === name,
        `f${i}`,
      );
      await page.waitForTimeout(700);
    };
    // The first two bring the parts that such data need.
    for (const i of [0, 1]) await open(i);
    const before = await heap();
    for (let i = 2; i < 12; i += 1) await open(i);
    const after = await heap();
    console.info(
      `heap before ${(before / 1e6).toFixed(1)} MB, after ten files ${(after / 1e6).toFixed(1)} MB`,
    );
    expect(after).toBeLessThan(before * 1.1 + 2e6);
    await close();
  });
});

describe('data at an address', () => {
  const routes = {
    '/ministers.csv': { body: CSV, headers: CORS },
    '/no-cors.csv': { body: CSV, headers: { 'content-type': 'text/csv' } },
    '/page.csv': { body: '<!doctype html><title>Sign in</title>', headers: CORS },
    '/cut.json': { body: '[{"person":"Ada","from":"X","le', headers: CORS },
    '/newer.json': { body: '{"meta":{"schemaVersion":"2.0"},"departures":[]}', headers: CORS },
    '/missing.csv': { body: 'gone', status: 404, headers: CORS },
    '/gone.csv': { body: 'gone', status: 410, headers: CORS },
    '/broken.csv': { body: 'x', status: 500, headers: CORS },
  };
  const withHosts = async (run: (hosts: Hosts) => Promise<void>) => {
    const hosts = await serveHosts(routes);
    try {
      await run(hosts);
    } finally {
      await hosts.close();
    }
  };
  const open = (hosts: Hosts, path: string, options: OpenPageOptions = {}) =>
    openPage({ path, origins: [hosts.origin], headers: POLICY, expected: EXPECTED, ...options });
  const asked = (address: string, more = '') => `?dataset=${encodeURIComponent(address)}${more}`;

  it('are shown at once, and stay in the address, the links and the codes', async () => {
    await withHosts(async (hosts) => {
      const address = `${hosts.origin}/ministers.csv`;
      const { page, close } = await open(hosts, `/${asked(address, '&lab=treasury')}`);
      expect(await totalOf(page)).toBe('3');
      expect(await page.locator('.own-banner').innerText()).toContain(address);
      await page.locator('[data-departure^="ada-example"]').first().click();
      await page.waitForFunction(() => location.search.includes('sel='));
      expect(new URL(page.url()).searchParams.get('dataset')).toBe(address);
      await page.reload();
      await waitForReady(page);
      expect(await totalOf(page)).toBe('3');
      await page.locator('.card-close').click();
      await openShare(page);
      await page.getByRole('button', { name: 'Embed', exact: true }).click();
      const code = page.locator('.codes textarea').first();
      await code.waitFor();
      await page.getByRole('radio', { name: /frame/i }).first().check();
      expect(await page.locator('.codes textarea').first().inputValue()).toContain(
        `dataset=${address.replaceAll('/', '%2F')}`,
      );
      await close();
    });
  });

  it.each([
    ['/missing.csv', 'no file at this address (404)'],
    ['/broken.csv', 'answers with a fault (500)'],
    ['/no-cors.csv', 'CORS'],
    ['/page.csv', 'a web page'],
    ['/cut.json', 'damaged or cut off'],
    ['/newer.json', 'newer than this page knows'],
  ])('are missed in a sentence, with another try: %s', async (path, sentence) => {
    await withHosts(async (hosts) => {
      const { page, close } = await open(hosts, `/${asked(hosts.origin + path)}`, { ready: false });
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(sentence);
      expect(await axe(page)).toEqual([]);
      Object.assign(routes, { [path]: { body: CSV, headers: CORS } });
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.own-banner').waitFor();
      expect(await totalOf(page)).toBe('8');
      await close();
    });
  });

  it('are not waited for without an end, and can be stopped', async () => {
    const { page, close } = await openPage({
      path: '/?dataset=%2Fslow.csv',
      ready: false,
      expected: EXPECTED,
      before: (target) => target.route('**/slow.csv', () => {}),
    });
    await page.getByText('It takes longer than usual').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.own-choose').waitFor();
    await close();
  });

  it('are shown in an embed in a sandbox without an origin, or missed there in a sentence', async () => {
    await withHosts(async (hosts) => {
      const { page, site, close } = await open(hosts, '/', { ready: false });
      const frameOf = async (address: string) => {
        await page.evaluate(
          ([src]) => {
            const frame = document.createElement('iframe');
            frame.setAttribute('sandbox', 'allow-scripts');
            frame.width = '640';
            frame.height = '600';
            frame.src = src ?? '';
            document.body.replaceChildren(frame);
          },
          [`${site}/embed/${asked(address, '&lang=en')}`],
        );
        const element = await page.waitForSelector('iframe');
        const frame = await element.contentFrame();
        if (frame === null) throw new Error('no frame');
        return frame;
      };
      const frame = await frameOf(`${hosts.origin}/ministers.csv`);
      await waitForReady(frame);
      expect(await frame.locator('h1').innerText()).toContain('8 departures from 3 ministries');
      expect(await frame.locator('.embed-footer').innerText()).toContain('Source: ministers');
      expect(await frame.locator('[data-departure]').count()).toBeGreaterThan(0);
      const missing = await frameOf(`${hosts.origin}/gone.csv`);
      await missing.getByRole('alert').waitFor();
      expect(await missing.getByRole('alert').innerText()).toContain('410');
      expect(await missing.locator('body').innerText()).not.toContain('AI lab');
      await close();
    });
  });

  it('that were a file on somebody’s computer are named, and not looked for', async () => {
    const { page, close } = await openPage({ path: '/?dataset=file%3Aministers.csv', ready: false });
    await page.getByText('This link shows “ministers.csv”').waitFor();
    await page.locator('input[type=file]').setInputFiles(file(CSV));
    await page.locator('.own-preview, .own-banner').first().waitFor();
    await close();
  });
});
