import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { originWordOf, ownLanguage } from '../../src/words/ownLanguage.ts';
import { ownData } from '../support/ownRows.ts';

const en = ownLanguage(ownData(), createLanguage)('en');
const zh = ownLanguage(ownData(), createLanguage)('zh');

describe('the words for own data', () => {
  it('call what one leaves as the dataset calls it', () => {
    expect([en.t('field.lab'), en.t('app.view.labs'), en.t('kind.lab')]).toEqual([
      'Ministry',
      'Ministries',
      'Ministry',
    ]);
    expect(en.t('finding.labs', { n: '3' })).toBe('3 ministries');
    expect(en.t('finding.place.lab')).toBe('another ministry');
    expect(zh.t('field.lab')).toBe('部委');
    expect(zh.t('finding.labs', { n: '3' })).toBe('3家部委');
  });

  it('choose the article that the word wants', () => {
    const change = { from: null, filtered: false, faded: 'a', before: 'b', oneIn: 3, now: 'c', risen: 'd' };
    expect(en.t('finding.change', change)).toContain('left a ministry for');
    expect(
      ownLanguage(ownData({ origin: null }), createLanguage)('en').t('finding.change', change),
    ).toContain('left an organization for');
  });

  it('leave names as they are', () => {
    expect(en.t('timeline.lane', { lab: 'Lab of Labs 实验室', count: '2', n: 2 })).toBe(
      'Lab of Labs 实验室, 2 departures',
    );
    expect(zh.t('card.lab.part', { parent: '国家实验室' })).toContain('国家实验室');
    expect(en.t('story.event.msl')).toContain('Meta Superintelligence Labs');
  });

  it('write counts of thousands as the language does, and years as they are', () => {
    const said = { n: 100_000, count: '100,000', known: '74,728', more: 2019, undated: 30_086 };
    expect(en.t('scope.count', said)).toBe(
      '100,000 departures. Up to 2,019 of these may belong to other years. 30,086 have no date.',
    );
    expect(zh.t('scope.count', said)).toContain('30,086');
    expect(en.t('card.place.all', { n: 4603 })).toBe('Show all 4,603');
    expect(en.t('network.replay.until', { year: '2019', n: '5', new: '2019' })).toContain('2019');
  });

  it('speak nowhere of AI labs, of the record or of its licence', () => {
    for (const locale of LOCALE_IDS) {
      const language = ownLanguage(ownData(), createLanguage)(locale);
      const texts = Object.entries(MESSAGES[locale])
        // What is said of the shipped record alone is shown with it alone, as published sizes are: no file of rows has any.
        .filter(
          ([key]) =>
            !/^(?:article|story\.event|about|missing|app\.page|card\.correct|part\.|scores\.counts\.ai_staff)/.test(
              key,
            ),
        )
        .flatMap(([key, message]) => (typeof message === 'string' ? [language.t(key as 'app.name')] : []));
      expect(texts.filter((text) => /\bAI\b|\blabs?\b|实验室|CC BY/i.test(text))).toEqual([]);
    }
  });

  it('name the dataset as source', () => {
    const own = ownData({ credit: { en: 'The Daily', zh: '日报' }, license: 'CC0', asOf: '2026-11' });
    expect(ownLanguage(own, createLanguage)('en').t('embed.source', { date: 'x' })).toBe(
      'Source: Ministers, The Daily, as of November 2026, CC0',
    );
  });
});

describe('the word of a heading', () => {
  it.each([
    ['Club', 'club', 'clubs'],
    ['Ministry', 'ministry', 'ministries'],
    ['former_company', 'company', 'companies'],
    ['原公司', 'company', 'companies'],
  ])('%s is %s', (heading, one, many) => {
    const word = originWordOf(heading);
    expect([word?.one.en, word?.many.en]).toEqual([one, many]);
  });

  it.each(['From', '机构', 'Organisation', 'Left', '原单位', ''])('%s is none', (heading) => {
    expect(originWordOf(heading)).toBeNull();
  });
});
