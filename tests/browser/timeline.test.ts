import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, pagePerTest } from './harness.ts';

const openPage = pagePerTest();

/** The timeline alone, unless a path is given. */
const open: typeof openPage = (options = {}) => openPage({ path: '/?view=timeline', ...options });

/** Pairs of drawn texts of the lanes that overlap by more than a hair, as the browser measures them. */
async function overlappingTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.timeline-lanes [data-lab]')].flatMap((lane) =>
      [...lane.querySelectorAll('text')]
        .filter((text) => text.textContent !== '')
        .map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() })),
    );
    const hits: string[] = [];
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) {
        const a = boxes[i]?.box;
        const b = boxes[j]?.box;
        if (a === undefined || b === undefined) continue;
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        // The box of a text is its line, taller than its letters: a third of it may meet without a letter touching.
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (x > 1 && y > Math.min(a.height, b.height) * 0.35)
          hits.push(`${boxes[i]?.text} × ${boxes[j]?.text}`);
      }
    }
    return hits;
  });
}

describe('labels of the timeline', () => {
  it.each([
    [640, 'en'],
    [768, 'en'],
    [1280, 'en'],
    [1280, 'zh'],
    [1920, 'en'],
  ])('do not overlap at %i px in %s, at three zooms', async (width, lang) => {
    const page = await open({ path: `${lang === 'zh' ? '/zh' : ''}/?view=timeline`, width });
    for (let zoom = 0; zoom < 3; zoom += 1) {
      expect(await overlappingTexts(page)).toEqual([]);
      await page.locator('.timeline-toolbar .zoom button').nth(1).click();
      await page.locator('.timeline-toolbar .zoom button').nth(1).click();
    }
  });

  it.each([320, 360])('fit a page of %i px without scrolling sideways', async (width) => {
    const page = await open({ width, height: 700 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('tr[data-departure] th, tr[data-departure] td')]
        .filter((cell) => cell.getBoundingClientRect().width > 0)
        .filter((cell) => cell.getBoundingClientRect().right > window.innerWidth + 1)
        .map((cell) => cell.textContent),
    );
    expect(cut).toEqual([]);
  });
});

describe('keys of the timeline', () => {
  it('reach every departure of a filtered set from one tab stop, and name each', async () => {
    const page = await open({ path: '/?view=timeline&company=anthropic~xai' });
    const total = Number(await page.locator('.chart').getAttribute('data-total'));
    expect(total).toBeGreaterThan(10);
    expect(await page.locator('.timeline-lanes [tabindex="0"]').count()).toBe(1);
    await page.locator('.timeline-lanes [tabindex="0"]').focus();
    const seen = new Set<string>();
    for (let lane = 0; lane < 2; lane += 1) {
      await page.keyboard.press('Home');
      for (let step = 0; step <= total; step += 1) {
        const at = await page.evaluate(() => ({
          id: document.activeElement?.getAttribute('data-departure') ?? '',
          name: document.activeElement?.getAttribute('aria-label') ?? '',
        }));
        if (at.id !== '') {
          expect(at.name).toMatch(/left .+/);
          if (seen.has(at.id)) break;
          seen.add(at.id);
        }
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('ArrowDown');
    }
    expect(seen.size).toBe(total);
    expect(await page.locator('.timeline-lanes [tabindex="0"]').count()).toBe(1);
  });

  it('open a lane with Enter on its name, and a card with Enter on a mark', async () => {
    const page = await open();
    await page.locator('[data-lane-name="openai"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-lane-name="openai"]').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowRight');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-departure'));
    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => location.search.includes(String(wanted)), id);
  });

  it('zoom with plus, show all with 0, and keep the focused mark in the picture', async () => {
    const page = await open();
    await page.locator('[data-lane-name="openai"]').focus();
    await page.keyboard.press('End');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('+');
    await page.keyboard.press('Home');
    const inside = await page.evaluate(() => {
      const mark = document.activeElement?.getBoundingClientRect();
      const chart = document.querySelector('.timeline-lanes')?.getBoundingClientRect();
      return (
        mark !== undefined &&
        chart !== undefined &&
        mark.width > 0 &&
        mark.left >= chart.left &&
        mark.right <= chart.right
      );
    });
    expect(inside).toBe(true);
    await page.keyboard.press('0');
    expect(await page.locator('.timeline-toolbar .zoom button').first().isDisabled()).toBe(true);
  });
});

describe('pointer on the timeline', () => {
  it('opens a departure by its name, and tells of a milestone by one tooltip at a time', async () => {
    const page = await open({ path: '/?view=timeline&group=lab' });
    const tick = page.locator('[data-lab="google-brain"] > path[stroke-width="0.9"]').nth(2);
    await tick.scrollIntoViewIfNeeded();
    const box = await tick.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 6);
    await page.locator('.tooltip').waitFor();
    await page.locator('[data-lane-name="openai"]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.tooltip').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.tooltip').count()).toBe(0);
    const name = await page.locator('[data-lab="openai"] .names text').first().boundingBox();
    await page.mouse.click((name?.x ?? 0) + (name?.width ?? 0) / 2, (name?.y ?? 0) + (name?.height ?? 0) / 2);
    await page.waitForFunction(() => location.search.includes('sel=departure'));
  });

  it('leaves a plain wheel to the page and zooms with ctrl', async () => {
    const page = await open({ path: '/?view=timeline&group=lab' });
    await page.locator('[data-lab="google-brain"]').hover({ position: { x: 400, y: 20 }, force: true });
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction((y) => window.scrollY > y, before);
    expect(await page.locator('.timeline-toolbar .zoom button').first().isDisabled()).toBe(true);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await page.waitForFunction(
      () => document.querySelector('.timeline-toolbar .zoom button')?.hasAttribute('disabled') === false,
    );
  });

  it('names the mark it is near, mutes the rest, and opens it on a press', async () => {
    const page = await open();
    const mark = page.locator('.timeline-lanes [data-departure^="andrej-karpathy--openai"]').first();
    const box = await mark.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 9);
    await page.locator('.tooltip').waitFor();
    expect(await page.locator('.tooltip').textContent()).toContain('Andrej Karpathy');
    expect(await page.locator('.timeline-lanes.has-emphasis').count()).toBe(1);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('sel=departure'));
  });

  it('pans a zoomed axis by dragging without opening anything', async () => {
    const page = await open({ path: '/?view=timeline&zoom=2022-01-01..2024-01-01' });
    const tick = () => page.locator('.timeline-axis').textContent();
    const before = await tick();
    const box = await page.locator('.timeline-lanes').boundingBox();
    const y = (box?.y ?? 0) + 60;
    await page.mouse.move((box?.x ?? 0) + 500, y);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 900, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(tick).not.toBe(before);
    expect(new URL(page.url()).searchParams.get('sel')).toBeNull();
  });
});

describe('the range of years', () => {
  it('moves by arrow, Page, Home and End keys, and back', async () => {
    const page = await open();
    const from = page.getByRole('slider', { name: 'First year' });
    const all = await page.locator('.chart').getAttribute('data-total');
    const first = Number(await from.getAttribute('aria-valuenow'));
    await from.focus();
    await page.keyboard.press('ArrowRight');
    expect(Number(await from.getAttribute('aria-valuenow'))).toBe(first + 1);
    await page.keyboard.press('PageUp');
    expect(Number(await from.getAttribute('aria-valuenow'))).toBe(first + 4);
    await page.keyboard.press('End');
    expect(await from.getAttribute('aria-valuenow')).toBe(await from.getAttribute('aria-valuemax'));
    await page.keyboard.press('Home');
    expect(await page.locator('.chart').getAttribute('data-total')).toBe(all);
  });

  it('takes one year by a press on its bar, and all by another', async () => {
    const page = await open();
    const all = await page.locator('.chart').getAttribute('data-total');
    const press = async () => {
      const box = await page.locator('[data-year="2020"] rect').first().boundingBox();
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) - 2);
    };
    await press();
    expect(await page.getByRole('slider', { name: 'First year' }).getAttribute('aria-valuenow')).toBe('2020');
    expect(await page.getByRole('slider', { name: 'Last year' }).getAttribute('aria-valuenow')).toBe('2020');
    expect(await page.locator('h1').textContent()).toMatch(/ in 2020/);
    await press();
    expect(await page.locator('.chart').getAttribute('data-total')).toBe(all);
  });

  it('follows a handle that is dragged', async () => {
    const page = await open();
    const handle = page.getByRole('slider', { name: 'Last year' });
    const box = await handle.boundingBox();
    const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    const y = (box?.y ?? 0) + 40;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 200, y, { steps: 4 });
    await page.mouse.up();
    expect(Number(await handle.getAttribute('aria-valuenow'))).toBeLessThan(2025);
  });
});

describe('the timeline', () => {
  it('moves nothing under reduced motion', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    await page.locator('[data-lane-name="openai"]').click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it.each([
    ['/', 'light'],
    ['/zh/', 'dark'],
    ['/?open=openai', 'light'],
  ] as const)('has no accessibility fault that axe can find at %s in %s', async (path, colorScheme) => {
    const page = await open({ path, colorScheme });
    expect(await axe(page, '.timeline')).toEqual([]);
    expect(await axe(page, '.header')).toEqual([]);
  });
});
