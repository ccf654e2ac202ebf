import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { build } from 'vite';
import type { Bench } from '../../src/app/bench.ts';
import { isBuildStale } from '../../src/build/isBuildStale.ts';
import { serve } from '../../src/build/serve.ts';
import { benchRows } from './benchRows.ts';
import { benchStart } from './benchStart.ts';
import { chromiumLaunchOptions } from './chromium.ts';
import { median } from './median.ts';
import { plotRows } from './plotRows.ts';

const OUT = resolve('node_modules/.cache/bench');
const SIZES = [300, 3000, 30_000, 100_000] as const;
/** Departures that take no memory to speak of: what a page of them has is its own, code above all. */
const FEW = 10;

/** What is measured of a page, in ms and MB; what a page has not is left out. */
interface Measured {
  readonly first: number;
  readonly block: number;
  readonly filter: number;
  readonly zoom: number;
  readonly frames: number;
  readonly hover: number;
  readonly facets?: number;
  readonly heap: number;
}

/** A goal of the product: what it is, what is allowed at a size, and what of the two pages it is about. */
interface Goal {
  readonly name: string;
  readonly value: (measured: Measured) => number | undefined;
  readonly unit: 'ms' | 'MB' | 'a second';
  /** the most, or for frames the least, at a size, given what the control has */
  readonly bar: (size: number, control: Measured) => number;
}

const GOALS: readonly Goal[] = [
  {
    name: 'file to first picture',
    value: ({ first }) => first,
    unit: 'ms',
    bar: (_, { first }) => 2 * first,
  },
  { name: '  longest block meanwhile', value: ({ block }) => block, unit: 'ms', bar: () => 100 },
  {
    name: 'filter to one origin',
    value: ({ filter }) => filter,
    unit: 'ms',
    bar: (size) => (size > 30_000 ? 50 : 16),
  },
  { name: 'step of a zoom, p95', value: ({ zoom }) => zoom, unit: 'ms', bar: () => 16 },
  { name: 'frames while zooming', value: ({ frames }) => frames, unit: 'a second', bar: () => 58 },
  { name: 'hover and pick, p95', value: ({ hover }) => hover, unit: 'ms', bar: () => 8 },
  { name: 'open every filter', value: ({ facets }) => facets, unit: 'ms', bar: () => 100 },
  { name: 'heap', value: ({ heap }) => heap, unit: 'MB', bar: (_, { heap }) => 3 * heap },
];

/**
 * Prints what the page's start and interactions take on a slow processor (benchStart.ts), and what a file of 300 to 100,000 rows takes from its bytes to its first picture, and every
 * step after that, beside a bare canvas with d3-dsv that does the same without words, counts, keyboard or table, measured in the same run: two machines differ in ms, hardly in the
 * ratio. Times of files are those of the main thread from an event to the layout that its paint shows. Beside the heap stands that of the page with hardly any departure. It fails
 * nothing: machines are noisy. `npm run bench 300 3000` measures these sizes alone, `npm run bench -- --start` the start alone, on a desk, and with `--phone` on a phone.
 */
export async function run(args: readonly string[] = []): Promise<number> {
  const asked = args.map(Number).filter((size) => size > 0);
  const isStartOnly = args.includes('--start') && asked.length === 0;
  const sizes = isStartOnly ? [] : asked.length > 0 ? asked : SIZES;
  if (await isBuildStale()) throw new Error('the site is not built: npm run build');
  await prepare(sizes);
  const server = await serve(OUT, 0);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  let missed = 0;
  try {
    if (asked.length === 0 || args.includes('--start'))
      missed += await benchStart(browser, OUT, args.includes('--phone'));
    const floor = sizes.length === 0 ? 0 : (await open(browser, server, FEW, true)).heap;
    for (const size of sizes) {
      const control = await open(browser, server, size, false);
      missed += printSize(size, await open(browser, server, size, true), control);
      console.log(row(`  heap with ${FEW} departures`, `${floor.toFixed(1)} MB`, '', '', ''));
    }
  } finally {
    await browser.close();
    server.close();
  }
  console.log(missed === 0 ? '\nevery goal met' : `\n${missed} goals missed`);
  return 0;
}

/** Prints the table of a size; returns how many goals were missed. */
function printSize(size: number, product: Measured, control: Measured): number {
  let missed = 0;
  console.log(`\n${size} departures`);
  console.log(row('', 'product', 'control', 'ratio', 'goal'));
  for (const { name, value, unit, bar } of GOALS) {
    const [own, other, most] = [value(product), value(control), bar(size, control)];
    if (own === undefined) continue;
    const isMet = unit === 'a second' ? own >= most : own <= most;
    if (!isMet) missed += 1;
    console.log(
      row(
        name,
        `${own.toFixed(1)} ${unit}`,
        other === undefined ? '' : other.toFixed(1),
        other === undefined || other === 0 ? '' : (own / other).toFixed(2),
        `${unit === 'a second' ? '≥' : '≤'} ${most.toFixed(0)}${isMet ? '' : '  missed'}`,
      ),
    );
  }
  return missed;
}

/** Puts the built site, the control, the peer and the files side by side, so that all are of one origin. */
async function prepare(sizes: readonly number[]): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await build({
    root: 'tests/bench',
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: OUT,
      emptyOutDir: true,
      // The site has a folder of the usual name.
      assetsDir: 'control',
      target: 'es2022',
      rollupOptions: { input: ['control', 'plot'].map((name) => resolve(`tests/bench/${name}.html`)) },
    },
  });
  const site = resolve('dist');
  await mkdir(OUT, { recursive: true });
  for (const name of await readdir(site)) await symlink(resolve(site, name), resolve(OUT, name));
  const rows = JSON.stringify(await plotRows(resolve(site, 'data/departures.csv')));
  const peer = resolve(OUT, 'plot.html');
  // As a function: what a text holds is not read as a pattern.
  const filled = (await readFile(peer, 'utf8')).replace(
    /(<script id="rows"[^>]*>)[^<]*/,
    (_, tag: string) => tag + rows.replaceAll('<', '\\u003c'),
  );
  await writeFile(peer, filled);
  for (const size of [FEW, ...sizes]) await writeFile(resolve(OUT, `bench-${size}.csv`), benchRows(size));
}

async function open(browser: Browser, server: Server, size: number, isProduct: boolean): Promise<Measured> {
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const file = `bench-${size}.csv`;
  try {
    await page.addInitScript(watchTasks);
    const query = new URLSearchParams({
      dataset: `/${file}`,
      view: 'timeline',
      bench: '',
    });
    await page.goto(`http://127.0.0.1:${port}/${isProduct ? `?${query}` : `control.html?file=${file}`}`);
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 });
    const first = await page.evaluate(firstPicture, file);
    await page.waitForTimeout(1500);
    const origins = Array.from({ length: 7 }, (_, i) => `Lab ${i + 3}`);
    const filter = median(await page.evaluate(filterTimes, { origins, isProduct }));
    await page.waitForTimeout(1500);
    const hover = p95(await page.evaluate(moveTimes, 30));
    const zoom = await page.evaluate(zoomTimes, 60);
    await page.waitForTimeout(1500);
    const facets = isProduct ? await page.evaluate(facetTime) : undefined;
    const cdp = await context.newCDPSession(page);
    const heap = await heapOf(cdp);
    return {
      ...first,
      filter,
      hover,
      zoom: p95(zoom.times),
      frames: zoom.frames,
      ...(facets === undefined ? {} : { facets }),
      heap,
    };
  } finally {
    await context.close();
  }
}

/* What follows up to `heapOf` runs in the page. */

function watchTasks(): void {
  const tasks: PerformanceEntry[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
}

/** From the last byte of the file to its picture, and the longest task meanwhile. */
function firstPicture(file: string): { first: number; block: number } {
  const [resource] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(file));
  const start = resource instanceof PerformanceResourceTiming ? resource.responseEnd : 0;
  const end = performance.getEntriesByName('departures:ready').at(-1)?.startTime ?? Infinity;
  const { tasks = [] } = window as { tasks?: readonly PerformanceEntry[] };
  const during = tasks.filter(({ startTime, duration }) => startTime + duration > start && startTime < end);
  return { first: end - start, block: Math.max(0, ...during.map(({ duration }) => duration)) };
}

/** Of the main thread, from the filter to the layout that is painted; the promise of the bench is waited for, not counted. */
async function filterTimes({
  origins,
  isProduct,
}: {
  origins: readonly string[];
  isProduct: boolean;
}): Promise<number[]> {
  const { bench } = window as unknown as { bench: Bench };
  const times: number[] = [];
  for (const name of origins) {
    const id = isProduct ? name.toLowerCase().replaceAll(' ', '-') : name;
    const start = performance.now();
    const painted = bench.filter(id);
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    await painted;
    await new Promise((done) => setTimeout(done, 400));
  }
  await bench.filter(null);
  return times;
}

async function moveTimes(repeat: number): Promise<number[]> {
  const { bench } = window as unknown as { bench: Bench };
  const [x, y] = bench.point ?? [600, 500];
  const times: number[] = [];
  for (let i = 0; i < repeat; i += 1) {
    const at = { clientX: x + (i % 10) * 3, clientY: y + (i % 7), bubbles: true, pointerType: 'mouse' };
    const element = document.elementFromPoint(at.clientX, at.clientY);
    const start = performance.now();
    element?.dispatchEvent(new PointerEvent('pointermove', at));
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    // The first makes what all others use.
    if (i > 0) times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return times;
}

async function zoomTimes(repeat: number): Promise<{ times: number[]; frames: number }> {
  const { bench } = window as unknown as { bench: Bench };
  const [x, y] = bench.point ?? [600, 500];
  const times: number[] = [];
  const begin = performance.now();
  for (let i = 0; i < repeat; i += 1) {
    const element = document.elementFromPoint(x, y);
    const start = performance.now();
    element?.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: i % 40 < 20 ? -12 : 12,
        ctrlKey: true,
        clientX: x,
        clientY: y,
        bubbles: true,
        cancelable: true,
      }),
    );
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return { times, frames: (repeat * 1000) / (performance.now() - begin) };
}

/** Of the main thread to open every filter once, one after the other. */
async function facetTime(): Promise<number> {
  const buttons = [...document.querySelectorAll<HTMLElement>('.filters-wide button[aria-expanded]')];
  // Their code comes with the first.
  buttons[0]?.click();
  await new Promise((done) => setTimeout(done, 1000));
  let sum = 0;
  for (const button of buttons.slice(1)) {
    const start = performance.now();
    button.click();
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    sum += performance.now() - start;
    await new Promise((done) => setTimeout(done, 200));
  }
  return sum;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

function row(
  ...[name, product, control, ratio, goal]: readonly [string, string, string, string, string]
): string {
  return `${name.padEnd(26)}${product.padStart(16)}${control.padStart(12)}${ratio.padStart(8)}   ${goal}`;
}
