import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { INTERACTIONS, type Document, type Interaction } from './benchInteractions.ts';
import { median } from './median.ts';
import { serveCompressed } from './serveCompressed.ts';
import { addressOf, closeServer } from './servers.ts';

const RUNS = 5;
/** How much slower the processor is: what a phone has against a desktop. */
const SLOWDOWN = 4;
const PHONE: BrowserContextOptions = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

const PATHS: Readonly<Record<Document, string>> = { page: '/', embed: '/embed/', peer: '/plot.html' };
const OWN = ['page', 'embed'] as const;

/** What is measured of a start: ms, and a number of elements. */
interface Start {
  readonly ready: number;
  readonly task: number;
  readonly elements: number;
}

/** What is allowed: a multiple of what the peer takes in the same run, or a number. */
const GOALS: readonly {
  readonly name: string;
  readonly value: (start: Start) => number;
  readonly unit: string;
  readonly bar: (document: (typeof OWN)[number], peer: Start) => number;
}[] = [
  { name: 'can be used', value: ({ ready }) => ready, unit: 'ms', bar: (_, { ready }) => 1.5 * ready },
  { name: 'longest task', value: ({ task }) => task, unit: 'ms', bar: (_, { task }) => 1.5 * task },
  {
    name: 'elements before scrolling',
    value: ({ elements }) => elements,
    unit: '',
    bar: (document) => (document === 'page' ? 4000 : 2500),
  },
];
/** The most that an interaction may take, in ms. */
const SLOWEST = 200;

/**
 * Prints what the start of page and embed takes with a processor four times slower, and the slowest of what a reader does then, beside a dot plot of the same departures by
 * Observable Plot in the same run; medians of five, each in a context of its own, served with brotli. A desk, unless `isPhone`. `folder` has the site and the peer.
 * Returns how many goals were missed.
 */
export async function benchStart(browser: Browser, folder: string, isPhone: boolean): Promise<number> {
  const server = await serveCompressed(folder);
  const options = isPhone ? PHONE : DESK;
  const open: Open = (path, before) => withPage(browser, options, `${addressOf(server)}${path}`, before);
  try {
    console.log(`\nprocessor ${SLOWDOWN} × slower, ${isPhone ? 'phone' : 'desk'}, medians of ${RUNS}`);
    console.log(row('', 'product', 'Plot', 'ratio', 'goal'));
    return (await printStarts(open)) + (await printInteractions(open, isPhone));
  } finally {
    await closeServer(server);
  }
}

/** Opens an address of the run and returns what is measured of it. */
type Open = <T>(path: string, measure: (page: Page) => Promise<T>) => Promise<T>;

async function printStarts(open: Open): Promise<number> {
  const starts = { page: [] as Start[], embed: [] as Start[], peer: [] as Start[] };
  // The first brings the files into the memory of the server. Then they take turns, so that a slow moment of the machine meets all.
  for (const path of Object.values(PATHS)) await open(path, measureStart);
  for (let i = 0; i < RUNS; i += 1)
    for (const document of [...OWN, 'peer'] as const)
      starts[document].push(await open(PATHS[document], measureStart));
  const peer = middle(starts.peer);
  let missed = 0;
  for (const document of OWN) {
    const own = middle(starts[document]);
    console.log(PATHS[document]);
    for (const { name, value, unit, bar } of GOALS)
      missed += printLine(`  ${name}`, value(own), value(peer), unit, bar(document, peer));
  }
  return missed;
}

function middle(starts: readonly Start[]): Start {
  return {
    ready: median(starts.map(({ ready }) => ready)),
    task: median(starts.map(({ task }) => task)),
    elements: median(starts.map(({ elements }) => elements)),
  };
}

/** Each is the first after a start, so that the code that it needs is still to come. */
async function printInteractions(open: Open, isPhone: boolean): Promise<number> {
  const all = INTERACTIONS.filter(({ isDeskOnly = false }) => !(isPhone && isDeskOnly));
  const times = new Map<Interaction, Answer[]>(all.map((each) => [each, []]));
  for (let i = 0; i < RUNS; i += 1)
    for (const each of all)
      // What does not come in time has not come: the table says so, and goes on.
      times.get(each)?.push(await open(each.path, (page) => answerTo(page, each)).catch(() => NONE));
  const answersIn = (document: Document, name: string) => {
    const found = all.find((each) => each.document === document && each.name === name);
    return found && times.get(found);
  };
  let missed = 0;
  for (const document of OWN) {
    console.log(`${PATHS[document]} from a press to what is painted then`);
    for (const { name, whole } of all.filter((each) => each.document === document)) {
      const own = answersIn(document, name) ?? [];
      const peer = answersIn('peer', name)?.map(({ painted }) => painted);
      missed += printLine(
        `  ${name}`,
        median(own.map(({ painted }) => painted)),
        peer && median(peer),
        'ms',
        SLOWEST,
      );
      if (whole !== undefined)
        console.log(
          row('    all of it', `${median(own.map((each) => each.whole)).toFixed(0)} ms`, '', '', ''),
        );
    }
  }
  return missed;
}

/** Prints a line; returns 1 where the goal is missed. */
function printLine(name: string, own: number, peer: number | undefined, unit: string, most: number): number {
  const isMet = own <= most;
  const ratio = peer === undefined || peer === 0 ? '' : (own / peer).toFixed(2);
  const goal = `≤ ${most.toFixed(0)}${isMet ? '' : '  missed'}`;
  console.log(row(name, `${own.toFixed(0)} ${unit}`.trim(), peer?.toFixed(0) ?? '', ratio, goal));
  return isMet ? 0 : 1;
}

/** Opens an address on a slow processor, in a context of its own, and waits until the page can be used. */
async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  url: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('departures:ready').length > 0);
    // What comes after it is part of the start as well.
    await page.waitForTimeout(1500);
    return await measure(page);
  } finally {
    await context.close();
  }
}

/** What a press takes, ms: to the frame after it, and to the one that has all that comes of it. */
interface Answer {
  readonly painted: number;
  readonly whole: number;
}

const NONE: Answer = { painted: Infinity, whole: Infinity };

async function answerTo(page: Page, { ready, press, done, whole }: Interaction): Promise<Answer> {
  const target = page.locator(ready).first();
  // What is out of sight is attached, not drawn.
  await target.waitFor({ state: 'attached' });
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(500);
  const start = await page.evaluate(() => performance.now());
  if (whole !== undefined) await page.evaluate(watchFor, whole);
  await press(page);
  await page.locator(done).first().waitFor();
  // Entries come a frame after what they tell of.
  await page.waitForTimeout(700);
  return page.evaluate(answerSince, start);
}

/* What follows up to `row` runs in the page. */

interface Watched {
  readonly tasks?: readonly PerformanceEntry[];
  readonly presses?: readonly PerformanceEventTiming[];
  /** when all was there that is watched for */
  readonly wholeAt?: number;
}

function watch(): void {
  const tasks: PerformanceEntry[] = [];
  const presses: PerformanceEntry[] = [];
  Object.assign(window, { tasks, presses });
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => presses.push(...list.getEntries())).observe({
    type: 'event',
    buffered: true,
    durationThreshold: 16,
  } as PerformanceObserverInit);
}

function measureStart(page: Page): Promise<Start> {
  return page.evaluate(() => {
    const { tasks = [] } = window as Watched;
    return {
      ready: performance.getEntriesByName('departures:ready')[0]?.startTime ?? Infinity,
      task: Math.max(0, ...tasks.map(({ duration }) => duration)),
      elements: document.querySelectorAll('*').length,
    };
  });
}

/** Takes the time of the frame after the first one that has an element. */
function watchFor(selector: string): void {
  const look = () => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else setTimeout(() => Object.assign(window, { wholeAt: performance.now() }), 0);
  };
  requestAnimationFrame(look);
}

/** From a press or key to the frame that shows what came of it, the slowest since a time (what takes less than 16 ms counts as 16), and from the last one to all that came. */
function answerSince(start: number): { readonly painted: number; readonly whole: number } {
  const { presses = [], wholeAt = Infinity } = window as Watched;
  const own = presses.filter((each) => each.startTime >= start && (each.interactionId ?? 0) > 0);
  const pressed = Math.max(start, ...own.map(({ startTime }) => startTime));
  return { painted: Math.max(16, ...own.map(({ duration }) => duration)), whole: wholeAt - pressed };
}

function row(name: string, product: string, peer: string, ratio: string, goal: string): string {
  return `${name.padEnd(44)}${product.padStart(10)}${peer.padStart(8)}${ratio.padStart(8)}   ${goal}`;
}
