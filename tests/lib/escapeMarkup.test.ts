import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, escapeText } from '../../src/lib/escapeMarkup.ts';

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
