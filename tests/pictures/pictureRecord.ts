import type { Dataset } from '../../src/model/dataset.ts';
import { make, seeded } from '../support/fixtures.ts';

const both = (en: string, zh: string) => ({ en, zh });

const LABS = [
  make.lab('north', { parent: 'acme', country: 'US', founded: '2010', ...named('North', '北方实验室') }),
  make.lab('south', {
    parent: 'acme',
    country: 'GB',
    founded: '2014-02',
    ended: '2021-04',
    successor: { lab: 'north', date: '2021-04', how: 'merged' },
    ...named('South Research', '南方研究院'),
  }),
  make.lab('east', {
    parent: 'orient',
    country: 'CN',
    founded: '2013',
    ...named('East Institute', '东方院'),
  }),
  make.lab('west', { country: 'US', ended: '2023~', ...named('West', '西部') }),
  make.lab('harbour', { country: 'CN', ...named('Harbour Vision', '港湾视觉') }),
];

const PLACES = [
  make.organization('acme', { country: 'US', name: both('Acme', '顶点公司') }),
  make.organization('orient', { country: 'CN', name: both('Orient Group', '东方集团') }),
  make.organization('old-university', {
    kind: 'university',
    country: 'US',
    name: both('Old University', '古老大学'),
  }),
  make.organization('city-university', {
    kind: 'university',
    country: 'CN',
    name: both('City University', '城市大学'),
  }),
  make.organization('first-co', { kind: 'startup', country: 'US', name: both('First', '第一创业') }),
  make.organization('second-co', {
    kind: 'startup',
    country: 'CN',
    name: both('Second & Sons Intelligent Machines', '第二智能机器'),
  }),
  make.organization('capital', { kind: 'investor', country: 'US', name: both('Capital', '资本') }),
  make.organization('institute', { kind: 'nonprofit', country: 'FR', name: both('Institute', '公益研究所') }),
  make.organization('ministry', { kind: 'government', country: 'GB', name: both('Ministry', '部委') }),
];

const FAMILY = 'Lin Ito Ada Ng Okafor Silva Haddad Novák Weiss Moreau Kim Zhou'.split(' ');
const GIVEN = 'Bo Ana Chidi Mei Jan Rosa Sami Eva'.split(' ');
const FAMILY_ZH = '林伊艾吴奥席哈诺魏莫金周';
const GIVEN_ZH = '博安驰梅健若思怡';

const PEOPLE = Array.from({ length: 54 }, (_, i) =>
  make.researcher(`person-${i}`, {
    name: {
      en: `${GIVEN[i % 8]} ${FAMILY[(i * 5) % 12]}`,
      zh: i % 3 === 2 ? null : `${FAMILY_ZH[(i * 5) % 12]}${GIVEN_ZH[i % 8]}`,
    },
    knownFor: i % 9 === 0 ? both('a known method', '一种知名方法') : null,
  }),
);

/** Dates of every precision the record knows, one after the other. */
const DATES = [
  (year: number, month: string) => `${year}-${month}`,
  (year: number, month: string) => `${year}-${month}-15`,
  (year: number) => `${year}`,
  (year: number, month: string) => `${year}-${month}~`,
  (year: number) => `${year}~`,
  (year: number) => `${year}/${year + 1}`,
];

/**
 * Returns the small fixed record that the kept pictures draw: labs of companies and alone, an end, a merger, every kind of destination,
 * every precision of date, departures without a date and without a destination. It never changes, so that a picture changes only with its drawing.
 */
export function pictureRecord(): Dataset {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const departures = Array.from({ length: 60 }, (_, i) => {
    const lab = pick([...LABS, ...LABS.slice(0, 3)]).id;
    const year = 2014 + Math.floor(random() * 9);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const left = i % 20 === 19 ? null : (DATES[i % DATES.length]?.(year, month) ?? null);
    const to = pick([...LABS, ...PLACES, ...PLACES.slice(2, 6)]).id;
    const destinations =
      i % 8 === 7
        ? []
        : i % 25 === 24
          ? [make.destination(null, { retired: true })]
          : [make.destination(to, { founder: to === 'first-co' && i % 2 === 0 })];
    return make.departure(`departure-${i}`, {
      person: `person-${i % PEOPLE.length}`,
      lab,
      left,
      joined: i % 4 === 0 ? `${year - 3}` : null,
      roleKind:
        (['research', 'research_leadership', 'engineering', 'executive'] as const)[i % 4] ?? 'research',
      destinations,
    });
  });
  return make.dataset({
    labs: LABS,
    organizations: PLACES,
    researchers: PEOPLE,
    departures,
    milestones: [
      {
        id: 'release',
        lab: 'north',
        title: both('A release', '发布模型'),
        date: '2017-06',
        sources: ['source-a'],
      },
      { id: 'prize', lab: 'east', title: both('A prize', '获奖'), date: '2019', sources: ['source-a'] },
    ],
  });
}

function named(en: string, zh: string) {
  return { name: both(en, zh), short: both(en.slice(0, 14), zh.slice(0, 8)) };
}
