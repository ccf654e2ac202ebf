// @vitest-environment jsdom
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ampCode,
  embedAddress,
  embedCode,
  recordAddress,
  type CodeOptions,
} from '../../src/app/codes/embedCode.ts';
import { stepCode } from '../../src/app/codes/stepCode.ts';
import { decodeEmbedOptions } from '../../src/url/decodeEmbedOptions.ts';

const OPTIONS: CodeOptions = {
  site: 'https://example.org/labs/',
  version: null,
  query: 'view=network&time=2019..latest&lab=a~b&role=!board&lang=en&theme=auto',
  locale: 'en',
  title: '',
  note: '',
  height: 'auto',
  reserved: null,
  name: 'Who left',
  picture: {
    wide: { src: 'https://example.org/labs/embed/network.en.png', ratio: 1.4 },
    small: { src: 'https://example.org/labs/embed/network.en.small.png', ratio: 2.5 },
    alt: 'a picture',
  },
  preset: 'network',
  credit: 'Source: AI Lab Departures',
};

const EXPECTED_ELEMENTS = {
  iframe: ['FIGURE', 'IFRAME', 'FIGCAPTION', 'A', 'SCRIPT'],
  script: ['SECTION', 'NOSCRIPT', 'P', 'A', 'SCRIPT'],
  picture: ['FIGURE', 'A', 'PICTURE', 'SOURCE', 'SOURCE', 'IMG', 'FIGCAPTION', 'A'],
} as const;
const HTML_KINDS = ['iframe', 'script', 'picture'] as const;

function parse(code: string): Document {
  return new DOMParser().parseFromString(code, 'text/html');
}

function elementsOf(code: string): readonly string[] {
  // A parser without scripts reads what is in <noscript>; a page with them does not.
  return [...parse(code).body.querySelectorAll(':not(noscript *)')].map(({ tagName }) => tagName);
}

const HOSTILE = [
  '"><script>window.pwned=1</script>',
  "' onload='alert(1)",
  '</noscript><img src=x onerror=alert(1)>',
  '&quot;&lt;b&gt;&amp;amp;',
  '<!--',
  '-->',
  ']]>',
  '\u202Egnp.exe',
  '`${x}`',
  'a\nb\tc',
];

describe('the address of one claim of the article', () => {
  const claim = { ...OPTIONS, preset: null, query: 'view=article&claim=c03&lang=en' };

  it('is that of its page, which needs no script and brings its picture', () => {
    expect(embedCode('link', claim)).toBe('https://example.org/labs/article/c03/');
    expect(embedCode('link', { ...claim, locale: 'zh' })).toBe('https://example.org/labs/zh/article/c03/');
    expect(embedCode('link', { ...claim, query: 'view=article&lang=en' })).toContain('?view=article');
  });

  it('is in a frame that of its document, which needs no script either', () => {
    expect(embedCode('iframe', claim)).toContain(
      'src="https://example.org/labs/embed/article/c03/?view=article&amp;claim=c03&amp;',
    );
    const frozen = { ...claim, locale: 'zh', version: '2026.11' } as const;
    expect(embedCode('iframe', frozen)).toContain(
      'src="https://example.org/labs/v/2026.11/zh/embed/article/c03/?',
    );
    expect(embedCode('iframe', { ...claim, query: 'view=article&lang=en' })).toContain(
      '/embed/?view=article',
    );
  });
});

it('the code of a step of the essay frames the embed of that step, and leads to it', () => {
  const step = { id: 'c07', title: 'Labs & homes', credit: 'CC BY', locale: 'zh' } as const;
  const address = 'https://example.org/labs/zh/embed/article/c07/';
  const code = stepCode({ ...step, address });
  expect(code).toContain(`src="${address}?view=article&amp;claim=c07&amp;`);
  expect(code).toContain('title="Labs &amp; homes"');
  expect(code).toContain('href="https://example.org/labs/zh/?view=article&amp;claim=c07');
  expect(code).toContain('<script src="https://example.org/labs/embed.js" async="async"></script>');
});

describe('the codes', () => {
  it.each(HTML_KINDS)('%s: one line for each element, no style and no script of its own', (kind) => {
    const code = embedCode(kind, OPTIONS);
    expect(elementsOf(code)).toEqual(EXPECTED_ELEMENTS[kind]);
    expect(code).not.toMatch(/\sstyle=|\son[a-z]+=/i);
    for (const script of parse(code).querySelectorAll('script')) {
      expect(script.textContent).toBe('');
      expect(script.src).toBe('https://example.org/labs/embed.js');
      expect(script.hasAttribute('async')).toBe(true);
    }
  });

  it('iframe: names the frame, keeps its room free, and lets it do what it needs', () => {
    const frame = parse(embedCode('iframe', OPTIONS)).querySelector('iframe');
    expect(frame?.title).toBe('Who left');
    expect(frame?.getAttribute('width')).toBe('100%');
    expect(Number(frame?.getAttribute('height'))).toBeGreaterThan(300);
    const measured = parse(embedCode('iframe', { ...OPTIONS, reserved: 1234 })).querySelector('iframe');
    expect(measured?.getAttribute('height'), 'what it took in the preview').toBe('1234');
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(frame?.getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
    );
  });

  it('iframe: states the whole state, and asks for no script where its height is fixed', () => {
    const code = embedCode('iframe', { ...OPTIONS, height: 480 });
    const frame = parse(code).querySelector('iframe');
    expect(code).not.toContain('<script');
    expect(frame?.getAttribute('height')).toBe('480');
    const url = new URL(frame?.src ?? '');
    for (const [name, value] of new URLSearchParams(OPTIONS.query))
      expect(url.searchParams.get(name)).toBe(value);
    expect(decodeEmbedOptions(url.search)).toMatchObject({ height: 480, title: null, note: null });
    expect(url.searchParams.get('v')).toMatch(/^[a-z0-9]{2,8}$/);
  });

  it('script: states every setting as an attribute that the script reads', () => {
    const box = parse(embedCode('script', { ...OPTIONS, title: 'Mine', height: 'fit' })).querySelector(
      'section',
    );
    expect({ ...box?.dataset }).toEqual({
      aiLabDepartures: '',
      base: 'https://example.org/labs/',
      view: 'network',
      time: '2019..latest',
      lab: 'a~b',
      role: '!board',
      lang: 'en',
      theme: 'auto',
      title: 'Mine',
      height: 'fit',
    });
  });

  it('script and picture: show a picture with a text in its place, and link to the record', () => {
    for (const kind of ['script', 'picture'] as const) {
      const page = parse(embedCode(kind, OPTIONS));
      expect(page.querySelector('img')?.alt).toBe('a picture');
      expect(page.querySelector('a')?.href).toBe(recordAddress(OPTIONS));
    }
  });

  it('read the embed of the language from its folder, and that of a version from the folder of the version', () => {
    expect(embedAddress(OPTIONS)).toMatch(/^https:\/\/example\.org\/labs\/embed\/network\/\?view=network&/);
    const frozen = { ...OPTIONS, version: '2026.11.24', locale: 'zh' } as const;
    expect(embedAddress(frozen)).toMatch(
      /^https:\/\/example\.org\/labs\/v\/2026\.11\.24\/zh\/embed\/network\/\?/,
    );
    expect(embedCode('script', frozen)).toContain('data-base="https://example.org/labs/v/2026.11.24/"');
    expect(recordAddress(frozen), 'the record itself is not frozen').toMatch(
      /^https:\/\/example\.org\/labs\/zh\/\?/,
    );
  });

  it('show a state that is no preset on the page without a name, and name no picture of another', () => {
    const own = { ...OPTIONS, preset: null };
    expect(embedAddress(own)).toMatch(/^https:\/\/example\.org\/labs\/embed\/\?/);
    const page = parse(embedCode('script', own));
    expect(page.querySelector('img')).toBeNull();
    expect(page.querySelector('section > p > a')?.textContent).toBe('Who left');
  });

  it('give as a link the page that answers for itself, also of a version, else the page in that state', () => {
    expect(embedCode('link', OPTIONS)).toBe('https://example.org/labs/embed/network/');
    expect(embedCode('link', { ...OPTIONS, version: '2026.11.24', locale: 'zh' })).toBe(
      'https://example.org/labs/v/2026.11.24/zh/embed/network/',
    );
    expect(embedCode('link', { ...OPTIONS, preset: null })).toBe(recordAddress(OPTIONS));
  });

  it('picture: two sizes, each with its height, the smaller for a phone of 320 px without any style sheet', () => {
    const page = parse(embedCode('picture', OPTIONS));
    const sizes = [...page.querySelectorAll('source, img')].map((each) => [
      each.getAttribute('srcset') ?? each.getAttribute('src'),
      Number(each.getAttribute('width')),
      Number(each.getAttribute('height')),
    ]);
    expect(sizes).toEqual([
      [OPTIONS.picture.wide.src, 560, 784],
      [OPTIONS.picture.small.src, 340, 850],
      [OPTIONS.picture.small.src, 288, 720],
    ]);
  });

  it('amp: a frame of AMP, resizable, with a placeholder, the button that grows it, and the credit', () => {
    const page = parse(ampCode({ ...OPTIONS, reserved: 700 }, 'Show more'));
    const frame = page.querySelector('amp-iframe');
    expect(frame?.getAttribute('src')).toBe(embedAddress(OPTIONS));
    expect(frame?.getAttribute('height')).toBe('700');
    expect(frame?.hasAttribute('resizable')).toBe(true);
    expect(frame?.querySelector('[overflow]')?.textContent).toBe('Show more');
    expect(frame?.querySelector('[placeholder] a')?.textContent).toBe('Who left');
    expect(page.querySelector('script')).toBeNull();
    expect(page.querySelector('p a')?.textContent).toBe('Who left');
  });

  it('have the same id for the same settings, and another for others', () => {
    const id = (options: CodeOptions) => new URL(embedAddress(options)).searchParams.get('v');
    expect(id(OPTIONS)).toBe(id({ ...OPTIONS }));
    expect(id(OPTIONS)).not.toBe(id({ ...OPTIONS, note: 'x' }));
    expect(id(OPTIONS)).not.toBe(id({ ...OPTIONS, version: '2026.11.24' }));
  });

  it('hold any text as text: it comes back, and adds no element and no attribute', () => {
    const text = oneof(constantFrom(...HOSTILE), string({ unit: 'grapheme', maxLength: 60 }));
    // What a parser changes in any page is not ours: NUL, and surrogates that stand alone.
    const clean = text.map((value) => value.replaceAll('\0', '').replaceAll(/\p{Cs}/gu, ''));
    assert(
      property(clean, clean, clean, constantFrom(...HTML_KINDS), (title, note, alt, kind) => {
        const options = { ...OPTIONS, title, note, name: title, picture: { ...OPTIONS.picture, alt } };
        const code = embedCode(kind, options);
        const page = parse(code);
        expect(elementsOf(code).filter((name) => name !== 'BR')).toEqual(EXPECTED_ELEMENTS[kind]);
        const frame = page.querySelector('iframe');
        if (frame !== null) {
          expect(frame.title).toBe(title);
          const { searchParams } = new URL(frame.src);
          expect(searchParams.get('title') ?? '').toBe(title);
          expect(searchParams.get('note') ?? '').toBe(note);
        }
        const box = page.querySelector('section');
        if (box !== null) {
          expect(box.dataset['title'] ?? '').toBe(title);
          expect(box.dataset['note'] ?? '').toBe(note);
        }
        const image = page.querySelector('img');
        if (image !== null) {
          expect(image.alt).toBe(alt);
          expect(image.getAttributeNames()).toEqual(['src', 'alt', 'width', 'height']);
        }
      }),
    );
  });
});
