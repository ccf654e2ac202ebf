import { assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEmbedOptions } from '../../src/url/decodeEmbedOptions.ts';

/** Any code point, lone surrogates too, and often those that mean something. */
const character = oneof(
  constantFrom('&', '=', '%', '+', '~', 'height', 'title=', 'v='),
  integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

describe('options in a damaged address', () => {
  it('are read as they were meant', () => {
    expect(decodeEmbedOptions('view=flow&amp;plain&amp;amp;height=500').plain).toBe(true);
    expect(decodeEmbedOptions('view=flow&amp;plain&amp;amp;height=500').height).toBe(500);
    expect(decodeEmbedOptions('Title=AT%26T&amp;v=a1')).toMatchObject({ title: 'AT&T', v: 'a1' });
  });
});

describe('decodeEmbedOptions', () => {
  it('changes nothing without parameters', () => {
    expect(decodeEmbedOptions('')).toEqual({
      plain: false,
      static: false,
      filters: false,
      transparent: false,
      title: null,
      note: null,
      height: 'auto',
      rows: null,
      v: null,
    });
  });

  it('reads flags with and without a value', () => {
    expect(decodeEmbedOptions('?plain&static=1&transparent=false')).toMatchObject({
      plain: true,
      static: true,
      transparent: false,
    });
  });

  it.each([
    ['fit', 'fit'],
    ['auto', 'auto'],
    ['500', 500],
    ['500px', 500],
    ['1', 100],
    ['999999', 10_000],
    ['-5', 'auto'],
    ['NaN', 'auto'],
    ['1e9', 'auto'],
  ])('reads height=%s as %s', (text, height) => {
    expect(decodeEmbedOptions(`height=${text}`).height).toBe(height);
  });

  it.each([
    ['3', 3],
    ['40', 40],
    ['0', null],
    ['-1', null],
    ['2.5', null],
    ['all', null],
  ])('reads rows=%s as %s', (text, rows) => {
    expect(decodeEmbedOptions(`rows=${text}`).rows).toBe(rows);
  });

  it('keeps texts as texts, at a length', () => {
    const { title, note, v } = decodeEmbedOptions(`title=%3Cb%3E&note=${'n'.repeat(400)}&v=a~b`);
    expect(title).toBe('<b>');
    expect(note).toHaveLength(300);
    expect(v).toBeNull();
  });

  it('takes any text without throwing', () => {
    assert(
      property(string({ unit: character }), (query) => {
        expect(Object.keys(decodeEmbedOptions(query))).toHaveLength(9);
      }),
    );
  });
});
