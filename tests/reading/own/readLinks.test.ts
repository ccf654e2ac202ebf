import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../src/model/safeUrl.ts';
import { isPlainAddress } from '../../../src/reading/own/readLinks.ts';
import { openOwn, understand } from '../../support/openOwn.ts';

/** What addresses are made of, and what is done to them while they are read. */
const PIECES =
  `http:// https:// example.org a-b.co.uk xn--p1ai EXAMPLE.com 127.1 1.2.3.4 localhost :8080 :443 user@ user:pass@ / // /. /.. /./ %2e %2E%2e %20 ? # & = , ; : * . ... - _ ~ ( ) [ | ^ < ' " \\ ü 新 \u200b path Path 2019 a`.split(
    ' ',
  );
const written = fc
  .array(fc.constantFrom(...PIECES, '\n', ' '), { maxLength: 9 })
  .map((pieces) => pieces.join(''));

describe('links of own rows', () => {
  it('takes an address for plain only where a browser would write it so', () => {
    const addressed = written.map((rest) => `https://example.org/${rest}`);
    fc.assert(
      fc.property(fc.oneof(written, addressed), (text) => {
        if (isPlainAddress(text)) expect(safeUrl(text)).toBe(text);
      }),
      { numRuns: 5000 },
    );
    expect(isPlainAddress('https://www.example.org/2019/05/a-news_item.html?id=7&x=%20')).toBe(false);
    expect(isPlainAddress('https://www.example.org/2019/05/a-news_item.html?id=7&x=y#part')).toBe(true);
  });

  it.each([
    ['https://a.example/x;https://b.example/y', ['https://a.example/x', 'https://b.example/y']],
    ['https://a.example/x,https://b.example/y', ['https://a.example/x', 'https://b.example/y']],
    ['https://a.example/x | http://b.example', ['https://a.example/x', 'http://b.example/']],
    ['https://a.example/x, https://a.example/x', ['https://a.example/x']],
    [
      'https://web.archive.org/web/2019/https://a.example/',
      ['https://web.archive.org/web/2019/https://a.example/'],
    ],
    ['https://a.example/x.', ['https://a.example/x']],
    ['(see https://a.example/x)', ['https://a.example/x']],
    ['https://a.example/x?a=1;b=2,3', ['https://a.example/x?a=1;b=2,3']],
  ])('reads those of %s', (cell, expected) => {
    const { rows } = understand(`name,from,left,source\nAda,X,2019,"${cell}"\n`);
    expect(rows[0]?.sources.map(({ url }) => url)).toEqual(expected);
  });

  it('collects pages once, whoever asks first', () => {
    const file = `name,from,left,source\n${Array.from({ length: 50 }, (_, i) => `P ${i},X,2019,https://h${i % 3}.example/${i % 9}`).join('\n')}\n`;
    const evidence = openOwn(file)?.dataset.evidence;
    const [first] = evidence?.departures.get('p-0--x--2019')?.sources ?? [];
    expect(evidence?.sources.get(first?.source ?? '')?.url).toBe('https://h0.example/0');
    expect(evidence?.sources.size).toBe(9);
    expect([...(evidence?.publishers.values() ?? [])].map(({ name }) => name)).toEqual([
      'h0.example',
      'h1.example',
      'h2.example',
    ]);
  });
});
