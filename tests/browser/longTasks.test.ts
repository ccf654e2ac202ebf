import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { median } from '../support/median.ts';
import { openPage, waitForReady } from './harness.ts';

/** each in a context of its own, by turns, so that a slow moment of the machine meets all */
const TURNS = 3;
/**
 * What the longest task of a start may take of the processor, as a multiple of the control: 2.8 were measured, and 5.8 of a page that draws all at once.
 */
const MOST = [
  ['/', 4.5],
  ['/embed/', 4.5],
] as const;

/** An entry of a trace. Times are of the processor, µs, which other work of the machine does not lengthen. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
}

it('a start holds the page up no longer than a fixed piece of work allows', async () => {
  const paths = MOST.map(([path]) => path);
  const tasks = new Map<string, number[]>(['control', ...paths].map((name) => [name, []]));
  for (let i = 0; i < TURNS; i += 1) {
    tasks.get('control')?.push(await longest('/404.html', control));
    for (const path of paths) tasks.get(path)?.push(await longest(path, waitForReady));
  }
  const longestOf = (name: string) => median(tasks.get(name) ?? []);
  const measured = [...tasks].map(([name, times]) => `${name} ${times.map(Math.round).join(' ')}`).join(', ');
  for (const [path, most] of MOST)
    expect(longestOf(path) / longestOf('control'), `${path} to control, ms: ${measured}`).toBeLessThan(most);
});

/** Opens a page, and returns what the longest of its tasks until and a little after `done` took of the processor, ms. */
async function longest(path: string, done: (page: Page) => Promise<void>): Promise<number> {
  let end: () => Promise<readonly TraceEvent[]> = () => Promise.resolve([]);
  const { page, close } = await openPage({
    path,
    ready: false,
    before: async (each, context) => {
      end = await trace(await context.newCDPSession(each));
    },
  });
  await done(page);
  // What follows what is ready belongs to a start.
  await page.waitForTimeout(300);
  const mark = `thread of ${path}`;
  await page.evaluate((name) => void performance.mark(name), mark);
  const events = await end();
  await close();
  const thread = events.find(({ name }) => name === mark);
  return Math.max(
    ...events.map(({ name, pid, tid, tdur = 0 }) =>
      name === 'RunTask' && pid === thread?.pid && tid === thread.tid ? tdur / 1000 : 0,
    ),
  );
}

/** Begins a trace of tasks. Returns a function that ends it and returns what was traced. */
async function trace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}

/** A fixed piece of the work that a chart is: what it takes grows on a slow machine as that of a start does. */
function control(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
          document.body.append(svg);
          for (let i = 0; i < 2000; i += 1) {
            const mark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
            mark.setAttribute('d', `M${i % 700},${i % 300}h8v8h-8z`);
            mark.setAttribute('transform', `translate(${i % 13},${i % 7})`);
            mark.setAttribute('aria-label', `mark ${i}`);
            svg.append(mark);
          }
          svg.getBoundingClientRect();
          resolve();
        }, 0);
      }),
  );
}
