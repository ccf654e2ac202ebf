import { describe, expect, it } from 'vitest';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS, type YearRange } from '../../src/filters/filters.ts';
import { searchRecord, type SearchHit } from '../../src/filters/searchRecord.ts';
import { foldText, queryWords } from '../../src/filters/searchText.ts';
import { make } from '../support/fixtures.ts';

const people = [
  make.researcher('lei-li', { name: { en: 'Lei Li', zh: '李磊' } }),
  make.researcher('fei-fei-li', { name: { en: 'Fei-Fei Li', zh: '李飞飞' } }),
  make.researcher('tomas-mikolov', { name: { en: 'Tomáš Mikolov', zh: null }, aliases: ['Tomas M.'] }),
  make.researcher('lin-leigh', { name: { en: 'Leigh Lin', zh: null } }),
  ...Array.from({ length: 9 }, (_, i) =>
    make.researcher(`many-${i}`, { name: { en: `Many Name${i}`, zh: null } }),
  ),
];
const dataset = make.dataset({
  labs: [
    make.lab('bytedance-ai-lab', {
      name: { en: 'ByteDance AI Lab', zh: '字节跳动AI实验室' },
      parent: 'bytedance',
    }),
    make.lab('google-cloud-ai', { name: { en: 'Google Cloud AI', zh: '谷歌云AI' }, parent: 'google' }),
    make.lab('meta-fair', {
      name: { en: 'FAIR', zh: 'FAIR' },
      parent: 'meta',
      aliases: ['Facebook AI Research'],
    }),
    make.lab('meta-ai', { name: { en: 'Meta AI', zh: 'Meta AI' }, parent: 'meta' }),
    make.lab('openai', { name: { en: 'OpenAI', zh: 'OpenAI' } }),
  ],
  organizations: [
    make.organization('bytedance', { name: { en: 'ByteDance', zh: '字节跳动' } }),
    make.organization('google', { name: { en: 'Google', zh: '谷歌' } }),
    make.organization('meta', { name: { en: 'Meta', zh: 'Meta' } }),
    make.organization('ucsb', {
      name: { en: 'UC Santa Barbara', zh: '加州大学圣塔芭芭拉分校' },
      kind: 'university',
    }),
  ],
  researchers: people,
  departures: [
    make.departure('lei-li--1', {
      person: 'lei-li',
      lab: 'bytedance-ai-lab',
      destinations: [make.destination('ucsb')],
    }),
    make.departure('fei-fei-li--1', { person: 'fei-fei-li', lab: 'google-cloud-ai' }),
    make.departure('tomas-mikolov--1', {
      person: 'tomas-mikolov',
      lab: 'meta-fair',
      role: { en: 'Research scientist', zh: '研究科学家' },
    }),
    make.departure('lin-leigh--1', {
      person: 'lin-leigh',
      lab: 'openai',
      destinations: [make.destination('meta-ai')],
    }),
    ...Array.from({ length: 9 }, (_, i) =>
      make.departure(`many-${i}--1`, { person: `many-${i}`, lab: 'openai' }),
    ),
  ],
});

function nameHit(hit: SearchHit): string {
  if (hit.type === 'departure') return hit.departure.person.name.en;
  const years = (range?: YearRange) => (range === undefined ? '' : `${range.from ?? ''}..${range.to ?? ''}`);
  return hit.type === 'time' ? years(hit.time) : `${hit.place.name.en}${years(hit.time)}`;
}

const namesIn = (query: string) =>
  searchRecord(dataset, query).map(({ type, hits }) => [type, hits.map(nameHit)]);
const textHits = (q: string) =>
  filterDepartures(dataset, { ...NO_FILTERS, q }).departures.map(({ person }) => person.name.en);

describe('search', () => {
  it.each([
    ['lei li', 'Lei Li'],
    ['LI LEI', 'Lei Li'],
    ['ｌｅｉ　ｌｉ', 'Lei Li'],
    ['李磊', 'Lei Li'],
    ['feifei', 'Fei-Fei Li'],
    ['fei fei', 'Fei-Fei Li'],
    ['飞飞', 'Fei-Fei Li'],
    ['tomas', 'Tomáš Mikolov'],
    ['MIKOLOV facebook', 'Tomáš Mikolov'],
    ['li bytedance', 'Lei Li'],
  ])('finds by %s', (query, name) => {
    const [group] = namesIn(query);
    expect(group?.[0]).toBe('departure');
    expect(group?.[1]?.[0]).toBe(name);
  });

  it('puts the exact name before one that only contains it', () => {
    expect(namesIn('lei')[0]?.[1]).toEqual(['Lei Li', 'Leigh Lin']);
    expect(namesIn('lei li')[0]?.[1]).toEqual(['Lei Li', 'Leigh Lin']);
  });

  it('finds labs by their company and other spellings, companies, and destinations', () => {
    expect(namesIn('facebook')).toEqual([['lab', ['FAIR']]]);
    expect(namesIn('字节')).toEqual([
      ['company', ['ByteDance']],
      ['lab', ['ByteDance AI Lab']],
    ]);
    expect(namesIn('santa')).toEqual([['dest', ['UC Santa Barbara']]]);
    expect(namesIn('google')[0]).toEqual(['company', ['Google']]);
  });

  it('puts the larger of equally good hits first', () => {
    const labs = make.dataset({
      departures: ['lab-a', 'lab-b', 'lab-b'].map((lab, i) => make.departure(`d-${i}`, { lab })),
    });
    const found = searchRecord(labs, 'lab').find(({ type }) => type === 'lab');
    expect(found?.hits.map((hit) => (hit.type === 'lab' ? hit.place.id : ''))).toEqual(['lab-b', 'lab-a']);
  });

  it('names a lab that is its own company once', () => {
    expect(namesIn('openai').map(([type]) => type)).toEqual(['lab']);
  });

  it('is not misled by a word that is in everything but a name', () => {
    expect(namesIn('scientist')).toEqual([]);
    expect(textHits('scientist')).toEqual(['Tomáš Mikolov']);
  });

  it('says how many it did not list', () => {
    const [group] = searchRecord(dataset, 'many');
    expect(group?.hits).toHaveLength(6);
    expect(group?.more).toBe(3);
  });

  it('takes years beside a name for the years of it, and years alone for a range', () => {
    expect(namesIn('openai 2024')).toEqual([['lab', ['OpenAI2024..2024']]]);
    expect(namesIn('2024')).toEqual([['time', ['2024..2024']]]);
    expect(namesIn('nobody 2024')).toEqual([]);
  });

  it('leaves a year to the name that it is part of', () => {
    const named = make.dataset({
      labs: [make.lab('lab-2012', { name: { en: '2012 Labs', zh: '2012实验室' } })],
      departures: [make.departure('a', { lab: 'lab-2012' })],
    });
    expect(searchRecord(named, '2012 labs').map(({ type }) => type)).toEqual(['lab']);
    expect(searchRecord(named, '2012').map(({ type }) => type)).toEqual(['lab', 'time']);
  });

  it('leaves out people who did not leave in the years', () => {
    const dated = make.dataset({
      researchers: [make.researcher('ann-lee', { name: { en: 'Ann Lee', zh: null } })],
      departures: [
        make.departure('a', { person: 'ann-lee', left: '2015' }),
        make.departure('b', { person: 'ann-lee', left: '2019' }),
      ],
    });
    const [group] = searchRecord(dated, 'ann lee before 2018');
    expect(group?.hits.map((hit) => hit.type === 'departure' && hit.departure.id)).toEqual(['a']);
  });

  it('finds nothing for a query without words', () => {
    expect(searchRecord(dataset, ' ，. ')).toEqual([]);
    expect(queryWords('a、b  c')).toEqual(['a', 'b', 'c']);
    expect(foldText('Ångström Ł')).toBe('angstrom l');
  });
});
