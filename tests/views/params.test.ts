import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/host/embedAddress.ts';
import { STATE_PARAMETERS } from '../../src/protocol/parameters.ts';
import { SHARED_PARAMS } from '../../src/state/sharedParams.ts';
import { VIEWS } from '../../src/views/index.ts';
import { PARAMS } from '../../src/views/params.ts';

const views = await Promise.all(VIEWS.map(({ load }) => load()));
const names = PARAMS.map(({ name }) => name);

describe('the parameters', () => {
  it('are those that all views share, and those of each view', () => {
    const shared = [...SHARED_PARAMS.first, ...SHARED_PARAMS.last];
    expect(new Set(PARAMS)).toEqual(new Set([...shared, ...views.flatMap(({ params }) => params)]));
    expect(new Set(names).size).toBe(names.length);
  });

  it('have the names that a host page and the mending of links know', () => {
    expect([...STATE_PARAMETERS].sort()).toEqual([...names].sort());
    expect(names.filter((name) => !SETTINGS.includes(name))).toEqual([]);
  });

  it('are explained to embedders', () => {
    const text = readFileSync('docs/embedding.md', 'utf8');
    const explained = text.split('\n').filter((line) => line.startsWith('|'));
    expect(names.filter((name) => !explained.some((line) => line.includes(`\`${name}\``)))).toEqual([]);
  });
});
