import { describe, expect, it } from 'vitest';
import { describeFilters } from '../../src/words/describeFilters.ts';
import { NO_FILTERS, type Filters } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { make } from '../support/fixtures.ts';

const dataset = make.dataset({
  labs: [
    make.lab('openai', { name: { en: 'OpenAI', zh: 'OpenAI' } }),
    make.lab('baidu', { name: { en: 'Baidu', zh: '百度' } }),
  ],
  departures: [make.departure('a', { lab: 'openai' }), make.departure('b', { lab: 'baidu' })],
});
const en = createLanguage('en');
const zh = createLanguage('zh');
const texts = (changes: Partial<Filters>, language = en) =>
  describeFilters({ ...NO_FILTERS, ...changes }, dataset, language).map(
    ({ field, value }) => `${field}: ${value}`,
  );

describe('what is on, in words', () => {
  it('is nothing by default', () => {
    expect(texts({})).toEqual([]);
  });

  it('names years, options, what is left out, and texts', () => {
    expect(
      texts({
        time: { from: 2019, to: null },
        lab: ['baidu', 'openai'],
        kind: ['!startup'],
        role: [],
        q: ' ann ',
      }),
    ).toEqual([
      'Year: since 2019',
      'Lab: Baidu',
      'Lab: OpenAI',
      'Kind of destination: not Startup',
      'Kind of role: all, board seats included',
      'Text: “ann”',
    ]);
    expect(texts({ time: { from: 2017, to: 2017 }, lab: ['!baidu'] }, zh)).toEqual([
      '年份: 2017年',
      '实验室: 不含百度',
    ]);
  });

  it('sums up a long list', () => {
    expect(texts({ dest: ['a', 'b', 'c', 'd', 'e'] })).toEqual(['Destination: 5 picked']);
    expect(texts({ dest: ['!a', '!b', '!c', '!d', '!e'] })).toEqual(['Destination: all but 5']);
  });

  it('takes each thing away by itself, and gives the default back with the last', () => {
    const labels = describeFilters(
      { ...NO_FILTERS, lab: ['baidu', 'openai'], role: ['executive'] },
      dataset,
      en,
    );
    expect(labels.map(({ without }) => [without.lab, without.role])).toEqual([
      [['openai'], ['executive']],
      [['baidu'], ['executive']],
      [['baidu', 'openai'], ['!board']],
    ]);
  });
});
