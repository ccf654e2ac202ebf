import { beforeAll, describe, expect, it } from 'vitest';
import { renderClaims, type ClaimPage } from '../../src/build/prerenderArticle.tsx';
import { LOCALE_IDS, type Locale } from '../../src/i18n/locales.ts';

describe.each(LOCALE_IDS)('the pages of the claims in %s', (locale: Locale) => {
  let pages: readonly ClaimPage[];
  beforeAll(() => {
    pages = renderClaims(locale);
  });

  it('are there for each, with a title, a verdict and a picture that says both', () => {
    expect(pages.length).toBe(48);
    for (const { title, description, body, picture } of pages) {
      expect(title).not.toBe('');
      expect(description.length).toBeGreaterThan(8);
      expect(body).toContain('class="verdict');
      expect(body).not.toMatch(/undefined|NaN|\[object| style=/);
      expect(picture).toContain('width="1200"');
      expect(picture).not.toMatch(/undefined|NaN/);
    }
  });

  it('have pictures in which no line lies below the edge or on another', () => {
    for (const { id, picture } of pages) {
      const baselines = [...picture.matchAll(/<text [^>]*?\by="([\d.]+)"[^>]*?font-size="(\d+)"/g)].map(
        ([, y, size]) => ({ y: Number(y), size: Number(size) }),
      );
      expect(baselines.length).toBeGreaterThan(3);
      const sorted = [...baselines].sort((a, b) => a.y - b.y);
      for (const [i, { y, size }] of sorted.entries()) {
        expect(y).toBeLessThan(630 - 8);
        const above = sorted[i - 1];
        if (above !== undefined && y - above.y < size * 0.8)
          expect.fail(`${id}: lines at ${above.y} and ${y}`);
      }
    }
  });
});
