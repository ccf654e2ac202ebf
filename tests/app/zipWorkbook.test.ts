import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createWorkbook } from '../../src/app/downloads/zipWorkbook.ts';
import { workbookParts } from '../../src/exports/workbook.ts';
import { understand } from '../support/openOwn.ts';

it('packs a workbook while its rows come, with the parts that it has at once', async () => {
  const workbook = createWorkbook('departures');
  workbook.add([['id']]);
  workbook.add([['张亚勤'], ['<&>']]);
  const archive = unzipSync(new Uint8Array(await workbook.end().arrayBuffer()));
  expect(Object.fromEntries(Object.entries(archive).map(([path, part]) => [path, strFromU8(part)]))).toEqual(
    workbookParts('departures', [['id'], ['张亚勤'], ['<&>']]),
  );
});

it('packs what is opened again', async () => {
  const workbook = createWorkbook('departures');
  workbook.add([['person', 'from', 'left']]);
  for (let i = 0; i < 3; i += 1) workbook.add([[`Ada ${i}`, '百度', '2019-05']]);
  const { rows } = understand(new Uint8Array(await workbook.end().arrayBuffer()));
  expect(rows.map(({ person, from, left }) => [person.name.en, from.name.en, left])).toEqual(
    [0, 1, 2].map((i) => [`Ada ${i}`, '百度', '2019-05']),
  );
});
