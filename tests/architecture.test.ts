import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArchitecture, roomOf, ROWS } from './support/architecture.ts';

/**
 * Lines of a function at most, and files that may have a longer one: this number only gets smaller. Left is the frame of the host script, which
 * has no bytes to spare for the parting (`buildHost.ts`).
 */
const LONGEST_FUNCTION = 79;
const MOST_EXCUSED = 1;

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
);

describe('the house', () => {
  it('keeps its rules: direction of imports, pure rooms, no styles and no untranslated text in pages, sizes', () => {
    expect(checkArchitecture(sources)).toEqual([]);
  });

  it('describes every room in src/README.md', () => {
    const text = readFileSync('src/README.md', 'utf8');
    const rooms = new Set([...sources.keys()].map(roomOf));
    expect([...rooms].filter((room) => room !== 'entries' && !text.includes(`\`${room}/\``))).toEqual([]);
    expect(ROWS.flat().filter((room) => room !== 'entries' && !text.includes(`\`${room}/\``))).toEqual([]);
  });

  it('excuses from the length of functions only files that have a longer one', () => {
    const RULE = 'eslint/max-lines-per-function';
    const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as {
      readonly overrides: readonly { readonly files: readonly string[]; readonly rules: object }[];
    };
    const excused = overrides.flatMap(({ files, rules }) =>
      RULE in rules && rules[RULE] === 'off' ? files : [],
    );
    const folder = mkdtempSync(join(tmpdir(), 'house-'));
    const config = join(folder, 'lengths.json');
    writeFileSync(config, JSON.stringify({ rules: { [RULE]: ['error', { max: LONGEST_FUNCTION }] } }));
    const { stdout } = spawnSync('node_modules/.bin/oxlint', ['-c', config, '-f', 'json', ...excused], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const long = excused.filter((path) => stdout.includes(`"filename": "${path}"`));
    expect(excused, 'take what is short out of the list in .oxlintrc.json').toEqual(long);
    expect(excused.length, 'part the function: the list only gets shorter').toBeLessThanOrEqual(MOST_EXCUSED);
  });

  it('reports its sizes', () => {
    const sizes = [...sources.values()].map((source) => source.split('\n').length - 1).sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)];
    console.info(`${sizes.length} files, lines: median ${at(0.5)}, 90% under ${at(0.9)}, longest ${at(1)}`);
    expect(sizes.length).toBeGreaterThan(0);
  });
});

describe('the check of the house', () => {
  it.each([
    [
      'an upward import',
      'src/model/a.ts',
      "import { b } from '../store/b.ts';",
      'imports upward or sideways from store/',
    ],
    [
      'a sideways import',
      'src/filters/a.ts',
      "import { b } from '../transforms/b.ts';",
      'sideways from transforms/',
    ],
    [
      'an upward type',
      'src/lib/a.ts',
      "import type { B } from '../model/b.ts';",
      'upward or sideways from model/',
    ],
    [
      'an upward re-export',
      'src/lib/a.ts',
      "export { b } from '../model/b.ts';",
      'upward or sideways from model/',
    ],
    [
      'a lazy upward import',
      'src/layout/a.ts',
      "export const a = () => import('../views/b.ts');",
      'from views/',
    ],
    ['an import of an entry', 'src/app/A.tsx', "import { b } from '../main.tsx';", 'from entries/'],
    [
      'a view that knows another',
      'src/views/flow/a.ts',
      "import { b } from '../timeline/b.ts';",
      'from the view timeline',
    ],
    [
      'a view that knows the registry',
      'src/views/flow/a.ts',
      "import { b } from '../index.ts';",
      'registry of views',
    ],
    [
      'a host script that knows the product',
      'src/host/a.ts',
      "import { b } from '../model/b.ts';",
      'imports model/',
    ],
    [
      'a view that is entered by a side door',
      'src/app/A.tsx',
      "import { b } from '../views/flow/layout.ts';",
      'enters the view flow by layout.ts',
    ],
    [
      'a count by a rule of its own',
      'src/views/flow/derive.ts',
      "import { isSurelyIn } from '../../filters/yearRange.ts';",
      'count by filters/count.ts',
    ],
    [
      'a date that is parsed again',
      'src/app/A.tsx',
      "import { parseEdtf } from '../model/edtf.ts';",
      'read by model/dates.ts',
    ],
    ['an unknown room', 'src/utils/a.ts', 'export const a = 1;', 'unknown room: utils'],
    [
      'data read outside of the model',
      'src/views/a.ts',
      "import b from '../../data/labs.json';",
      'from outside of src/',
    ],
    ['node in the product', 'src/app/a.ts', "import { join } from 'node:path';", 'imports node:path'],
    [
      'React in a pure room',
      'src/layout/a.ts',
      "import { useMemo } from 'react';",
      'is pure and imports react',
    ],
    [
      'React in the layout of a view',
      'src/views/flow/layout.ts',
      "import { memo } from 'react';",
      'imports react',
    ],
    [
      'the document in a pure room',
      'src/encoding/a.ts',
      'export const a = () => document.title;',
      'uses document',
    ],
    [
      'a timer in a view derivation',
      'src/views/flow/derive.ts',
      'setTimeout(() => {}, 1);',
      'uses setTimeout',
    ],
    ['the clock in a pure room', 'src/model/a.ts', 'export const a = () => Date.now();', 'reads Date.now'],
    ['today in a pure room', 'src/model/a.ts', 'export const a = () => new Date();', 'reads the clock'],
    [
      'chance in a pure room',
      'src/layout/a.ts',
      'export const a = () => Math.random();',
      'reads Math.random',
    ],
    ['state in a pure room', 'src/i18n/a.ts', "export let current = 'en';", 'keeps state'],
    [
      'the document in the store',
      'src/store/a.ts',
      "document.title = 'x';",
      'is in store/ and uses document',
    ],
    ['history in a view', 'src/views/flow/A.tsx', 'history.back();', 'uses history'],
    ['all of d3', 'src/layout/a.ts', "import * as d3 from 'd3';", 'import by name'],
    ['d3 in a mark', 'src/marks/A.tsx', "import { scaleLinear } from 'd3';", 'imports d3 in marks/'],
    ['a gesture in a view', 'src/views/flow/A.tsx', "import { zoom } from 'd3';", 'imports zoom from d3'],
    [
      'an unwrapped sankey',
      'src/views/flow/layout.ts',
      "import { sankey } from 'd3-sankey';",
      'only layout/ wraps',
    ],
    [
      'a style',
      'src/app/A.tsx',
      'export const A = () => <p style={{ top: 1 }} />;',
      'a strict policy blocks',
    ],
    [
      'a language asked for by its id',
      'src/app/a.ts',
      "export const a = (locale: string) => (locale === 'zh' ? '' : ' ');",
      'a third one would not answer',
    ],
    ['hard-coded text', 'src/app/A.tsx', 'export const A = () => <p>Close</p>;', 'the text "Close"'],
    [
      'a hard-coded label',
      'src/app/A.tsx',
      'export const A = () => <p aria-label="Close" />;',
      'the aria-label "Close"',
    ],
    ['a long file', 'src/app/a.ts', 'export {};\n'.repeat(401), 'longer than 400 lines'],
    ['a file that does not parse', 'src/app/a.ts', 'const = ;', 'cannot be read'],
  ])('finds %s', (_, path, source, message) => {
    const found = checkArchitecture(new Map([[path, source]]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it.each([
    ['a downward import', 'src/views/flow/layout.ts', "import { a } from '../../layout/a.ts';"],
    ['what views share', 'src/views/flow/index.ts', "import type { V } from '../definition.ts';"],
    [
      'an own name that a global has too',
      'src/model/a.ts',
      'export const a = (location: string) => location.length;',
    ],
    [
      'a field that a global has too',
      'src/model/a.ts',
      'export const a = (b: { document: string }) => b.document;',
    ],
    [
      'a date of the record',
      'src/model/a.ts',
      'export const a = (b: number) => new Date(b).getUTCFullYear();',
    ],
    ['a hook of a view that knows React', 'src/views/flow/useA.ts', "import { useMemo } from 'react';"],
    ['a type of React in a pure room', 'src/views/definition.ts', "import type { ReactNode } from 'react';"],
    ['history in an entry', 'src/main.tsx', 'history.replaceState(null, "");'],
    ['punctuation between texts', 'src/app/A.tsx', 'export const A = () => <p> · 2 – </p>;'],
    ['a long table of texts', 'src/i18n/messages/en/a.ts', 'export {};\n'.repeat(401)],
  ])('lets %s pass', (_, path, source) => {
    expect(checkArchitecture(new Map([[path, source]]))).toEqual([]);
  });
});
