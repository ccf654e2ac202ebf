import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipWorkbook } from '../../src/app/downloads/zipWorkbook.ts';
import { workbookParts } from '../../src/exports/workbook.ts';

it('packs the parts of a workbook as they are', async () => {
  const parts = workbookParts('departures', [['id'], ['张亚勤']]);
  const archive = unzipSync(new Uint8Array(await zipWorkbook(parts).arrayBuffer()));
  expect(Object.fromEntries(Object.entries(archive).map(([path, part]) => [path, strFromU8(part)]))).toEqual(
    parts,
  );
});
