import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/app/downloads/checkFile.ts';
import type { Format } from '../../src/app/downloads/makeFile.ts';
import { formatCsv } from '../../src/exports/csv.ts';

const check = (format: Format, text: string, departures = 2) =>
  checkFile(format, { name: 'a', text, blob: new Blob([text]) }, departures);
const png = (bytes: readonly number[]) =>
  checkFile('png', { name: 'a', text: null, blob: new Blob([new Uint8Array(bytes)]) }, 2);

const csv = formatCsv([
  ['id', 'name'],
  ['a', 'one, "two"\nthree'],
  ['b', '张'],
]);

describe('a file is called saved only where it', () => {
  it('can be read and holds as many departures as are shown', async () => {
    expect(await check('csv', csv)).toBe(true);
    expect(await check('json', '{"departures": [1, 2]}')).toBe(true);
    expect(await check('svg', '<?xml version="1.0"?>\n<svg width="9"><g/></svg>\n')).toBe(true);
    expect(await png([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])).toBe(true);
  });

  it('is not cut, empty or something else', async () => {
    expect(await check('csv', csv, 3)).toBe(false);
    expect(await check('csv', '')).toBe(false);
    expect(await check('json', '{"departures": [1')).toBe(false);
    expect(await check('json', '[1, 2]')).toBe(false);
    expect(await check('json', '{"departures": [1]}')).toBe(false);
    expect(await check('svg', '<svg><g>')).toBe(false);
    expect(await check('svg', '<svg><rect width="NaN"/></svg>')).toBe(false);
    expect(await png([])).toBe(false);
    expect(await png([0xff, 0xd8, 0xff])).toBe(false);
  });

  it('is whole in each of its pieces, where it is made of several', async () => {
    const blob = new Blob(['x']);
    const pieces = (...texts: readonly (readonly [string, string | null])[]) =>
      texts.map(([text, list]) => ({ text, list }));
    const of = (format: Format, ...texts: readonly (readonly [string, string | null])[]) =>
      checkFile(format, { name: 'a', text: null, blob, pieces: pieces(...texts) }, 3);
    const list = 'departures';
    expect(await of('csv', ['id\r\n', null], ['a\r\nb\r\n', list], ['c\r\n', list])).toBe(true);
    expect(await of('csv', ['id\r\n', null], ['a\r\nb\r\n', list])).toBe(false);
    const around = [
      ['{"labs": [', null],
      ['{"id": 1}', 'labs'],
      ['], "departures": [', null],
    ] as const;
    expect(await of('json', ...around, ['1,\n2,\n', list], ['3', list], [']}', null])).toBe(true);
    expect(await of('json', ...around, ['1,\n2,\n', list], ['3', list], [']', null])).toBe(false);
    expect(await of('json', ...around, ['1,\n2,\n', list], ['', list], [']}', null])).toBe(false);
    expect(await of('json', ...around, ['1,\n2, 3', list], ['{', list], [']}', null])).toBe(false);
  });
});
