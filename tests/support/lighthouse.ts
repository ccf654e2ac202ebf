import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { run as build } from '../../src/build/build.ts';
import { isBuildStale } from '../../src/build/isBuildStale.ts';
import { chromiumLaunchOptions, fullChromium } from './chromium.ts';
import { median } from './median.ts';
import { serveCompressed } from './serveCompressed.ts';
import { addressOf, closeServer } from './servers.ts';

/** Pages, each with the score that it has to reach. */
const PAGES = [
  ['/', 95],
  ['/zh/', 95],
  ['/?view=network', 95],
  ['/?view=flow', 95],
  ['/table/', 95],
  ['/labs/openai/', 95],
  ['/people/andrew-ng/', 95],
  ['/embed/', 98],
] as const;
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

/**
 * Prints what Lighthouse says of the built site on a phone: the median of `--runs=5` runs for each page, or for those named, served with brotli. Slow 4G and a processor four times
 * slower are simulated. Returns 1 where a page stays below its score.
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
  let low = 0;
  console.log(
    row('page', [...CATEGORIES.map((name) => name.slice(0, 11)), ...AUDITS.map(([, name]) => name)]),
  );
  try {
    for (const [path, least] of PAGES.filter(([each]) => named.length === 0 || named.includes(each))) {
      const results: (readonly number[])[] = [];
      for (let i = 0; i < runs; i += 1) results.push(await measure(`${addressOf(server)}${path}`));
      const medians = (results[0] ?? []).map((_, i) => median(results.map((each) => each[i] ?? 0)));
      const isLow = (medians[0] ?? 0) < least;
      if (isLow) low += 1;
      console.log(row(path, medians.map(shorten)) + (isLow ? `  below ${least}` : ''));
    }
  } finally {
    await browser.close();
    await closeServer(server);
  }
  return low === 0 ? 0 : 1;
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

function shorten(value: number): string {
  return value < 10 ? value.toFixed(2).replace(/\.?0+$/, '') : value.toFixed(0);
}

function row(page: string, cells: readonly string[]): string {
  return page.padEnd(16) + cells.map((cell) => cell.padStart(13)).join('');
}
