import { readdir } from 'node:fs/promises';
import { build, type Plugin } from 'vite';
import type { EmbedData } from './prerenderEmbed.tsx';
import { defineSimplified } from './simplified.ts';
import { LOCALE_IDS } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { definePositions } from './networkPositions.ts';

export type EmbedRuntime = 'preact' | 'react';

/** Preact in place of React: it does what the embed needs for a fifth of the bytes (`npm run size`). */
const PREACT: Readonly<Record<string, string>> = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': `${process.cwd()}/src/embed/preactClient.ts`,
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/**
 * Parts of d3 that `scaleUtc` brings along for what we never ask of it: colours, and formats of ticks, which are `Intl`'s.
 * Whoever asks for more gets a build that fails or a plain error, not another picture.
 */
const SLIM_D3: Readonly<Record<string, string>> = {
  'd3-interpolate': `export const interpolateNumber=(a,b)=>t=>a*(1-t)+b*t;export const interpolateRound=(a,b)=>t=>Math.round(a*(1-t)+b*t);
export const interpolate=interpolateNumber;export const piecewise=()=>{throw new Error("not in the embed: piecewise")};`,
  'd3-time-format': `export const utcFormat=()=>()=>{throw new Error("not in the embed: utcFormat")};export const timeFormat=utcFormat;`,
};

/** Texts that the first script needs; the second adds all others. */
const FIRST_MESSAGES = ['app', 'embed', 'filters', 'finding', 'record', 'table', 'timeline'];

/** Name under which the second script finds the modules of the first. */
const SHARED = 'aiLabDeparturesShared';

export interface EmbedBundle {
  /** runs before the picture is painted */
  readonly first: string;
  readonly script: string;
  readonly more: string;
  readonly styles: string;
}

async function bundleOutput(data: EmbedData, runtime: EmbedRuntime) {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      ...definePositions(loadDataset()),
      ...defineSimplified(),
    },
    oxc: { jsx: { runtime: 'automatic' } },
    resolve: {
      alias:
        runtime === 'react'
          ? []
          : Object.entries(PREACT).map(([name, replacement]) => ({
              find: new RegExp(`^${name}$`),
              replacement,
            })),
    },
    plugins: [dataPlugin(data), messagesPlugin(), slimD3Plugin()],
    build: {
      write: false,
      target: ['es2022', 'safari15.4'],
      cssCodeSplit: false,
      lib: { entry: { chart: 'src/embed.tsx', more: 'src/embedMore.tsx' }, formats: ['cjs'] },
      rolldownOptions: {
        output: { entryFileNames: '[name].js' },
        // The schemas are there for the words they pass on; their validation is not run in an embed.
        treeshake: { moduleSideEffects: (id: string) => !/\/model\/\w*schemas?\.ts$/i.test(id) },
      },
    },
  });
  return [output].flat().flatMap((each) => ('output' in each ? each.output : []));
}

/**
 * Returns the scripts of the embed and its styles. The two large ones are bundled together, so that the second holds only what
 * the first does not, and each is wrapped as a classic script of its own.
 */
export async function bundleEmbed(data: EmbedData, runtime: EmbedRuntime): Promise<EmbedBundle> {
  const files = await bundleOutput(data, runtime);
  const styles = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (styles?.type !== 'asset') throw new Error('missing output: styles');
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  /** Returns the chunks that a script needs and that are not there yet, each after those it imports. */
  const chunksFor = (name: string, there: Set<string>): readonly string[] => {
    const chunk = chunks.get(name);
    if (chunk === undefined) throw new Error(`missing chunk: ${name}`);
    if (there.has(name)) return [];
    there.add(name);
    return [...chunk.imports.flatMap((each) => chunksFor(each, there)), wrap(name, chunk.code)];
  };
  const there = new Set<string>();
  return {
    first: await bundleFirst(),
    script: `window.${SHARED}={};\n${chunksFor('chart.js', there).join('')}`,
    more: chunksFor('more.js', there).join(''),
    styles: String(styles.source),
  };
}

async function bundleFirst(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: ['es2022', 'safari15.4'],
      lib: { entry: 'src/embedFirst.ts', formats: ['iife'], name: 'aiLabDeparturesFirst' },
    },
  });
  const [file] = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (file?.type !== 'chunk') throw new Error('missing output: first script');
  return file.code;
}

/** Returns a module as a piece of a classic script, which finds the others by the name of their file. */
function wrap(name: string, code: string): string {
  const own = JSON.stringify(name);
  return `(()=>{const exports=window.${SHARED}[${own}]={},require=(name)=>window.${SHARED}[name.replace("./","")];${code}})();\n`;
}

/** Gives the scripts their data. A text that is parsed starts faster than an object literal. */
function dataPlugin({ core, rest, viewIds }: EmbedData): Plugin {
  const modules: Readonly<Record<string, string>> = {
    'virtual:compact-core': `export default JSON.parse(${JSON.stringify(core)});export const viewIds=${JSON.stringify(viewIds)};`,
    'virtual:rest-of-records': `export default ()=>JSON.parse(${JSON.stringify(rest)});`,
  };
  return virtualModules('embed-data', (id) => modules[id]);
}

/** Splits the texts between the two scripts, in place of `i18n/messages/index.ts`. */
function messagesPlugin(): Plugin {
  const folder = `${process.cwd()}/src/i18n/messages`;
  const source = async (name: string, isWanted: (area: string) => boolean) => {
    const files = await readdir(`${folder}/en`);
    const areas = files.map((file) => file.replace('.ts', '')).filter(isWanted);
    const imports = LOCALE_IDS.flatMap((locale) =>
      areas.map((area) => `import {messages as ${locale}_${area}} from '${folder}/${locale}/${area}.ts';`),
    );
    const objects = LOCALE_IDS.map(
      (locale) => `${locale}:{${areas.map((area) => `...${locale}_${area}`).join(',')}}`,
    );
    return `${imports.join('\n')}\nexport const ${name}={${objects.join(',')}};`;
  };
  const plugin = virtualModules('embed-messages', (id) => {
    if (id === 'virtual:first-messages') return source('MESSAGES', (area) => FIRST_MESSAGES.includes(area));
    if (id === 'virtual:rest-of-messages')
      return source('messages', (area) => !FIRST_MESSAGES.includes(area));
    return undefined;
  });
  return {
    ...plugin,
    enforce: 'pre',
    resolveId: (id) =>
      id.endsWith('/messages/index.ts')
        ? '\0virtual:first-messages'
        : id === 'virtual:rest-of-messages'
          ? `\0${id}`
          : null,
  };
}

function slimD3Plugin(): Plugin {
  return {
    ...virtualModules('slim-d3', (id) => SLIM_D3[id.replace('virtual:', '')]),
    enforce: 'pre',
    resolveId: (id, importer) =>
      SLIM_D3[id] === undefined || importer?.includes('/d3-scale/') !== true ? null : `\0virtual:${id}`,
  };
}

function virtualModules(name: string, load: (id: string) => string | Promise<string> | undefined): Plugin {
  return {
    name,
    resolveId: (id) => (load(id) === undefined ? null : `\0${id}`),
    load: (id) => (id.startsWith('\0virtual:') ? load(id.slice(1)) : undefined),
  };
}
