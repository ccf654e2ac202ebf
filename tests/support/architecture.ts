import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/**
 * The rooms of src/, lowest row first. A file imports from its own room or from lower rows only; rooms of one row do not know
 * each other. Entries are the files that lie in src/ itself.
 */
export const ROWS: readonly (readonly string[])[] = [
  ['lib', 'protocol'],
  ['model'],
  ['i18n'],
  ['filters', 'transforms', 'reading'],
  ['encoding', 'layout', 'state', 'verdicts', 'words'],
  ['url'],
  ['store', 'marks', 'behaviors'],
  ['views'],
  ['exports', 'pictures'],
  ['app'],
  ['embed', 'host'],
  ['entries', 'keeping'],
  ['build'],
];

export const PURE_ROOMS: ReadonlySet<string> = new Set([
  'lib',
  'protocol',
  'model',
  'i18n',
  'filters',
  'reading',
  'transforms',
  'encoding',
  'layout',
  'state',
  'url',
  'verdicts',
  'words',
]);

/** The script on a host's page has to stay small. */
const HOST_MAY_IMPORT = new Set(['host', 'protocol', 'lib']);

/** Elements that appear only after interaction: a style of theirs is set by script, never written into a page. */
const CLIENT_ONLY = new Set([
  'src/app/codes/CodePreview.tsx',
  'src/views/Cut.tsx',
  'src/views/timeline/Tooltip.tsx',
  'src/embed/EmbedTable.tsx',
  'src/app/table/LongRows.tsx',
]);

const MAY_LEAVE_SRC = new Set(['model', 'build', 'keeping']);
const MAY_USE_NODE = /^src\/(build|keeping)\//;
const MAY_USE_HISTORY = new Set(['entries', 'behaviors', 'embed', 'host']);

/** Ids of languages: only these rooms may ask for one of them. A host knows none but by its address. */
const LOCALES = new Set(['en', 'zh']);
const MAY_NAME_LANGUAGES = new Set(['i18n', 'build', 'keeping', 'reading', 'host']);
/** What of a view's folder others may import. */
const ENTRANCE = /\/(index|params)\.tsx?$/;
/** The build places the network for the bundles. */
const MAY_ENTER_VIEWS = new Set(['src/build/networkPositions.ts', 'src/vite-env.d.ts']);

/** What only its own rooms may call, and what the others call in its place. */
const KEPT: Readonly<Record<string, { readonly rooms: ReadonlySet<string>; readonly instead: string }>> = {
  isSurelyIn: { rooms: new Set(['filters']), instead: 'count by filters/count.ts' },
  rangeInterval: { rooms: new Set(['filters']), instead: 'count by filters/count.ts' },
  parseEdtf: {
    rooms: new Set(['model', 'state', 'reading', 'keeping']),
    instead: 'dates of the record are read by model/dates.ts',
  },
};

const LINE_LIMIT = 400;
const TEXT_TABLE = /^src\/i18n\/messages\//;

const IMPURE_PACKAGES = /^(react|react-dom|zustand|node:.*)(\/|$)/;
const IMPURE_GLOBALS = new Set(
  (
    'window document navigator localStorage sessionStorage history location fetch XMLHttpRequest WebSocket Worker setTimeout ' +
    'setInterval setImmediate requestAnimationFrame requestIdleCallback queueMicrotask performance crypto globalThis self process ' +
    'matchMedia getComputedStyle alert console'
  ).split(' '),
);
const DOM_GLOBALS = new Set(
  'window document navigator localStorage sessionStorage history location'.split(' '),
);
const HISTORY_GLOBALS = new Set(['localStorage', 'sessionStorage', 'history']);

const GESTURES = /^(select|selectAll|selection|zoom\w*|brush\w*|drag\w*|pointers?)$/;
const TEXT_ATTRIBUTES = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'label',
]);

interface Finding {
  readonly line: number;
  readonly message: string;
}

interface ImportLine {
  readonly request: string;
  readonly names: readonly string[];
  /** leaves no trace in the built code */
  readonly typeOnly: boolean;
  readonly start: number;
}

/** Returns every breach of the house rules in a tree of sources by path (`src/lib/round.ts`), as `path:line message`. */
export function checkArchitecture(sources: ReadonlyMap<string, string>): readonly string[] {
  return [...sources].flatMap(([path, source]) =>
    checkFile(path, source).map(({ line, message }) => `${path}:${line} ${message}`),
  );
}

/** Returns the room of a file: its folder below src/, or `entries`. */
export function roomOf(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'entries' : room;
}

/** Returns whether a file has to give the same for the same arguments, wherever it runs. */
export function isPure(path: string): boolean {
  if (PURE_ROOMS.has(roomOf(path))) return true;
  const name = posix.basename(path);
  return path.startsWith('src/views/') && path.endsWith('.ts') && !name.startsWith('use');
}

function checkFile(path: string, source: string): readonly Finding[] {
  const { program, module, errors } = parseSync(path, source);
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const findings: Finding[] = [];
  const report = (offset: number, message: string) => findings.push({ line: lineOf(offset), message });
  for (const { message } of errors) report(0, `cannot be read: ${message}`);

  const room = roomOf(path);
  if (rowOf(room) === -1) report(0, `lies in an unknown room: ${room}`);
  if (lineOf(source.length) - 1 > LINE_LIMIT && !TEXT_TABLE.test(path))
    report(0, `is longer than ${LINE_LIMIT} lines`);

  for (const line of importsOf(module, source)) {
    const message = checkImport(path, line);
    if (message !== null) report(line.start, message);
  }
  checkNodes(path, program, report);
  return findings;
}

type Parsed = ReturnType<typeof parseSync>;

function importsOf(module: Parsed['module'], source: string): readonly ImportLine[] {
  const imports = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    request: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? '*'),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    start,
  }));
  const exports = module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest }) =>
      moduleRequest ? [{ request: moduleRequest.value, names: [], typeOnly: false, start }] : [],
    ),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest, start }) => ({
    request: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    names: [],
    typeOnly: false,
    start,
  }));
  return [...imports, ...exports, ...dynamic];
}

function checkImport(path: string, { request, names, typeOnly }: ImportLine): string | null {
  const room = roomOf(path);
  if (!request.startsWith('.')) {
    if (request.startsWith('node:') && !MAY_USE_NODE.test(path))
      return `imports ${request} outside of build/ and keeping/`;
    if (isPure(path) && !typeOnly && IMPURE_PACKAGES.test(request)) return `is pure and imports ${request}`;
    if (request === 'd3-sankey' && room !== 'layout') return 'imports d3-sankey, which only layout/ wraps';
    if (request === 'd3' && (room === 'marks' || room === 'app')) return `imports d3 in ${room}/`;
    if (request === 'd3' && names.includes('*')) return 'imports all of d3: import by name';
    const gesture =
      room === 'behaviors' ? undefined : names.find((name) => request === 'd3' && GESTURES.test(name));
    return gesture === undefined ? null : `imports ${gesture} from d3, which belongs in behaviors/`;
  }
  const kept = names.find((name) => Object.hasOwn(KEPT, name) && KEPT[name]?.rooms.has(room) === false);
  if (kept !== undefined) return `imports ${kept}: ${KEPT[kept]?.instead}`;
  const target = posix.join(posix.dirname(path), request);
  if (!target.startsWith('src/'))
    return MAY_LEAVE_SRC.has(room) ? null : `imports ${request} from outside of src/`;
  const to = roomOf(target);
  if (room === 'host' && !HOST_MAY_IMPORT.has(to)) return `is on somebody else's page and imports ${to}/`;
  if (room === 'views' && to === 'views') return checkViewImport(path, target);
  const entered = room === 'views' || to !== 'views' ? null : viewFolder(target);
  if (entered !== null && !ENTRANCE.test(target) && !MAY_ENTER_VIEWS.has(path))
    return `enters the view ${entered} by ${posix.basename(target)}`;
  if (room === to) return null;
  return rowOf(to) < rowOf(room) ? null : `is in ${room}/ and imports upward or sideways from ${to}/`;
}

/** A view knows its own folder and what all views share, neither another view nor the registry. */
function checkViewImport(path: string, target: string): string | null {
  const view = viewFolder(path);
  const other = viewFolder(target);
  if (view === null || view === other) return null;
  if (other !== null) return `is in the view ${view} and imports from the view ${other}`;
  return posix.basename(target) === 'index.ts'
    ? `is in the view ${view} and imports the registry of views`
    : null;
}

function viewFolder(path: string): string | null {
  const [, , folder = '', ...rest] = path.split('/');
  return rest.length === 0 ? null : folder;
}

function rowOf(room: string): number {
  return ROWS.findIndex((row) => row.includes(room));
}

function checkNodes(
  path: string,
  program: Parsed['program'],
  report: (offset: number, message: string) => void,
): void {
  const room = roomOf(path);
  const pure = isPure(path);
  const declared = new Set<string>();
  const references: { name: string; start: number }[] = [];
  const skipped = new Set<number>();
  const declare = (pattern: unknown) => namesIn(pattern).forEach((name) => declared.add(name));

  new Visitor({
    VariableDeclarator: ({ id }) => declare(id),
    FunctionDeclaration: ({ params }) => params.forEach(declare),
    FunctionExpression: ({ params }) => params.forEach(declare),
    ArrowFunctionExpression: ({ params }) => params.forEach(declare),
    CatchClause: ({ param }) => declare(param),
    MemberExpression({ object, property, computed, start }) {
      if (!computed) skipped.add(property.start);
      if (!pure || object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const call = `${object.name}.${property.name}`;
      if (call === 'Date.now' || call === 'Math.random') report(start, `is pure and reads ${call}`);
    },
    NewExpression({ callee, arguments: given, start }) {
      if (pure && callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) {
        report(start, 'is pure and reads the clock');
      }
    },
    Property: ({ key, computed, shorthand }) => void (!computed && !shorthand && skipped.add(key.start)),
    TSPropertySignature: ({ key }) => void skipped.add(key.start),
    TSMethodSignature: ({ key }) => void skipped.add(key.start),
    PropertyDefinition: ({ key }) => void skipped.add(key.start),
    MethodDefinition: ({ key }) => void skipped.add(key.start),
    Identifier: ({ name, start }) => void references.push({ name, start }),
    BinaryExpression({ operator, left, right, start }) {
      const isLanguage = [left, right].some(
        (side) => side.type === 'Literal' && LOCALES.has(String(side.value)),
      );
      if (isLanguage && /^[!=]==$/.test(operator) && !MAY_NAME_LANGUAGES.has(room))
        report(start, 'asks for a language by its id, which a third one would not answer');
    },
    JSXText({ value, start }) {
      if (/\p{L}/u.test(value)) report(start, `has the text "${value.trim()}" that no language translates`);
    },
    JSXAttribute({ name, value, start }) {
      if (name.type !== 'JSXIdentifier') return;
      if (name.name === 'style' && !CLIENT_ONLY.has(path))
        report(start, 'sets a style that a strict policy blocks in a page');
      if (TEXT_ATTRIBUTES.has(name.name) && value?.type === 'Literal' && /\p{L}/u.test(String(value.value))) {
        report(start, `has the ${name.name} "${String(value.value)}" that no language translates`);
      }
    },
  }).visit(program);

  for (const statement of program.body) {
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (pure && inner?.type === 'VariableDeclaration' && inner.kind !== 'const')
      report(inner.start, 'is pure and keeps state');
  }
  const forbidden = pure ? IMPURE_GLOBALS : room === 'store' ? DOM_GLOBALS : HISTORY_GLOBALS;
  if (!pure && room !== 'store' && MAY_USE_HISTORY.has(room)) return;
  for (const { name, start } of references) {
    if (!forbidden.has(name) || declared.has(name) || skipped.has(start)) continue;
    report(start, pure ? `is pure and uses ${name}` : `is in ${room}/ and uses ${name}`);
  }
}

/** Returns the names that a pattern binds. */
function namesIn(pattern: unknown): readonly string[] {
  if (typeof pattern !== 'object' || pattern === null || !('type' in pattern)) return [];
  const node = pattern as Record<string, unknown>;
  switch (node['type']) {
    case 'Identifier':
      return [String(node['name'])];
    case 'ObjectPattern':
      return listOf(node['properties']).flatMap((property) => namesIn(property));
    case 'Property':
      return namesIn(node['value']);
    case 'ArrayPattern':
      return listOf(node['elements']).flatMap((element) => namesIn(element));
    case 'AssignmentPattern':
      return namesIn(node['left']);
    case 'RestElement':
      return namesIn(node['argument']);
    case 'TSParameterProperty':
      return namesIn(node['parameter']);
    default:
      return [];
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
