import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

const DRIVER = '/usr/bin/WebKitWebDriver';
const DISPLAY_SERVER = '/usr/bin/Xvfb';
const BROWSERS = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
];

/** What of WebKitGTK is missing on this machine; null where all of it is there. */
export function missingWebKit(): string | null {
  if (!existsSync(DRIVER)) return DRIVER;
  if (!existsSync(DISPLAY_SERVER)) return DISPLAY_SERVER;
  return BROWSERS.some((path) => existsSync(path)) ? null : (BROWSERS[0] ?? 'MiniBrowser');
}

export interface WebKitPage {
  readonly goTo: (url: string) => Promise<void>;
  /** Makes the frame of that number the one that `evaluate` runs in. */
  readonly enterFrame: (index: number) => Promise<void>;
  /** Runs the body of a function in the page and returns what it returns. */
  readonly evaluate: (body: string) => Promise<unknown>;
  /** Evaluates until the result is true. Throws after `timeout` ms, with the last result of `report`. */
  readonly waitFor: (body: string, report?: string, timeout?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a WebKitGTK browser, the stand-in for Safari, on a display of its own. It is driven by plain WebDriver. */
export async function startWebKit(): Promise<WebKitPage> {
  const processes: ChildProcess[] = [];
  const stop = () => processes.toReversed().forEach((each) => each.kill('SIGKILL'));
  const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
    const child = spawn(command, args, { stdio: 'ignore', env });
    processes.push(child);
    return child;
  };
  const display = `:${100 + (process.pid % 400)}`;
  start(DISPLAY_SERVER, [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  const port = await freePort();
  start(DRIVER, [`--port=${port}`], {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
  });

  const request = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const capabilities = {
    alwaysMatch: {
      'webkitgtk:browserOptions': {
        binary: BROWSERS.find((path) => existsSync(path)),
        args: ['--automation'],
      },
    },
  };
  let session = '';
  for (let attempt = 0; session === ''; attempt += 1) {
    try {
      const created = (await request('POST', '/session', { capabilities })) as { readonly sessionId: string };
      session = `/session/${created.sessionId}`;
    } catch (error) {
      if (attempt > 40) {
        stop();
        throw error;
      }
      await pause(250);
    }
  }

  const evaluate = (body: string) => request('POST', `${session}/execute/sync`, { script: body, args: [] });
  return {
    evaluate,
    goTo: async (url) => {
      await request('POST', `${session}/url`, { url });
    },
    enterFrame: async (index) => {
      await request('POST', `${session}/frame`, { id: index });
    },
    waitFor: async (
      body,
      report = 'return document.documentElement.innerText.slice(0, 300)',
      timeout = 30_000,
    ) => {
      const end = Date.now() + timeout;
      while ((await evaluate(body)) !== true) {
        if (Date.now() > end) throw new Error(`${body}: ${JSON.stringify(await evaluate(report))}`);
        await pause(250);
      }
    },
    close: async () => {
      await request('DELETE', session).catch(() => undefined);
      stop();
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
