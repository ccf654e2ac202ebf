import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/i18n/messages/index.ts';

const TEXTS = join('src', 'i18n', 'messages');

/** All that is written in the sources, the texts themselves left out. */
const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(TEXTS))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Names that are made of parts: `kind.${kind}` says every name that begins with `kind.`. */
const MADE = [...SOURCES.matchAll(/`([\w.-]+)\$\{[^}`]*\}([\w.-]*)/g)].map(([, before = '', after = '']) => ({
  before,
  after,
}));

/** Names whose first part is a variable: where it is given, and what is put behind it. */
const PREFIXES = [...SOURCES.matchAll(/'([\w]+(?:\.[\w]+)+)'/g)].map(([, prefix = '']) => prefix);
const SUFFIXED = [...SOURCES.matchAll(/`\$\{[^}`]*\}\.([\w.-]+)/g)].map(([, suffix = '']) => suffix);

function isSaid(name: string): boolean {
  return (
    SOURCES.includes(`'${name}'`) ||
    MADE.some(({ before, after }) => name.startsWith(before) && name.endsWith(after)) ||
    SUFFIXED.some(
      (suffix) => name.endsWith(`.${suffix}`) && PREFIXES.includes(name.slice(0, -suffix.length - 1)),
    )
  );
}

describe('messages', () => {
  it('are all said somewhere', () => {
    expect(Object.keys(MESSAGES.en).filter((name) => !isSaid(name))).toEqual([]);
  });

  it('would be missed if nobody said them', () => {
    expect(isSaid('kind.startup')).toBe(true);
    expect(isSaid('nobody.says.this')).toBe(false);
  });
});
