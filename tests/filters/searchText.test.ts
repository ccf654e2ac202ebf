import { describe, expect, it } from 'vitest';
import { simplifiedPairs } from '../../src/keeping/simplifiedPairs.ts';
import { simplifierOf } from '../../src/filters/simplified.ts';
import { foldName, foldText, otherSpellings, queryWords } from '../../src/filters/searchText.ts';

describe('a query is read as people write', () => {
  it.each([
    'Ilya\u200B Sutskever',
    'Ilya\u00AD Sut\u00ADskever',
    'Ilya\u2060 Sutskever',
    '\u200EIlya Sutskever\u200F',
    '\uFEFFIlya\u00A0Sutskever',
    'Ilya\u3000Sutskever\u180E',
    'Ilya\u202A Sutskever\u202C',
    'Ilya Sutskever\uFE0F',
    '"Ilya Sutskever"',
    '“Ilya Sutskever”',
    '‘Ilya Sutskever’',
    '«Ilya Sutskever»',
    '„Ilya Sutskever‟',
    '「Ilya Sutskever」',
    '『Ilya Sutskever』',
    '《Ilya Sutskever》',
    '（Ilya Sutskever）',
    '[Ilya Sutskever]',
    '【Ilya Sutskever】',
    '*Ilya Sutskever*',
    '**Ilya Sutskever**',
    '`Ilya Sutskever`',
    'Ilya Sutskever:',
    'Ilya Sutskever：',
    'Ilya Sutskever。',
    'Ilya Sutskever?',
    'Ilya Sutskever!',
    'Ilya Sutskever …',
    'Ilya|Sutskever',
    'Ilya_Sutskever',
    'Ilya+Sutskever',
    'Ilya Sutskever’s',
    "Ilya Sutskever's",
    'ＩＬＹＡ　Ｓｕｔｓｋｅｖｅｒ',
    '@Ilya Sutskever',
    '#Ilya Sutskever',
  ])('%j', (query) => {
    expect(queryWords(query)).toEqual(['ilya', 'sutskever']);
  });

  it('with what stands in brackets as words of its own', () => {
    expect(queryWords('Ilya Sutskever (OpenAI)')).toEqual(['ilya', 'sutskever', 'openai']);
    expect(queryWords('张亚勤（百度）')).toEqual(['张亚勤', '百度']);
    expect(queryWords('张亚勤Baidu')).toEqual(['张亚勤', 'baidu']);
    expect(queryWords('GPT4模型')).toEqual(['gpt4', '模型']);
  });

  it('with no words where there are none', () => {
    for (const query of ['', '  ', '""', '（）', '\u200B', '。', "'"]) expect(queryWords(query)).toEqual([]);
  });

  it('and keeps a name that ends like a possessive', () => {
    expect(queryWords("Noah's Ark")).toEqual(['noah', 'ark']);
    expect(foldText("Noah's Ark")).toBe('noahs ark');
    expect(queryWords("Cullen O'Keefe")).toEqual(['cullen', 'okeefe']);
  });
});

describe('names', () => {
  it.each(['·', '・', '•', '‧', '･', '∙', '⋅', '.', '-', '‐', '‑', '–', '—', '−', '’', "'", 'ʼ', '＇'])(
    'are the same with %s inside or without',
    (mark) => {
      expect(foldText(`李${mark}飞`)).toBe('李飞');
    },
  );

  it('are found by the letters of other keyboards', () => {
    expect(foldText('Łukasz Sørensen Đặng Weiß Ægir İnan')).toBe('lukasz sorensen dang weiss aegir inan');
    expect(foldName('Google (other)')).toBe('google other');
  });

  it('are found by spellings of other languages', () => {
    expect(foldText(otherSpellings('Tim Rocktäschel'))).toContain('rocktaeschel');
    expect(foldText(otherSpellings('Heinrich Küttler'))).toContain('kuettler');
    expect(foldText(otherSpellings('Lü Bo'))).toMatch(/lv bo/);
    expect(foldText(otherSpellings('Lü Bo'))).toMatch(/lyu bo/);
    expect(otherSpellings('Andrew Ng')).toBe('');
  });
});

describe('traditional and simplified characters', () => {
  const record = '张亚勤 李飞飞 吴恩达 腾讯 华为 台湾大学 乾 简立峰 里';

  it('are one: of each pair on record, in either form', () => {
    const simplify = simplifierOf(simplifiedPairs(record));
    expect(simplify('張亞勤 李飛飛 吳恩達 騰訊 華為')).toBe('张亚勤 李飞飞 吴恩达 腾讯 华为');
    expect(simplify('華爲')).toBe('华为');
    expect(simplify('臺灣大學')).toBe('台湾大学');
    expect(simplify('裏裡')).toBe('里里');
    expect(simplify(record)).toBe(simplify(simplify(record)));
  });

  it('are known for what is on record alone', () => {
    const pairs = simplifiedPairs('张');
    expect(pairs).toBe('張张');
    expect(simplifierOf(pairs)('亞洲 Asia')).toBe('亞洲 Asia');
    expect(simplifierOf('')('張')).toBe('張');
  });

  it('are known to the search for every name on record', () => {
    expect(foldText('張亞勤')).toBe(foldText('张亚勤'));
    expect(foldText('騰訊')).toBe(foldText('腾讯'));
  });
});
