import { readdir, readFile } from 'node:fs/promises';
import { build, type Plugin, type Rolldown } from 'vite';
import { definePositions } from './networkPositions.ts';
import { lateStyles } from './lateStyles.ts';
import { defineSimplified } from './simplified.ts';
import { LOCALE_IDS } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { shippedCore } from '../model/shippedCore.ts';
import { shippedDetails } from '../model/shippedDetails.ts';

export type Runtime = 'preact' | 'react';

/** Preact in place of React: it does what the product needs for a fifth of the bytes (`npm run size -- --react`). */
const PREACT: Readonly<Record<string, string>> = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': `${process.cwd()}/src/app/preactClient.ts`,
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

const TARGET = ['es2022', 'safari15.4'];

/** Areas of texts that come with the first part that comes later; all others are there from the start. */
const LATE_MESSAGES = [
  'about',
  'article',
  'card',
  'codes',
  'downloads',
  'flow',
  'network',
  'people',
  'scores',
];

/** The documents, each with its entry. */
const ENTRIES = {
  page: 'src/main.tsx',
  embed: 'src/embed.tsx',
  table: 'src/tablePage.ts',
  article: 'src/article.ts',
} as const;
export type DocumentKind = keyof typeof ENTRIES;

/** A script, with the styles that are no use without it. */
export interface BuiltScript {
  readonly name: string;
  readonly code: string;
  /** empty where it has none */
  readonly styles: string;
}

/** A script that comes when it is asked for. */
export interface LateScript extends BuiltScript {
  /** names of other late scripts that have to run before it */
  readonly needs: readonly string[];
}

export interface ScriptBundle {
  /** runs before the page is painted */
  readonly first: string;
  readonly documents: Readonly<Record<DocumentKind, BuiltScript & { readonly late: readonly LateScript[] }>>;
}

/**
 * Returns the scripts of page and embed as classic ones, which run in a sandbox without an origin too: for each document one that it starts
 * with, and those that `import()` asks for later.
 */
export async function bundleScripts(runtime: Runtime = 'preact'): Promise<ScriptBundle> {
  let output = await bundle(runtime, LATE_MESSAGES);
  const needed = await areasNeeded(chunksOf(output));
  if (needed.length > 0) {
    console.log(`texts needed at the start, take them out of LATE_MESSAGES: ${needed.join(', ')}`);
    output = await bundle(
      runtime,
      LATE_MESSAGES.filter((area) => !needed.includes(area)),
    );
  }
  const chunks = chunksOf(output);
  const styles = new Map(
    output.flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source)]] : [])),
  );
  const loader = await bundleAlone('src/classicScripts.ts');
  const stylesOf = (names: Iterable<string>) =>
    [...new Set([...names].flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])]))]
      .map((name) => styles.get(name) ?? '')
      .join('');
  const codeOf = (name: string) => wrap(name, chunks.get(name)?.code ?? '');
  const documentOf = (kind: DocumentKind) => {
    const first = closure(`${kind}.js`, chunks);
    const late = [...lateOf(first, chunks)];
    return {
      name: kind,
      // The page of the table is text and styles alone.
      code: kind === 'table' ? '' : `${loader}${[...first].map(codeOf).join('')}`,
      styles: stylesOf(first),
      late: late.map((name) => ({
        name,
        needs: [...closure(name, chunks)].filter((each) => each !== name && late.includes(each)),
        code: codeOf(name),
        styles: stylesOf([name]),
      })),
    };
  };
  return {
    first: await bundleAlone('src/first.ts'),
    documents: {
      page: documentOf('page'),
      embed: documentOf('embed'),
      table: documentOf('table'),
      article: documentOf('article'),
    },
  };
}

/** Returns the late areas of texts that a script which a document starts with has a text of: it would say nothing. */
async function areasNeeded(chunks: Chunks): Promise<readonly string[]> {
  const names = new Set(Object.keys(ENTRIES).flatMap((kind) => [...closure(`${kind}.js`, chunks)]));
  const code = [...names].map((name) => chunks.get(name)?.code ?? '').join('\n');
  const found = await Promise.all(
    LATE_MESSAGES.map(async (area) => {
      const text = await readFile(`${MESSAGES_FOLDER}/en/${area}.ts`, 'utf8').catch(() => '');
      const keys = [...text.matchAll(/^ {2}'([\w.]+)':/gm)].flatMap(([, key]) => key ?? []);
      return keys.some((key) => ['"', "'", '`'].some((quote) => code.includes(`${quote}${key}${quote}`)))
        ? [area]
        : [];
    }),
  );
  return found.flat();
}

type Output = Awaited<ReturnType<typeof bundle>>;
type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

function chunksOf(output: Output): Chunks {
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
}

/** Returns the names of a chunk and of all that it imports, each after those it imports itself. */
function closure(name: string, chunks: Chunks, found: Set<string> = new Set()): Set<string> {
  if (found.has(name)) return found;
  const chunk = chunks.get(name);
  if (chunk === undefined) throw new Error(`missing chunk: ${name}`);
  for (const each of chunk.imports) closure(each, chunks, found);
  return found.add(name);
}

/** Returns the names of the chunks that a document may ask for once `there` has run. */
function lateOf(there: ReadonlySet<string>, chunks: Chunks): ReadonlySet<string> {
  const late = new Set<string>();
  const visit = (name: string) => {
    for (const each of chunks.get(name)?.dynamicImports ?? [])
      for (const needed of closure(each, chunks)) {
        if (there.has(needed) || late.has(needed)) continue;
        late.add(needed);
        visit(needed);
      }
  };
  for (const name of there) visit(name);
  return late;
}

/** Returns a chunk as a piece of a classic script (behaviors/classicScripts.ts). */
function wrap(name: string, code: string): string {
  return `departuresScripts.define(${JSON.stringify(name)},(exports,require)=>{${code}});\n`;
}

async function bundle(runtime: Runtime, late: readonly string[]) {
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
    plugins: [dataPlugin(), messagesPlugin(late), lateStyles()],
    build: {
      write: false,
      minify: process.env['PLAIN'] === undefined,
      target: TARGET,
      cssCodeSplit: true,
      modulePreload: false,
      lib: { entry: { ...ENTRIES }, formats: ['cjs'] },
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        // The schemas are there for the words they pass on; their validation is not run in a page.
        treeshake: { moduleSideEffects: (id: string) => !/\/model\/\w*schemas?\.ts$/i.test(id) },
      },
    },
  });
  return [output].flat().flatMap((each) => ('output' in each ? each.output : []));
}

/** Returns a script that stands alone. */
async function bundleAlone(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: TARGET, lib: { entry, formats: ['iife'], name: 'departuresAlone' } },
  });
  const [file] = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (file?.type !== 'chunk') throw new Error(`missing output: ${entry}`);
  return file.code;
}

/** Puts texts in place of the modules that make the data: a text that is parsed starts faster than an object literal. */
function dataPlugin(): Plugin {
  const texts: Readonly<Record<string, unknown>> = { shippedCore, shippedDetails };
  return {
    name: 'script-data',
    enforce: 'pre',
    load(id) {
      const name = /\/model\/(\w+)\.ts$/.exec(id)?.[1] ?? '';
      if (!(name in texts)) return null;
      return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(texts[name]))});`;
    },
  };
}

const MESSAGES_FOLDER = `${process.cwd()}/src/i18n/messages`;

async function areasOf(isWanted: (area: string) => boolean): Promise<readonly string[]> {
  return (await readdir(`${MESSAGES_FOLDER}/en`)).map((file) => file.replace('.ts', '')).filter(isWanted);
}

/**
 * Splits the texts: those of the start stand in place of `i18n/messages/index.ts`, and every part that comes later brings the others along,
 * which are added to them.
 */
function messagesPlugin(late: readonly string[]): Plugin {
  const isFirst = (area: string) => !late.includes(area);
  const messages = MESSAGES_FOLDER;
  const catalogue = async (isWanted: (area: string) => boolean) => {
    const areas = await areasOf(isWanted);
    const imports = LOCALE_IDS.flatMap((locale) =>
      areas.map((area) => `import {messages as ${locale}_${area}} from '${messages}/${locale}/${area}.ts';`),
    );
    const objects = LOCALE_IDS.map(
      (locale) => `${locale}:{${areas.map((area) => `...${locale}_${area}`).join(',')}}`,
    );
    return { imports: imports.join('\n'), text: `{${objects.join(',')}}` };
  };
  return {
    name: 'script-messages',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('\0late') ? id : null),
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const resolved = await this.resolve(specifier, importer);
      return resolved === null ? null : `\0late:${resolved.id}`;
    },
    async load(id) {
      if (id === `${messages}/index.ts`) {
        const { imports, text } = await catalogue(isFirst);
        return `${imports}\nexport const MESSAGES=${text};`;
      }
      if (id === '\0late-messages') {
        const { imports, text } = await catalogue((area) => !isFirst(area));
        return `import {MESSAGES} from '${messages}/index.ts';\n${imports}\nconst late=${text};\nfor(const locale in late)Object.assign(MESSAGES[locale],late[locale]);`;
      }
      if (id.startsWith('\0late:'))
        return `import '\0late-messages';\nexport * from '${id.slice('\0late:'.length)}';`;
      return null;
    },
  };
}
