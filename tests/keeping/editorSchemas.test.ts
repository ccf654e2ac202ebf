import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { FILE_NAMES, readDataTexts, type DataTexts } from '../../src/keeping/dataFiles.ts';
import { editorSchemas } from '../../src/keeping/editorSchemas.ts';

const schemas = editorSchemas();
const validators = new Map(
  [...schemas].map(([name, text]) => [name, new Ajv({ strict: false }).compile(JSON.parse(text) as object)]),
);

describe('the schemas for editors', () => {
  let texts: DataTexts;
  beforeAll(async () => {
    texts = await readDataTexts('data');
  });

  it('are those of the record: npm run data:schema writes them', () => {
    for (const [name, text] of schemas) expect(readFileSync(`data/schema/${name}.json`, 'utf8')).toBe(text);
  });

  it('accept every file as it is', () => {
    for (const name of FILE_NAMES) {
      const validate = validators.get(name);
      validate?.(JSON.parse(texts[name] ?? ''));
      expect([name, validate?.errors]).toEqual([name, null]);
    }
  });

  it.each([
    ['a misspelt field', { lefft: '2019' }],
    ['a date that is none', { left: '2019-13' }],
    ['a kind of role that is none', { roleKind: 'boss' }],
    ['a fact that is none', { sources: [{ source: 'a', supports: ['mood'], statementBy: null }] }],
    ['a departure without source', { sources: [] }],
  ])('mark %s', (_, change) => {
    const [first] = JSON.parse(texts.departures ?? '') as object[];
    const validate = validators.get('departures');
    expect([validate?.([first]), validate?.([{ ...first, ...change }])]).toEqual([true, false]);
  });

  it('are named for every file by the settings of the editor', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
      'json.schemas': { fileMatch: string[]; url: string }[];
    };
    expect(settings['json.schemas']).toEqual(
      FILE_NAMES.map((name) => ({ fileMatch: [`/data/${name}.json`], url: `./data/schema/${name}.json` })),
    );
  });
});
