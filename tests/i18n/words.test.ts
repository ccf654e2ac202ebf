import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/model/records.ts';

/** Words that stand for something else, or are not how a newspaper writes: the one to use is beside each. */
const NOT_IN_CHINESE: Readonly<Record<string, string>> = {
  未载明: '不详、未注明',
  约略: '约',
  不晚于: '最迟',
  去处: '去向、机构',
  出发地: '原单位',
  下一站: '去向',
  创办人: '创始人',
  创业公司: '初创公司',
  分行: '分组',
  圆心: '内圈',
  流失最多: '净流出最多',
  宣布离开: '公布',
  转投: '加入',
  跳槽: '加入',
  投奔: '加入',
  东家: '雇主',
  从此离开: '离开者',
};
const NOT_IN_ENGLISH = [
  'Let go',
  'Unfold',
  'start-up',
  'non-profit',
  'pretraining',
  'Most left ',
  'for where',
];

/** The same for what the record says of people and places. */
const NOT_IN_RECORD = {
  zh: /未载明|约略|未给出|去处|出发地|创办人|创业公司|转投|跳槽|投奔|加盟|东家|转职|罢免|运作中|据报(?!道)|一份(?:来源|报道)|个人贡献者|(?<![A-Za-z\d])C[ET]O(?![A-Za-z])|[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]|[\u4e00-\u9fff][(,:;]/,
  en: /start-up|non-profit|pretraining|re-hired|vice-president|\bVP\b|\b\d{4}-\d\d\b|\s'[A-Z]/i,
};

/** Every text of the record that is in both languages, but the titles of sources. */
function recordTexts(): readonly Readonly<Record<'en' | 'zh', string | null>>[] {
  const { departures, labs, organizations, researchers, claims, milestones } = loadRecords();
  const found: Readonly<Record<'en' | 'zh', string | null>>[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'zh' in value) found.push(value as Record<'en' | 'zh', string | null>);
    else for (const part of Object.values(value)) collect(part);
  };
  collect([departures, labs, organizations, researchers, claims, milestones]);
  return found;
}

function textsOf(locale: 'en' | 'zh'): readonly (readonly [string, string])[] {
  const folder = join('src/i18n/messages', locale);
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
}

describe('the texts of the product', () => {
  it('have no space typed between Han and Latin: the page draws the gap', () => {
    const found = textsOf('zh').flatMap(([file, text]) =>
      text
        .split('\n')
        .filter((line) => /[\u4e00-\u9fff] [A-Za-z0-9$]|[A-Za-z0-9}] [\u4e00-\u9fff]|\u00a0/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    expect(readFileSync('src/app/base.css', 'utf8')).toContain('text-autospace: normal');
  });

  it('use one word for one thing, in both languages', () => {
    const found = [
      ...textsOf('zh').flatMap(([file, text]) =>
        Object.entries(NOT_IN_CHINESE).flatMap(([word, better]) =>
          text.includes(word) ? [`${file}: ${word} → ${better}`] : [],
        ),
      ),
      ...textsOf('en').flatMap(([file, text]) =>
        NOT_IN_ENGLISH.flatMap((word) => (text.includes(word) ? [`${file}: ${word}`] : [])),
      ),
    ];
    expect(found).toEqual([]);
  });

  it('use the same words in the record', () => {
    const texts = recordTexts();
    expect(texts.length).toBeGreaterThan(2000);
    const found = (['en', 'zh'] as const).flatMap((locale) =>
      texts.flatMap((text) => (NOT_IN_RECORD[locale].test(text[locale] ?? '') ? [text[locale]] : [])),
    );
    expect(found).toEqual([]);
  });
});
