import { chromium, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { openPage, openShare, siteOrigin, waitForReady } from './harness.ts';

const VIEWS = ['timeline', 'network', 'flow', 'labs', 'people', 'table'] as const;

/** Every page of the product that a reader may come to, as the rules below hold on each. */
const PAGES = [
  ...VIEWS.flatMap((view) => [`/?view=${view}`, `/zh/?view=${view}`]),
  '/?sel=place:openai',
  '/zh/?view=table&sel=place:openai',
  '/embed/',
  '/embed/network/',
  '/zh/embed/flow/',
  '/',
  '/zh/',
  '/?sel=departure:andrew-ng--baidu-research--2017',
  '/embed/?view=labs',
  '/zh/embed/?view=article',
  '/embed/?view=table',
];

/** Pages that need no script. */
const STILL = [
  'about/',
  'coverage/',
  'table/',
  'article/',
  'data/',
  'labs/openai/',
  'labs/tencent-ai-lab/',
  'people/andrew-ng/',
].flatMap((path) => (path === 'data/' ? ['/data/'] : [`/${path}`, `/zh/${path}`]));

/** Texts with Chinese characters that no element says to be Chinese. */
const unmarkedHan = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || !/\p{Script=Han}/u.test(node.textContent ?? '')) continue;
      // Not what the reader typed: the result that filters by it says it again.
      if (element.closest('script, style, noscript, .search-option:last-child') !== null) continue;
      if (element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') === true) continue;
      found.push(
        `${element.localName}.${element.getAttribute('class') ?? ''}: ${node.textContent?.trim() ?? ''}`,
      );
    }
    return found.slice(0, 10);
  });

/** Lists that Safari takes for none: without a marker, and without the role. */
const lostLists = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('ul, ol')]
      .filter((list) => getComputedStyle(list).listStyleType === 'none' && !list.hasAttribute('role'))
      .map((list) => list.className),
  );

/** Fields at which the browser of a phone zooms the page: with letters of less than 16 px. */
const smallFields = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('input, select, textarea')]
      .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
      .map((field) => `${field.localName}.${field.className}#${field.id}`),
  );

const PHONE = { width: 390, height: 800, touch: true, colorScheme: 'dark' } as const;

/** Waits until what comes late has come: nothing is announced, and nothing has been drawn for longer than a part is late without a word. */
async function comeToRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const rest = () => {
          seen.disconnect();
          resolve(document.querySelector('.part-notice') === null);
        };
        let timer = setTimeout(rest, 600);
        const seen = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(rest, 600);
        });
        seen.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

async function expectCare(page: Page): Promise<void> {
  expect(await unmarkedHan(page)).toEqual([]);
  expect(await lostLists(page)).toEqual([]);
  expect(await smallFields(page)).toEqual([]);
}

describe.each([...PAGES, ...STILL])('on %s', (path) => {
  it('Chinese names say that they are Chinese, lists are lists, fields do not zoom a phone, scroll bars are dark', async () => {
    const { page, close } = await openPage({ path, ...PHONE, ready: !STILL.includes(path) });
    await expectCare(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toMatch(/dark/);
    await close();
  });
});

describe.each(['/', '/zh/'])('what opens on %s', (path) => {
  it('is as careful: filters, menus, dialogs, results of a search', async () => {
    // The preview of the dialog is a frame of our own origin.
    const { page, close } = await openPage({ path, ...PHONE, expected: [/allow-same-origin/] });
    const opened: string[] = [];
    for (let i = 0; ; i += 1) {
      const button = page.locator('button[aria-expanded]:visible, button[aria-haspopup]:visible').nth(i);
      if ((await button.count()) === 0) break;
      await button.click();
      opened.push(await button.innerText());
      await expectCare(page);
      // Dialogs stand behind buttons of a menu.
      await page.keyboard.press('Escape');
    }
    expect(opened.length).toBeGreaterThan(2);
    const actions = page.locator('.preferences .popover-panel').getByRole('button');
    for (let i = 0; ; i += 1) {
      await openShare(page);
      if (i >= (await actions.count())) break;
      await actions.nth(i).click();
      await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
      await comeToRest(page);
      await expectCare(page);
      for (let up = 0; up < 3; up += 1) await page.keyboard.press('Escape');
    }
    await close();
  });
});

describe('the search', () => {
  it.each([
    ['張亞勤', /张亚勤|Ya-Qin Zhang/],
    ['騰訊', /腾讯|Tencent/],
    ['“Ilya Sutskever”', /Ilya Sutskever/],
    ['Ilya\u200B Sutskever', /Ilya Sutskever/],
    ['Ilya Sutskever (OpenAI)', /Ilya Sutskever/],
    ['Tim Rocktaeschel', /Rocktäschel/],
  ])('finds %s, marks Chinese names, and counts once the reader has typed', async (query, found) => {
    const { page, close } = await openPage();
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.fill(query);
    await expect.poll(() => page.getByRole('option').first().innerText()).toMatch(found);
    expect(await unmarkedHan(page)).toEqual([]);
    await close();
  });

  it('is quiet while one types, and leaves the keys of an input method alone', async () => {
    const { page, close } = await openPage();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      for (const region of document.querySelectorAll('.search [role="status"]'))
        new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    const field = page.getByRole('combobox').first();
    await field.pressSequentially('deepmind', { delay: 60 });
    await page.waitForTimeout(1500);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.filter((text) => text !== '')).toHaveLength(1);
    const url = page.url();
    await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(page.url()).toBe(url);
    expect(await page.locator('.card').count()).toBe(0);
    await close();
  });
});

describe('the chart under the hands of a reader', () => {
  it('moves by a swipe sideways, and the page is not left', async () => {
    const { page, close } = await openPage({ path: '/?time=2022..2024' });
    await page.locator('.timeline-lanes').hover({ position: { x: 600, y: 60 } });
    await page.mouse.wheel(120, 0);
    await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).toMatch(/^\d{4}-\d\d-\d\d/);
    const taken = await page.locator('.timeline-lanes').evaluate((element) => {
      const event = new WheelEvent('wheel', { deltaX: -120, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(taken).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorX)).toBe(
      'none',
    );
    const untouched = await page.locator('.timeline-lanes').evaluate((element) => {
      const event = new WheelEvent('wheel', { deltaY: 120, deltaX: 10, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(untouched).toBe(false);
    await close();
  });

  it('zooms by two fingers on the trackpad of Safari', async () => {
    const { page, close } = await openPage();
    await page.locator('.timeline-lanes').evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      for (const [type, scale] of [
        ['gesturestart', 1],
        ['gesturechange', 1.6],
        ['gestureend', 1.6],
      ] as const)
        element.dispatchEvent(
          Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
            scale,
            clientX: left + 600,
            clientY: top + 20,
          }),
        );
    });
    await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).not.toBeNull();
    await close();
  });

  it('is the same in a page that is written from right to left', async () => {
    const { page, close } = await openPage();
    const places = () =>
      page.evaluate(() => {
        const svg = document.querySelector('.timeline-lanes')?.getBoundingClientRect();
        return [...document.querySelectorAll('.timeline-lanes text')].slice(0, 15).map((text) => {
          const box = text.getBoundingClientRect();
          return [Math.round(box.left - (svg?.left ?? 0)), Math.round(box.width)];
        });
      });
    // The lanes come after the first picture.
    await expect.poll(async () => (await places()).length).toBe(15);
    await page.locator('.timeline-lanes:not([aria-busy])').waitFor();
    const before = await places();
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.waitForTimeout(200);
    expect(await places()).toEqual(before);
    await close();
  });
});

describe('under the translation of a browser', () => {
  it.each(['replaced', 'inserted and removed'])('what changes is new (texts are %s)', async (how) => {
    const { page, close } = await openPage({ path: '/?view=timeline' });
    const translate = () =>
      page.evaluate((way) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (
            node.parentElement?.closest('script, style, noscript, template, svg') === null &&
            node.textContent?.trim() !== ''
          )
            texts.push(node as Text);
        for (const text of texts) {
          const inner = document.createElement('font');
          inner.textContent = `~${text.data}~`;
          const outer = document.createElement('font');
          outer.append(inner);
          if (way === 'replaced') text.replaceWith(outer);
          else {
            text.before(outer);
            text.remove();
          }
        }
      }, how);
    const total = async () =>
      (await page.locator('.header h1').innerText()) + (await page.locator('.summary').innerText());
    const before = await total();
    await translate();
    expect(await page.locator('.header h1').innerText()).toContain('~');
    const year = page.locator('.filters-wide .filter-button').first();
    await year.click();
    await page.locator('.popover-panel .year').last().click();
    await page.keyboard.press('Escape');
    await expect.poll(() => year.innerText()).toContain('2026');
    expect(await year.innerText()).not.toContain('2012');
    expect(await page.locator('.chip').innerText()).toContain('2026');
    expect(await total()).not.toBe(before);
    expect(await total()).not.toContain('~');
    expect(await page.locator('#record h2').innerText()).not.toContain('~');
    await translate();
    await page.locator('.chip').click();
    await expect.poll(() => year.innerText()).toContain('2012');
    expect(await total()).toBe(before);
    await close();
  });
});

describe('the scroll bar', () => {
  it.each(['/?theme=dark', '/embed/?theme=dark'])('is dark on %s', async (path) => {
    const { page, close } = await openPage({ path });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await close();
  });
});

describe('forced colours', () => {
  it('are those of the reader, whatever theme was chosen', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const colors = [];
      for (const theme of ['light', 'dark']) {
        const { page, close } = await openPage({
          path: `/?theme=${theme}`,
          forcedColors: 'active',
          colorScheme,
        });
        colors.push(
          await page.evaluate(() =>
            getComputedStyle(document.querySelector('.departures') ?? document.body).getPropertyValue(
              '--kind-lab',
            ),
          ),
        );
        await close();
      }
      expect(new Set(colors).size).toBe(1);
    }
  });
});

describe('text of twice the size', () => {
  it.each([
    ['/', 1280],
    ['/?view=network', 1280],
    ['/?view=network', 390],
    ['/?view=flow', 390],
  ])('makes the chart of %s larger at %i px, and nothing runs over the edge', async (path, width) => {
    const { page, close } = await openPage({ path, width });
    await page.addStyleTag({ content: '' }).catch(() => {});
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const size = await page.evaluate(() => {
      const text = [...document.querySelectorAll('.chart svg[role="group"] text')].find(
        (each) => each.getBoundingClientRect().height > 0,
      );
      const svg = text?.closest('svg');
      if (text === undefined || svg == null) return null;
      return (
        Number.parseFloat(getComputedStyle(text).fontSize) *
        (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
      );
    });
    if (size !== null) expect(size).toBeGreaterThan(18);
    await close();
  });
});

describe('on paper', () => {
  it.each(VIEWS)('the %s is drawn for it, and the addresses of all sources are there', async (view) => {
    const { page, close } = await openPage({ path: `/?view=${view}&lab=openai` });
    // Whoever prints has touched the page, which asks for the sources.
    await page.mouse.wheel(0, 4000);
    await page.locator('tr[data-departure] .sources a').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const { notes, links, smallest } = await page.evaluate(() => {
      const sources = [...document.querySelectorAll('tr[data-departure] .sources a')];
      const sizes = [...document.querySelectorAll('.chart svg[role="group"] text')].flatMap((text) => {
        const svg = text.closest('svg');
        if (svg === null || text.getBoundingClientRect().height === 0) return [];
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return [Number.parseFloat(getComputedStyle(text).fontSize) * scale];
      });
      return {
        links: sources.length,
        notes: sources.filter((link) => getComputedStyle(link, '::after').content.includes('http')).length,
        smallest: Math.min(...sizes),
      };
    });
    expect(links).toBeGreaterThan(80);
    expect(notes).toBe(links);
    expect(smallest).toBeGreaterThan(8.5);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await close();
  });

  it('an embed has its records', async () => {
    const { page, close } = await openPage({ path: '/embed/openai/' });
    const total = Number(await page.locator('[data-total]').first().getAttribute('data-total'));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('tr[data-departure]').count()).toBe(total);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('tr[data-departure]').count()).toBe(0);
    await close();
  });
});

describe('the accessibility tree', () => {
  it('holds every row of the table where a screen reader is there', async () => {
    const options = await chromiumLaunchOptions();
    const browser = await chromium.launch({
      ...options,
      args: [...(options.args ?? []), '--force-renderer-accessibility'],
    });
    try {
      const page = await browser.newPage();
      for (const path of ['/', '/?view=table']) {
        await page.goto(siteOrigin() + path);
        await waitForReady(page);
        const rows = await page.locator('#record tr').count();
        const session = await page.context().newCDPSession(page);
        await expect
          .poll(async () => {
            const { nodes } = await session.send('Accessibility.getFullAXTree');
            return nodes.filter(({ role, ignored }) => !ignored && role?.value === 'row').length;
          })
          .toBe(rows);
        await session.detach();
      }
    } finally {
      await browser.close();
    }
  });
});
