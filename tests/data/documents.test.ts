import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPARTURE_COLUMNS } from '../../src/exports/columns.ts';
import { INPUT_COLUMNS, SOURCE_PARTS } from '../../src/keeping/add/input.ts';
import { OTHER_COLUMNS } from '../../src/keeping/add/otherTables.ts';
import { planAddition } from '../../src/keeping/add/planAddition.ts';
import { FILE_NAMES } from '../../src/keeping/dataFiles.ts';
import { SUPPORTED_FACTS } from '../../src/model/schema.ts';
import { readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

const readme = readFileSync('data/README.md', 'utf8');

let shipped: ShippedRecord;
beforeAll(async () => {
  shipped = await readShippedRecord();
});

describe('data/README.md', () => {
  it('lists every column that data:add reads', () => {
    const names = [
      ...DEPARTURE_COLUMNS.map(({ name }) => name),
      ...Object.keys(INPUT_COLUMNS),
      ...Object.values(OTHER_COLUMNS).flatMap((columns) => columns.map(({ name }) => name)),
      ...Object.keys(SOURCE_PARTS).map((part) => `source_<n>_${part}`),
    ];
    expect(names.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
  });

  it('lists every file and every fact that a source can support', () => {
    expect(FILE_NAMES.filter((name) => !readme.includes(`\`${name}.json\``))).toEqual([]);
    expect(SUPPORTED_FACTS.filter((fact) => !readme.includes(`\`${fact}\``))).toEqual([]);
  });

  it('gives an example that data:add accepts', () => {
    const { records, intake } = shipped;
    const [, text = ''] = /```csv\n([\s\S]*?)```/.exec(readme) ?? [];
    const { problems, changes } = planAddition(
      records,
      intake,
      [{ name: 'new.csv', bytes: new TextEncoder().encode(text) }],
      '2026-12-01',
    );
    expect(problems).toEqual([]);
    expect(changes.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
      'added researchers',
      'added publishers',
      'added sources',
      'added departures',
    ]);
  });
});

describe('CITATION.cff', () => {
  it('names the version and the day of the data', () => {
    const { version, date } = shipped.records.meta;
    const citation = readFileSync('CITATION.cff', 'utf8');
    expect(citation).toContain(`\nversion: ${version}\n`);
    expect(citation).toContain(`\ndate-released: ${date}\n`);
  });
});

describe('data/CORRECTIONS.md', () => {
  it('begins with the newest version, and none later than the data', () => {
    const versions = [...readFileSync('data/CORRECTIONS.md', 'utf8').matchAll(/^## ([\d.]+(?:-\d+)?)/gm)].map(
      ([, version]) => version ?? '',
    );
    expect(versions.length).toBeGreaterThan(0);
    expect(versions).toEqual(versions.toSorted().toReversed());
    expect((versions[0] ?? '') <= shipped.records.meta.version).toBe(true);
  });
});
