import { describe, expect, it } from 'vitest';
import { understand } from '../../support/openOwn.ts';

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

  it('of quotes and spaces without end is read in linear time', () => {
    const start = performance.now();
    understand(`name,from,left\nAda,X,2019\n${' "a""b, '.repeat(100_000)}\n`);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
