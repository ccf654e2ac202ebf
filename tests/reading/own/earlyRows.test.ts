import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/lib/finish.ts';
import { createEarlyRows } from '../../../src/reading/own/earlyRows.ts';
import { sourceSteps, type OwnSource } from '../../../src/reading/own/readSource.ts';

/** What can be seen of a source. */
function seen(source: OwnSource) {
  if (source.kind !== 'table') return source;
  const { table, mapping, isRecord } = source;
  const rows = Array.from({ length: table.size }, (_, row) => table.rowAt(row));
  return { heading: table.heading, rows, passed: table.passed, notices: table.notices, mapping, isRecord };
}

/** Returns what is read of a file as its bytes come in pieces that end at these places; null where it is left to be read as a whole. */
function early(bytes: Uint8Array, ends: readonly number[]) {
  const rows = createEarlyRows(bytes.length);
  for (const to of [...ends, bytes.length].sort((a, b) => a - b)) rows.take(bytes.subarray(0, to));
  return rows.end(bytes);
}

const encode = (text: string) => new TextEncoder().encode(text);

const FEW = Array.from({ length: 300 }, (_, i) => `Person ${i},Lab ${i % 7},2019-0${1 + (i % 9)}\n`).join('');

describe('a table whose bytes come in pieces', () => {
  it('is read meanwhile, as it would be as a whole', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'Lab',
        '2019',
        '张三',
        '"a, b"',
        '"line\nbreak"',
        '"a ""b"" c"',
        ' "near"',
        '  "far',
        '"x"y',
        'é',
      ),
      fc.string({ maxLength: 6 }),
    );
    const line = fc
      .array(cell, { minLength: 1, maxLength: 4 })
      .chain((cells) =>
        fc.tuple(fc.constant(cells), fc.constantFrom(',', ','), fc.constantFrom('\n', '\r\n', '\r')),
      )
      .map(([cells, by, end]) => cells.join(by) + end);
    const file = fc
      .tuple(
        fc.constantFrom('', '\ufeff', 'sep=,\n', 'sep=;\r\n'),
        fc.array(line, { maxLength: 30 }),
        fc.array(line, { maxLength: 30 }),
      )
      .map(([head, first, last]) => encode(`${head}name,from,left\n${first.join('')}${FEW}${last.join('')}`));
    const cut = file.chain((bytes) =>
      fc.tuple(fc.constant(bytes), fc.array(fc.nat(bytes.length), { maxLength: 12 })),
    );
    let count = 0;
    fc.assert(
      fc.property(cut, ([bytes, ends]) => {
        const rows = early(bytes, ends);
        if (rows === null) return;
        count += 1;
        expect(seen(finish(sourceSteps(bytes, {}, rows)))).toEqual(seen(finish(sourceSteps(bytes, {}))));
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(30);
  });

  it('is read wherever a piece ends', () => {
    const bytes = encode(
      `name,from,left\r\n${FEW.replaceAll('\n', '\r\n')}"Zoë ""Z"" Lin", "A, B" ,2020\r\n`,
    );
    const whole = seen(finish(sourceSteps(bytes, {})));
    for (let end = bytes.length - 60; end < bytes.length; end += 1)
      expect(seen(finish(sourceSteps(bytes, {}, early(bytes, [5000, end]))))).toEqual(whole);
  });

  it('is read wherever a piece ends in a letter, or in the mark between two cells', () => {
    const rows = FEW.replaceAll(',', '，');
    const bytes = encode(`姓名，from，left\n${rows}张三，腾讯、Lab，2020\n`);
    const whole = seen(finish(sourceSteps(bytes, {})));
    for (let end = bytes.length - 40; end < bytes.length; end += 1) {
      const rowsEarly = early(bytes, [5000, end]);
      expect(rowsEarly).not.toBeNull();
      expect(seen(finish(sourceSteps(bytes, {}, rowsEarly)))).toEqual(whole);
    }
  });

  it('is left to be read as a whole where its last letter is cut off', () => {
    const bytes = encode(`name,from\n${FEW}Ada,张`);
    expect(early(bytes, [3000])).not.toBeNull();
    expect(early(bytes.subarray(0, -1), [3000])).toBeNull();
    expect(early(bytes.subarray(0, -2), [3000, bytes.length - 2])).toBeNull();
  });

  it('is left to be read as a whole where it is none, or something is wrong with it', () => {
    const latin = Uint8Array.from(encode(`name,from\n${FEW}`), (byte, i) => (i === 5000 ? 0xe9 : byte));
    expect(early(latin, [3000, 6000])).toBeNull();
    expect(early(encode(`name,from\n${FEW}"never closed, 2019\n`), [3000])).toBeNull();
    expect(early(encode(`<!doctype html>${FEW}`), [3000])).toBeNull();
    expect(early(encode(`[{"a":"${FEW}"}]`), [3000])).toBeNull();
    expect(early(encode(' \n'.repeat(5000)), [3000])).toBeNull();
    expect(early(encode(`name\u0000,from\n${FEW}`), [3000])).toBeNull();
    expect(early(new Uint8Array(), [])).toBeNull();
    expect(early(encode(`name,from\n${FEW}`), [3000])).not.toBeNull();
  });
});
