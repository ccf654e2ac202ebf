import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LOCALE_IDS, LOCALES, type Locale } from '../i18n/locales.ts';
import { compactCore, slimCore } from '../model/compactCore.ts';
import { inOneLanguage } from '../model/recordTexts.ts';
import { splitRecords, type CoreRecords } from '../model/dataset.ts';
import { loadRecords } from '../model/records.ts';

/** bytes after brotli of the scripts and styles that an embed needs to show and filter the timeline */
const EMBED_CODE_BUDGET = 61_000;
/** bytes after brotli of everything that an embed needs until it can be used, at so many departures */
const EMBED_BUDGET = { bytes: 110_000, departures: 927 };
/** bytes after brotli of data and prerendered picture, shared out among the departures: people, labs and places are part of it */
const EMBED_DEPARTURE_BUDGET = 60;
/** bytes after brotli that one departure more brings into the data of an embed, with its person */
const FURTHER_DEPARTURE_BUDGET = 45;
/** bytes after brotli of everything that a page needs until it can be used */
const PAGE_BUDGET = 135_000;
/** bytes after gzip of the script that stands on other people's pages */
export const HOST_SCRIPT_BUDGET = 3000;

export interface Size {
  readonly what: string;
  /** null for a difference, which is known compressed alone */
  readonly bytes: number | null;
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

/** Returns the bytes of a file as a server compresses it in advance with gzip. */
export function gzipSize(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Returns what a built site weighs, with its budgets; the data are those of the shipped record. Throws where a file of it is missing. */
export async function measureSizes(folder: string): Promise<readonly Size[]> {
  const read = (path: string) => readFile(join(folder, path));
  const row = (what: string, content: Buffer, budget: number | null = null): Size => ({
    what,
    bytes: content.length,
    compressed: brotliSize(content),
    budget,
  });
  const { core } = splitRecords(loadRecords());
  const rows: Size[] = [];
  for (const locale of LOCALE_IDS) {
    const own = compactCore(inOneLanguage(slimCore(core), locale));
    const data = row(`embed: data in the script (${locale})`, Buffer.from(JSON.stringify(own)));
    rows.push(data, {
      what: `embed: each further departure (${locale})`,
      bytes: null,
      compressed: costOfDeparture(core, locale),
      budget: FURTHER_DEPARTURE_BUDGET,
    });
    const start = await startOf(folder, `${LOCALES[locale].path}embed/`, row);
    const [html, ...loaded] = start;
    const code = sum('embed: scripts and styles', loaded);
    const all = sum(`embed: all of it (${locale})`, start);
    rows.push(
      ...start.map((part) => ({ ...part, what: `embed: ${part.what} (${locale})` })),
      {
        what: `embed: code and styles, without the data (${locale})`,
        bytes: (code.bytes ?? 0) - (data.bytes ?? 0),
        compressed: code.compressed - data.compressed,
        budget: EMBED_CODE_BUDGET,
      },
      {
        ...all,
        budget:
          EMBED_BUDGET.bytes +
          FURTHER_DEPARTURE_BUDGET * Math.max(0, core.departures.length - EMBED_BUDGET.departures),
      },
      {
        ...sum(`embed: what grows with the record (${locale})`, html === undefined ? [data] : [data, html]),
        budget: EMBED_DEPARTURE_BUDGET * core.departures.length,
      },
    );
  }
  const assets = await readdir(join(folder, 'embed/assets'));
  const late = assets.filter((name) => name.endsWith('.js') && !/^(embed|first)-/.test(name));
  const after = await Promise.all(late.map(async (name) => row(name, await read(`embed/assets/${name}`))));
  rows.push(sum('embed: what comes when asked for, in all languages', after));
  for (const locale of LOCALE_IDS) {
    const start = await startOf(folder, LOCALES[locale].path, row);
    const lanes = await lanesOf(folder, LOCALES[locale].path, row);
    rows.push(
      sum(`page: all that it starts with (${locale})`, start),
      sum(`page: lanes below the first picture (${locale})`, lanes),
      { ...sum(`page: both (${locale})`, [...start, ...lanes]), budget: PAGE_BUDGET },
    );
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

/** every how many departures one is left out, to see what it costs */
const LEFT_OUT = 10;

/** Returns the bytes that a departure costs an embed: how much less its data weigh without some, and without the people who left nothing else. */
function costOfDeparture(core: CoreRecords, locale: Locale): number {
  const weigh = (records: CoreRecords) =>
    brotliSize(JSON.stringify(compactCore(inOneLanguage(slimCore(records), locale))));
  const departures = core.departures.filter((_, i) => i % LEFT_OUT !== 0);
  const ids = new Set(departures.map(({ id }) => id));
  const people = new Set([
    ...departures.map(({ person }) => person),
    ...core.groups.flatMap(({ members }) => members.map(({ person }) => person)),
  ]);
  const fewer: CoreRecords = {
    ...core,
    departures,
    researchers: core.researchers.filter(({ id }) => people.has(id)),
    groups: core.groups.map((group) => ({
      ...group,
      departures: group.departures.filter((id) => ids.has(id)),
    })),
  };
  return Math.round((weigh(core) - weigh(fewer)) / (core.departures.length - departures.length));
}

type Row = (what: string, content: Buffer) => Size;

/** Returns a document and the scripts and styles that it names for its start, in the order of the document, the document first. */
async function startOf(folder: string, path: string, row: Row): Promise<readonly Size[]> {
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  const names = html.matchAll(
    /<(?:script (?:async|defer)|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g,
  );
  return [row('index.html', Buffer.from(html)), ...(await filesOf(names, join(folder, path), row))];
}

/** Returns what a page asks for to draw its lanes, which it does at once where they are in reach of the window. */
async function lanesOf(folder: string, path: string, row: Row): Promise<readonly Size[]> {
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  const needs = /data-chunk="timeline\.js" data-needs="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  const chunks = ['timeline.js', ...needs].filter(Boolean).map((name) => name.replace('.', '\\.'));
  const names = html.matchAll(
    new RegExp(`data-chunk="(?:${chunks.join('|')})"[^>]* (?:src|href)="([^"]+)"`, 'g'),
  );
  return filesOf(names, join(folder, path), row);
}

function filesOf(names: Iterable<RegExpExecArray>, folder: string, row: Row): Promise<readonly Size[]> {
  return Promise.all(
    [...names].map(async ([, name = '']) =>
      row(name.replace(/^.*\//, '').replace(/-\w{8}(?=\.)/, ''), await readFile(join(folder, name))),
    ),
  );
}

function sum(what: string, parts: readonly Size[]): Size {
  return {
    what,
    bytes: parts.reduce((total, { bytes }) => total + (bytes ?? 0), 0),
    compressed: parts.reduce((total, { compressed }) => total + compressed, 0),
    budget: null,
  };
}

/** Returns the sizes as lines for people: compressed and raw kB, and what is over its budget. */
export function describeSizes(sizes: readonly Size[]): readonly string[] {
  const kB = (bytes: number) =>
    bytes < 100 ? `${String(bytes).padStart(8)} B ` : `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
  return sizes.map(({ what, bytes, compressed, budget }) => {
    const verdict = budget === null ? '' : `  ${compressed > budget ? 'OVER' : 'of'} ${kB(budget).trim()}`;
    return `${what.padEnd(56)}${kB(compressed)}${bytes === null ? '' : `${kB(bytes)} raw`}${verdict}`;
  });
}
