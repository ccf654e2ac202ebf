import type { Page } from 'playwright-core';

/** What is measured: ours, and the same departures by Observable Plot. */
export type Document = 'page' | 'embed' | 'peer';

/** Something that a reader does. */
export interface Interaction {
  readonly document: Document;
  readonly name: 'filter' | 'card' | 'view' | 'lane' | 'sort';
  /** where the document opens */
  readonly path: string;
  /** what has to be there before, brought into sight */
  readonly ready: string;
  /** the presses and keys, all of which are measured */
  readonly press: (page: Page) => Promise<void>;
  /** what has come of it */
  readonly done: string;
  /** all that is to come of it, for the browser itself, where the frame after the press does not have to show that yet */
  readonly whole?: string;
  /** whether a narrow page has nothing of the kind: it lists rows in place of lanes */
  readonly isDeskOnly?: boolean;
}

const MARK = 'svg path.mark[data-departure]';
const LANE = '[data-lane-name="openai"]';
const OPEN_CARD = 'dialog.card[open] h2';
const OPEN_LANE = '.timeline-lanes:not([aria-busy]) .row-texts';
/** the table begins sorted by date */
const SORTED = '#record table:not([aria-busy]) th[aria-sort]:not(.date)';

/** Presses the middle of an element, whatever lies there, as a finger does. */
async function pressOn(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing to press: ${selector}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function searchFor(page: Page, text: string): Promise<void> {
  await page.locator('[role=combobox]').first().focus();
  await page.keyboard.type(text, { delay: 60 });
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
}

/** By the menu where the table is narrow, else by the head of a column. */
async function sort(page: Page): Promise<void> {
  const menu = page.locator('select.sort-menu');
  if (!(await menu.isVisible())) return page.locator('thead th.person .sort').click();
  await menu.focus();
  await page.keyboard.press('ArrowDown');
}

const PEER_DONE = '#chart svg';

/** What a reader does, in the page, in the embed and, where it has the like, in the peer. */
export const INTERACTIONS: readonly Interaction[] = [
  {
    document: 'page',
    name: 'filter',
    path: '/',
    ready: '[role=combobox]',
    press: (page) => searchFor(page, 'openai'),
    done: 'h1:has-text("OpenAI")',
  },
  {
    document: 'page',
    name: 'card',
    path: '/?view=timeline',
    ready: MARK,
    press: (page) => pressOn(page, MARK),
    done: '.card h2',
    whole: OPEN_CARD,
    isDeskOnly: true,
  },
  {
    document: 'page',
    name: 'view',
    path: '/',
    ready: '.views button:has-text("Careers")',
    press: (page) => page.locator('.views button:has-text("Careers")').click(),
    done: '.views button:has-text("Careers")[aria-pressed=true], .views [aria-current]:has-text("Careers")',
  },
  {
    document: 'page',
    name: 'lane',
    path: '/?view=timeline',
    ready: LANE,
    press: (page) => pressOn(page, LANE),
    done: `${LANE}[aria-expanded=true]`,
    whole: OPEN_LANE,
    isDeskOnly: true,
  },
  {
    document: 'page',
    name: 'sort',
    path: '/?view=table',
    ready: 'tr[data-departure]',
    press: sort,
    done: 'tr[data-departure]',
    whole: SORTED,
  },
  {
    document: 'embed',
    name: 'filter',
    path: '/embed/',
    ready: 'button:has-text("Filters")',
    press: async (page) => {
      await page.locator('button:has-text("Filters")').first().click();
      await searchFor(page, 'openai');
    },
    done: '[data-total]',
  },
  {
    document: 'embed',
    name: 'card',
    path: '/embed/',
    ready: MARK,
    press: (page) => pressOn(page, MARK),
    done: 'dialog[open], .card h2',
    whole: OPEN_CARD,
  },
  {
    document: 'embed',
    name: 'view',
    path: '/embed/',
    ready: 'button:has-text("Table")',
    press: (page) => page.locator('button:has-text("Table")').first().click(),
    done: 'tr[data-departure]',
  },
  {
    document: 'embed',
    name: 'lane',
    path: '/embed/',
    ready: LANE,
    press: (page) => pressOn(page, LANE),
    done: `${LANE}[aria-expanded=true]`,
    whole: OPEN_LANE,
  },
  {
    document: 'embed',
    name: 'sort',
    path: '/embed/?view=table',
    ready: 'tr[data-departure]',
    press: sort,
    done: 'tr[data-departure]',
    whole: SORTED,
  },
  {
    document: 'peer',
    name: 'card',
    path: '/plot.html',
    ready: PEER_DONE,
    press: (page) => pressOn(page, '#chart svg circle'),
    done: PEER_DONE,
  },
  ...(['filter', 'view', 'sort'] as const).map((name): Interaction => ({
    document: 'peer',
    name,
    path: '/plot.html',
    ready: PEER_DONE,
    press: (page) => page.locator(`#${name}`).click(),
    done: PEER_DONE,
  })),
];
