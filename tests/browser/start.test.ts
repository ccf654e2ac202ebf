import type { Page } from 'playwright-core';
import { expect, it, describe } from 'vitest';
import { openPage, pagePerTest, waitForReady } from './harness.ts';

const open = pagePerTest();

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

/** Files that a page asks for, without the parts of their names that change with their content. */
function listen(page: Page, asked: string[]) {
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    asked.push(pathname.replace(/-[\w]{8}(?=\.)/, ''));
  });
  return Promise.resolve();
}

/** Names of a part that comes later, and of all that it needs. */
function partsOf(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate((part) => {
    const declared = document.querySelector<HTMLTemplateElement>('template[data-scripts]')?.content;
    const own = declared?.querySelector<HTMLElement>(`script[data-chunk="${part}"]`);
    return [part, ...(own?.dataset['needs'] ?? '').split(' ')];
  }, name);
}

describe('the start of the page', () => {
  it.each([
    ['/', 1280, 4000],
    ['/', 360, 4000],
    ['/zh/', 360, 4000],
    ['/?view=timeline', 1280, 4000],
    ['/embed/', 1280, 2500],
    ['/embed/', 700, 2500],
  ])('%s at %i px holds few elements before anybody scrolls', async (path, width, most) => {
    const page = await open({ path, width });
    expect(await elements(page)).toBeLessThanOrEqual(most);
  });

  it.each([
    ['/', 412],
    ['/', 1280],
    ['/zh/', 412],
    ['/?view=network', 412],
    ['/?view=network', 1280],
    ['/?view=flow', 412],
    ['/?view=flow', 1280],
    ['/?view=timeline', 412],
    ['/?view=labs', 412],
    ['/?view=people', 1280],
    ['/?view=article', 412],
    ['/embed/', 412],
    ['/embed/?view=network', 700],
  ])('%s at %i px moves nothing in sight as it comes', async (path, width) => {
    const page = await open({
      path,
      width,
      before: (each) =>
        each.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shifts.push((entry as PerformanceEntry & { value: number }).value);
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await page.waitForTimeout(500);
    const shift = await page.evaluate(() =>
      (window as typeof window & { readonly shifts: readonly number[] }).shifts.reduce(
        (sum, each) => sum + each,
        0,
      ),
    );
    // What Lighthouse writes as 0.
    expect(shift).toBeLessThan(0.005);
  });

  it.each([
    ['/', 'page', 1280],
    ['/zh/', 'page', 360],
    ['/embed/', 'embed', 1280],
  ])(
    '%s asks for a script, its styles and what runs before them, and for nothing else until somebody does something',
    async (path, kind, width) => {
      const asked: string[] = [];
      const { page, close } = await openPage({ path, width, before: (each) => listen(each, asked) });
      await page.waitForTimeout(1500);
      const assets = asked.filter((each) => each.includes('/assets/')).map((each) => each.split('/').at(-1));
      // The page ends in lanes, which are in reach of these windows.
      const lanes = kind === 'page' ? await partsOf(page, 'timeline.js') : [];
      const others = assets.filter((name) => !lanes.includes(name ?? ''));
      expect(others.sort()).toEqual([`${kind}.css`, `${kind}.js`, 'first.js'].sort());
      await close();
    },
  );

  it('asks for the parts of another view without waiting for its own script', async () => {
    const page = await open({
      path: '/?view=flow',
      before: (each) => {
        const asked = each.waitForRequest(/\/flow-[\w-]{8}\.js$/);
        return each.route(/\/page-[\w-]{8}\.js$/, (route) => asked.then(() => route.continue()));
      },
    });
    expect(await page.locator('.flow-bar').count()).toBeGreaterThan(0);
  });

  it('speaks another language once its texts are there, and says where they are missing', async () => {
    let isBroken = true;
    const page = await open({
      expected: [/Failed to load resource/],
      before: (each) =>
        each.route(/_texts-zh-/, (route) =>
          isBroken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
        ),
    });
    const finding = await page.locator('h1').textContent();
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('.preferences [role="alert"]').waitFor();
    expect(await page.locator('h1').textContent()).toBe(finding);
    isBroken = false;
    await page.locator('.preferences .part-notice button').first().click();
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/[\u4e00-\u9fff]/);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('.preferences [role="alert"]').count()).toBe(0);
  });

  it('has every departure in the document once somebody reads, in lanes and table', async () => {
    const page = await open();
    const total = Number(await page.locator('#record [data-total]').getAttribute('data-total'));
    await page.mouse.wheel(0, 300);
    const ids = (selector: string) =>
      page.evaluate(
        (each) =>
          new Set([...document.querySelectorAll(each)].map((mark) => mark.getAttribute('data-departure')))
            .size,
        selector,
      );
    await expect.poll(() => ids('.chart [data-departure]')).toBe(total);
    await expect.poll(() => ids('#record tr[data-departure]')).toBe(total);
  });

  it.each([1280, 360])(
    'draws in full what is in reach of a reader at %i px, and only that',
    async (width) => {
      const page = await open({ width });
      await page.mouse.wheel(0, 1);
      await expect.poll(() => page.locator('#record tr[data-departure]').count()).toBeGreaterThan(800);
      await page
        .locator('#record tr[data-departure]')
        .first()
        .evaluate((row) => row.scrollIntoView());
      await expect.poll(() => page.locator('#record tr[data-departure] a.name').count()).toBeGreaterThan(0);
      expect(await page.locator('#record tr.asleep').count()).toBeGreaterThan(800);
    },
  );

  it('has the sources of what is printed once it has stood for a while, unless the line is to be spared', async () => {
    for (const saveData of [false, true]) {
      const asked: string[] = [];
      const { page, close } = await openPage({
        before: async (each) => {
          await listen(each, asked);
          await each.addInitScript((spared) => {
            Object.defineProperty(navigator, 'connection', {
              value: { saveData: spared, effectiveType: '4g' },
            });
          }, saveData);
        },
      });
      const details = () => asked.filter((each) => each.includes('shippedDetails')).length;
      await expect
        .poll(() => page.locator('#record tr[data-departure]').count(), { timeout: 9000 })
        .toBeGreaterThan(800);
      await page.waitForTimeout(1500);
      expect(details()).toBe(saveData ? 0 : 1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.only-paper').isVisible()).toBe(saveData);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      if (!saveData)
        expect(await page.locator('#record tr[data-departure] .sources a').count()).toBeGreaterThan(800);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await close();
    }
  });

  it('finds in the text of rows that nobody has reached what the table holds', async () => {
    const page = await open({ path: '/?view=table' });
    const asleep = page.locator('tr.asleep');
    await expect.poll(() => asleep.count()).toBeGreaterThan(100);
    const last = asleep.last();
    expect((await last.textContent())?.split(' · ').length).toBe(6);
    await last.evaluate((row) => row.scrollIntoView());
    await expect.poll(() => page.locator('tr[data-departure]').last().locator('a.name').count()).toBe(1);
    await expect
      .poll(() => page.locator('tr[data-departure]').last().locator('a[href^="http"]').count())
      .toBeGreaterThan(0);
  });

  it('has a page of the whole record for whoever has no script', async () => {
    const page = await open({ javaScript: false });
    await page.locator('a[href$="table/"]:visible').first().click();
    expect(new URL(page.url()).pathname).toBe('/table/');
    const total = Number(await page.locator('[data-total]').getAttribute('data-total'));
    // The last row has not been read yet where only the head of the page has.
    await page.waitForLoadState();
    expect(await page.locator('tr[data-departure]').count()).toBe(total);
    expect(await page.locator('tr[data-departure] a[href^="http"]').count()).toBeGreaterThan(total / 2);
  });
});

describe('what the filters open', () => {
  const held = async (path = '/') => {
    let release = () => {};
    const wait = new Promise<void>((done) => {
      release = done;
    });
    const page = await open({
      path,
      before: (each) => each.route(/panelParts-/, (route) => wait.then(() => route.continue())),
    });
    return { page, release };
  };

  it('opens at the press, and is there with the focus in it once it has come', async () => {
    const { page, release } = await held();
    await page.locator('.filters-wide .filter-button', { hasText: /^Lab$/ }).click();
    await page.locator('.popover-panel [role="status"]').waitFor();
    release();
    await page.locator('.popover-panel .option').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.popover-panel') !== null)).toBe(true);
  });

  it('chooses what Enter asked for before there was anything to choose from', async () => {
    const { page, release } = await held();
    await page.getByRole('combobox', { name: 'Search' }).fill('Ilya Sutskever');
    await page.keyboard.press('Enter');
    expect(await page.locator('.card').count()).toBe(0);
    release();
    expect(await page.locator('.card h2').textContent()).toContain('Ilya Sutskever');
  });
});

describe('what comes later in an embed', () => {
  const press = async (page: Page) => {
    await page.locator('svg .mark').nth(20).focus();
    await page.keyboard.press('Enter');
  };

  it('opens the card with what is known, and completes it', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    const page = await open({
      path: '/embed/',
      before: (each) =>
        each.route(/(CardDetails|shippedDetails)-/, (route) => held.then(() => route.continue())),
    });
    await press(page);
    await page.locator('.card h2').waitFor();
    expect(await page.locator('.card .lead').textContent()).not.toBe('');
    expect(await page.locator('.sources-list').count()).toBe(0);
    release();
    await page.locator('.card .sources-list').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
  });

  it('says so where it fails, keeps the chart, and tries again', async () => {
    let isBroken = true;
    const page = await open({
      path: '/embed/',
      expected: [/Failed to load resource/],
      before: (each) =>
        each.route(/CardDetails-/, (route) =>
          isBroken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
        ),
    });
    await press(page);
    await page.locator('.card [role="alert"]').waitFor();
    expect(await page.locator('.card .lead').count()).toBe(1);
    expect(await page.locator('svg .mark').count()).toBeGreaterThan(100);
    isBroken = false;
    await page.locator('.card .part-notice button').first().click();
    await page.locator('.card .sources-list').waitFor();
  });

  it('leaves the picture where a view never comes, and then says so', async () => {
    const page = await open({
      path: '/embed/?view=network',
      ready: false,
      until: 'commit',
      before: (each) => each.route(/network-[\w-]{8}\.js/, () => new Promise(() => {})),
    });
    await page.waitForTimeout(4000);
    // One is drawn for an article, one for a phone.
    expect(await page.locator('.embed-picture.wide').isVisible()).toBe(true);
    expect(await page.locator('.embed-picture.narrow').isVisible()).toBe(false);
    await page.waitForFunction(() => performance.getEntriesByName('departures:ready').length > 0, null, {
      timeout: 20_000,
    });
    await page.locator('.part-notice').waitFor();
  });
});

it('an embed of another view becomes ready when its code is ten seconds late', async () => {
  const page = await open({
    path: '/embed/?view=flow',
    ready: false,
    until: 'commit',
    before: (each) =>
      each.route(/flow-[\w-]{8}\.js/, async (route) => {
        await new Promise((done) => setTimeout(done, 10_000));
        await route.continue();
      }),
  });
  await waitForReady(page);
  await page.locator('.chart svg').first().waitFor();
});
