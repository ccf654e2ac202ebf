import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutOf, decodeColumns, encodeColumns, mergesOf, ownDataOf } from '../../../src/app/own/about.ts';
import { readAddress } from '../../../src/app/own/fetchBytes.ts';
import { OWN_COLUMN_FIELDS } from '../../../src/reading/own/fields.ts';
import type { OwnMapping } from '../../../src/reading/own/mapping.ts';
import { readOwn } from '../../support/openOwn.ts';

const guess: OwnMapping = { fields: ['person', 'from', 'left', null], order: null };
const given = { title: 'people', credit: '', word: 'club' };

describe('what a link says of own data', () => {
  it('is nothing where the file says it itself', () => {
    expect(encodeColumns(guess, guess, given, given)).toBe('');
    expect(decodeColumns('', guess, given)).toEqual({ mapping: guess, about: given, same: [] });
  });

  it('gives back what was settled', () => {
    const field = fc.option(fc.constantFrom(...OWN_COLUMN_FIELDS));
    const mapping = fc
      .record({
        fields: fc.uniqueArray(field, {
          minLength: 4,
          maxLength: 4,
          selector: (each) => each ?? Math.random(),
        }),
        order: fc.constantFrom('day-first' as const, 'month-first' as const, null),
      })
      .filter(({ fields }) => fields.some((each) => each !== null));
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((each) => each.trim());
    const about = fc.record({ title: text, credit: text, word: text });
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
      minLength: 2,
    });
    fc.assert(
      fc.property(mapping, about, names, (settled, said, [into = '', ...others]) => {
        const merges = new Map(others.map((name) => [name, into]));
        const link = encodeColumns(settled, guess, said, given, merges);
        const read = decodeColumns(
          new URLSearchParams(new URLSearchParams({ columns: link }).toString()).get('columns') ?? '',
          guess,
          given,
        );
        expect(read).toEqual({ mapping: settled, about: said, same: [[...others, into]] });
        const proposed = [into, ...others].map((name) => ({ name, count: 1 }));
        expect(mergesOf(read.same, [{ names: proposed }])).toEqual(merges);
        expect(
          mergesOf(read.same, [{ names: [...proposed, { name: 'new since then', count: 1 }] }]).size,
        ).toBe(0);
      }),
    );
  });

  it('is taken for what it can be, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (link) => {
        const { mapping } = decodeColumns(link, guess, given);
        expect(mapping?.fields.length).toBe(4);
      }),
    );
  });
});

describe('what own data say of themselves', () => {
  it('is the name of the file and the heading of what was left, where the file says no more', () => {
    const source = readOwn('name,ministry,left\nAda,Treasury,2019');
    const about = aboutOf(source, 'cabinet_2024.csv');
    expect(about).toEqual({ title: 'cabinet 2024', credit: '', word: 'ministry' });
    const own = ownDataOf(source, about, { address: null, fallback: 'Your data' });
    expect([own.title.en, own.credit, own.origin?.many.en]).toEqual(['cabinet 2024', null, 'ministries']);
  });

  it('calls what was left by the heading, in its language and in the other one', () => {
    const source = readOwn('姓名,原公司,离职时间\n王一,百度,2019');
    const about = aboutOf(source, '名单.csv');
    expect(about.word).toBe('公司');
    const { origin } = ownDataOf(source, about, { address: null, fallback: '' });
    expect([origin?.one, origin?.many]).toEqual([
      { en: 'company', zh: '公司' },
      { en: 'companies', zh: '公司' },
    ]);
  });

  it.each(['Move', 'Where from', '前东家', 'Company they left'])(
    'has no word for what was left in a heading such as %s',
    (heading) => {
      expect(aboutOf(readOwn(`name,${heading},left\nAda,Google → OpenAI,2019\n`), 'x.csv').word).toBe('');
    },
  );

  it('is that what was left is a lab, of a file of this product that says no other word', () => {
    const files = {
      labs: [],
      researchers: [],
      departures: [{ id: 'a--b--2019', person: 'a', lab: 'b', left: '2019', destinations: [] }],
    };
    const wordOf = (file: object) => aboutOf(readOwn(JSON.stringify(file)), 'x.json').word;
    expect(wordOf(files)).toBe('lab');
    expect(wordOf({ ...files, own: { title: 'Ministers' } })).toBe('');
  });

  it('stands beside a list of flat objects too', () => {
    const source = readOwn(
      JSON.stringify({
        own: { title: { en: 'Ministers', zh: '部长' }, credit: 'The Daily', license: 'CC0', asOf: '2026-11' },
        data: [{ person: 'Ada', ministry: 'Treasury', left: '2019' }],
      }),
    );
    const about = aboutOf(source, 'x.json');
    const own = ownDataOf(source, about, { address: null, fallback: '' });
    expect([own.title, own.credit?.en, own.license, own.asOf, own.origin?.one.en]).toEqual([
      { en: 'Ministers', zh: '部长' },
      'The Daily',
      'CC0',
      '2026-11',
      'ministry',
    ]);
  });
});

describe('an address of own data', () => {
  const page = { href: 'https://site.example/zh/', origin: 'https://site.example' } as Location;
  it.each([
    ['https://example.org/a.csv', 'https://example.org/a.csv'],
    ['/data/a.csv', 'https://site.example/data/a.csv'],
    ['http://localhost:8000/a.csv', 'http://localhost:8000/a.csv'],
    ['http://127.0.0.1/a.csv', 'http://127.0.0.1/a.csv'],
    ['http://example.org/a.csv', 'insecure'],
    ['http://localhost.evil.example/a', 'insecure'],
    ['https://user:pass@example.org/', 'address'],
    ['javascript:alert(1)', 'address'],
    ['data:text/csv,a', 'address'],
    ['file:people.csv', 'address'],
    ['https://', 'address'],
  ])('%s is %s', (text, expected) => {
    const read = readAddress(text, page);
    expect(read instanceof URL ? read.href : read.code).toBe(expected);
  });
});
