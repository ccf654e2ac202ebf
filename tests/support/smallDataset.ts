import type { DatasetRecords } from '../../src/model/schema.ts';
import { make } from './fixtures.ts';

const both = (en: string, zh: string) => ({ en, zh });

/** Returns a valid dataset in which every field of the schema holds a value somewhere: two labs, two people, two departures. */
export function smallDataset(): DatasetRecords {
  const departure: DatasetRecords['departures'][number] = {
    id: 'ada-lin--lab-a--2019',
    person: 'ada-lin',
    lab: 'lab-a',
    unit: both('Speech group', '语音组'),
    role: both('chief scientist', '首席科学家'),
    roleGeneric: false,
    roleKind: 'research_leadership',
    joined: '2014',
    left: '2019-05',
    announced: '2019-05-20',
    joinedCompany: { organization: 'big-co', date: '2010' },
    destinations: [
      {
        organization: 'new-co',
        founder: true,
        retired: false,
        role: both('founder', '创始人'),
        when: '2019-09~',
        country: 'CN',
      },
    ],
    statedReason: { text: both('to build', '想创业'), by: 'person' },
    disputed: false,
    caveat: both('one report', '仅一则报道'),
    note: both('a note', '注'),
    sources: [{ source: 'page-a', supports: ['departure', 'left'], statementBy: 'person' }],
    disagreements: [
      {
        field: 'left',
        claims: [
          { value: '2019-05', text: both('in May', '五月'), sources: ['page-a'] },
          { value: '2019-06', text: both('in June', '六月'), sources: ['page-b'] },
        ],
        preferred: 0,
        reason: both('said by the person', '本人所述'),
      },
    ],
    added: '2026.11.24',
  };
  return {
    meta: { schemaVersion: '1.0', version: '2026.11.24', date: '2026-11-24', license: 'CC-BY-4.0' },
    labs: [
      {
        id: 'lab-a',
        name: both('Lab A', '甲实验室'),
        short: both('Lab A', '甲'),
        parent: 'big-co',
        country: 'CN',
        city: both('Beijing', '北京'),
        founded: '2013',
        ended: '2020-03',
        successor: { lab: 'lab-b', date: '2020-03', how: 'merged' },
        unitUnknown: false,
        aliases: ['Laboratory A'],
        status: { text: both('merged', '已合并'), asOf: '2020-03', sources: ['page-a'] },
        leaders: [
          {
            person: 'ada-lin',
            name: both('Ada Lin', '林一'),
            role: both('head', '负责人'),
            from: '2014',
            to: '2019-05',
            sources: ['page-a'],
          },
        ],
        events: [{ kind: 'founded', date: '2013', what: both('founded', '成立'), sources: ['page-a'] }],
        statements: [
          {
            about: 'purpose',
            text: both('to understand speech', '理解语音'),
            by: both('its head', '负责人'),
            asOf: '2014',
            sources: ['page-a'],
          },
        ],
        sizes: [
          {
            date: '2019',
            least: 90,
            most: 110,
            counts: 'researchers',
            scope: 'lab',
            basis: 'stated',
            rate: true,
            by: both('its head', '负责人'),
            note: both('about a hundred', '约百人'),
            sources: ['page-a'],
          },
        ],
        sources: ['page-a'],
      },
      make.lab('lab-b', {
        name: both('Lab B', '乙实验室'),
        short: both('Lab B', '乙'),
        unitUnknown: true,
      }),
    ],
    organizations: [
      organization('big-co', 'company', null),
      organization('new-co', 'startup', 'big-co'),
      organization('old-university', 'university', null),
    ],
    researchers: [
      {
        id: 'ada-lin',
        name: both('Ada Lin', '林一'),
        aliases: ['A. Lin'],
        knownFor: both('speech', '语音'),
        notable: true,
        sources: ['page-a'],
      },
      {
        id: 'bo-chen',
        name: { en: 'Bo Chen', zh: null },
        aliases: [],
        knownFor: null,
        notable: false,
        sources: [],
      },
    ],
    publishers: [
      {
        id: 'paper',
        name: 'The Paper',
        nameZh: '报',
        tier: 1,
        kind: 'newspaper_of_record',
        domains: ['paper.example'],
      },
    ],
    sources: [source('page-a', 'https://paper.example/a'), source('page-b', 'https://paper.example/b')],
    departures: [
      departure,
      {
        ...departure,
        id: 'bo-chen--lab-b--2021',
        person: 'bo-chen',
        lab: 'lab-b',
        left: '2021',
        destinations: [
          { ...departure.destinations[0]!, organization: 'old-university', founder: false, when: null },
        ],
        disagreements: [],
      },
    ],
    candidates: [
      {
        ...departure,
        id: 'bo-chen--lab-a--2018',
        person: 'bo-chen',
        heldBack: both('one wiki', '仅一处维基'),
      },
    ],
    milestones: [
      { id: 'release', lab: 'lab-a', title: both('A release', '发布'), date: '2016-03', sources: ['page-a'] },
    ],
    claims: [
      {
        id: 'claim-a',
        kind: 'article_statement',
        text: both('Many leave.', '很多人离开。'),
        short: null,
        attribution: both('the article', '文章'),
        test: both('count by year', '按年计数'),
        trial: {
          value: { measure: 'rate', of: { from: 2019, to: 2021 } },
          against: { measure: 'rate', of: { from: 2016, to: 2018 } },
          is: 'above',
          threshold: 0,
          why: both('more than before', '比以前多'),
        },
        bears: [
          { what: both('all of them', '全部'), value: { measure: 'count', of: { from: null, to: null } } },
        ],
        limits: both('counts only', '仅计数'),
        remark: both('of one company', '就一家公司而言'),
      },
    ],
    groups: [
      {
        id: 'founders',
        name: both('Founders of Lab A', '甲实验室创始人'),
        short: both('Founders', '创始人'),
        note: both('as listed', '按名单'),
        lab: 'lab-a',
        since: '2013',
        members: [
          { person: 'ada-lin', name: both('Ada Lin', '林一') },
          { person: null, name: { en: 'Cy Wu', zh: null } },
        ],
        departures: ['ada-lin--lab-a--2019'],
        sources: ['page-a'],
      },
    ],
  };
}

function organization(
  id: string,
  kind: DatasetRecords['organizations'][number]['kind'],
  parent: string | null,
): DatasetRecords['organizations'][number] {
  return {
    id,
    name: both(`Organization ${id}`, `机构 ${id}`),
    kind,
    parent,
    country: 'CN',
    founded: '2000',
    ended: '2024~',
    aliases: [`${id} Inc.`],
    sizes: [],
    sources: ['page-a'],
  };
}

function source(id: string, url: string): DatasetRecords['sources'][number] {
  return {
    id,
    url,
    publisher: 'paper',
    title: `Title of ${id}`,
    published: '2019-05-21',
    language: 'en',
    recordedAs: 'The Paper (online)',
    story: null,
  };
}
