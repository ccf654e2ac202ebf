import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { isBuildStale } from '../../src/build/isBuildStale.ts';
import { addressOf, serveSite } from '../support/servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** origin of the built site, as `http://127.0.0.1:4300` */
    site: string;
    /** address of the one browser of the run */
    browser: string;
  }
}

let browser: BrowserServer | undefined;
let server: Server | undefined;

/** Builds the site where it is stale, serves it, and starts the one browser that all test files connect to. */
export async function setup(project: TestProject): Promise<void> {
  if (await isBuildStale()) buildSite();
  server = await serveSite();
  const options = await chromiumLaunchOptions();
  browser = await chromium.launchServer({ ...options, host: '127.0.0.1' });
  const connected = await chromium.connect(browser.wsEndpoint());
  console.log(`browser: Chromium ${connected.version()}, ${options.executablePath ?? 'unknown path'}`);
  await connected.close();
  project.provide('site', addressOf(server));
  project.provide('browser', browser.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
}

/** In a process of its own, since the test runner's NODE_ENV would give a development build. */
function buildSite(): void {
  const { status } = spawnSync(process.execPath, ['src/build/run.mjs', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error('the site could not be built');
}
