import Ajv from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATE_FIELDS, fieldsOf } from '../../../src/reading/own/fields.ts';
import { recogniseColumns } from '../../../src/reading/own/mapping.ts';
import { understand } from '../../support/openOwn.ts';

const schema = JSON.parse(readFileSync('docs/own-data.schema.json', 'utf8'));
const guide = readFileSync('docs/own-data.md', 'utf8');

describe('docs/own-data.md', () => {
  it('names headings that are recognised', () => {
    const rows = guide.split('\n').filter((line) => /^\| \*{0,2}[a-z]/.test(line));
    const headings = rows.flatMap((row) =>
      [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    expect(headings.length).toBeGreaterThan(40);
    expect(headings.filter((heading) => fieldsOf(heading).length === 0)).toEqual([]);
  });

  it('gives an example that its schema allows and that is read', () => {
    const [, example = ''] = /```json\n(\[[\s\S]*?)```/.exec(guide) ?? [];
    const isAllowed = new Ajv({ strict: false }).compile(schema);
    expect([isAllowed(JSON.parse(example)), isAllowed.errors]).toEqual([true, null]);
    const { rows, problems } = understand(example);
    expect([rows.length, problems]).toEqual([1, []]);
  });

  it('has a schema whose every name is recognised as what it says', () => {
    const names = Object.keys(schema.items.properties);
    const { fields } = recogniseColumns(names, []);
    expect(names.filter((_, i) => fields[i] === null)).toEqual([]);
    expect(new Set(fields).size).toBe(names.length);
    expect(DATE_FIELDS.filter((field) => !fields.includes(field))).toEqual([]);
  });
});

describe.each(['departures.csv', 'departures.zh.csv'])('the sample %s', (name) => {
  it('is understood whole', () => {
    const { rows, problems, says, ambiguous } = understand(readFileSync(`public/samples/${name}`));
    expect([rows.length, problems, ambiguous]).toEqual([8, [], null]);
    expect(says.size).toBe(4);
    expect(rows.map(({ left }) => left)).toEqual([
      '2019-05',
      '2019',
      '2020-11-30',
      '2021~',
      '2022-05',
      '2023-02',
      '2023',
      '2024-07',
    ]);
  });
});
