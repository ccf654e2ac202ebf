import { readFile } from 'node:fs/promises';
import { build, type Plugin, type Rolldown } from 'vite';
import { given, givenOnce, parsed } from './dataCode.ts';
import { definePositions } from './networkPositions.ts';
import { pairsOnRecord } from './simplified.ts';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { loadDataset, loadRecords } from '../model/records.ts';
import { compactCore, slimCore } from '../model/compactCore.ts';
import { splitRecords } from '../model/dataset.ts';
import { inOneLanguage, recordTexts } from '../model/recordTexts.ts';
import { shippedRest } from '../model/shippedRest.ts';

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
  '.*/marks/Paths\\.tsx': `${process.cwd()}/src/app/preact/Paths.ts`,
};

const TARGET = ['es2022', 'safari15.4'];

/** Parts of a page that come later and need no texts but those of the start: it may ask for them at once. */
const PLAIN_PARTS = ['app/filters/panelParts.ts', 'views/story/index.ts', 'views/timeline/index.ts'];

/** The documents, each with its entry. */
const ENTRIES = {
  page: 'src/main.tsx',
  embed: 'src/embed.tsx',
  table: 'src/tablePage.ts',
  article: 'src/article.ts',
} as const;
export type DocumentKind = keyof typeof ENTRIES;

/** Documents that share what they load. An embed stands alone on its host's page: it carries nothing that only a page needs. */
const GROUPS: readonly (readonly DocumentKind[])[] = [['page', 'table', 'article'], ['embed']];

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
  /** runs before a page is painted */
  readonly first: string;
  /** the same of an embed, whose picture has no controls that could be pressed too early */
  readonly firstOfEmbed: string;
  /** of each language; what does not depend on it is the same in all */
  readonly documents: Readonly<Record<Locale, Documents>>;
}

/**
 * Returns the scripts of page and embed as classic ones, which run in a sandbox without an origin too: for each document one that it starts
 * with, and those that `import()` asks for later.
 */
export async function bundleScripts(runtime: Runtime = 'preact'): Promise<ScriptBundle> {
  const loader = await bundleAlone('src/classicScripts.ts');
  const documents: Record<string, Documents> = {};
  for (const kinds of GROUPS) {
    const { keys, modules } = await contentOfStart(runtime, kinds);
    await Promise.all(
      LOCALE_IDS.map(async (locale) => {
        const chunks = await bundle({ runtime, locale, kinds, keys, together: modules });
        documents[locale] = { ...documents[locale], ...documentsOf(kinds, chunks, loader) } as Documents;
      }),
    );
  }
  return {
    first: await bundleAlone('src/first.ts'),
    firstOfEmbed: await bundleAlone('src/firstOfEmbed.ts'),
    // One for each language, which a record of any names forgets.
    documents: documents as Record<Locale, Documents>,
  };
}

/** Returns the scripts of the documents of a group. */
function documentsOf(kinds: readonly DocumentKind[], output: Output, loader: string): Partial<Documents> {
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
  return Object.fromEntries(kinds.map((kind) => [kind, documentOf(kind)]));
}

/** Returns whether a text is one that a document starts with, by its key. */
type IsAtStart = (key: string) => boolean;

/** What the documents of a group start with. */
interface Start {
  readonly keys: IsAtStart;
  /** ids of the modules of a group of one document: they are one chunk; null where several documents share them */
  readonly modules: ReadonlySet<string> | null;
}

/**
 * Returns what the documents of a group start with; of the texts those that this may ask for, and what comes later without the others.
 * A key is asked for as a whole, or by what it begins with: `'finding.flow'` with a word after a dot.
 */
async function contentOfStart(runtime: Runtime, kinds: readonly DocumentKind[]): Promise<Start> {
  const chunks = chunksOf(await bundle({ runtime, locale: 'en', kinds, keys: () => false, isDraft: true }));
  const plain = [...chunks.values()].filter(({ moduleIds }) =>
    moduleIds.some((id) => isPlainPart(id, kinds)),
  );
  const entries = [...kinds.map((kind) => `${kind}.js`), ...plain.map(({ fileName }) => fileName)];
  const names = new Set(entries.flatMap((name) => [...closure(name, chunks)]));
  const asked = new Set<string>();
  for (const name of names)
    for (const [id, { code }] of Object.entries(chunks.get(name)?.modules ?? {}))
      if (!id.includes(MESSAGES_FOLDER))
        for (const [, text = ''] of (code ?? '').matchAll(ASKED)) asked.add(text);
  // Where a part of a key is filled in, any word may stand.
  const filledIn = [...asked]
    .filter((text) => text.includes('$'))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(HOLE, '\\w+')}$`));
  const [only, other] = kinds;
  const start = [...closure(`${only}.js`, chunks)].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
  return {
    keys: (key) =>
      asked.has(key) ||
      [...key.matchAll(/\./g)].some(({ index }) => asked.has(key.slice(0, index))) ||
      filledIn.some((pattern) => pattern.test(key)),
    modules: other === undefined ? new Set(start) : null,
  };
}

/** a part of a text that code fills in */
const HOLE = /\$\{[^{}`]*\}/g;

/** texts in code that may be keys: words with a dot between them, any of which may be filled in */
const ASKED = /["'`](\w+\.(?:[\w.]|\$\{[^{}`]*\})+)["'`]/g;

function isPlainPart(id: string, kinds: readonly DocumentKind[]): boolean {
  return kinds.includes('page') && PLAIN_PARTS.some((path) => id.endsWith(`/src/${path}`));
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

/** what the bundler writes for each name that a chunk exports, one way or the other; none is written anew later */
const EXPORT =
  /(?:Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)|\bexports\.([\w$]+)=([\w$]+)(?=[,;]))/g;
const EXPORTS = new RegExp(`[,;]?${EXPORT.source}(?:[,;]${EXPORT.source})*,?`, 'g');
/** what it writes first, for others than us */
const TAG = 'Object.defineProperty(exports,Symbol.toStringTag,{value:`Module`});';

/** Returns a chunk as a piece of a classic script (behaviors/classicScripts.ts). All its exports are said at once, in a quarter of the bytes; an expression that held them goes on without. */
function wrap(name: string, code: string): string {
  const exported = [...code.matchAll(EXPORT)].map(
    ([, got, own, outside, inside]) => `${got ?? outside}:${own ?? inside}`,
  );
  const rest = code.replace(EXPORTS, (all) => (/^[,;].*,$/s.test(all) ? all.slice(0, 1) : ''));
  const said = exported.length === 0 ? '' : `;Object.assign(exports,{${exported.join(',')}})`;
  return `departuresScripts.define(${JSON.stringify(name)},(exports,require)=>{${rest.replace(TAG, '')}${said}});\n`;
}

interface BundleOptions {
  readonly runtime: Runtime;
  readonly locale: Locale;
  readonly kinds: readonly DocumentKind[];
  /** texts that come at the start */
  readonly keys: IsAtStart;
  /** modules that become one chunk */
  readonly together?: ReadonlySet<string> | null;
  /** to be read, not to be run */
  readonly isDraft?: boolean;
}

async function bundle({ runtime, locale, kinds, keys, together = null, isDraft = false }: BundleOptions) {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      'import.meta.env.SIMPLIFIED': '""',
      ...definePositions(loadDataset()),
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
    plugins: [dataPlugin(locale, kinds), messagesPlugin(locale, kinds, keys)],
    build: {
      write: false,
      minify: !isDraft && process.env['PLAIN'] === undefined,
      target: TARGET,
      cssCodeSplit: true,
      modulePreload: false,
      lib: { entry: Object.fromEntries(kinds.map((kind) => [kind, ENTRIES[kind]])), formats: ['cjs'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          ...(together !== null && {
            codeSplitting: {
              groups: [{ name: 'start', test: (id: string) => together.has(id) || isFirstHalf(id) }],
              includeDependenciesRecursively: false,
            },
          }),
        },
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
function dataPlugin(locale: Locale, kinds: readonly DocumentKind[]): Plugin {
  const own = compactCore(inOneLanguage(core, locale));
  const codes: Readonly<Record<string, string>> = {
    // Whoever opens data of their own does so in a page: an embed has no byte for it.
    shippedCore: kinds.includes('page') ? givenOnce('shippedCore', own) : given('shippedCore', own),
    shippedRest: `export const shippedRest = ${parsed(shippedRest)};`,
  };
  return {
    name: 'script-data',
    enforce: 'pre',
    load(id) {
      return codes[/\/model\/(\w+)\.ts$/.exec(id)?.[1] ?? ''] ?? null;
    },
  };
}

/** Returns the code by which a document knows the traditional forms of names: nothing is searched before all languages are there. */
function learning(): string {
  const file = `${process.cwd()}/src/filters/simplified.ts`;
  return `import {learnSimplified} from '${file}';\nlearnSimplified(${JSON.stringify(pairsOnRecord())});`;
}

const MESSAGES_FOLDER = `${process.cwd()}/src/i18n/messages`;

/** Returns the names of the areas of texts: each a module that holds nothing else but what its texts are made with. */
async function areasOf(): Promise<readonly string[]> {
  const index = await readFile(`${MESSAGES_FOLDER}/index.ts`, 'utf8');
  return [...index.matchAll(/from '\.\/en\/(\w+)\.ts'/g)].flatMap(([, area]) => area ?? []);
}

/** what an entry of an area begins with: its key, at the start of a line */
const ENTRY = /^ {2}(?='([\w.]+)':)/m;

/** Returns the source of an area with the texts that are wanted, and no others. */
function withTexts(source: string, isWanted: IsAtStart): string {
  const end = source.lastIndexOf('\n};');
  if (end === -1) throw new Error('missing end of the texts: };');
  const [head = '', ...entries] = source.slice(0, end).split(new RegExp(ENTRY.source, 'm'));
  const wanted: string[] = [];
  // Between any two of the pieces stands the key of the second.
  for (let i = 0; i + 1 < entries.length; i += 2)
    if (isWanted(entries[i] ?? '')) wanted.push(entries[i + 1] ?? '');
  return `${head}${wanted.join('')}${source.slice(end)}`;
}

/** ids of the two halves of an area */
const HALF = /\?texts=(first|late)$/;

function isFirstHalf(id: string): boolean {
  return HALF.exec(id)?.[1] === 'first';
}

/**
 * Splits the texts: those that a language starts with stand in place of `i18n/messages/index.ts`, and every part that comes later brings the
 * others along. All those of another language come as one (`i18n/messages/loadTexts.ts`).
 */
function messagesPlugin(own: Locale, kinds: readonly DocumentKind[], isAtStart: IsAtStart): Plugin {
  const messages = MESSAGES_FOLDER;
  const catalogue = async (locale: Locale, half: string) => {
    const areas = await areasOf();
    const imports = areas.map(
      (area) => `import {messages as ${area}} from '${messages}/${locale}/${area}.ts${half}';`,
    );
    return { imports: imports.join('\n'), text: `{${areas.map((area) => `...${area}`).join(',')}}` };
  };
  const added = async (locale: Locale, half: string) => {
    const { imports, text } = await catalogue(locale, half);
    return `import {MESSAGES} from '${messages}/index.ts';\n${imports}\nObject.assign(MESSAGES.${locale},${text});`;
  };
  return {
    name: 'script-messages',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('\0') || HALF.test(id) ? id : null),
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string' || specifier.startsWith('\0')) return null;
      const resolved = await this.resolve(specifier, importer);
      return resolved === null || isPlainPart(resolved.id, kinds) ? null : `\0late:${resolved.id}`;
    },
    async load(id) {
      const half = HALF.exec(id)?.[1];
      if (half !== undefined) {
        const source = await readFile(id.replace(HALF, ''), 'utf8');
        return withTexts(source, (key) => isAtStart(key) === (half === 'first'));
      }
      if (id === `${messages}/index.ts`) {
        const { imports, text } = await catalogue(own, '?texts=first');
        const all = LOCALE_IDS.map((locale) => `${locale}:${locale === own ? text : '{}'}`);
        return `${imports}\nexport const MESSAGES={${all.join(',')}};`;
      }
      if (id === `${messages}/loadTexts.ts`) {
        const others = LOCALE_IDS.filter((locale) => locale !== own);
        const loads = others.map((locale) => `${locale}:()=>import('\0texts-${locale}')`);
        return `const others={${loads.join(',')}};\nexport const loadTexts=async(locale)=>(await others[locale]?.())?.texts()??null;`;
      }
      const other = LOCALE_IDS.find((locale) => id === `\0texts-${locale}`);
      if (other !== undefined)
        return `${await added(other, '')}\n${learning()}\n${givenOnce('texts', recordTexts(core, other))}`;
      if (id === '\0late-messages') return added(own, '?texts=late');
      if (id.startsWith('\0late:'))
        return `import '\0late-messages';\nexport * from '${id.slice('\0late:'.length)}';`;
      return null;
    },
  };
}
