import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { compressFiles } from '../../src/build/compressFiles.ts';

const folder = await mkdtemp(join(tmpdir(), 'departures-br-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes every text of some size compressed beside itself, which reads back as it was, and nothing else', async () => {
  const text = '<p>OpenAI 离职</p>\n'.repeat(200);
  await mkdir(join(folder, 'embed'), { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  await writeFile(join(folder, 'embed', 'data.csv'), text);
  await writeFile(join(folder, 'small.txt'), 'short');
  await writeFile(join(folder, 'picture.png'), text);
  expect(await compressFiles(folder)).toBe(2);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.br'));
  expect(files.sort()).toEqual([join('embed', 'data.csv.br'), 'index.html.br']);
  for (const file of files) {
    const packed = await readFile(join(folder, file));
    expect(packed.length).toBeLessThan(text.length / 10);
    expect(brotliDecompressSync(packed).toString('utf8')).toBe(text);
  }
  // A second run compresses nothing that is compressed.
  expect(await compressFiles(folder)).toBe(2);
});
