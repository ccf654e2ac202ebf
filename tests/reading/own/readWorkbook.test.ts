import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookParts } from '../../../src/exports/workbook.ts';
import { precisionOf } from '../../../src/reading/own/shownDates.ts';
import { readOwn, understand } from '../../support/openOwn.ts';

const zip = (parts: Readonly<Record<string, string>>) =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))),
  );

interface Sheet {
  readonly rows: string;
  readonly strings?: readonly string[];
  readonly formats?: readonly string[];
  readonly merged?: readonly string[];
  readonly workbook?: string;
  /** where cells lead, by reference */
  readonly links?: Readonly<Record<string, string>>;
}

/** A workbook as spreadsheets write it: formats are numbered from 164, styles in their order. */
function workbook({
  rows,
  strings = [],
  formats = [],
  merged = [],
  workbook: properties = '',
  links = {},
}: Sheet): Uint8Array {
  return zip({
    'xl/workbook.xml': `<workbook>${properties}<sheets><sheet name="Hidden" sheetId="1" state="hidden" r:id="rId1"/><sheet name="People &amp; places" sheetId="2" r:id="rId2"/><sheet name="Notes" sheetId="3" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>secret</v></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><hyperlinks>${Object.keys(
      links,
    )
      .map((ref, i) => `<hyperlink ref="${ref}" r:id="link${i}" display="x"/>`)
      .join('')}</hyperlinks></worksheet>`,
    'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships>${Object.values(links)
      .map((target, i) => `<Relationship Id="link${i}" Target="${target}" TargetMode="External"/>`)
      .join('')}</Relationships>`,
  });
}

const HEAD =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
const STRINGS = ['<t>Name</t>', '<t>Ministry</t>', '<t>Left</t>'];

describe('a workbook', () => {
  it('says of a date as much as its cell shows', () => {
    const formats = [
      'yyyy',
      'mmm yyyy',
      'yyyy&quot;年&quot;m&quot;月&quot;',
      'dd/mm/yyyy',
      '0',
      '[$-409]d-mmm-yy;@',
    ];
    const row = (number: number, style: number) =>
      `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>P${number}</t></is></c><c r="B${number}" t="str"><v>Treasury</v></c><c r="C${number}" s="${style}"><v>43586</v></c></row>`;
    const { rows, problems } = understand(
      workbook({
        rows: HEAD + [1, 2, 3, 4, 5, 6, 7].map((style, i) => row(i + 2, style)).join(''),
        strings: STRINGS,
        formats,
      }),
    );
    expect(rows.map(({ left }) => left)).toEqual([
      '2019',
      '2019-05',
      '2019-05',
      '2019-05-01',
      '2019-05-01',
      '2019-05-01',
    ]);
    // A number that shows no date may be one: it is told, not taken for one.
    expect(problems).toMatchObject([
      { number: 6, column: 'Left', value: '43586', notice: { code: 'date.serial' } },
    ]);
  });

  it('takes the pages that words of a column of sources lead to, by links of cells and by formulas', () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (n: number, source: string) =>
      `<row r="${n}">${cell(`A${n}`, `P${n}`)}${cell(`B${n}`, 'Treasury')}${cell(`C${n}`, '2019')}${source}</row>`;
    const { rows, problems } = understand(
      workbook({
        rows: [
          `<row r="1">${['Name', 'Ministry', 'Left', 'Source'].map((name, i) => cell(`${'ABCD'.charAt(i)}1`, name)).join('')}</row>`,
          row(2, cell('D2', 'Reuters')),
          row(
            3,
            '<c r="D3" t="str"><f>HYPERLINK(&quot;https://example.org/f?a=1&amp;b=2&quot;,&quot;AP&quot;)</f><v>AP</v></c>',
          ),
          row(4, cell('D4', 'https://example.org/own')),
          row(5, cell('D5', 'a letter')),
          row(6, cell('D6', 'bad')),
        ].join(''),
        links: {
          A2: 'https://example.org/of-a-name',
          D2: 'https://example.org/r?a=1&amp;b=2',
          'D4:D4': 'https://example.org/other',
          D6: 'javascript:alert(1)',
        },
      }),
    );
    expect(rows.map(({ sources }) => sources.map(({ url }) => url))).toEqual([
      ['https://example.org/r?a=1&b=2'],
      ['https://example.org/f?a=1&b=2'],
      ['https://example.org/own'],
      [],
      [],
    ]);
    expect(problems.map(({ number, notice }) => [number, notice.code])).toEqual([
      [5, 'own.link'],
      [6, 'own.link'],
    ]);
  });

  it('reads rich texts, gaps, merged cells and the sheet that is not hidden, and tells of the others', () => {
    const { rows, table } = understand(
      workbook({
        rows: `${HEAD}<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c><c r="C2"><v>2019</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Bo</t></is></c><c r="C3"><v>2020</v></c></row><row r="5"/>`,
        strings: [
          ...STRINGS,
          '<r><t>Ada </t></r><r><t xml:space="preserve">Lin &amp; Co</t></r><rPh><t>x</t></rPh>',
          '<t>财政部</t>',
        ],
        merged: ['B2:B3', 'A1:C1'],
      }),
    );
    expect(
      rows.map(({ person, from, left, number }) => [number, person.name.en, from.name.en, left]),
    ).toEqual([
      [2, 'Ada Lin & Co', '财政部', '2019'],
      [3, 'Bo', '财政部', '2020'],
    ]);
    expect(table.notices).toEqual([{ code: 'own.sheet', name: 'People & places', others: ['Notes'] }]);
  });

  it('says no year of a day that its cell shows without one', () => {
    const { problems } = understand(
      workbook({
        rows: `${HEAD}<row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2" t="str"><v>X</v></c><c r="C2" s="1"><v>43616</v></c></row>`,
        strings: STRINGS,
        formats: ['d mmm'],
      }),
    );
    expect(problems).toMatchObject([{ number: 2, value: '--05-31', notice: { code: 'date.no-year' } }]);
  });

  it.each([
    ['134', 57, '2019-05'],
    ['134', 31, '2019-05-31'],
    ['134', 58, null],
    ['128', 58, '2019-05-31'],
    ['128', 55, '2019-05'],
    ['129', 27, '2019-05-31'],
    ['136', 36, '2019-05-31'],
    ['0', 50, '2019-05'],
  ])('reads what formats that have a number alone show in its language: %s, %i', (charset, id, left) => {
    const { rows } = understand(
      zip({
        'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="r"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/styles.xml': `<styleSheet><fonts><font><charset val="${charset}"/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${CELLS(['Name', 'From', 'Left'], 1)}</row><row r="2">${CELLS(['Ada', 'X'], 2)}<c r="C2" s="1"><v>43616</v></c></row></sheetData></worksheet>`,
      }),
    );
    expect(rows.map((row) => row.left)).toEqual(left === null ? [] : [left]);
  });

  const CELLS = (names: readonly string[], number: number) =>
    names.map((name, i) => `<c r="${'ABC'.charAt(i)}${number}" t="str"><v>${name}</v></c>`).join('');
  const TABLE = `<worksheet><sheetData><row r="1">${CELLS(['Name', 'From', 'Left'], 1)}</row><row r="2">${CELLS(['Ada', 'X', '2019'], 2)}</row></sheetData></worksheet>`;
  const sheets = (...texts: readonly string[]) =>
    zip({
      'xl/workbook.xml': `<workbook><sheets>${texts.map((_, i) => `<sheet name="S${i}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${texts.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
      ...Object.fromEntries(texts.map((text, i) => [`xl/worksheets/sheet${i}.xml`, text])),
    });

  it.each([
    ['nothing', '<worksheet><sheetData/></worksheet>'],
    ['a chart', '<chartsheet/>'],
    [
      'a preface',
      `<worksheet><sheetData><row r="1">${CELLS(['Read me'], 1)}</row><row r="2">${CELLS(['Ask us'], 2)}</row></sheetData></worksheet>`,
    ],
  ])('whose first sheet holds %s is read where its table is, and says so', (_, first) => {
    const { rows, table } = understand(sheets(first, TABLE));
    expect(rows.map(({ person }) => person.name.en)).toEqual(['Ada']);
    expect(table.notices).toEqual([{ code: 'own.sheet', name: 'S1', others: ['S0'] }]);
  });

  it.each([
    ['prefixes', TABLE.replace(/<(\/?)(\w)/g, '<$1x:$2')],
    ['single quotes', TABLE.replaceAll('"', "'")],
    ['lines of their own', TABLE.replaceAll(' ', '\n ')],
    ['comments', TABLE.replace('<sheetData>', '<!-- <row r="9"><c r="A9"/></row> --><sheetData>')],
    ['quoted parts', TABLE.replace('Ada', '<![CDATA[Ada]]>')],
    ['no references', TABLE.replace(/ r="[^"]*"/g, '')],
  ])('is read with %s in its markup', (_, text) => {
    const { rows } = understand(sheets(text));
    expect(rows.map(({ person, from, left }) => [person.name.en, from.name.en, left])).toEqual([
      ['Ada', 'X', '2019'],
    ]);
  });

  it.each([
    ['word/document.xml', 'document'],
    ['content.xml', 'spreadsheet'],
    ['Index/Document.iwa', 'spreadsheet'],
    ['xl/workbook.bin', 'spreadsheet'],
    ['departures.csv', 'compressed'],
  ])('is told from other archives: %s', (path, what) => {
    expect(readOwn(zip({ [path]: 'x' }))).toMatchObject({ notices: [{ code: 'file.other', what }] });
  });

  it('of an older kind is told from one with a password', () => {
    const container = (name: string) => {
      const bytes = new Uint8Array(2048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
      [...name].forEach((letter, i) => bytes.set([letter.charCodeAt(0)], 1024 + 2 * i));
      return readOwn(bytes);
    };
    expect(container('Workbook')).toMatchObject({ notices: [{ what: 'old-workbook' }] });
    expect(container('EncryptedPackage')).toMatchObject({ notices: [{ what: 'locked-workbook' }] });
    expect(container('WordDocument')).toMatchObject({ notices: [{ what: 'document' }] });
  });

  it('is read in time in proportion to its length, whatever it repeats', () => {
    const start = performance.now();
    for (const part of [
      '<mergeCell ',
      '<!--',
      '<rPh',
      '<c r="A1"',
      '<row',
      '<hyperlink ref="A1"',
      '<cellXfs>',
      '<si>',
    ])
      readOwn(sheets(`<worksheet><sheetData>${part.repeat(100_000)}`));
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('counts from 1904 where it says so', () => {
    const { rows } = understand(
      workbook({
        rows: `${HEAD}<row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2" t="str"><v>X</v></c><c r="C2" s="1"><v>42124</v></c></row>`,
        strings: STRINGS,
        formats: ['yyyy-mm-dd'],
        workbook: '<workbookPr date1904="1"/>',
      }),
    );
    expect(rows[0]?.left).toBe('2019-05-01');
  });

  it('of the product itself is read as it was', () => {
    const { rows } = understand(
      zip(
        workbookParts('departures', [
          ['person', 'from', 'left'],
          ['=Ada', 'X', '2024-03'],
        ]),
      ),
    );
    expect([rows[0]?.person.name.en, rows[0]?.left]).toEqual(['=Ada', '2024-03']);
  });

  it('that is damaged, empty or made to fill a memory is refused', () => {
    const whole = workbook({ rows: HEAD, strings: STRINGS });
    for (const bytes of [whole.subarray(0, whole.length / 2), zip({ 'a.txt': 'x' }), whole])
      expect(readOwn(bytes).kind).toBe('refused');
    const bomb = zip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': ' '.repeat(260_000_000),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(readOwn(bomb)).toMatchObject({ kind: 'refused', notices: [{ code: 'own.large-workbook' }] });
  });

  it.each([
    ['yyyy', 'year'],
    ['[$-411]ggge"年"m"月"d"日"', 'day'],
    ['[$-404]e"年"m"月"', 'month'],
    ['JJJJ', 'year'],
    ['TT.MM.JJJJ', 'day'],
    ['jj/mm/aaaa', 'day'],
    ['mmmm', 'no-year'],
    ['d-mmm', 'no-year'],
    ['dddd', 'no-year'],
    ['mmm-yy', 'month'],
    ['m/d/yyyy h:mm', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[h]:mm:ss', null],
    ['h:mm AM/PM', null],
    ['#,##0.00', null],
    ['General', null],
    ['@', null],
    ['[Red]0', null],
  ])('shows by %s a date as fine as %s', (format, precision) => {
    expect(precisionOf(format)).toBe(precision);
  });
});
