// @vitest-environment jsdom
import { evaluate } from '@mdx-js/mdx';
import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { ampCode, embedCode, type CodeOptions } from '../../src/app/codes/embedCode.ts';

/** A title as a careless author may write it. */
const TITLE = 'Who {left} & *where* to <b>"it\'s" `${x}` {{ y }} {% z %} [a](b)';

const OPTIONS: CodeOptions = {
  site: 'https://example.org/labs/',
  version: null,
  query: 'view=network&time=2019..latest&lab=a~b&role=!board&lang=en&theme=auto',
  locale: 'en',
  title: TITLE,
  note: 'A note {of} mine',
  height: 'auto',
  reserved: 700,
  name: TITLE,
  picture: {
    wide: { src: 'https://example.org/labs/embed/network.en.png', ratio: 1.4 },
    small: { src: 'https://example.org/labs/embed/network.en.small.png', ratio: 2.5 },
    alt: 'a {picture} of "it"',
  },
  preset: 'network',
  credit: 'Source: AI Lab Departures, as of 26 November 2026, CC BY 4.0',
};

const KINDS = ['iframe', 'script', 'picture'] as const;
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** What an editor, a feed or a reader mode makes of HTML. */
const SANITIZERS: Readonly<Record<string, (html: string) => string>> = {
  DOMPurify: (html) => createDOMPurify(window as never).sanitize(html),
  'sanitize-html': (html) => sanitizeHtml(html),
  'sanitize-html, links and paragraphs only': (html) => sanitizeHtml(html, { allowedTags: ['a', 'p'] }),
  'rehype-sanitize (GitHub)': (html) =>
    String(rehype().data('settings', { fragment: true }).use(rehypeSanitize).processSync(html)),
  'an editor that drops scripts and keeps the rest': (html) => {
    const page = parse(html);
    for (const element of page.querySelectorAll('script, iframe')) element.remove();
    // What a browser with scripts hides.
    for (const element of page.querySelectorAll('noscript')) element.remove();
    return new XMLSerializer().serializeToString(page.body);
  },
  'reader mode': (html) => {
    const text = '<p>'.concat(
      'A paragraph of an article that is long enough to be taken for one. '.repeat(12),
      '</p>',
    );
    const page = parse(`<title>Article</title><article><h1>Article</h1>${text}${html}${text}</article>`);
    return new Readability(page).parse()?.content ?? '';
  },
};

describe.each(Object.entries(SANITIZERS))('after %s', (name, sanitize) => {
  it.each([...KINDS, 'amp'] as const)(
    'the code %s leaves a linked title or picture, and the credit',
    (kind) => {
      const code = kind === 'amp' ? ampCode(OPTIONS, 'Show more') : embedCode(kind, OPTIONS);
      const page = parse(sanitize(code));
      const links = [...page.querySelectorAll('a[href^="https://example.org/labs/?"]')].filter(
        (link) => !name.startsWith('an editor') || link.closest('noscript') === null,
      );
      expect(links.length).toBeGreaterThan(0);
      const text = (page.body.textContent ?? '').replaceAll(/\s+/g, ' ');
      expect(text).toContain(OPTIONS.credit);
      if (kind !== 'picture') expect(links.some((link) => link.textContent === TITLE)).toBe(true);
      // With the tags gone, words do not run together.
      expect(text).not.toMatch(/\S(?:Source:)/);
      expect(page.querySelector('iframe:not([src]), img:not([src])')).toBeNull();
    },
  );
});

describe.each(KINDS)('the code %s', (kind) => {
  const code = embedCode(kind, OPTIONS);

  it('is well-formed XML', () => {
    const document = new DOMParser().parseFromString(
      `<div xmlns="http://www.w3.org/1999/xhtml">${code}</div>`,
      'application/xhtml+xml',
    );
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.documentElement.textContent).toContain(kind === 'picture' ? OPTIONS.note : TITLE);
  });

  it('compiles as MDX, and says the same there', async () => {
    const { default: Content } = await evaluate(`Before\n\n${code}\n\nAfter\n`, runtime);
    const html = renderToStaticMarkup(createElement(Content));
    const [there, here] = [parse(html), parse(code)];
    const links = (page: Document) =>
      [...page.querySelectorAll('a')].map((link) => [link.href, (link.textContent ?? '').trim()]);
    expect(links(there)).toEqual(links(here));
    expect(there.querySelector('iframe')?.src).toBe(here.querySelector('iframe')?.src);
    expect(there.querySelector('img')?.alt).toBe(here.querySelector('img')?.alt);
  });
});
