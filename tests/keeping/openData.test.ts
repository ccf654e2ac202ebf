import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALE_IDS, LOCALES } from '../../src/i18n/locales.ts';
import { parseCsv } from '../../src/exports/csv.ts';
import { indexPage } from '../../src/keeping/open/indexPage.ts';
import { jsonLd } from '../../src/keeping/open/jsonLd.ts';
import { openData } from '../../src/keeping/open/openData.ts';
import type { OpenFile } from '../../src/keeping/open/dataPackage.ts';
import { readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

let shipped: ShippedRecord;
let files: readonly OpenFile[];
beforeAll(async () => {
  shipped = await readShippedRecord();
  files = openData(shipped.dataset, shipped.evidence);
});

const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';

/** Rows of a published table, by column. */
function rowsOf(path: string): ReadonlyMap<string, string>[] {
  const [heading = [], ...rows] = parseCsv(textOf(path));
  return rows.map((row) => new Map(heading.map((name, i) => [name, row[i] ?? ''])));
}

describe('open data', () => {
  it('describes every file of the package, with its size and hash', () => {
    const { resources } = JSON.parse(textOf('datapackage.json'));
    expect(resources.map(({ path }: { path: string }) => path)).toEqual(
      files.slice(0, -1).map(({ path }) => path),
    );
    for (const { path, bytes, hash } of resources) {
      expect(bytes).toBe(Buffer.byteLength(textOf(path)));
      expect(hash).toBe(`sha256:${createHash('sha256').update(textOf(path)).digest('hex')}`);
    }
  });

  it('describes the columns of every table in order, with values that fit', () => {
    const { resources } = JSON.parse(textOf('datapackage.json'));
    const tables = resources.filter(
      ({ profile }: { profile: string }) => profile === 'tabular-data-resource',
    );
    expect(tables).toHaveLength(8);
    for (const { path, schema } of tables) {
      const [heading] = parseCsv(textOf(path));
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(heading);
      for (const { name, type, constraints } of schema.fields) {
        const cells = rowsOf(path)
          .map((row) => row.get(name) ?? '')
          .filter((cell) => cell !== '');
        const wrong = cells.filter(
          (cell) =>
            (type === 'integer' && !/^\d+$/.test(cell)) ||
            (type === 'boolean' && cell !== 'true' && cell !== 'false') ||
            (type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(cell)) ||
            (constraints?.enum !== undefined && !constraints.enum.includes(cell)) ||
            (constraints?.pattern !== undefined && !new RegExp(constraints.pattern).test(cell)),
        );
        expect([path, name, wrong]).toEqual([path, name, []]);
      }
    }
  });

  it('refers from the table of departures to the others', () => {
    const { resources } = JSON.parse(textOf('datapackage.json'));
    const [{ schema }] = resources;
    expect(schema.foreignKeys).toHaveLength(2);
    for (const { fields, reference } of schema.foreignKeys) {
      const ids = new Set(rowsOf(`${reference.resource}.csv`).map((row) => row.get('id')));
      expect(rowsOf('departures.csv').filter((row) => !ids.has(row.get(fields)))).toEqual([]);
    }
  });

  it('counts departures and arrivals to the number of departures', () => {
    const total = (path: string, column: string) =>
      rowsOf(path).reduce((sum, row) => sum + Number(row.get(column)), 0);
    const { departures } = shipped.dataset;
    expect(total('labs.csv', 'departures')).toBe(departures.length);
    expect(total('people.csv', 'departures')).toBe(departures.length);
    expect(total('labs.csv', 'arrivals') + total('organizations.csv', 'arrivals')).toBe(
      departures.filter(({ destination }) => destination?.place != null).length,
    );
  });

  it('is the same whatever the order of the records', () => {
    const { dataset, evidence } = shipped;
    const turned = { ...dataset, departures: dataset.departures.toReversed() };
    const again = openData(turned, evidence);
    expect(again.find(({ path }) => path === 'departures.csv')?.text).toBe(textOf('departures.csv'));
    expect(again.find(({ path }) => path === 'departures.json')?.text).toBe(textOf('departures.json'));
  });

  it('lists every file on its page, in both languages, without styles or scripts of its own', () => {
    const page = indexPage(shipped.dataset, files, 'https://example.org/labs/');
    for (const { path, title } of files) {
      expect(page.split(`href="./${path}"`)).toHaveLength(3);
      expect(page).toContain(title.en);
      expect(page).toContain(title.zh);
    }
    expect(page.replaceAll(/<script type="application\/ld\+json">/g, '')).not.toMatch(
      /<script|<style| style=/,
    );
  });

  it('tells search engines where the files lie', () => {
    const block = jsonLd(shipped.dataset, files, { locale: 'zh', folder: '../data/', site: null });
    expect(block).not.toContain('<');
    const value = JSON.parse(block);
    expect(value).toMatchObject({ '@type': 'Dataset', version: shipped.dataset.meta.version });
    expect(value.distribution).toHaveLength(files.length);
    expect(value.distribution[0].contentUrl).toBe('../data/departures.csv');
  });

  it.each(LOCALE_IDS)('tells them all of it, %s, in full addresses where they are known', (locale) => {
    const value = JSON.parse(
      jsonLd(shipped.dataset, files, { locale, folder: './', site: 'https://example.org/labs/' }),
    );
    // Search for datasets takes 50 to 5,000 characters.
    expect(value.description.length).toBeGreaterThanOrEqual(50);
    expect(value.description).toContain(String(shipped.dataset.departures.length));
    expect(value.url).toBe(`https://example.org/labs/${LOCALES[locale].path}`);
    for (const { contentUrl } of value.distribution)
      expect(contentUrl).toMatch(/^https:\/\/example\.org\/labs\/data\//);
    const page = indexPage(shipped.dataset, files, 'https://example.org/labs/');
    expect(page).toContain(JSON.stringify(value.description).slice(1, -1));
  });

  it('names columns that SQL takes without quotes, but for the old one that it documents', () => {
    const reserved =
      /^(?:all|and|as|by|case|cross|date|desc|end|from|full|group|in|inner|is|join|left|like|not|on|or|order|outer|right|select|table|to|union|user|when|where|with)$/;
    for (const { path, columns = [] } of files)
      for (const { name, description } of columns) {
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        if (reserved.test(name))
          expect([path, name, description]).toEqual([
            'departures.csv',
            'left',
            expect.stringContaining('left_date'),
          ]);
      }
    for (const row of rowsOf('departures.csv')) expect(row.get('left_date')).toBe(row.get('left'));
  });

  it('counts every move once, between places that it lists', () => {
    const places = new Map(rowsOf('places.csv').map((row) => [row.get('id'), row]));
    const moves = rowsOf('moves.csv');
    const sum = moves.reduce((total, row) => total + Number(row.get('count')), 0);
    expect(sum).toBe(
      shipped.dataset.departures.filter(({ destination }) => destination?.place != null).length,
    );
    for (const row of moves)
      expect(places.has(row.get('from_id')) && places.has(row.get('to_id'))).toBe(true);
    for (const [id, row] of places) {
      const arrived = moves.filter((move) => move.get('to_id') === id);
      expect(Number(row.get('arrivals'))).toBe(
        arrived.reduce((total, move) => total + Number(move.get('count')), 0),
      );
    }
    expect(new Set(moves.map((row) => row.get('id'))).size).toBe(moves.length);
  });
});
