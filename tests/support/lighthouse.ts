import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { run as build } from '../../src/build/build.ts';
import { isBuildStale } from '../../src/build/isBuildStale.ts';
import { chromiumLaunchOptions, fullChromium } from './chromium.ts';
import { median } from './median.ts';
import { serveCompressed } from './serveCompressed.ts';
import { addressOf, closeServer } from './servers.ts';

/** What a page may take, as simulated: a score of 100, and ms to the largest paint and for which it is blocked. */
interface Goals {
  readonly performance: number;
  readonly largest: number;
  readonly blocked: number;
}

const PAGE: Goals = { performance: 95, largest: 1800, blocked: 150 };
const EMBED: Goals = { performance: 98, largest: 1300, blocked: 100 };

const PAGES: readonly (readonly [path: string, goals: Goals])[] = [
  ['/', PAGE],
  ['/zh/', PAGE],
  ['/?view=network', PAGE],
  ['/?view=flow', PAGE],
  ['/table/', PAGE],
  ['/labs/openai/', PAGE],
  ['/people/andrew-ng/', PAGE],
  ['/embed/', EMBED],
];
/** Pages that search engines are asked to leave out, which Lighthouse holds against them. */
const UNLISTED = /^\/people\//;
const RUNS = 5;
const PORT = 9345;

/** What is measured, as Lighthouse names it, with its heading. */
const AUDITS = [
  ['first-contentful-paint', 'first'],
  ['largest-contentful-paint', 'largest'],
  ['total-blocking-time', 'blocked'],
  ['cumulative-layout-shift', 'shift'],
  ['total-byte-weight', 'bytes'],
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const HEADINGS = [...CATEGORIES, ...AUDITS.map(([, name]) => name)] as const;

/** Says of a value of a page where it misses its goal; null where it does not, or has none. A shift is as good as none where it rounds to none. */
function missOf(
  path: string,
  goals: Goals,
  heading: (typeof HEADINGS)[number],
  value: number,
): string | null {
  const least = (goal: number) => (value < goal ? `${heading} below ${goal}` : null);
  const most = (goal: number) => (value > goal ? `${heading} above ${goal}` : null);
  switch (heading) {
    case 'performance':
      return least(goals.performance);
    case 'accessibility':
    case 'best-practices':
      return least(100);
    case 'seo':
      return UNLISTED.test(path) ? null : least(100);
    case 'largest':
    case 'blocked':
      return most(goals[heading]);
    case 'shift':
      return value < 0.005 ? null : `${heading} above 0`;
    case 'first':
    case 'bytes':
      return null;
  }
}

/**
 * Prints what Lighthouse says of the built site on a phone: the median of `--runs=5` runs for each page, or for those named, served with brotli. Slow 4G and a processor four times
 * slower are simulated. Beside each page stand the goals that it misses; returns 1 where there are any.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (await isBuildStale()) await build();
  const runs = Number(args.find((each) => each.startsWith('--runs='))?.slice(7) ?? RUNS);
  const named = args.filter((each) => !each.startsWith('--'));
  const server = await serveCompressed('dist');
  const options = await chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    executablePath: fullChromium() ?? options.executablePath ?? '',
    args: [...(options.args ?? []), `--remote-debugging-port=${PORT}`],
  });
  let missed = 0;
  console.log(`medians of ${runs}`);
  console.log(
    row(
      'page',
      HEADINGS.map((name) => name.slice(0, 11)),
    ),
  );
  for (const [name, goals] of [['a page', PAGE] as const, ['an embed', EMBED] as const])
    console.log(row(`goal of ${name}`, goalsOf(goals)));
  try {
    for (const [path, goals] of PAGES.filter(([each]) => named.length === 0 || named.includes(each))) {
      const results: (readonly number[])[] = [];
      for (let i = 0; i < runs; i += 1) results.push(await measure(`${addressOf(server)}${path}`));
      const medians = HEADINGS.map((_, i) => median(results.map((each) => each[i] ?? 0)));
      const misses = HEADINGS.flatMap((name, i) => missOf(path, goals, name, medians[i] ?? 0) ?? []);
      missed += misses.length;
      console.log(row(path, medians.map(shorten)) + misses.map((miss) => `  ${miss}`).join(','));
    }
  } finally {
    await browser.close();
    await closeServer(server);
  }
  return missed === 0 ? 0 : 1;
}

/** Returns the scores of the categories, of 100, and the values of the audits. */
async function measure(url: string): Promise<readonly number[]> {
  const result = await lighthouse(url, {
    port: PORT,
    onlyCategories: [...CATEGORIES],
    formFactor: 'mobile',
    logLevel: 'error',
  });
  if (result === undefined) throw new Error(`no result: ${url}`);
  const { categories, audits } = result.lhr;
  return [
    ...CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    ...AUDITS.map(([name]) => audits[name]?.numericValue ?? 0),
  ];
}

/** Returns the goals in the order of the headings; empty where there is none. */
function goalsOf({ performance, largest, blocked }: Goals): readonly string[] {
  return HEADINGS.map((name) => {
    if (name === 'performance') return `${performance}`;
    if (name === 'largest') return `${largest}`;
    if (name === 'blocked') return `${blocked}`;
    if (name === 'shift') return '0';
    return name === 'first' || name === 'bytes' ? '' : '100';
  });
}

function shorten(value: number): string {
  return value < 10 ? value.toFixed(2).replace(/\.?0+$/, '') : value.toFixed(0);
}

function row(page: string, cells: readonly string[]): string {
  return page.padEnd(18) + cells.map((cell) => cell.padStart(13)).join('');
}
