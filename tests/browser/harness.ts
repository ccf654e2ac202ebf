import { readFileSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { addressOf, closeServer, serveSite } from '../support/servers.ts';

export { serveHosts, type Hosts } from '../support/servers.ts';

declare global {
  interface Window {
    axe?: Pick<typeof import('axe-core'), 'run' | 'getRules'>;
  }
}

export interface OpenPageOptions {
  /** path and query on `origin`; `/` unless given */
  readonly path?: string;
  /** the built site unless given; the origin of `serveHosts` for a host page */
  readonly origin?: string;
  /** px; 1280 x 900 unless given */
  readonly width?: number;
  readonly height?: number;
  readonly deviceScaleFactor?: number;
  readonly touch?: boolean;
  readonly locale?: string;
  readonly timezone?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** false switches scripts off */
  readonly javaScript?: boolean;
  /** response headers of the site for this page, added to the strict policy or in its place (`content-security-policy`) */
  readonly headers?: Readonly<Record<string, string>>;
  readonly permissions?: readonly string[];
  /** origins that may be asked besides the site and `origin` */
  readonly origins?: readonly string[];
  /** problems that the test is about: those matching one of these are not held against the page */
  readonly expected?: readonly RegExp[];
  /** waits for `departures:ready` before it returns; on unless scripts are off or the page is a host's */
  readonly ready?: boolean;
  /** how far the page has to be read before it counts as opened; `load` unless given */
  readonly until?: 'load' | 'commit';
  /** runs before the page is addressed: routes, init scripts */
  readonly before?: (page: Page, context: BrowserContext) => Promise<unknown>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** origin of the site that this page reads */
  readonly site: string;
  /** console errors and warnings, page errors, policy violations and requests to other origins, as they come in */
  readonly problems: readonly string[];
  /** closes the page and fails where there was a problem */
  readonly close: () => Promise<void>;
}

let connection: Promise<Browser> | undefined;

/** Returns the one browser of the run, for what `openPage` does not offer. */
export function sharedBrowser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browser'));
  return connection;
}

afterAll(async () => {
  await (await connection)?.close();
  connection = undefined;
});

/** Returns the origin of the built site. */
export function siteOrigin(): string {
  return inject('site');
}

/** Opens a page in a context of its own and watches it until it is closed. Time zone Los Angeles unless given. */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenedPage> {
  const ownSite = options.headers === undefined ? null : await serveSite(options.headers);
  const site = ownSite === null ? siteOrigin() : addressOf(ownSite);
  const origin = options.origin ?? site;
  const context = await (await sharedBrowser()).newContext(contextOptions(options));
  context.setDefaultTimeout(15_000);
  const problems: string[] = [];
  await watch(context, new Set([site, origin, ...(options.origins ?? [])]), (problem) => {
    if (!(options.expected ?? []).some((pattern) => pattern.test(problem))) problems.push(problem);
  });
  const page = await context.newPage();
  await slowDown(page);
  await options.before?.(page, context);
  await page.goto(origin + (options.path ?? '/'), { waitUntil: options.until ?? 'load' });
  if (options.ready ?? (options.javaScript !== false && origin === site)) await waitForReady(page);
  const close = async () => {
    await context.close();
    if (ownSite !== null) await closeServer(ownSite);
    if (problems.length > 0) throw new Error(`problems of ${options.path ?? '/'}:\n${problems.join('\n')}`);
  };
  return { page, context, site, problems, close };
}

/** Returns `openPage` for a file of tests with one page each: the page is closed, and its problems fail the test, at the test's end. */
export function pagePerTest(): (options?: OpenPageOptions) => Promise<Page> {
  let opened: OpenedPage | null = null;
  afterEach(async () => {
    const last = opened;
    opened = null;
    await last?.close();
  });
  return async (options) => {
    opened = await openPage(options);
    return opened.page;
  };
}

/** Opens the menu of what is done with the page: link, citation, codes, files, theme. */
export async function openShare(page: Page): Promise<void> {
  await page.locator('.preferences .popover > button').click();
}

/** Waits until the view has painted completely. */
export async function waitForReady(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('departures:ready').length > 0);
}

/** Slows the processor of the page by `TEST_SLOWDOWN` (4: as on a phone), so that tests that look too early are found on a fast machine. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['TEST_SLOWDOWN'] ?? 1);
  if (!(rate > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

function contextOptions(options: OpenPageOptions): BrowserContextOptions {
  const { width = 1280, height = 900, locale = 'en-US', timezone = 'America/Los_Angeles' } = options;
  return {
    viewport: { width, height },
    locale,
    timezoneId: timezone,
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    hasTouch: options.touch ?? false,
    javaScriptEnabled: options.javaScript ?? true,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    forcedColors: options.forcedColors ?? 'none',
    permissions: [...(options.permissions ?? [])],
  };
}

async function watch(
  context: BrowserContext,
  origins: ReadonlySet<string>,
  report: (problem: string) => void,
): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      report(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (webError) => report(`page error: ${String(webError.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !origins.has(url.origin))
      report(`request to another origin: ${url.href}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

const AXE_SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** A desktop in daylight, and the narrowest phone at night: what is between them is checked by the layouts' own tests. */
export const FORMATS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

/** Holds that a page is no wider than its window, and has nothing that any rule of axe objects to. */
export async function expectToFit(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: window.innerWidth,
  }));
  expect(content).toBeLessThanOrEqual(room);
}

/**
 * Returns what axe finds against WCAG 2.2 AA and its best practices, by every rule it has for them, those that are off unless asked for and
 * those under trial included; one line per rule and element; an empty list is good.
 * `scope` is a selector that narrows the check to a part of the page, which may still be on its way.
 */
export async function axe(page: Page | Frame, scope?: string): Promise<readonly string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(AXE_SOURCE);
  if (scope !== undefined) await page.locator(scope).first().waitFor({ state: 'attached' });
  const results = await page.evaluate(
    ([selector, tags]) => {
      const { axe: engine } = window;
      if (engine === undefined) throw new Error('missing script: axe-core');
      return engine.run(selector ?? document, {
        runOnly: { type: 'tag', values: [...tags] },
        rules: Object.fromEntries(
          engine.getRules([...tags]).map(({ ruleId }) => [ruleId, { enabled: true }]),
        ),
        resultTypes: ['violations'],
      });
    },
    [scope ?? null, AXE_TAGS] as const,
  );
  return results.violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${impact ?? 'minor'}): ${help} at ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  );
}
