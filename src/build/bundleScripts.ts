import { readFile } from 'node:fs/promises';
import { build, type Plugin, type Rolldown } from 'vite';
import { definePositions } from './networkPositions.ts';
import { defineSimplified } from './simplified.ts';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { loadDataset, loadRecords } from '../model/records.ts';
import { compactCore, slimCore } from '../model/compactCore.ts';
import { splitRecords } from '../model/dataset.ts';
import { inOneLanguage, recordTexts } from '../model/recordTexts.ts';
import { shippedDetails } from '../model/shippedDetails.ts';

/** what every document starts from */
const core = slimCore(splitRecords(loadRecords()).core);

export type Runtime = 'preact' | 'react';

/** Preact in place of React: it does what the product needs for a fifth of the bytes (`npm run size -- --react`). */
const PREACT: Readonly<Record<string, string>> = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': `${process.cwd()}/src/app/preact/client.ts`,
  'react-dom': `${process.cwd()}/src/app/preact/dom.ts`,
  react: `${process.cwd()}/src/app/preact/react.ts`,
  'zustand/react': `${process.cwd()}/src/app/preact/zustand.ts`,
};

const TARGET = ['es2022', 'safari15.4'];

/** Areas of texts that come with the first part that comes later; all others are there from the start. */
const LATE_MESSAGES = [
  'about',
  'article',
  'card',
  'careers',
  'codes',
  'downloads',
  'flow',
  'large',
  'network',
  'people',
  'scores',
];

/** Parts that come later and need no texts but those of the start: a document may ask for them at once. */
const PLAIN_PARTS = [
  'app/filters/panelParts.ts',
  'embed/EmbedTable.tsx',
  'views/story/index.ts',
  'views/timeline/index.ts',
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

type Documents = Readonly<Record<DocumentKind, BuiltScript & { readonly late: readonly LateScript[] }>>;

export interface ScriptBundle {
  /** runs before the page is painted */
  readonly first: string;
  /** of each language; what does not depend on it is the same in all */
  readonly documents: Readonly<Record<Locale, Documents>>;
}

/**
 * Returns the scripts of page and embed as classic ones, which run in a sandbox without an origin too: for each document one that it starts
 * with, and those that `import()` asks for later.
 */
export async function bundleScripts(runtime: Runtime = 'preact'): Promise<ScriptBundle> {
  const loader = await bundleAlone('src/classicScripts.ts');
  const documents = await Promise.all(
    LOCALE_IDS.map(async (locale) => [locale, await bundleDocuments(runtime, locale, loader)] as const),
  );
  return {
    first: await bundleAlone('src/first.ts'),
    // One for each language, which `fromEntries` forgets.
    documents: Object.fromEntries(documents) as Record<Locale, Documents>,
  };
}

/** Returns the scripts of all documents in a language: with its texts, those of others coming when they are spoken. */
async function bundleDocuments(runtime: Runtime, locale: Locale, loader: string): Promise<Documents> {
  let output = await bundle(runtime, locale, LATE_MESSAGES);
  const needed = await areasNeeded(chunksOf(output));
  if (needed.length > 0) {
    console.log(`texts needed at the start, take them out of LATE_MESSAGES: ${needed.join(', ')}`);
    output = await bundle(
      runtime,
      locale,
      LATE_MESSAGES.filter((area) => !needed.includes(area)),
    );
  }
  const chunks = chunksOf(output);
  const styles = new Map(
    output.flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source)]] : [])),
  );
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
    page: documentOf('page'),
    embed: documentOf('embed'),
    table: documentOf('table'),
    article: documentOf('article'),
  };
}

/** Returns the late areas of texts that a script has a text of which comes without them: it would say nothing. */
async function areasNeeded(chunks: Chunks): Promise<readonly string[]> {
  const plain = [...chunks.values()].filter(({ facadeModuleId }) => isPlainPart(facadeModuleId ?? ''));
  const entries = [
    ...Object.keys(ENTRIES).map((kind) => `${kind}.js`),
    ...plain.map(({ fileName }) => fileName),
  ];
  const names = new Set(entries.flatMap((name) => [...closure(name, chunks)]));
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

function isPlainPart(id: string): boolean {
  return PLAIN_PARTS.some((path) => id.endsWith(`/src/${path}`));
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

async function bundle(runtime: Runtime, locale: Locale, late: readonly string[]) {
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
    plugins: [dataPlugin(locale), messagesPlugin(locale, late)],
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
function dataPlugin(locale: Locale): Plugin {
  const own = compactCore(inOneLanguage(core, locale));
  const texts: Readonly<Record<string, unknown>> = { shippedCore: own, shippedDetails };
  return {
    name: 'script-data',
    enforce: 'pre',
    load(id) {
      const name = /\/model\/(\w+)\.ts$/.exec(id)?.[1] ?? '';
      if (!(name in texts)) return null;
      return `export const ${name} = ${parsed(texts[name])};`;
    },
  };
}

function parsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

const MESSAGES_FOLDER = `${process.cwd()}/src/i18n/messages`;

async function areasOf(isWanted: (area: string) => boolean): Promise<readonly string[]> {
  const index = await readFile(`${MESSAGES_FOLDER}/index.ts`, 'utf8');
  const areas = [...index.matchAll(/from '\.\/en\/(\w+)\.ts'/g)].flatMap(([, area]) => area ?? []);
  return areas.filter(isWanted);
}

/**
 * Splits the texts: those that a language starts with stand in place of `i18n/messages/index.ts`, and every part that comes later brings the
 * others along. All those of another language come as one (`i18n/messages/loadTexts.ts`).
 */
function messagesPlugin(own: Locale, late: readonly string[]): Plugin {
  const isFirst = (area: string) => !late.includes(area);
  const messages = MESSAGES_FOLDER;
  const catalogue = async (locale: Locale, isWanted: (area: string) => boolean) => {
    const areas = await areasOf(isWanted);
    const imports = areas.map(
      (area) => `import {messages as ${area}} from '${messages}/${locale}/${area}.ts';`,
    );
    return { imports: imports.join('\n'), text: `{${areas.map((area) => `...${area}`).join(',')}}` };
  };
  const added = async (locale: Locale, isWanted: (area: string) => boolean) => {
    const { imports, text } = await catalogue(locale, isWanted);
    return `import {MESSAGES} from '${messages}/index.ts';\n${imports}\nObject.assign(MESSAGES.${locale},${text});`;
  };
  return {
    name: 'script-messages',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('\0') ? id : null),
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string' || specifier.startsWith('\0')) return null;
      const resolved = await this.resolve(specifier, importer);
      return resolved === null || isPlainPart(resolved.id) ? null : `\0late:${resolved.id}`;
    },
    async load(id) {
      if (id === `${messages}/index.ts`) {
        const { imports, text } = await catalogue(own, isFirst);
        const all = LOCALE_IDS.map((locale) => `${locale}:${locale === own ? text : '{}'}`);
        return `${imports}\nexport const MESSAGES={${all.join(',')}};`;
      }
      if (id === `${messages}/loadTexts.ts`) {
        const others = LOCALE_IDS.filter((locale) => locale !== own);
        const loads = others.map((locale) => `${locale}:()=>import('\0texts-${locale}')`);
        return `const others={${loads.join(',')}};\nexport const loadTexts=async(locale)=>(await others[locale]?.())?.texts??null;`;
      }
      const other = LOCALE_IDS.find((locale) => id === `\0texts-${locale}`);
      if (other !== undefined)
        return `${await added(other, () => true)}\nexport const texts=${parsed(recordTexts(core, other))};`;
      if (id === '\0late-messages') return added(own, (area) => !isFirst(area));
      if (id.startsWith('\0late:'))
        return `import '\0late-messages';\nexport * from '${id.slice('\0late:'.length)}';`;
      return null;
    },
  };
}
