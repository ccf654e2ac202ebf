import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNotice } from '../../src/reading/describeNotice.ts';
import type { FileNotice } from '../../src/reading/notices.ts';
import { eachRow, findDelimiter, parseRows } from '../../src/reading/parseRows.ts';
import { readTable } from '../../src/reading/readTable.ts';

const FOLDER = 'tests/reading/files';
const open = (name: string) => readTable(readFileSync(`${FOLDER}/${name}`));
const cellsOf = (name: string) => open(name).rows.map(({ cells }) => cells);
const codesOf = (notices: readonly FileNotice[]) => notices.map(({ code }) => code);

const CHINESE = [
  ['张亚勤', '百度研究院', '2019-10', '清华大学'],
  ['李飞飞', '谷歌云', '2018年9月', '斯坦福大学'],
];
const KOREAN = [
  ['김민수', '네이버', '2019년 5월', '서울대학교'],
  ['이영희', '카카오', '2020', '스타트업'],
];
const JAPANESE = [
  ['たなか さくら', 'ソニー', '2019年5月'],
  ['すずき いちろう', 'トヨタ', '2020'],
];
const WESTERN = [
  ['José Müller', 'Café Labs', 'mai 2019'],
  ['Bjørn Åse', 'Société Générale', '2020'],
];
const TRADITIONAL = [
  ['李飛飛', '谷歌雲端', '2018'],
  ['張亞勤', '百度研究院', '2019'],
  ['吳恩達', '百度', '2017'],
];

describe('a table from bytes', () => {
  it.each([
    ['utf8.csv', 'utf-8', [], CHINESE],
    ['utf8-mark.csv', 'utf-8', [], CHINESE],
    ['utf16le-tabs.txt', 'utf-16le', ['file.read-as', 'file.delimiter'], CHINESE],
    ['utf16be.csv', 'utf-16be', ['file.read-as'], CHINESE],
    ['utf16le-no-mark.csv', 'utf-16le', ['file.read-as'], CHINESE],
    ['gbk.csv', 'gb18030', ['file.read-as'], CHINESE],
    [
      'gb18030-one-cell.csv',
      'gb18030',
      ['file.read-as'],
      [
        ['Ada Lin', 'deepmind', '2019'],
        ['Bo Lin', '研究院', '2020'],
      ],
    ],
    ['big5.csv', 'big5', ['file.read-as'], TRADITIONAL],
    ['euc-kr.csv', 'euc-kr', ['file.read-as'], KOREAN],
    ['shift-jis.csv', 'shift_jis', ['file.read-as'], JAPANESE],
    ['windows-1252.csv', 'windows-1252', ['file.read-as'], WESTERN],
  ])('reads %s as %s and says so', (name, encoding, codes, rows) => {
    const table = open(name);
    expect([table.encoding, codesOf(table.notices)]).toEqual([encoding, codes]);
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
  });

  it.each([
    ['broken-utf8.csv', 'file.encoding', 'The file is not UTF-8 (line 3)'],
    ['empty.csv', 'file.empty', 'empty'],
    ['blank.csv', 'file.empty', 'empty'],
    ['workbook.csv', 'file.other', 'Excel workbook'],
    ['page.csv', 'file.other', 'web page'],
    ['binary.csv', 'file.other', 'no text'],
    ['open-quote.csv', 'file.quote', 'line 2'],
  ])('refuses %s in a sentence', (name, code, words) => {
    const table = open(name);
    expect([table.heading, table.rows, codesOf(table.notices)]).toEqual([[], [], [code]]);
    expect(table.notices.map((notice) => describeNotice(notice, 'en')).join()).toContain(words);
    expect(table.notices.map((notice) => describeNotice(notice, 'zh')).join()).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    [
      'semicolons.csv',
      [
        ['Ada Lin', 'Lab, Inc.', '2019'],
        ['Bo Lin', 'Lab', '2020'],
      ],
    ],
    ['sep-line.csv', [['Ada Lin', 'Lab', '2019']]],
    ['bars.csv', [['Ada Lin', 'Lab', '2019']]],
    [
      'old-mac.csv',
      [
        ['Ada Lin', 'Lab', '2019'],
        ['Bo Lin', 'Lab', '2020'],
      ],
    ],
    [
      'quotes.csv',
      [
        ['Lin, Ada', 'The "Lab"', 'two lines'],
        ['Bo Lin', 'Lab', '5" disk'],
      ],
    ],
    [
      'ragged.csv',
      [
        ['Ada Lin', 'Lab'],
        ['Bo Lin', 'Lab', '2020', '', '', '', ''],
      ],
    ],
    ['apostrophes.csv', [['Ada Lin', '=Lab', '2019-05']]],
    [
      'references.csv',
      [
        ['Ada Lin', 'AT&T', '2019'],
        ["Bjørn O'Neil", 'Lab A', '2020'],
      ],
    ],
    [
      'invisible.csv',
      [
        ['Ilya Sutskever', 'OpenAI', '2024-05'],
        ['张亚勤', '百度', '２０１９'],
      ],
    ],
    ['one-column.csv', [['Ada Lin'], ['Bo Lin']]],
    ['heading-only.csv', []],
    [
      'missing-words.csv',
      [
        ['Na Li', 'Lab', '', ''],
        ['Ada Lin', 'Lab', '', ''],
        ['Bo Lin', 'Lab', '', ''],
        ['Cy Lin', 'Lab', '', ''],
      ],
    ],
  ])('reads the cells of %s', (name, rows) => {
    expect(cellsOf(name)).toEqual(rows);
    expect(open(name).heading[0]).toBe('person');
  });

  it('reads a thousand columns', () => {
    expect([open('wide.csv').heading.length, cellsOf('wide.csv')[0]?.length]).toEqual([1000, 1000]);
  });

  it('counts rows as a spreadsheet does, and lines as an editor does', () => {
    expect(open('quotes.csv').rows.map(({ number, line }) => [number, line])).toEqual([
      [2, 2],
      [3, 4],
    ]);
    expect(open('sep-line.csv').rows.map(({ number, line }) => [number, line])).toEqual([[2, 3]]);
  });

  it('tells sums and notes below a table from records', () => {
    expect(open('totals-and-notes.csv').rows.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '2 record',
      '4 total',
      '5 total',
      '6 footnote',
      '7 footnote',
      '8 record',
    ]);
  });

  it('says which cell says something else than it shows', () => {
    const told = (name: string) =>
      open(name).rows.flatMap(({ number, noted }) =>
        noted.flatMap(({ column, notices }) => notices.map(({ code }) => `${number}.${column} ${code}`)),
      );
    expect(told('missing-words.csv')).toContain('3.2 cell.error');
    expect(told('missing-words.csv').filter((each) => each.endsWith('cell.missing'))).toHaveLength(6);
    expect(told('lost.csv')).toEqual(['2.1 cell.mojibake', '3.0 cell.mojibake']);
    expect(told('invisible.csv')).toHaveLength(3);
    const likely = (name: string) =>
      open(name).rows.flatMap(({ noted }) =>
        noted.flatMap(({ notices }) =>
          notices.flatMap((notice) => (notice.code === 'cell.mojibake' ? [notice.likely] : [])),
        ),
      );
    const noted = (text: string) =>
      readTable(new TextEncoder().encode(text)).rows.flatMap((row) => row.noted);
    expect(noted('person,to\nTomáš Mikolov,Škoda\nJosé Ñíguez,“Ça va”\n联通,一二三\n')).toEqual([]);
    expect(noted('person,role\nAda,ç”ç©¶ç§‘å¦å®¶\n')).toHaveLength(1);
    expect(likely('mojibake-latin.csv')).toEqual(['José', '研究员']);
    expect(likely('mojibake-gbk.csv')).toEqual(['张亚', '人工智能研究']);
  });

  it('has an expected reading for every file of the corpus', () => {
    const source = readFileSync('tests/reading/readTable.test.ts', 'utf8');
    expect(readdirSync(FOLDER).filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });
});

describe('any bytes', () => {
  it('end in rows or in a sentence', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 80 }).map((text) => new TextEncoder().encode(text)),
      fc
        .string({
          unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', 'a', '张', '&#x;', '#'),
          maxLength: 60,
        })
        .map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, (file) => {
        const { heading, rows, notices } = readTable(file);
        const refused = notices.some((notice) => notice.refused);
        expect(refused || heading.length > 0 || rows.length === 0).toBe(true);
        for (const notice of notices) expect(describeNotice(notice, 'en')).not.toBe('');
        for (const { cells } of rows) for (const cell of cells) expect(cell).toBe(cell.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('give the same table in every encoding that can write them', () => {
    const text = fc
      .array(
        fc.array(fc.string({ unit: fc.constantFrom('a', '张', 'é', ' ', '1'), minLength: 1, maxLength: 6 }), {
          minLength: 2,
          maxLength: 4,
        }),
        {
          minLength: 2,
          maxLength: 5,
        },
      )
      .map((rows) => rows.map((row) => row.join(',')).join('\n'))
      .filter((text) => /[a张é1]/.test(text));
    const wide = (source: string, little: boolean) => {
      const bytes = new Uint8Array(2 + source.length * 2);
      const view = new DataView(bytes.buffer);
      view.setUint16(0, 0xfeff, little);
      for (let i = 0; i < source.length; i += 1) view.setUint16(2 + i * 2, source.charCodeAt(i), little);
      return bytes;
    };
    fc.assert(
      fc.property(text, (source) => {
        const { heading, rows } = readTable(new TextEncoder().encode(source));
        for (const little of [true, false])
          expect(readTable(wide(source, little))).toMatchObject({ heading, rows });
      }),
    );
  });

  it('take time in proportion to their length', () => {
    const time = (text: string) => {
      const start = performance.now();
      const bytes = new TextEncoder().encode(text);
      readTable(bytes);
      return performance.now() - start;
    };
    const hostile = ['"', '"a",', ',', '\n', 'a,b\n', '&', '&#', "'", '#', '~', '年', 'Ã'];
    for (const part of hostile)
      expect(time(part.repeat(Math.ceil(400_000 / part.length)))).toBeLessThan(4000);
  });
});

describe('rows', () => {
  it('come one by one, so that a reader may stop', () => {
    const walk = eachRow('a,b\nc,d\n"e', ',');
    expect([walk.next().value, walk.next().value]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ]);
    expect(parseRows('a,b\nc,d\n"e', ',').notices).toEqual([{ code: 'file.quote', refused: true, line: 3 }]);
  });

  it.each([
    ['a,b;c\nd,e\n', ',', 0],
    ['a;b,c\nd;e\n', ';', 0],
    ['a\tb, c\td\n1\t2\t3\n', '\t', 0],
    ['sep=|\na|b\n', '|', 6],
    ['"sep=;"\r\na;b\r\n', ';', 9],
    ['alone\n', ',', 0],
  ])('of %j are separated by %j', (text, delimiter, start) => {
    expect(findDelimiter(text)).toEqual({ delimiter, start });
  });
});
