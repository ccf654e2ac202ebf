import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = 'https://example.org/record/';
/** Pages that stand for nothing of ours: the answer to an address without a page, and somebody else's article. */
const WITHOUT = /^(404\.html|demo\/)/;
const folder = mkdtempSync(join(tmpdir(), 'departures-site-'));

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/run.mjs', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', SITE_URL: SITE, OUT_DIR: folder },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the site could not be built: ${stderr}`);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && !WITHOUT.test(path),
  );

/** Addresses in the head of a page, by what they are. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  canonical: /<link rel="canonical" href="([^"]*)"/g,
  language: /<link rel="alternate" hreflang="[^"]*" href="([^"]*)"/g,
  'og:url': /<meta property="og:url" content="([^"]*)"/g,
  'og:image': /<meta property="og:image" content="([^"]*)"/g,
  oEmbed: /type="application\/json\+oembed" href="([^"]*)"/g,
};

/** Returns the file that an address of the site stands for. */
function fileOf(address: string): string {
  const path = new URL(address).pathname.slice(new URL(SITE).pathname.length);
  return join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
}

describe('a site that knows its address', () => {
  it('names it in full on every page: where it stands, in which languages, and with which picture', () => {
    const wrong: string[] = [];
    const found = pages();
    expect(found.length).toBeGreaterThan(1500);
    for (const page of found) {
      const [head = ''] = readFileSync(join(folder, page), 'utf8').split('</head>');
      for (const [what, pattern] of Object.entries(ADDRESSES)) {
        const addresses = [...head.matchAll(pattern)].map(([, address = '']) => address);
        const wanted = what === 'language' ? 3 : what === 'oEmbed' ? null : 1;
        // The pages of the data are in one language.
        if (
          wanted !== null &&
          addresses.length !== wanted &&
          !(what === 'language' && page.startsWith('data/'))
        )
          wrong.push(`${page}: ${addresses.length} of ${what}`);
        for (const address of addresses)
          if (!address.startsWith(SITE) || !existsSync(fileOf(address)))
            wrong.push(`${page}: ${what} ${address}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has pages that say where they are themselves', () => {
    const elsewhere = pages().filter((page) => {
      const [head = ''] = readFileSync(join(folder, page), 'utf8').split('</head>');
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1] ?? '';
      const own = SITE + page.replace(/index\.html$/, '');
      // The embed without a name is the page of its first preset.
      return canonical !== own && !/^(v\/[^/]+\/)?(zh\/)?embed\/(timeline\/)?index\.html$/.test(page);
    });
    expect(elsewhere).toEqual([]);
  });

  it('answers a pasted link with addresses of its own alone', () => {
    const answers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.oembed.json'),
    );
    expect(answers.length).toBeGreaterThan(20);
    for (const answer of answers)
      for (const [address] of readFileSync(join(folder, answer), 'utf8').matchAll(/https?:[^"\\<> ]+/g))
        expect(address.startsWith(SITE), `${answer}: ${address}`).toBe(true);
  });
});
