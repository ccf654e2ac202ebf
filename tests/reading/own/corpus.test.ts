import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../support/openOwn.ts';

const FOLDER = 'tests/reading/own/files';

type Row = readonly [person: string, from: string, left: string | null, to: string | null];

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
