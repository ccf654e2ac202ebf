import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LOCALE_IDS, LOCALES } from '../i18n/locales.ts';
import { compactCore, slimCore } from '../model/compactCore.ts';
import { splitRecords } from '../model/dataset.ts';
import { loadRecords } from '../model/records.ts';

/** bytes after brotli of the scripts and styles that an embed needs to show and filter the timeline */
export const EMBED_CODE_BUDGET = 85_000;
/** bytes after brotli for each departure: its data, and its part of the prerendered picture */
export const EMBED_DEPARTURE_BUDGET = 80;
/** bytes after brotli of everything that a page needs until it can be used */
export const PAGE_BUDGET = 150_000;
/** bytes after gzip of the script that stands on other people's pages */
export const HOST_SCRIPT_BUDGET = 3000;

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly compressed: number;
  /** what `compressed` may be at most; null where it is only reported */
  readonly budget: number | null;
}

/** Returns the bytes of a file as a server sends it at its best. */
export function brotliSize(content: string | Buffer): number {
  const text = Buffer.from(content);
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  }).length;
}

export function gzipSize(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Returns what a built site weighs, with its budgets; the data are those of the shipped record. Throws where a file of it is missing. */
export async function measureSizes(folder: string): Promise<readonly Size[]> {
  const read = (path: string) => readFile(join(folder, path));
  const assets = await readdir(join(folder, 'embed/assets'));
  const asset = (pattern: RegExp) => {
    const name = assets.find((each) => pattern.test(each));
    if (name === undefined) throw new Error(`missing file: ${folder}/embed/assets/${pattern.source}`);
    return read(`embed/assets/${name}`);
  };
  const row = (what: string, content: Buffer, budget: number | null = null): Size => ({
    what,
    bytes: content.length,
    compressed: brotliSize(content),
    budget,
  });

  const script = row('embed: script with the data', await asset(/^embed-.*\.js$/));
  const first = row('embed: script before the picture', await asset(/^first-.*\.js$/));
  const styles = row('embed: styles', await asset(/^embed-.*\.css$/));
  const { core } = splitRecords(loadRecords());
  const data = row('embed: data in the script', Buffer.from(JSON.stringify(compactCore(slimCore(core)))));
  const loaded = sum('embed: scripts with the data, styles', [script, first, styles]);
  const code: Size = {
    what: 'embed: code and styles, without the data',
    bytes: loaded.bytes - data.bytes,
    compressed: loaded.compressed - data.compressed,
    budget: EMBED_CODE_BUDGET,
  };
  const rows = [script, first, styles, data, code];
  for (const locale of LOCALE_IDS) {
    const page = row(`embed: page (${locale})`, await read(join(LOCALES[locale].path, 'embed/index.html')));
    const grown = sum(`embed: what grows with the record (${locale})`, [data, page]);
    rows.push(page, sum(`embed: all of it (${locale})`, [loaded, page]), {
      ...grown,
      budget: EMBED_DEPARTURE_BUDGET * core.departures.length,
    });
  }
  const late = assets.filter((name) => name.endsWith('.js') && !/^(embed|first)-/.test(name));
  const after = await Promise.all(late.map(async (name) => row(name, await read(`embed/assets/${name}`))));
  rows.push(sum('embed: what comes when asked for (evidence, card, other views)', after));
  const own = await readdir(join(folder, 'assets'));
  for (const locale of LOCALE_IDS) {
    const start = own.filter((name) => /^(page|first)-[\w]{8}\.\w+$/.test(name));
    const parts = await Promise.all(start.map(async (name) => row(name, await read(`assets/${name}`))));
    const html = row('page', await read(join(LOCALES[locale].path, 'index.html')));
    rows.push({ ...sum(`page: all that it starts with (${locale})`, [...parts, html]), budget: PAGE_BUDGET });
  }
  const host = await read('embed.js');
  rows.push({
    what: 'host script (gzip)',
    bytes: host.length,
    compressed: gzipSize(host),
    budget: HOST_SCRIPT_BUDGET,
  });
  return rows;
}

function sum(what: string, parts: readonly Size[]): Size {
  return {
    what,
    bytes: parts.reduce((total, { bytes }) => total + bytes, 0),
    compressed: parts.reduce((total, { compressed }) => total + compressed, 0),
    budget: null,
  };
}

/** Returns the sizes as lines for people: compressed and raw kB, and what is over its budget. */
export function describeSizes(sizes: readonly Size[]): readonly string[] {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);
  return sizes.map(({ what, bytes, compressed, budget }) => {
    const verdict =
      budget === null ? '' : compressed > budget ? `  OVER ${budget / 1000}` : `  of ${budget / 1000}`;
    return `${what.padEnd(56)}${kB(compressed)} kB${kB(bytes)} kB raw${verdict}`;
  });
}
