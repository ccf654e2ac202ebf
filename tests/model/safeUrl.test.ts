import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/model/safeUrl.ts';

describe('safeUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.ORG/Path', 'https://example.org/Path'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['https://例子.中国/新闻', 'https://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB'],
    [
      'https://web.archive.org/web/2019/https://example.org/',
      'https://web.archive.org/web/2019/https://example.org/',
    ],
  ])('passes %j in canonical form', (text, href) => {
    expect(safeUrl(text)).toBe(href);
  });

  it.each([
    '',
    'example.org',
    '/path',
    '//example.org',
    '\\\\example.org',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https:\\\\example.org',
    'https://',
    'http://?q',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'filesystem:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:a@example.org',
    'about:blank',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org@evil.example/',
    'https://exam ple.org/',
    'https://example.org/a b',
    'https://example.org/\u202Egpj.exe',
    'https://example.org/\u2066x',
    'https://example\u200B.org/',
    'https://example.org\\@evil.example/',
    'https://[::1',
    'https://example.org:99999/',
    'https://%00/',
  ])('refuses %j', (text) => {
    expect(safeUrl(text)).toBeNull();
  });

  const scheme = fc.constantFrom(
    'http',
    'https',
    'javascript',
    'data',
    'vbscript',
    'file',
    'blob',
    'HTTPS',
    'jAvAsCrIpT',
    'ftp',
    '',
  );
  const noise = fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '\n',
    '\t',
    '\r',
    '\0',
    '\u0001',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\\',
    '/',
  );
  const rest = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.webPath(),
    fc.constantFrom('//', '//a.example/', '//a@b.example', 'alert(1)'),
  );

  it('lets only http and https addresses with a host and without credentials through, whatever comes', () => {
    const text = fc.oneof(
      fc
        .tuple(noise, scheme, noise, fc.constantFrom(':', '', '://', ':\\\\'), noise, rest)
        .map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const href = safeUrl(value);
        if (href === null) return;
        const url = new URL(href);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.hostname).not.toBe('');
        expect(url.username + url.password).toBe('');
        expect(/^https?:\/\//i.test(value)).toBe(true);
        expect(safeUrl(href)).toBe(href);
      }),
      { numRuns: 5000 },
    );
  });

  it('lets every ordinary web address through', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (value) => {
        expect(safeUrl(value)).toBe(new URL(value).href);
      }),
    );
  });
});
