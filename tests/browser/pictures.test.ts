import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALE_IDS, LOCALES } from '../../src/i18n/locales.ts';
import { PRESETS } from '../../src/pictures/presets.ts';

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

describe('the built site', () => {
  it.each(PRESETS.flatMap(({ id }) => LOCALE_IDS.map((locale) => `${id}.${locale}`)))(
    'holds %s as SVG, as PNG of twice its size, and as a card',
    (name) => {
      const file = (ending: string) => readFileSync(join('dist/embed', `${name}.${ending}`));
      const [, width = '', height = ''] =
        /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(file('svg').toString()) ?? [];
      expect(sizeOf(file('png'))).toEqual({ width: 2 * Number(width), height: 2 * Number(height) });
      expect(sizeOf(file('social.png'))).toEqual({ width: 1200, height: 630 });
    },
  );

  it.each(LOCALE_IDS)('says in its head what a pasted link shows, %s', (locale) => {
    const html = readFileSync(join('dist', LOCALES[locale].path, 'index.html'), 'utf8');
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head).toMatch(/property="og:title" content="[^"]+"/);
    expect(head).toContain(`content="${LOCALES[locale].intl.replace('-', '_')}"`);
    // Only a build that was told its address can name files in full.
    expect(head.includes('application/json+oembed')).toBe(head.includes('property="og:image"'));
  });
});
