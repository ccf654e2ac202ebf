import { describe, expect, it } from 'vitest';
import { charactersOf, plainSvg } from '../../src/pictures/standalone.ts';

describe('a text with a halo', () => {
  it('becomes two texts, the halo below the letters', () => {
    const svg =
      '<svg><text x="1" fill="#111111" paint-order="stroke" stroke="#ffffff" stroke-width="4" opacity="0.3"><tspan fill="#222222">A</tspan></text></svg>';
    expect(plainSvg(svg)).toBe(
      '<svg><text fill="none" x="1" stroke="#ffffff" stroke-width="4" opacity="0.3"><tspan>A</tspan></text>' +
        '<text x="1" fill="#111111" opacity="0.3"><tspan fill="#222222">A</tspan></text></svg>',
    );
  });

  it('gives its halo with the group that it takes it from', () => {
    const svg =
      '<g><g fill="#111111" stroke="#ffffff" paint-order="stroke"><text data-departure="a" fill="#222222">A</text><text>B</text></g><text>C</text></g>';
    expect(plainSvg(svg)).toBe(
      '<g><g fill="none" stroke="#ffffff"><text>A</text><text>B</text></g>' +
        '<g fill="#111111"><text data-departure="a" fill="#222222">A</text><text>B</text></g><text>C</text></g>',
    );
  });

  it('stands in one text a run where it ends at a point, as some converters place runs wrongly', () => {
    const svg =
      '<svg><text x="100" text-anchor="end" font-size="10" fill="#111111"><tspan font-weight="400">A</tspan><tspan fill="#222222"> −5</tspan></text></svg>';
    const [, first = '', second = ''] =
      /<svg>(<text.*?<\/text>)(<text.*?<\/text>)<\/svg>/.exec(plainSvg(svg)) ?? [];
    expect(first).toMatch(
      /^<text x="8\d(\.\d+)?" text-anchor="end" font-size="10" fill="#111111" font-weight="400">A</,
    );
    expect(second).toBe('<text x="100" text-anchor="end" font-size="10" fill="#222222">−5</text>');
    const lines =
      '<svg><text x="1" text-anchor="end" font-size="9"><tspan>A</tspan><tspan x="1" dy="12">−5</tspan></text></svg>';
    expect(plainSvg(lines)).toBe(lines);
  });

  it('leaves every other text as it is', () => {
    const svg = '<svg><text stroke="#ffffff">paint-order="stroke"</text></svg>';
    expect(plainSvg(svg)).toBe(svg);
  });
});

it('counts the characters that a reader sees, not those of the markup', () => {
  const seen = charactersOf([
    '<svg font-family="Q"><text>Noah&#x27;s &amp; &lt;&#233;&gt; &quot;</text></svg>',
    '<text>离</text>',
  ]);
  expect([...seen].toSorted().join('')).toBe(' "&\'<>Nahosé离');
});
