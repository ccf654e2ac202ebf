import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

const KNOWN_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Returns the path of an installed browser with everything in it, where the tests would otherwise run in one without a window: it asks and
 * remembers more than that. Null where there is none, or it is the one in use anyway.
 */
export function fullChromium(): string | null {
  if ((process.env['CHROMIUM_PATH'] ?? '') !== '') return null;
  const [first, full] = KNOWN_PATHS.filter((path) => existsSync(path));
  return first?.endsWith('headless-shell') === true ? (full ?? null) : null;
}

/** The pages under test are our own. Names of other hosts do not resolve, so that nothing can leave the machine unnoticed. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Returns how to launch a Chromium: `CHROMIUM_PATH` or an installed browser; else the one that comes with the packages, which needs
 * neither root nor libraries of the machine. Call it once per run: two processes would unpack at the same time.
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted !== undefined && wanted !== '') {
    if (!existsSync(wanted)) throw new Error(`missing browser: CHROMIUM_PATH is ${wanted}`);
    return { executablePath: wanted, args: ARGS };
  }
  const installed =
    process.env['CHROMIUM_FROM_NPM'] === '1' ? undefined : KNOWN_PATHS.find((path) => existsSync(path));
  return installed === undefined ? packagedChromium() : { executablePath: installed, args: ARGS };
}

/**
 * Unpacks `@sparticuz/chromium` into `node_modules/.cache`, not into the shared temporary folder, where another user could plant a
 * binary. The package unpacks its libraries only where it believes to run on Lambda, and reads all variables when it is imported.
 */
async function packagedChromium(): Promise<LaunchOptions> {
  const folder = resolve('node_modules/.cache/chromium');
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const kept = { ...process.env };
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    const executablePath = await chromium.executablePath();
    await writeFile(join(folder, 'fonts.conf'), fontConfiguration(folder));
    await writeFile(complete, '');
    const env = {
      ...definedOnly(kept),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: folder,
    };
    return { executablePath, args: ARGS, env };
  } finally {
    for (const name of ['TMPDIR', 'HOME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'AWS_LAMBDA_JS_RUNTIME']) {
      const value = kept[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The package's own configuration expects its fonts in `/tmp`. Without a font, text has no size and the page is not what is read. */
function fontConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
