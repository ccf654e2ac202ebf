import { beforeAll, describe, expect, it } from 'vitest';
import { renderClaims, type ClaimPage } from '../../src/build/prerenderArticle.tsx';
import { CLAIM_IDS, renderClaimEmbed } from '../../src/build/prerenderEmbed.tsx';
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

describe.each(LOCALE_IDS)('the embeds of the claims in %s', (locale: Locale) => {
  const home = '../../../';
  const pages = new Map(renderClaims(locale).map((page) => [page.id, page]));
  const embeds = CLAIM_IDS.map((id) => ({ id, ...renderClaimEmbed(locale, id, home) }));

  it('are there for each, with what its page says, the credit, and nothing that needs a script', () => {
    expect(embeds.map(({ id }) => id).toSorted()).toEqual([...pages.keys()].toSorted());
    for (const { id, title, body, shows } of embeds) {
      const verdict = /<p class="verdict[^>]*>([^<]+)</;
      expect(title).toBe(pages.get(id)?.title);
      expect(verdict.exec(body)?.[1]).toBe(verdict.exec(pages.get(id)?.body ?? '')?.[1]);
      expect(body).toContain('embed-footer');
      expect(body).not.toMatch(/<button|<select|<script| style=|undefined|NaN/);
      expect(new URLSearchParams(shows).get('claim')).toBe(id);
    }
  });

  it('lead to the site in a window of its own, in their own language', () => {
    for (const { id, body } of embeds) {
      const links = [...body.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => attributes);
      expect(links.length).toBeGreaterThan(2);
      for (const link of links) {
        expect(link).toContain('target="_blank"');
        expect(link).toMatch(/href="(?:https?:|\.\.\/\.\.\/\.\.\/(?:\?|article\/|labs\/|people\/))/);
      }
      expect(links.some((link) => link.includes(`href="${home}article/${id}/"`))).toBe(true);
    }
  });
});
