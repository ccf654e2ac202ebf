import { describe, expect, it } from 'vitest';
import { readYears } from '../../src/filters/queryYears.ts';

describe('years in a query', () => {
  it.each([
    ['openai 2024', 2024, 2024, 'openai'],
    ['openai in 2024', 2024, 2024, 'openai'],
    ['百度2017年', 2017, 2017, '百度'],
    ['2017 百度', 2017, 2017, '百度'],
    ['google brain before 2020', null, 2019, 'google brain'],
    ['google brain until 2019', null, 2019, 'google brain'],
    ['google brain up to 2019', null, 2019, 'google brain'],
    ['谷歌大脑2020年以前', null, 2019, '谷歌大脑'],
    ['谷歌大脑2019年及以前', null, 2019, '谷歌大脑'],
    ['since 2021 meta', 2021, null, 'meta'],
    ['meta after 2020', 2021, null, 'meta'],
    ['Meta 2021年以来', 2021, null, 'Meta'],
    ['2019–2021', 2019, 2021, ''],
    ['2021..2019', 2019, 2021, ''],
    ['from 2019 to 2021 baidu', 2019, 2021, 'baidu'],
    ['between 2019 and 2021', 2019, 2021, ''],
    ['百度2019年至2021年', 2019, 2021, '百度'],
    ['ｏｐｅｎａｉ ２０２４', 2024, 2024, 'openai'],
  ])('%s', (query, from, to, rest) => {
    const asked = readYears(query);
    expect(asked).toEqual({ time: { from, to }, rest: expect.any(String) });
    expect(asked?.rest.replace(/\s+/g, ' ')).toBe(rest);
  });

  it.each(['openai', 'agent007', '20245', 'a2024', '2024x', '1 2 3', ''])('none in “%s”', (query) => {
    expect(readYears(query)).toBeNull();
  });
});
