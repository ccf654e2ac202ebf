import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignRuns } from '../../src/words/foreignRuns.ts';

describe('a text of two scripts', () => {
  it.each([
    ['AI Era (新智元), 2021', ['AI Era (', '新智元', '), 2021']],
    ['新智元', ['新智元']],
    ['张亚勤、李飞飞 left', ['张亚勤、李飞飞', ' left']],
    ['AI资讯 (aigc.bar)', ['AI', '资讯', ' (aigc.bar)']],
    ['no one', ['no one']],
    ['', []],
  ])('%s is cut where Chinese begins and ends', (text, parts) => {
    expect(foreignRuns(text, 'en').map((run) => run.text)).toEqual(parts);
  });

  it('is whole again when its parts are joined, and no part is of both', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '，', '张', '亚', '(', '𠮷') }), (text) => {
        const runs = foreignRuns(text, 'en');
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const run of runs) expect(/\p{Script=Han}/u.test(run.text)).toBe(run.lang !== null);
      }),
    );
  });

  it('is left whole for readers of Chinese', () => {
    expect(foreignRuns('新智元 (AI Era)', 'zh')).toEqual([{ text: '新智元 (AI Era)', lang: null }]);
  });
});
