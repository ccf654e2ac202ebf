import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../../src/keeping/open/openData.ts';
import { readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

/** The programs that people read open data with: each is tried where it is installed. `PYTHON` names another Python, such as that of an environment. */
const PYTHON = process.env['PYTHON'] ?? 'python3';

const runs = (program: string, ...args: readonly string[]) => spawnSync(program, args).status === 0;

let folder: string;
let shipped: ShippedRecord;
beforeAll(async () => {
  shipped = await readShippedRecord();
  folder = mkdtempSync(join(tmpdir(), 'departures-'));
  for (const { path, text } of openData(shipped.dataset, shipped.evidence))
    writeFileSync(join(folder, path), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program prints, one value a line. */
function answersOf(program: string, ...args: readonly string[]): readonly string[] {
  // In the plainest locale: a reader's machine may know no UTF-8.
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', PYTHONUTF8: '0', PYTHONIOENCODING: 'utf-8' },
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout.trim().split(/\r?\n/);
}

/** First column, departures, those to a startup, those from a lab of Google, and how many rows keep a Chinese name. */
function expected(): readonly string[] {
  const { departures } = shipped.dataset;
  return [
    'id',
    departures.length,
    departures.filter(({ kind }) => kind === 'startup').length,
    departures.filter(({ lab }) => lab.company === 'google').length,
    departures.filter(({ person }) => person.name.zh === '张亚勤').length,
  ].map(String);
}

describe('programs that read the open data', { timeout: 60_000 }, () => {
  it.skipIf(!runs(PYTHON, '--version'))('csv of Python', () => {
    const code = `
import csv
rows = list(csv.DictReader(open('departures.csv', encoding='utf-8', newline='')))
labs = {r['id']: r for r in csv.DictReader(open('labs.csv', encoding='utf-8', newline=''))}
print(list(rows[0])[0])
print(len(rows))
print(sum(r['kind'] == 'startup' for r in rows))
print(sum(labs[r['lab']]['company'] == 'google' for r in rows))
print(sum(r['person_zh'] == '\\u5f20\\u4e9a\\u52e4' for r in rows))`;
    expect(answersOf(PYTHON, '-c', code)).toEqual(expected());
  });

  it.skipIf(!runs(PYTHON, '-c', 'import pandas'))('pandas', () => {
    const code = `
import pandas
rows = pandas.read_csv('departures.csv')
labs = pandas.read_csv('labs.csv')
print(rows.columns[0])
print(len(rows))
print((rows.kind == 'startup').sum())
print((rows.merge(labs, left_on='lab', right_on='id').company_y == 'google').sum())
print((rows.person_zh == '\\u5f20\\u4e9a\\u52e4').sum())
assert rows.left_date.dropna().map(type).eq(str).all()`;
    expect(answersOf(PYTHON, '-c', code)).toEqual(expected());
  });

  it.skipIf(!runs(PYTHON, '-c', 'import duckdb'))('DuckDB', () => {
    const code = `
import duckdb
ask = lambda sql: print(duckdb.sql(sql).fetchone()[0])
print(duckdb.sql("from 'departures.csv'").columns[0])
ask("select count(*) from 'departures.csv'")
ask("select count(*) from 'departures.csv' where kind = 'startup'")
ask("select count(*) from 'departures.csv' d join 'labs.csv' l on d.lab = l.id where l.company = 'google'")
ask("select count(*) from 'departures.csv' where person_zh = '\\u5f20\\u4e9a\\u52e4'")`;
    expect(answersOf(PYTHON, '-c', code)).toEqual(expected());
  });

  it.skipIf(!runs('Rscript', '--version'))('R', () => {
    const code = `
rows <- read.csv('departures.csv', encoding = 'UTF-8')
labs <- read.csv('labs.csv', encoding = 'UTF-8')
cat(names(rows)[1], nrow(rows), sum(rows$kind == 'startup'),
  sum(merge(rows, labs, by.x = 'lab', by.y = 'id')$company.y == 'google'),
  sum(rows$person_zh == '\\u5f20\\u4e9a\\u52e4'), sep = '\\n')`;
    expect(answersOf('Rscript', '-e', code)).toEqual(expected());
  });

  it.skipIf(!runs('sqlite3', '--version'))('SQLite', () => {
    const sql = [
      '.import --csv departures.csv departures',
      '.import --csv labs.csv labs',
      "select name from pragma_table_info('departures') where cid = 0;",
      'select count(*) from departures;',
      "select count(*) from departures where kind = 'startup';",
      "select count(*) from departures d join labs l on d.lab = l.id where l.company = 'google';",
      "select count(*) from departures where person_zh = '张亚勤';",
    ];
    expect(answersOf('sqlite3', ':memory:', ...sql)).toEqual(expected());
  });

  it.skipIf(!runs(PYTHON, '-c', 'import networkx'))('NetworkX', () => {
    const code = `
import networkx
graph = networkx.read_gexf('network.gexf')
print(graph.is_directed())
print(graph.number_of_nodes())
print(graph.number_of_edges())
print(graph.nodes['openai']['label'])`;
    const text = openData(shipped.dataset, shipped.evidence).find(
      ({ path }) => path === 'network.gexf',
    )?.text;
    const count = (tag: string) => String((text ?? '').split(`<${tag} `).length - 1);
    expect(answersOf(PYTHON, '-c', code)).toEqual(['True', count('node'), count('edge'), 'OpenAI']);
  });
});
