import { describe, expect, it } from 'vitest';
import { readOwn, understand } from '../../support/openOwn.ts';

const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]));

type Row = readonly [person: string, from: string, left: string | null, to: string | null];

/** Tables as people and programs write them, with what each says, and the rows that are passed over. */
const FILES: readonly (readonly [
  what: string,
  file: string | Uint8Array,
  rows: readonly Row[],
  passed?: readonly string[],
])[] = [
  [
    'spaces between a comma and a quote',
    'name, from, left\n"Ada", "X, Inc", "2019"\n"Bo", "Y ""the"" Z", "2020"\n',
    [
      ['Ada', 'X, Inc', '2019', null],
      ['Bo', 'Y "the" Z', '2020', null],
    ],
  ],
  [
    'quotes inside a text',
    'name,from,left\nAda "the fox" Lin, the "X" lab,2019\n',
    [['Ada "the fox" Lin', 'the "X" lab', '2019', null]],
  ],
  [
    'cells that are told to be text',
    'name,from,left\n"=""Ada""",="007",="2019"\n',
    [['Ada', '007', '2019', null]],
  ],
  [
    'commas of full width',
    '姓名，原公司，离职时间，去向\n张三，甲公司，２０１９年５月，乙\n',
    [['张三', '甲公司', '2019-05', '乙']],
  ],
  [
    'UTF-16, the high byte first, without mark',
    utf16('name,from,left\nAda,X,2019\nBo,Y,2020-05\n'),
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020-05', null],
    ],
  ],
  [
    'carriage returns alone',
    'name,from,left\rAda,X,2019\rBo,Y,2020\r',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
  ],
  [
    'ends of lines of every kind, and empty lines',
    'name,from,left\r\n\r\nAda,X,2019\nBo,Y,2020\r,,\r\n\n',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
  ],
  [
    'a row of groups above the heading',
    'Person,,Departure,\nName,Company,Date,Destination\nAda,X,2019-05,Y\n',
    [['Ada', 'X', '2019-05', 'Y']],
    ['1 above'],
  ],
  [
    'the heading once more',
    'name,from,left\nAda,X,2019\nname,from,left\nBo,Y,2020\n',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
    ['3 heading'],
  ],
  [
    'sums in the middle',
    'name,from,left\nAda,X,2019\nSubtotal,1,\nBo,Y,2020\nGrand total,2,\n',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
    ['3 total', '5 total'],
  ],
  [
    'a sum in Chinese with a space in it',
    '姓名,原公司,离职时间\n张三,甲,2019\n合 计,,1\n注：数据截至2020年,,\n',
    [['张三', '甲', '2019', null]],
    ['3 total', '4 footnote'],
  ],
  [
    'first and last names',
    'First name,Last name,Company,Left\nAda,Lin,X,2019\n,Cher,X,2020\n',
    [
      ['Ada Lin', 'X', '2019', null],
      ['Cher', 'X', '2020', null],
    ],
  ],
  [
    'family and given names in Chinese',
    '姓,名,单位,离职时间\n张,三,甲公司,2019\n',
    [['张三', '甲公司', '2019', null]],
  ],
  [
    'names beside given names',
    'Nom;Prénom;Entreprise;Date de départ\nLéger;Zoé;École;1er mai 2019\n',
    [['Zoé Léger', 'École', '2019-05-01', null]],
  ],
  [
    'given names where no name is',
    'Name,First name,Company,Left\nAda Lin,Ada,X,2019\n,Bo,Y,2020\n',
    [
      ['Ada Lin', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
  ],
  [
    'family names beside names',
    'Nombre;Apellidos;Empresa;Fecha\nAna;García;Repsol;31 de mayo de 2019\n',
    [['Ana García', 'Repsol', '2019-05-31', null]],
  ],
  [
    'whole names beside their parts',
    'Full name,First name,Last name,Company,Left\nAda Lin,Ada,Lin,X,2019\n',
    [['Ada Lin', 'X', '2019', null]],
  ],
  [
    'dates that nobody knows',
    'name,from,left\nAda,X,?\nBo,X,unknown\nCy,X,n.d.\nDi,X,TBD\n张,X,未知\n',
    [
      ['Ada', 'X', null, null],
      ['Bo', 'X', null, null],
      ['Cy', 'X', null, null],
      ['Di', 'X', null, null],
      ['张', 'X', null, null],
    ],
  ],
  [
    'a list of lists',
    '[["name","from","left"],["Ada","X",2019],["Bo","Y",null]]',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', null, null],
    ],
  ],
  [
    'an object on each line',
    '{"name":"Ada","from":"X","left":"2019"}\n{"name":"Bo","from":"Y","left":2020}\n',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
  ],
  [
    'a table of a text with bars',
    '| name | from | left |\n|---|---|---|\n| Ada | X | 2019 |\n',
    [['Ada', 'X', '2019', null]],
  ],
  [
    'an empty first column',
    ',,,\n,Departures 2019,,\n,name,from,left\n,Ada,X,2019\n',
    [['Ada', 'X', '2019', null]],
    ['2 above'],
  ],
  [
    'Korean',
    '이름,회사,퇴사일,이직처\n김민수,네이버,2019년 5월 31일,카카오\n이영희,카카오,2020. 4.,\n합계,2,,\n',
    [
      ['김민수', '네이버', '2019-05-31', '카카오'],
      ['이영희', '카카오', '2020-04', null],
    ],
    ['4 total'],
  ],
  [
    'Japanese, by eras',
    '氏名,会社,退職日,転職先\n山田,トヨタ,令和元年5月31日,ホンダ\n鈴木,トヨタ,平成31年4月,\n佐藤,トヨタ,2020/4/1,\n',
    [
      ['山田', 'トヨタ', '2019-05-31', 'ホンダ'],
      ['鈴木', 'トヨタ', '2019-04', null],
      ['佐藤', 'トヨタ', '2020-04-01', null],
    ],
  ],
  [
    'Taiwanese, by the era of the republic',
    '姓名,原公司,離職日期\n李,甲,民國108年5月\n',
    [['李', '甲', '2019-05', null]],
  ],
  [
    'Russian',
    'Имя;Компания;Дата ухода;Куда\nИван;Яндекс;31 мая 2019 г.;Сбер\nПётр;Яндекс;май 2020;\n',
    [
      ['Иван', 'Яндекс', '2019-05-31', 'Сбер'],
      ['Пётр', 'Яндекс', '2020-05', null],
    ],
  ],
  [
    'Brazilian',
    'Nome;Empresa;Data de saída;Destino\nAna;Petrobras;31 de maio de 2019;Vale\nRui;Petrobras;25/12/2020;\n',
    [
      ['Ana', 'Petrobras', '2019-05-31', 'Vale'],
      ['Rui', 'Petrobras', '2020-12-25', null],
    ],
  ],
  [
    'headings in two languages, in one row',
    '姓名 Name,From / 原公司,离职时间（Date left）,To\n张三,甲,2019,乙\n',
    [['张三', '甲', '2019', '乙']],
  ],
  [
    'headings in two languages, in two rows',
    '姓名,原公司,离职时间,去向\nName,From,Left,To\n张三,甲,2019,乙\n',
    [['张三', '甲', '2019', '乙']],
    ['2 heading'],
  ],
  [
    'the heading on each page, in capitals',
    'Name,From,Left\nAda,X,2019\nNAME,FROM,LEFT\nBo,Y,2020\n',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
    ['3 heading'],
  ],
  [
    'a heading that is parted otherwise than its rows',
    'name;from;left\nAda,X,2019\nBo,Y,2020\n',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
  ],
  [
    'numbers of rows that have no heading',
    'person,from,left\n1,Ada,X,2019\n2,Bo,Y,2020\n',
    [
      ['Ada', 'X', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
  ],
  [
    'the index of a data frame',
    'Unnamed: 0,person,from,to,left\n0,Ada,X,NaN,2019-05-31 00:00:00\n1,Bo,Y,Z,NaT\n',
    [
      ['Ada', 'X', '2019-05-31', null],
      ['Bo', 'Y', null, 'Z'],
    ],
  ],
  [
    'what a database has for nothing',
    'name\tfrom\tleft\tto\nAda\tX\t0000-00-00 00:00:00\t\\N\nBo\tY\t2019-00-00\tNULL\n',
    [
      ['Ada', 'X', null, null],
      ['Bo', 'Y', '2019', null],
    ],
  ],
  [
    'lines drawn by a database',
    '+------+------+------+\n| name | from | left |\n+------+------+------+\n| Ada  | X    | 2019 |\n+------+------+------+\n1 row in set (0.00 sec)\n',
    [['Ada', 'X', '2019', null]],
    ['6 footnote'],
  ],
  [
    'lines and a count below',
    '  name  | from |   left\n--------+------+----------\n Ada    | X    | 2019-05-31\n Bo     | Y    |\n(2 rows)\n',
    [
      ['Ada', 'X', '2019-05-31', null],
      ['Bo', 'Y', null, null],
    ],
    ['5 footnote'],
  ],
  [
    'links and bold text of a page',
    '| Name | Company | Left |\n|:-----|:-------:|-----:|\n| **Ada Lin**[1] | [DeepMind](https://deepmind.google) | 2019 |\n',
    [['Ada Lin', 'DeepMind', '2019', null]],
  ],
  [
    'marks of footnotes',
    'Name\tCompany\tLeft\nAda Lin[a]\tGoogle[1]\tMay 2019[2]\nBo\u00a0Ek†\tDeep\u00adMind‡\t2020*\n',
    [
      ['Ada Lin', 'Google', '2019-05', null],
      ['Bo Ek', 'DeepMind', '2020', null],
    ],
  ],
  [
    'both places in one cell',
    'Name,Move,Date\nAda,Google → OpenAI,2019\nBo,FAIR -> Mistral,2020\nCy,Baidu,2021\n',
    [
      ['Ada', 'Google', '2019', 'OpenAI'],
      ['Bo', 'FAIR', '2020', 'Mistral'],
      ['Cy', 'Baidu', '2021', null],
    ],
  ],
  [
    'both places in one cell, in Chinese',
    '姓名,流动,时间\n张三,百度→腾讯,2019\n',
    [['张三', '百度', '2019', '腾讯']],
  ],
  [
    'an arrow that says a new name, beside where somebody went',
    'Name,From,To,Left\nAda,Brain → DeepMind,OpenAI,2023\n',
    [['Ada', 'Brain → DeepMind', '2023', 'OpenAI']],
  ],
  [
    'questions for headings',
    'Timestamp,Your name,Company you left,When did you leave?,Where did you go?\n5/31/2019 14:30:00,Ada,X,May 2019,Y\n',
    [['Ada', 'X', '2019-05', 'Y']],
  ],
  [
    'from and to above names of companies, and dates called so',
    'Name,Company,From date,To date\nAda,X,2014-01,2019-05\n',
    [['Ada', 'X', '2019-05', null]],
  ],
  [
    'what was left and what was joined',
    'Name,Left,Joined,Date\nAda,Google,OpenAI,2019\n',
    [['Ada', 'Google', '2019', 'OpenAI']],
  ],
  [
    'sums and counts in many languages',
    'name,from,left\nAda,X,2019\nInsgesamt,1,\nAverage,1,\nИтого,1,\n共1人,,\n平均,1,\n計,1,\n총계,1,\nTotal Recall,X,2020\n',
    [
      ['Ada', 'X', '2019', null],
      ['Total Recall', 'X', '2020', null],
    ],
    ['3 total', '4 total', '5 total', '6 total', '7 total', '8 total', '9 total'],
  ],
  [
    'notes in many languages, and commas in them',
    'name,from,left\nAda,X,2019\nQuelle: Presse,,\nStand: 31.12.2019,,\nИсточник: пресса,,\n출처: 언론,,\n出典：各社,,\n数据截至2020年5月,,\n[1] press,,\n© The Daily 2020,,\nSource: AP, Reuters and others\n* without boards, and advisers\n',
    [['Ada', 'X', '2019', null]],
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => `${number} footnote`),
  ],
  [
    'quotes that a backslash precedes',
    'name,from,left\n"Ada \\"Fox\\" Lin","the \\"X\\"","2019"\n"Bo","C:\\","2020"\n',
    [
      ['Ada "Fox" Lin', 'the "X"', '2019', null],
      ['Bo', 'C:\\', '2020', null],
    ],
  ],
  [
    'each row in quotes as a whole',
    '"name,from,left"\r\n"Ada,""X, Inc"",2019"\r\n"Bo,Y,2020"\r\n',
    [
      ['Ada', 'X, Inc', '2019', null],
      ['Bo', 'Y', '2020', null],
    ],
  ],
  [
    'single quotes around its cells',
    "'name','from','left'\n'Lin, Ada','O''Neil','2019'\n",
    [['Lin, Ada', "O'Neil", '2019', null]],
  ],
  [
    'quotation marks of a text around its cells',
    '“name”,“from”,“left”\n“Lin, Ada”,“X”,“2019”\n',
    [['Lin, Ada', 'X', '2019', null]],
  ],
  [
    'a line that names what parts nothing',
    'sep=;\nname,from,left\nAda,X,2019\n',
    [['Ada', 'X', '2019', null]],
  ],
  [
    'signs that join an emoji, or letters',
    'name,from,left\n👩‍🔬 Ada,🍎 Apple,2019\nمی‌خواهم,X,2020\n',
    [
      ['👩‍🔬 Ada', '🍎 Apple', '2019', null],
      ['می‌خواهم', 'X', '2020', null],
    ],
  ],
  [
    'words for what stands above',
    '姓名,原公司,离职时间\n张三,百度,2019\n李四,同上,2020\n王五,〃,2021\n',
    [
      ['张三', '百度', '2019', null],
      ['李四', '百度', '2020', null],
      ['王五', '百度', '2021', null],
    ],
  ],
  [
    'numbers before its headings',
    '1. Name,2. Former company,3. Date left\nAda,X,2019\n',
    [['Ada', 'X', '2019', null]],
  ],
  [
    'source and target of a graph',
    'name,source,target,date\nAda,DeepMind,OpenAI,2019-05\n',
    [['Ada', 'DeepMind', '2019-05', 'OpenAI']],
  ],
  [
    'the markup of a page',
    '<table><tr><th>Name</th><th>From</th><th>Left</th></tr><tr><td>Ada &amp; Bo</td><td rowspan=2>X</td><td>2019</td></tr>\n<tr><td><a href="https://a.example">Cy</a><script>alert(1)</script></td><td>2020<sup>[1]</sup></td></tr></table>',
    [
      ['Ada & Bo', 'X', '2019', null],
      ['Cy', 'X', '2020', null],
    ],
  ],
  [
    'the markup that a program saves for Excel',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table><tr><td>Name<td>From<td>Left<tr><td>Ada<td>X<td>2019</table></body></html>',
    [['Ada', 'X', '2019', null]],
  ],
  [
    'dashes of a text in its dates',
    'Name,From,Left\nAda,X,2019‑05‑31\nBo,X,2019–05–31\nCy,X,31\u00a0May\u00a02019\n',
    [
      ['Ada', 'X', '2019-05-31', null],
      ['Bo', 'X', '2019-05-31', null],
      ['Cy', 'X', '2019-05-31', null],
    ],
  ],
  [
    'numbers and marks before its names',
    'name,from,left\n1) Ada Lin,X,2019\n* Bo Ek,Y,2020\nNote Lin,Z,2021\n* as announced, not as left\n',
    [
      ['1) Ada Lin', 'X', '2019', null],
      ['* Bo Ek', 'Y', '2020', null],
      ['Note Lin', 'Z', '2021', null],
    ],
    ['5 footnote'],
  ],
  [
    'a long preface',
    `${Array.from({ length: 18 }, (_, i) => `Line ${i} of a preface`).join('\n')}\nname,from,left\nAda,X,2019\n`,
    [['Ada', 'X', '2019', null]],
    Array.from({ length: 18 }, (_, i) => `${i + 1} above`),
  ],
];

describe('an awkward table', () => {
  it.each(FILES.map(([what, ...rest]) => ({ what, rest })))(
    'with $what says what it was meant to',
    ({ rest }) => {
      const [file, rows, passed = []] = rest;
      const { table, rows: read, problems } = understand(file);
      expect(
        read.map(({ person, from, left, destinations }) => [
          person.name.en,
          from.name.en,
          left,
          destinations[0]?.place?.name.en ?? null,
        ]),
      ).toEqual(rows);
      expect(table.passed.map(({ number, kind }) => `${number} ${kind}`)).toEqual(passed);
      expect(problems).toEqual([]);
    },
  );

  it('of more columns than are read says so', () => {
    const wide = (cell: string) => Array.from({ length: 2500 }, () => cell).join(',');
    const { rows, table } = understand(`name,from,left,${wide('more')}\nAda,X,2019,${wide('1')}\n`);
    expect(rows).toHaveLength(1);
    expect(table.notices).toEqual([{ code: 'own.columns', count: 2503, most: 2000 }]);
  });

  it('whose dates are no dates is read by its heading, and each row is told of', () => {
    const { rows, problems } = understand('name,from,left\nAda,X,1559260800\nBo,Y,31.05.19\n');
    expect(rows).toEqual([]);
    expect(problems.map(({ number, column, isShown }) => [number, column, isShown])).toEqual([
      [2, 'left', false],
      [3, 'left', false],
    ]);
  });

  it('whose years have two digits asks how its dates are meant, and lists them until it is said', () => {
    const file = 'name,from,left\nAda,X,31/05/19\nBo,Y,03/04/98\nCy,Z,May-19\n';
    const { rows, problems, ambiguous } = understand(file);
    expect([rows.length, problems.length, ambiguous]).toEqual([0, 3, { count: 2, example: '31/05/19' }]);
    const said = understand(file, (mapping) => ({ ...mapping, order: 'day-first' }));
    expect(said.rows.map(({ left }) => left)).toEqual(['2019-05-31', '1998-04-03']);
    expect([said.problems.map(({ number }) => number), said.ambiguous]).toEqual([[4], null]);
  });

  it('leaves addresses whole, however they are parted', () => {
    const { rows } = understand(
      'Name,From,Left,Source\nA,X,2019,"https://a.example/1;https://b.example/2"\nB,X,2019,https://a.example/1；https://b.example/2\nC,X,2019,(https://a.example/1)\nD,X,2019,https://a.example/wiki/Foo_(bar)\nE,X,2019,[Reuters](https://a.example/1)\nF,X,2019,https://web.example/2020/https://a.example/1\nG,X,2019,新浪：https://a.example/1（2019年）\n',
    );
    expect(rows.map(({ sources }) => sources.map(({ url }) => url))).toEqual([
      ['https://a.example/1', 'https://b.example/2'],
      ['https://a.example/1', 'https://b.example/2'],
      ['https://a.example/1'],
      ['https://a.example/wiki/Foo_(bar)'],
      ['https://a.example/1'],
      ['https://web.example/2020/https://a.example/1'],
      ['https://a.example/1'],
    ]);
  });

  it.each([
    '<td ',
    '<!--',
    '<table><tr><td>',
    '<script',
    '[',
    '(',
    '**',
    'May ',
    'about ',
    '"\\"',
    '“',
    ' > ',
    '→',
  ])('of %j without end is read in time in proportion to its length', (part) => {
    const start = performance.now();
    for (const text of [
      `<table><tr>${part.repeat(50_000)}`,
      `name,from,left,kind\n"${part.replaceAll('"', '""').repeat(50_000)}",X,2019,"${part.replaceAll('"', '""').repeat(50_000)}"\n`,
      `${part.repeat(50_000)}\nname,from,left\n`,
    ])
      readOwn(text);
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('of quotes and spaces without end is read in linear time', () => {
    const start = performance.now();
    understand(`name,from,left\nAda,X,2019\n${' "a""b, '.repeat(100_000)}\n`);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
