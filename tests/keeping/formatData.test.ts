import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FILE_NAMES, readDataTexts, type DataTexts } from '../../src/keeping/dataFiles.ts';
import { formatFile } from '../../src/keeping/formatData.ts';
import { parseJson } from '../../src/keeping/parseJson.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import { smallDataset } from '../support/smallDataset.ts';

let texts: DataTexts;
beforeAll(async () => {
  texts = await readDataTexts('data');
});

/** The value with the keys of every object, and the records of the list itself, in another order. */
function shuffled(value: unknown, order: (count: number) => number[], isList = true): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = value.map((item: unknown) => shuffled(item, order, false));
    return isList ? order(list.length).map((i) => list[i]) : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    order(entries.length).map((i) => [entries[i]![0], shuffled(entries[i]![1], order, false)]),
  );
}

describe('data:format', () => {
  it('gives the same text whatever the order of records and keys, and again from that text', () => {
    const files = smallDataset();
    fc.assert(
      fc.property(
        fc.constantFrom(...FILE_NAMES.filter((name) => name !== 'intake')),
        fc.infiniteStream(fc.nat()),
        (name, stream) => {
          const order = (count: number) => {
            const keys = Array.from({ length: count }, () => Number(stream.next().value));
            return keys.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
          };
          const canonical = formatFile(name, files[name]);
          expect(formatFile(name, shuffled(files[name], order))).toBe(canonical);
          expect(formatFile(name, JSON.parse(canonical))).toBe(canonical);
        },
      ),
    );
  });

  it('loses nothing, not even what it does not know', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record(
            { id: fc.string(), left: fc.jsonValue(), motive: fc.jsonValue() },
            { requiredKeys: ['id'] },
          ),
        ),
        (records) => {
          const read = JSON.parse(formatFile('departures', records)) as unknown[];
          expect(read).toHaveLength(records.length);
          expect(read).toEqual(expect.arrayContaining(JSON.parse(JSON.stringify(records)) as unknown[]));
        },
      ),
    );
  });

  it('leaves out annotations that are empty, and no fact', () => {
    const record = {
      id: 'd',
      left: null,
      note: null,
      disagreements: [],
      disputed: false,
      destinations: [{ organization: null, founder: false, when: null }],
      sources: [{ source: 'a', supports: [], statementBy: null }],
    };
    expect(JSON.parse(formatFile('departures', [record]))).toEqual([
      {
        id: 'd',
        left: null,
        destinations: [{ organization: null, when: null }],
        sources: [{ source: 'a', supports: [] }],
      },
    ]);
  });

  it('writes what parseDataset reads as the same records', () => {
    const { meta, ...lists } = smallDataset();
    const written = Object.fromEntries(
      Object.entries({ meta, ...lists }).map(([name, list]) => [
        name,
        parseJson(formatFile(name as keyof typeof lists, list)),
      ]),
    );
    expect(parseDataset(written)).toEqual(smallDataset());
  });

  it('gives every record of a list lines of its own', () => {
    expect(formatFile('milestones', [{ id: 'b' }, { id: 'a' }])).toBe(
      '[\n  { "id": "a" },\n  { "id": "b" }\n]\n',
    );
    expect(formatFile('milestones', [])).toBe('[]\n');
  });

  it('writes no line beyond its width where it can be broken', () => {
    const list = [{ id: 'a', names: Array.from({ length: 40 }, (_, i) => `name ${i}`) }];
    const lines = formatFile('labs', list).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  });

  it('finds the shipped files as they should be', () => {
    for (const name of FILE_NAMES)
      expect(formatFile(name, parseJson(texts[name] ?? '')) === texts[name]).toBe(true);
  });
});

describe('parseJson', () => {
  it('refuses a key that an object has twice, naming the line', () => {
    expect(() =>
      parseJson('[\n  {\n    "id": "a",\n    "left": "2019",\n    "left": "2020"\n  }\n]'),
    ).toThrow('expected the key "left" once in line 5');
  });

  it('knows keys from texts, and one object from another', () => {
    const text = '{"a": "b\\": {", "c": [{"a": 1}, {"a": 2}], "b": {"a": "a"}}';
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('reads every JSON value as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, wide) => {
        const text = JSON.stringify(value, null, wide ? 2 : 0);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what is no JSON', () => {
    expect(() => parseJson('[1,')).toThrow(/^expected JSON/);
  });
});
