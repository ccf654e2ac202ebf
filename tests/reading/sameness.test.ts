import { describe, expect, it } from 'vitest';
import { isLikePerson, isLikePlace, isOneOff, pageKey } from '../../src/reading/sameness.ts';

describe('people', () => {
  it.each([
    ['Zhang Yaqin', 'Ya-Qin Zhang'],
    ['Zhang, Ya-Qin', 'Ya-Qin Zhang'],
    ['Sutskever Ilya', 'Ilya Sutskever'],
    ['FeiFei Li', 'Fei-Fei Li'],
    ['Fei Fei Li', 'Fei-Fei Li'],
    ['Tomas Mikolov', 'Tomáš Mikolov'],
    ['Bjorn Lutkepohl', 'Bjørn Lütkepohl'],
    ['Tim Brookes', 'Tim Brooks'],
    ['Andrew Y. Ng', 'Andrew Ng'],
    ['Dr. Ilya Sutskever', 'ilya sutskever'],
    ['IlyaSutskever', 'Ilya Sutskever'],
    ['ＩＬＹＡ Sutskever', 'Ilya Sutskever'],
    ['Ilya\u200b Sutskever', 'Ilya Sutskever'],
  ])('%s may be %s', (a, b) => {
    expect(isLikePerson(a, b)).toBe(true);
    expect(isLikePerson(b, a)).toBe(true);
  });

  it.each([
    ['Li Wei', 'Lin Wei'],
    ['Ada Lin', 'Bo Lin'],
    ['Hao Zhou', 'Hao Zhu'],
    ['Tony Wu', 'Yuhuai Wu'],
    ['Kevin Lu', 'Kevin Liu'],
    ['Jie Tang', 'Jie Tan'],
  ])('%s is not taken for %s', (a, b) => {
    expect(isLikePerson(a, b)).toBe(false);
  });
});

describe('places and publishers', () => {
  it.each([
    ['Google Inc.', 'Google'],
    ['The Google LLC', 'google'],
    ['Periodic Laboratories', 'Periodic Labs'],
    ['Fortune (copy)', 'Fortune'],
    ['Tech Crunch', 'TechCrunch'],
    ['Anthropic PBC', 'Anthropic, PBC'],
    ['Mila – Quebec AI Institute', 'Mila - Québec AI Institute'],
    ['百度公司', '百度'],
    ['腾讯科技有限公司', '腾讯'],
    ['Thinking Machine Lab', 'Thinking Machines Lab'],
  ])('%s may be %s', (a, b) => {
    expect(isLikePlace(a, b)).toBe(true);
  });

  it.each([
    ['Google Brain', 'Google'],
    ['Meta', 'Metaphor'],
    ['Stanford University', 'Stanford Law'],
    ['01.AI', '02.AI'],
    ['清华大学', '北京大学'],
    ['constructor', 'toString'],
  ])('%s is not taken for %s', (a, b) => {
    expect(isLikePlace(a, b)).toBe(false);
  });

  it('knows one letter off from two', () => {
    const near = ['abc', 'abcd', 'ab', 'abd', 'acb', 'bac'];
    expect(near.filter((text) => !isOneOff('abc', text))).toEqual([]);
    expect(['abcde', 'a', 'cba', 'xyc', 'bca'].filter((text) => isOneOff('abc', text))).toEqual([]);
  });
});

describe('pages', () => {
  it.each([
    'https://www.paper.example/a/b/',
    'http://paper.example/a/b',
    'https://m.paper.example/a/b?utm_source=x&fbclid=1',
    'https://paper.example/a/b/amp/',
    'https://paper.example/amp/a/b',
    'https://amp.paper.example/a/b?ref=home#top',
    'https://PAPER.example./a//b/index.html',
  ])('%s is one page with the plain address', (address) => {
    expect(pageKey(address)).toBe('paper.example/a/b');
  });

  it.each([
    ['https://paper.example/a?id=1', 'https://paper.example/a?id=2'],
    ['https://paper.example/a', 'https://paper.example/A'],
    ['https://m.example/a', 'https://example/a'],
    ['https://news.paper.example/a', 'https://paper.example/a'],
  ])('%s is another page than %s', (a, b) => {
    expect(pageKey(a)).not.toBe(pageKey(b));
  });

  it('is told by no text that is no address', () => {
    expect(['', 'a b', 'ftp://a.example/', 'javascript:alert(1)'].map(pageKey)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
