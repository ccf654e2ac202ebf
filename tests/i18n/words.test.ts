import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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
});
