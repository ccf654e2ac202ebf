import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Bench } from '../../src/app/bench.ts';
import { benchRows } from '../support/benchRows.ts';
import { axe, pagePerTest, type OpenPageOptions } from './harness.ts';

const openPage = pagePerTest();
const ROWS = 6000;

/** Opens a file of thousands of rows from an address of the site. */
async function open(options: OpenPageOptions = {}, view = 'timeline'): Promise<Page> {
  const page = await openPage({
    path: `/?view=${view}&dataset=${encodeURIComponent('/large-test.csv')}&bench`,
    before: (opened) =>
      opened.route('**/large-test.csv', (route) =>
        route.fulfill({ contentType: 'text/csv', body: benchRows(ROWS) }),
      ),
    ...options,
  });
  await page.waitForFunction(() => 'bench' in window);
  if (view.startsWith('timeline') && (options.width ?? 1280) > 600)
    expect(await page.locator('.marks-frame canvas').count()).toBeGreaterThan(0);
  return page;
}

/** px of a window at which a mark stands. */
function pointOf(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => (window as unknown as { bench: Bench }).bench.point ?? [0, 0]);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = element?.getBoundingClientRect();
    return {
      id: element?.getAttribute('data-departure') ?? null,
      name: element?.getAttribute('aria-label') ?? '',
      role: element?.getAttribute('role') ?? '',
      x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
      y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
    };
  });

describe('a timeline of thousands', () => {
  it.each([1, 2])(
    'is painted at %i device pixels for each, and names the mark under the pointer',
    async (ratio) => {
      const page = await open({ deviceScaleFactor: ratio });
      const canvas = page.locator('.marks-frame canvas').first();
      const [width, shown] = await canvas.evaluate((element: HTMLCanvasElement) => [
        element.width,
        element.getBoundingClientRect().width,
      ]);
      expect(Math.abs((width ?? 0) - (shown ?? 0) * ratio)).toBeLessThanOrEqual(1);
      expect(await page.locator('.timeline .mark').count()).toBeLessThanOrEqual(1);
      await page.mouse.move(...(await pointOf(page)));
      await expect.poll(() => page.locator('.tooltip strong').textContent()).toMatch(/^Given\d+ Family\d+$/);
      const name = (await page.locator('.tooltip strong').textContent()) ?? '';
      await page.mouse.click(...(await pointOf(page)));
      await expect.poll(() => page.locator('.card').textContent()).toContain(name);
    },
  );

  it('is walked by keys: the mark that has the focus is an element with a name and a ring, where it is painted', async () => {
    const page = await open();
    await page.locator('.lane-name').first().focus();
    const seen = new Set<string>();
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('ArrowRight');
      const mark = await focused(page);
      expect(mark.role).toBe('button');
      expect(mark.name).toMatch(/Family\d+/);
      seen.add(mark.id ?? '');
      expect(await page.locator('.timeline .mark').count()).toBe(1);
    }
    expect(seen.size).toBe(12);
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(ring).toBe('solid');
    const before = await focused(page);
    await page.keyboard.press('ArrowDown');
    const below = await focused(page);
    expect(below.y).toBeGreaterThan(before.y);
    expect(Math.abs(below.x - before.x)).toBeLessThan(40);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.card').count()).toBe(0);
    expect((await focused(page)).id).toBe(below.id);
  });

  it('moves with a zoom at once, and is placed anew after it with larger marks', async () => {
    const page = await open();
    await page.mouse.move(...(await pointOf(page)));
    await page.keyboard.down('Control');
    for (let i = 0; i < 8; i += 1) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect
      .poll(() => /[?&](?:time|zoom)=/.test(page.url()), { message: 'what one looks at is the period' })
      .toBe(true);
    await expect.poll(() => page.locator('.timeline-large.is-moved').count()).toBe(0);
    await expect
      .poll(() =>
        page
          .locator('.marks-frame canvas')
          .first()
          .evaluate((c: HTMLCanvasElement) => c.style.transform),
      )
      .toBe('');
  });

  it('says its counts as the table does, filters to one place, and gives all back', async () => {
    const page = await open();
    const total = () => page.locator('#chart').getAttribute('data-total');
    expect(Number(await total())).toBe(ROWS);
    const times = await page.evaluate(async () => {
      const { bench } = window as unknown as { bench: Bench };
      const id = document.querySelector('[data-lab]')?.getAttribute('data-lab') ?? '';
      await bench.filter(id);
      const filtered = document.querySelector('#chart')?.getAttribute('data-total');
      await bench.filter(null);
      return { filtered, all: document.querySelector('#chart')?.getAttribute('data-total') };
    });
    expect(Number(times.filtered)).toBeGreaterThan(50);
    expect(Number(times.filtered)).toBeLessThan(ROWS / 4);
    expect(Number(times.all)).toBe(ROWS);
  });

  it('has no accessibility fault that axe can find, in light and dark', async () => {
    const page = await open({ colorScheme: 'dark' });
    await page.locator('.lane-name').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await axe(page, '.stage-chart')).toEqual([]);
  });
});

describe('a search of thousands', () => {
  it('is made ready when somebody comes to it, and loses nothing that is typed meanwhile', async () => {
    const page = await open();
    const field = page.locator('input[type=search]');
    await field.click();
    await page.keyboard.type('given41 family41');
    await expect
      .poll(() => page.locator('[role=option]').first().textContent())
      .toMatch(/^\s*Given41 Family41/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card').textContent()).toContain('Given41 Family41');
  });
});

describe('a table of thousands', () => {
  const rows = (page: Page) => page.locator('.long-body tr[data-departure]');

  it('draws the rows in sight and tells how many there are', async () => {
    const page = await open({}, 'table');
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBeLessThan(80);
    const count = Number(await page.locator('.record table').getAttribute('aria-rowcount'));
    expect(count).toBeGreaterThan(ROWS);
    const indices = await page
      .locator('.long-body tr')
      .evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))));
    expect(indices).toEqual([...indices].sort((a, b) => a - b));
    expect(indices[0]).toBe(2);
    await page.locator('.long-rows').evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect
      .poll(() => page.locator('.long-body tr').last().getAttribute('aria-rowindex'))
      .toBe(String(count));
  });

  it('is walked by arrows from row to row through all of them, and keeps the focus while one scrolls', async () => {
    const page = await open({}, 'table');
    await rows(page).first().locator('a.name').focus();
    const at = () =>
      page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? 0));
    const first = await at();
    for (let i = 0; i < 30; i += 1) {
      const before = await at();
      await page.keyboard.press('ArrowDown');
      await expect.poll(at).toBeGreaterThan(before);
    }
    expect(await at()).toBeGreaterThan(first + 29);
    await page.keyboard.press('End');
    await expect.poll(at).toBeGreaterThan(ROWS);
    const end = await at();
    await page.locator('.long-rows').evaluate((element) => element.scrollTo({ top: 0 }));
    await page.waitForTimeout(300);
    expect(await at()).toBe(end);
    await page.keyboard.press('Home');
    await expect.poll(at).toBeLessThan(5);
  });

  it('below a chart stays in a window where a filter leaves some, and draws the rows of a few whole', async () => {
    const page = await open({}, 'timeline&time=2020..2022');
    await rows(page).first().waitFor();
    const shown = () => page.locator('.record h2').getAttribute('data-total').then(Number);
    expect(await shown()).toBeGreaterThan(1000);
    expect(await shown()).toBeLessThan(2000);
    expect(await rows(page).count()).toBeLessThan(80);
    await page.evaluate(() => {
      const { bench } = window as unknown as { bench: Bench };
      return bench.filter('lab-30');
    });
    await expect.poll(async () => (await shown()) < 500).toBe(true);
    await expect.poll(() => page.locator('.record tr[data-departure]').count()).toBe(await shown());
  });

  it('sorts in slices, and opens a row', async () => {
    const page = await open({}, 'table');
    await page.locator('thead th.person .sort').click();
    await expect.poll(() => page.locator('thead th.person').getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(() => rows(page).first().locator('a.name').textContent()).toMatch(/^Given0 Family/);
    await rows(page).first().locator('a.name').click();
    await expect.poll(() => page.locator('.card').textContent()).toMatch(/Given0 Family/);
  });

  it('prints the first thousand and says so', async () => {
    const page = await open({}, 'table');
    await rows(page).first().waitFor();
    // The styles of paper alone, as of a preview, draw no row more.
    await page.emulateMedia({ media: 'print' });
    expect(await rows(page).count()).toBeLessThan(80);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(await page.locator('.record tr[data-departure]').count()).toBe(1000);
    expect(await page.locator('.long-note').textContent()).toContain('1,000');
    await page.evaluate(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.record tr[data-departure]').count()).toBeLessThan(80);
  });

  it('fits a phone, and has no accessibility fault that axe can find', async () => {
    const page = await open({ width: 360, height: 700 });
    await rows(page).first().waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await axe(page, '.stage-chart')).toEqual([]);
  });
});
