import { beforeAll, describe, expect, it } from 'vitest';
import { checkData, describeFinding } from '../../src/keeping/checkData.ts';
import { readDataFiles, readDataTexts, type DataTexts, type FileName } from '../../src/keeping/dataFiles.ts';

type Fields = Record<string, unknown>;

let texts: DataTexts;
let files: Record<FileName, unknown>;
beforeAll(async () => {
  texts = await readDataTexts('data');
  files = await readDataFiles('data');
});

/** Returns what `data:check` says after a change to the first record of a file, and the id of that record. */
function afterChange(file: FileName, change: (record: Fields) => void) {
  const records = structuredClone(files[file]) as Fields[];
  const record = records[0];
  if (record === undefined) throw new Error(`missing record: one to break in ${file}`);
  const id = String(record['id']);
  change(record);
  const findings = checkData({ ...texts, [file]: JSON.stringify(records, null, 2) });
  return {
    id,
    lines: findings
      .filter(({ severity }) => severity === 'problem')
      .map((finding) => describeFinding(finding)),
  };
}

describe('the record', () => {
  it('has nothing wrong with it', () => {
    const problems = checkData(texts).filter(({ severity }) => severity === 'problem');
    expect(problems.map((finding) => describeFinding(finding))).toEqual([]);
  });

  it.each<[string, FileName, string, (record: Fields) => void]>([
    ['a broken record', 'departures', 'roleKind', (record) => delete record['roleKind']],
    ['a missing fact', 'departures', 'left', (record) => delete record['left']],
    ['a dangling id', 'departures', 'person', (record) => (record['person'] = 'nobody-at-all')],
    ['a false date', 'departures', 'left', (record) => (record['left'] = '2019-13')],
    ['a script as link', 'sources', 'url', (record) => (record['url'] = 'javascript:alert(1)')],
  ])('is refused for %s, which is named by file, id and field', (_, file, field, change) => {
    const { id, lines } = afterChange(file, change);
    expect(lines.filter((line) => line.startsWith(`data/${file}.json · ${id} · ${field} · `))).toHaveLength(
      1,
    );
  });
});
