import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../support/openOwn.ts';

const FOLDER = 'tests/reading/own/files';

type Row = readonly [person: string, from: string, left: string | null, to: string | null];

const RUSSIA: readonly Row[] = [
  ['Иван Петров', 'Яндекс', '2019-05-31', 'Сбер'],
  ['Пётр Иванов', 'Mail.ru', '2020-05', 'Тинькофф'],
];
const JAPAN: readonly Row[] = [
  ['山田太郎', 'トヨタ自動車', '2019-05-31', 'ホンダ'],
  ['鈴木一郎', 'ソニー', '2020-04', '任天堂'],
];

/** What each file says: its rows, and what could not be used, as row, column and reason. */
const EXPECTED: Readonly<
  Record<
    string,
    { readonly rows: readonly Row[]; readonly left?: readonly string[]; readonly asked?: string }
  >
> = {
  'germany.csv': {
    rows: [
      ['Jörg Müller', 'Köln AG', '2019-05-31', 'Universität Köln'],
      ['Änne Groß', 'Köln AG', '2020-05', 'Ruhestand'],
    ],
  },
  'usa.csv': {
    rows: [
      ['Smith, Ann', 'Acme Inc.', '2019-05-31', 'Beta, LLC'],
      ['Bob Lee', 'Acme Inc.', '2020-12-25', 'Acme'],
      ['Cy Poe', 'Acme Inc.', '2021', null],
    ],
    asked: '03/04/2021',
  },
  'france.tsv': {
    rows: [
      ['Zoé Léger', 'École', '2019-05-01', 'Mairie'],
      ['Éric Noël', 'École', '2020-03', 'Mairie'],
    ],
  },
  'china.csv': {
    rows: [
      ['张三', '甲公司', '2019-05', '乙大学'],
      ['李四', '甲公司', '2020', '创业'],
    ],
  },
  'korea.csv': {
    rows: [
      ['김민수', '네이버', '2019-05', '서울대학교'],
      ['이영희', '카카오', '2020', null],
    ],
  },
  'taiwan.csv': {
    rows: [
      ['李飛飛', '谷歌雲端', '2018-09', '史丹佛'],
      ['張亞勤', '百度研究院', '2019', '清華大學'],
      ['吳恩達', '百度', '2017-03-22', '新創公司'],
    ],
  },
  'merged.csv': { rows: [['Ada', 'Treasury', '2019', null]], left: ['5 Ministry own.empty'] },
  'wide.csv': { rows: [['Ada', 'Reds', '2019', null]] },
  'quotes.csv': {
    rows: [
      ['Ada "The Fox" Lin', 'Lab, with comma', '2019', null],
      ['Bo', 'X', '2020', null],
    ],
  },
  'russia.csv': { rows: RUSSIA },
  'russia-koi8.csv': { rows: RUSSIA },
  'japan-euc.csv': { rows: JAPAN },
  'japan-escaped.csv': { rows: JAPAN },
  'japan-kanji.csv': { rows: [['髙橋', '富士通', '2019', null]] },
  'japan-half-width.csv': { rows: [['ﾔﾏﾀﾞ ﾀﾛｳ', 'ﾄﾖﾀ', '2019-05-31', null]] },
  'china-rare.csv': {
    rows: [
      ['㐂田', '百度', '2019', null],
      ['𠮷野', '腾讯', '2020', null],
    ],
  },
  'china-wide.txt': {
    rows: [
      ['张三', '百度研究院', '2019-05', '清华大学'],
      ['李四', '腾讯', '2020-03-01', '自己创业'],
    ],
  },
  'france-windows.csv': {
    rows: [
      ['Élodie Lefèvre', 'Société Générale', '2019-05-31', 'L’Oréal – Paris'],
      ['José Nuñez', 'Crédit', '2020-05', 'BNP'],
    ],
  },
  'euro-windows.csv': { rows: [['Jörg', 'X', '2019', null]] },
  'padded.csv': { rows: [['Ada', 'X', '2019', null]] },
  'sep.csv': { rows: [['Ada', 'X', '2019', null]] },
};

describe('the corpus of own files', () => {
  it('has an expected reading for each file', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))(
    '%s is read as it was meant',
    (name, { rows, left = [], asked = null }) => {
      const understood = understand(readFileSync(`${FOLDER}/${name}`));
      expect(
        understood.rows.map(({ person, from, left: date, destinations }) => [
          person.name.en,
          from.name.en,
          date,
          destinations[0]?.place?.name.en ?? null,
        ]),
      ).toEqual(rows);
      const out = understood.problems.filter(({ isShown }) => !isShown);
      expect(out.map(({ number, column, notice }) => `${number} ${column} ${notice.code}`)).toEqual(left);
      expect(understood.ambiguous?.example ?? null).toBe(asked);
    },
  );
});
