import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, openPage, openShare, pagePerTest, serveHosts, siteOrigin } from './harness.ts';

const open = pagePerTest();

interface DepartureLike {
  readonly id: string;
  readonly sources: readonly unknown[];
}
const departures = JSON.parse(readFileSync('data/departures.json', 'utf8')) as readonly DepartureLike[];
/** A departure with much to show. */
const rich = departures.reduce((most, each) => (each.sources.length > most.sources.length ? each : most));

const total = (page: Page) => page.locator('[data-total]').first().getAttribute('data-total').then(Number);
const rows = (page: Page) => page.locator('#record tr[data-departure]');
/** Brings a row into reach, where it is written out, and returns its name. */
const nameOf = async (row: Locator) => {
  await row.waitFor({ state: 'attached' });
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const name = row.locator('.name');
  await name.waitFor();
  return name;
};
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    return {
      heading: active?.closest('.card') !== null && active?.tagName === 'H2',
      departure: active?.closest('[data-departure]')?.getAttribute('data-departure') ?? null,
      inChart: active?.closest('.chart') !== null,
    };
  });

describe('the card, by keyboard alone', () => {
  it('opens from the table and gives the focus back to its row', async () => {
    const page = await open({ path: '/?view=table&lab=openai&time=2024..2024' });
    const name = rows(page).nth(3).locator('.name');
    await name.focus();
    await page.keyboard.press('Enter');
    // What is pressed is marked first, and the card opens in the frame after it.
    await expect.poll(() => focused(page)).toMatchObject({ heading: true });
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
    expect((await focused(page)).departure).toBe(await rows(page).nth(3).getAttribute('data-departure'));
  });

  it('opens from a mark of the chart and gives the focus back to it', async () => {
    const page = await open({ path: '/?lab=baidu-research~google-brain' });
    await page.locator('.timeline-lanes [tabindex="0"]').focus();
    for (let i = 0; i < 5 && (await focused(page)).departure === null; i += 1)
      await page.keyboard.press('ArrowRight');
    const { departure } = await focused(page);
    expect(departure).not.toBeNull();
    await page.keyboard.press('Enter');
    // What is pressed is marked first, and the card opens in the frame after it.
    await expect.poll(() => focused(page)).toMatchObject({ heading: true });
    expect(await page.locator('.card [data-card]').getAttribute('data-card')).toBe(departure);
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
    expect(await focused(page)).toMatchObject({ departure, inChart: true });
  });

  it('is left by Tab: it traps nobody beside the chart', async () => {
    const page = await open({ path: `/?sel=departure:${rich.id}` });
    await page.locator('.card a').last().focus();
    const seen: boolean[] = [];
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.closest('.card') !== null));
    }
    expect(seen).toContain(false);
  });
});

describe('the card', () => {
  it('that a link opened does not take the focus', async () => {
    let ready: Promise<unknown> | undefined;
    // Nothing may be evaluated in the page before it is ready: to the browser that is a press of the reader's. So the page says itself that it is.
    const page = await open({
      path: `/?sel=departure:${rich.id}`,
      ready: false,
      until: 'commit',
      before: async (opened) => {
        await opened.addInitScript(() => {
          const watch = new PerformanceObserver((list) => {
            if (list.getEntriesByName('departures:ready').length > 0) console.debug('it is ready');
          });
          watch.observe({ type: 'mark', buffered: true });
        });
        ready = opened.waitForEvent('console', (message) => message.text() === 'it is ready');
      },
    });
    await ready;
    await page.locator('.card h2').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('has nothing for axe to find, %s, %i px wide', async (colorScheme, width) => {
    const page = await open({ path: `/?time=2017..2017&sel=departure:${rich.id}`, width, colorScheme });
    await page.locator('.card summary').first().click();
    expect(await axe(page, '.card')).toEqual([]);
    const place = page.locator('.card .fact .follow').first();
    await place.click();
    expect(await axe(page, '.card')).toEqual([]);
  });

  it.each([320, 360, 430])(
    'is a full sheet at %i px, with nothing cut, closed by its button',
    async (width) => {
      const page = await open({ width, height: 700, touch: true });
      // A row has its link once a reader comes near; it is drawn anew then.
      await rows(page)
        .first()
        .evaluate((row) => row.scrollIntoView());
      await rows(page).first().locator('.name').tap();
      const box = await page.locator('.card').boundingBox();
      expect(box).toEqual({ x: 0, y: 0, width, height: 700 });
      const cut = await page.evaluate(() => {
        const sheet = document.querySelector('.card');
        return sheet === null ? null : sheet.scrollWidth - sheet.clientWidth;
      });
      expect(cut).toBeLessThanOrEqual(0);
      await page.locator('.card-close').tap();
      await page.locator('.card').waitFor({ state: 'detached' });
      expect((await focused(page)).departure).toBe(await rows(page).first().getAttribute('data-departure'));
    },
  );

  it('opens where the reader is, in a frame as tall as its content', async () => {
    const hosts = await serveHosts({
      '/': {
        body: `<!doctype html><html lang="en"><title>Host</title><h1>Host</h1>
          <iframe title="chart" src="${siteOrigin()}/?view=table" width="390" height="12000"></iframe>`,
      },
    });
    const page = await open({ origin: hosts.origin, width: 420, height: 700 });
    const frame = page.frameLocator('iframe');
    const name = await nameOf(frame.locator('#record tr[data-departure]').nth(120));
    await name.click();
    const title = frame.locator('.card h2').first();
    await title.waitFor();
    // The title of the early card gives way to that of the complete one.
    await frame.locator('.card .sources-list').first().waitFor({ state: 'attached' });
    const { y = NaN } = (await title.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(700);
    await hosts.close();
  });
});

describe('the table', () => {
  it.each([1280, 360])('keeps what has the focus clear of the heads that stick, at %i px', async (width) => {
    const page = await open({ width, height: 640 });
    // Somebody reads: the rows come.
    await page.mouse.wheel(0, 400);
    await (await nameOf(rows(page).nth(60))).focus();
    const covered: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Shift+Tab');
      covered.push(
        ...(await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const { left, top, width, height } = element.getBoundingClientRect();
          const isSeen = [0.1, 0.5, 0.9].some((share) =>
            element.contains(document.elementFromPoint(left + width / 2, top + height * share)),
          );
          return isSeen ? [] : [`${element.className} ${element.textContent?.slice(0, 60)}`];
        })),
      );
    }
    expect(covered).toEqual([]);
  });

  it('shows every departure of the set and sorts by any column', async () => {
    const whole = await openPage({ path: '/?view=table' });
    expect(await rows(whole.page).count()).toBe(await total(whole.page));
    await whole.close();
    const page = await open({ path: '/?view=table&time=2017..2017' });
    for (const name of ['Person', 'Lab', 'Role left', 'Went to', 'Status', 'Sources']) {
      const head = page.locator('#record thead th').filter({ has: page.getByText(name, { exact: true }) });
      await head.locator('.sort').click();
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      expect(await rows(page).count()).toBe(await total(page));
    }
    const first = await rows(page).first().getAttribute('data-departure');
    await page.locator('#record thead .sources .sort').click();
    // The head turns first, and the table is busy until its rows have followed.
    await expect.poll(() => rows(page).first().getAttribute('data-departure')).not.toBe(first);
    expect(await page.locator('#record table[aria-busy]').count()).toBe(0);
    expect(await page.locator('[aria-sort]').count()).toBe(1);
    expect(await axe(page, '#record')).toEqual([]);
  });

  it('opens a row by a press anywhere on it, but not by a press on a source', async () => {
    const page = await open({ path: '/?view=table' });
    await rows(page).nth(2).locator('.role').click();
    expect(await page.locator('.card [data-card]').getAttribute('data-card')).toBe(
      await rows(page).nth(2).getAttribute('data-departure'),
    );
  });

  it.each([320, 360, 430])(
    'is a list without a sideways scroll at %i px, before and after scripts',
    async (width) => {
      for (const javaScript of [false, true]) {
        const opened = await openPage({ width, javaScript });
        const { page } = opened;
        const sizes = await page.evaluate(() => {
          const cut = [...document.querySelectorAll<HTMLElement>('#record .entry')]
            .slice(0, 60)
            .flatMap((entry) => [...entry.querySelectorAll<HTMLElement>('.name, .lab, .destination, .date')])
            .filter(
              (part) =>
                part.getBoundingClientRect().right > innerWidth + 0.5 ||
                part.scrollWidth > part.clientWidth + 1,
            )
            .map((part) => part.textContent);
          const heights = [...document.querySelectorAll('#record .entry')]
            .slice(0, 60)
            .map((entry) => entry.clientHeight);
          return {
            overflow: document.documentElement.scrollWidth - innerWidth,
            cut,
            least: Math.min(...heights),
          };
        });
        expect(sizes.overflow).toBeLessThanOrEqual(0);
        expect(sizes.cut).toEqual([]);
        expect(sizes.least).toBeGreaterThanOrEqual(24);
        await opened.close();
      }
    },
  );

  it('keeps its roles as a list, and has nothing for axe to find', async () => {
    const page = await open({ path: '/?time=2017..2017', width: 360 });
    const rolesOf = (selector: string) =>
      page.evaluate(
        (css) => [
          ...new Set(
            [...document.querySelectorAll(`#record ${css}`)].map((each) => each.getAttribute('role')),
          ),
        ],
        selector,
      );
    await page.mouse.wheel(0, 400);
    await nameOf(rows(page).first());
    expect(await rolesOf('table')).toEqual(['table']);
    expect(await rolesOf('tr')).toEqual(['row']);
    expect(await rolesOf('td')).toEqual(['cell']);
    expect(await rolesOf('tbody th')).toEqual(['rowheader']);
    expect(await rolesOf('thead th')).toEqual(['columnheader']);
    expect(await axe(page, '#record')).toEqual([]);
  });

  it('prints whole', async () => {
    const page = await open({ path: '/?lab=openai' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const { shown, cut } = await page.evaluate(() => ({
      shown: [...document.querySelectorAll('#record tr[data-departure]')].filter(
        (row) => row.getBoundingClientRect().height > 0,
      ).length,
      cut: (() => {
        const region = document.querySelector('.record-scroll');
        return region === null ? null : region.scrollHeight - region.clientHeight;
      })(),
    }));
    expect(shown).toBe(await total(page));
    expect(cut).toBeLessThanOrEqual(1);
  });
});

/** Bytes as characters: the files are text and pixels. */
async function contentOf(file: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('latin1');
}

async function download(page: Page, format: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .locator('.download-option')
      .filter({ has: page.getByText(format, { exact: true }) })
      .click(),
  ]);
  return { name: file.suggestedFilename(), text: await contentOf(file) };
}

describe('downloads', () => {
  it('hold what is shown, under names that say so', async () => {
    const page = await open({ path: '/?view=timeline&lab=openai&time=2023..2024' });
    const shown = await total(page);
    await openShare(page);
    await page.locator('.download-panel').waitFor();
    expect(await axe(page, '.download-panel')).toEqual([]);

    const csv = await download(page, 'CSV');
    expect(csv.name).toMatch(/^ai-lab-departures_openai_2023-2024_\d{4}\.\d\d\.\d\d(-\d+)?\.csv$/);
    // Cells of the record hold no line breaks: a line is a row.
    expect(csv.text.trimEnd().split('\r\n').length - 1).toBe(shown);

    const json = await download(page, 'JSON');
    const data = JSON.parse(Buffer.from(json.text, 'latin1').toString('utf8')) as {
      departures: unknown[];
      excerpt: { count: { total: number } };
    };
    expect(data.departures.length).toBe(shown);
    expect(data.excerpt.count.total).toBe(shown);

    const svg = await download(page, 'SVG');
    expect(svg.name).toContain('_timeline_openai_2023-2024_');
    expect(new Set(svg.text.match(/data-departure="[^"]+"/g)).size).toBe(shown);
    expect(svg.text).not.toMatch(/<script|<foreignObject|href=|javascript:| on\w+=/i);

    const png = await download(page, 'PNG');
    expect(png.text.slice(1, 4)).toBe('PNG');
  });

  it('as SVG open alone and draw', async () => {
    const page = await open({ path: '/zh/?view=timeline&lab=openai' });
    await openShare(page);
    const { text } = await download(page, 'SVG');
    const hosts = await serveHosts({
      '/a.svg': {
        body: Buffer.from(text, 'latin1').toString('utf8'),
        headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
      },
    });
    const alone = await openPage({ origin: hosts.origin, path: '/a.svg' });
    const { marks, texts } = await alone.page.evaluate(() => ({
      marks: document.querySelectorAll('path').length,
      texts: [...document.querySelectorAll('text')].filter((each) => each.getBoundingClientRect().width > 0)
        .length,
    }));
    expect(marks).toBeGreaterThan(50);
    expect(texts).toBeGreaterThan(20);
    await alone.close();
    await hosts.close();
  });

  it('show what the file would hold in a sandbox that may save none', async () => {
    const hosts = await serveHosts({
      '/': {
        body: `<!doctype html><html lang="en"><title>Host</title><h1>Host</h1>
          <iframe title="chart" sandbox="allow-scripts" src="${siteOrigin()}/?lab=openai" width="1000" height="900"></iframe>`,
      },
    });
    const page = await open({
      origin: hosts.origin,
      expected: [/sandbox|CORS|Access-Control|origin 'null'|origin "null"/i],
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('.preferences .popover > button').click();
    await frame.locator('.download-option').first().click();
    const text = await frame.locator('.download-result textarea').inputValue();
    expect(text).toContain('id,person,');
    await hosts.close();
  });
});
