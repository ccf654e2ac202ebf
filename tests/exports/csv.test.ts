import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, forSpreadsheets, parseCsv } from '../../src/exports/csv.ts';
import { neutraliseCell, restoreCell } from '../../src/lib/formulaCell.ts';

const hostile = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    ',',
    ' ',
    '\t',
    '\r',
    '\n',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\0',
    'a',
    '张',
  ),
});
const cell = fc.oneof(hostile, fc.string({ unit: 'binary' }));

describe('csv', () => {
  it('gives back every table it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        expect(parseCsv(forSpreadsheets(formatCsv(rows)))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '  =1',
    '\u3000=1',
    ' \t-1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    "'=1",
    "''=1",
  ])('puts an apostrophe before %j and takes it away again', (text) => {
    expect(neutraliseCell(text)).toBe(`'${text}`);
    expect(restoreCell(neutraliseCell(text))).toBe(text);
  });

  it.each(['', 'a=1', "'quoted'", 'Jean-Luc', '张潼', ' a', '2019-01-31', "O'Neill"])(
    'leaves %j alone',
    (text) => {
      expect(neutraliseCell(text)).toBe(text);
      expect(restoreCell(text)).toBe(text);
    },
  );

  it('follows RFC 4180, with a byte order mark for spreadsheets alone', () => {
    expect(
      formatCsv([
        ['a', 'b'],
        ['1,2', 'say "x"'],
        ['', 'two\nlines'],
      ]),
    ).toBe('a,b\r\n"1,2","say ""x"""\r\n,"two\nlines"\r\n');
    expect(forSpreadsheets('a,b\r\n')).toBe('\ufeffa,b\r\n');
  });

  it('reads files without a byte order mark and with bare line feeds', () => {
    expect(parseCsv('a,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
