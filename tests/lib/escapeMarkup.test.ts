import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, escapeText, unescapeMarkup } from '../../src/lib/escapeMarkup.ts';

describe('text in markup', () => {
  it('opens no tag, ends no attribute and comes back', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>]/);
        expect(escapeMarkup(text)).not.toMatch(/[<>"]/);
        const back = escapeMarkup(text)
          .replaceAll('&quot;', '"')
          .replaceAll('&gt;', '>')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&');
        expect(back).toBe(text);
      }),
    );
  });
});

describe('decoded markup', () => {
  it('gives back what was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => unescapeMarkup(escapeMarkup(text)) === text),
    );
  });

  it('knows numbers in either notation, and leaves what names no character', () => {
    expect(unescapeMarkup('Noah&#x27;s &#233; &apos; &#x110000; &no; &')).toBe(
      "Noah's é ' &#x110000; &no; &",
    );
  });
});
