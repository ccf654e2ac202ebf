import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumLaunchOptions } from './chromium.ts';
import { serve } from '../../src/build/serve.ts';

const OUT = resolve('node_modules/.cache/bench');
const SIZES = [500, 5000] as const;
/** ms of a frame at 60 per second: what a step may take at 500 departures */
const FRAME = 1000 / 60;

interface Step {
  readonly name: string;
  /** runs in the page, once per repetition `i` */
  readonly act: (i: number) => void;
  /** ms a step may take at 500 departures */
  readonly bar: number;
  readonly repeat: number;
}

const STEPS: readonly Step[] = [
  {
    name: 'zoom step',
    bar: FRAME,
    repeat: 40,
    act: (i) => {
      const start = Date.UTC(2018, 0, 1) + (i % 20) * 30 * 24 * 3600 * 1000;
      window.bench?.store.setState({
        own: {
          ...window.bench.store.getInitialState().own,
          time: { zoom: [start, start + 2 * 365 * 24 * 3600 * 1000 * (1 - (i % 20) / 40)] },
        },
      });
    },
  },
  {
    name: 'filter by lab',
    bar: FRAME,
    repeat: 40,
    act: (i) => {
      const { bench } = window;
      bench?.store.setState({
        own: bench.store.getInitialState().own,
        filters: { ...bench.noFilters, lab: i % 2 === 0 ? [`lab-${i % 10}`] : [`lab-${i % 7}`, 'lab-1'] },
      });
    },
  },
  {
    name: 'filter by year',
    bar: FRAME,
    repeat: 40,
    act: (i) => {
      const { bench } = window;
      bench?.store.setState({
        own: bench.store.getInitialState().own,
        filters: { ...bench.noFilters, time: { from: 2016 + (i % 4), to: 2018 + (i % 4) } },
      });
    },
  },
  {
    name: 'hover',
    bar: FRAME,
    repeat: 40,
    act: (i) =>
      window.bench?.store.setState({
        filters: window.bench.noFilters,
        hover: { kind: 'departure', id: `departure-${i}` },
      }),
  },
];

/**
 * Prints main-thread time per step, from a change to its paint, of the timeline at 500 and 5,000 departures, beside a fixed piece of arithmetic measured in
 * the same run, so that two machines can be compared. It tells where a step at 500 departures takes more than its bar, and fails nothing: machines are noisy.
 */
export async function run(): Promise<number> {
  await build({
    root: 'tests/bench',
    base: './',
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: OUT, emptyOutDir: true, target: 'es2022' },
  });
  const server = await serve(OUT, 0);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  let slow = 0;
  try {
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`http://127.0.0.1:${port}/?n=1`);
    const unit = await arithmetic(page);
    console.log(`one unit of arithmetic: ${unit.toFixed(2)} ms\n`);
    console.log(row('step', 'departures', 'median ms', 'p90 ms', 'units'));
    for (const count of SIZES) {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable');
      await page.goto(`http://127.0.0.1:${port}/?n=${count}`);
      await page.waitForSelector('.timeline-lanes');
      await settle(page);
      const first = await busy(cdp);
      console.log(
        row('first paint', String(count), (first * 1000).toFixed(1), '', ((first * 1000) / unit).toFixed(1)),
      );
      for (const { name, act, bar, repeat } of STEPS) {
        const times: number[] = [];
        for (let i = 0; i < repeat; i += 1) {
          times.push(await toPaint(page, act, i));
        }
        times.sort((a, b) => a - b);
        const median = times[Math.floor(times.length / 2)] ?? 0;
        const p90 = times[Math.floor(times.length * 0.9)] ?? 0;
        const verdict = count === 500 && median > bar ? '  over one frame' : '';
        if (verdict !== '') slow += 1;
        console.log(
          row(name, String(count), median.toFixed(1), p90.toFixed(1), (median / unit).toFixed(1)) + verdict,
        );
      }
      console.log(await openView(page, cdp, 'network', count, unit));
      console.log(await openView(page, cdp, 'flow', count, unit));
    }
  } finally {
    await browser.close();
    server.close();
  }
  console.log(
    slow === 0
      ? '\nevery step within one frame at 500 departures'
      : `\n${slow} steps took more than one frame at 500 departures`,
  );
  return 0;
}

async function openView(
  page: Page,
  cdp: CDPSession,
  view: string,
  count: number,
  unit: number,
): Promise<string> {
  const longest = await page.evaluate(async (id) => {
    let most = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) most = Math.max(most, entry.duration);
    });
    observer.observe({ type: 'longtask', buffered: false });
    const { bench } = window;
    bench?.store.setState({
      view: id,
      hover: null,
      own: bench.store.getInitialState().own,
      filters: bench.noFilters,
    });
    await new Promise((done) => setTimeout(done, 1500));
    observer.disconnect();
    return most;
  }, view);
  await busy(cdp);
  return row(
    `open ${view}: longest task`,
    String(count),
    longest.toFixed(0),
    '',
    (longest / unit).toFixed(1),
  );
}

/** Seconds the main thread has been busy since the page began: script, style, layout and paint together. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration');
}

/**
 * Returns ms of the main thread from the change of state to the end of the layout that its paint shows: the change renders in
 * a microtask, and asking for a size forces style and layout. What follows the paint, such as the rows of the table, is waited for, not counted.
 */
async function toPaint(page: Page, act: Step['act'], i: number): Promise<number> {
  const time = await page.evaluate(
    `(async () => { const start = performance.now(); (${act.toString()})(${i}); for (let turn = 0; turn < 3; turn += 1) await null; document.querySelector('.chart')?.getBoundingClientRect(); return performance.now() - start; })()`,
  );
  await settle(page);
  return Number(time);
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))),
      ),
  );
}

async function arithmetic(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const start = performance.now();
      let sum = 0;
      for (let i = 0; i < 2_000_000; i += 1) sum += Math.sqrt(i) % 7;
      if (sum < 0) throw new Error('unreachable');
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4] ?? 0;
  });
}

function row(
  ...[step, count, median, p90, units]: readonly [string, string, string, string, string]
): string {
  return `${step.padEnd(28)}${count.padStart(11)}${median.padStart(11)}${p90.padStart(9)}${units.padStart(8)}`;
}
