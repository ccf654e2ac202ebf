import { describe, expect, it } from 'vitest';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { PRESETS } from '../../src/pictures/presets.ts';
import { drawPresets } from '../../src/build/prerenderPictures.tsx';
import {
  claimOembed,
  claimOembedFile,
  claimOembedTag,
  oembedOf,
  previewTags,
  siteAddress,
} from '../../src/build/linkPreviews.ts';

const SITE = 'https://example.org/x/';
const pictures = (await Promise.all(LOCALE_IDS.map(drawPresets))).flat();

describe('the published pictures', () => {
  it('are there for every preset in every language', () => {
    const ids: readonly string[] = PRESETS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pictures.map(({ id, locale }) => `${id}.${locale}`)).toEqual(
      LOCALE_IDS.flatMap((locale) => ids.map((id) => `${id}.${locale}`)),
    );
  });

  it('hold nothing but a drawing: no script, style, class, event or address, and only finite numbers', () => {
    for (const { svg, card } of pictures)
      for (const text of [svg, card]) {
        expect(text).not.toMatch(
          /<(script|foreignObject|style|image|a|use)\b| (style|class|href|on\w+|data-[\w-]+)="/,
        );
        expect(text).not.toMatch(/="[^"]*(NaN|Infinity|undefined|var\()/);
      }
  });

  it('say their finding, and where from and under which licence', () => {
    for (const { svg, card, finding } of pictures)
      for (const text of [svg, card]) {
        expect(text).toContain(`<title>${finding.replaceAll('&', '&amp;')}</title>`);
        expect(text).toContain('CC BY 4.0');
      }
  });

  it('have a description that begins with the finding and holds its count, where it states one', () => {
    for (const { alt, finding } of pictures) {
      expect(alt.startsWith(finding)).toBe(true);
      const description = alt.slice(finding.length);
      const count = /\d+(?=人次| departures)/.exec(finding)?.[0];
      expect(description).toMatch(count === undefined ? /\d/ : new RegExp(`(?<!\\d)${count}(?!\\d)`));
    }
    expect(pictures.some(({ finding }) => /\d+(?=人次| departures)/.test(finding))).toBe(true);
  });
});

describe('a pasted link', () => {
  it('turns into a quotation and a frame with only the attributes that are kept', () => {
    for (const picture of pictures) {
      const { html, ...answer } = oembedOf(picture, SITE);
      expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 600, title: picture.finding });
      expect(answer['thumbnail_url']).toBe(`${SITE}embed/${picture.id}.${picture.locale}.social.png`);
      expect(String(html)).toMatch(
        /^<blockquote>.*<\/blockquote>\n<iframe src="https:\/\/example\.org\/x\/(zh\/)?embed\/[a-z0-9-]+\/" width="600" height="\d+" frameborder="0" scrolling="auto" title="[^"]+"><\/iframe>$/,
      );
    }
  });

  it('to a claim of the article turns into the claim and its step in a frame', () => {
    const claim = { id: 'c03', locale: 'zh', title: 'Most go to "universities"' } as const;
    const answer = claimOembed(claim, SITE);
    expect(answer['thumbnail_url']).toBe(`${SITE}zh/article/c03/social.png`);
    expect(answer['html']).toContain(
      `<a href="${SITE}zh/article/c03/">Most go to &quot;universities&quot;</a>`,
    );
    expect(answer['html']).toContain(`<iframe src="${SITE}zh/embed/article/c03/" width="600"`);
    expect(claimOembedTag(claim, SITE)).toContain(`href="${SITE}${claimOembedFile(claim)}"`);
  });

  it('finds the answer, the picture and its description in the head of the page', () => {
    const [picture] = pictures;
    if (picture === undefined) throw new Error('missing picture');
    const tags = previewTags(picture, SITE, 'embed/network/');
    expect(tags).toContain(
      `type="application/json+oembed" href="${SITE}embed/${picture.id}.${picture.locale}.oembed.json"`,
    );
    expect(tags).toContain(`property="og:image" content="${SITE}embed/`);
    expect(/og:image:alt" content="([^"]*)"/.exec(tags)?.[1]?.length).toBeGreaterThan(40);
    expect(previewTags(picture, null, '')).not.toMatch(/og:image|oembed|og:url/);
  });

  it('needs the address of the site in full, with or without the last slash', () => {
    expect(siteAddress('https://example.org/x')).toBe(SITE);
    expect(siteAddress(' ')).toBeNull();
    expect(() => siteAddress('example.org')).toThrow('SITE_URL');
  });
});
