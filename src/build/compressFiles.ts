import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXTS = new Set('.html .js .css .svg .json .csv .gexf .xml .txt .webmanifest'.split(' '));
/** bytes under which a file is sent as it is */
const LEAST = 1000;

const compress = promisify(brotliCompress);

/** Writes every text of a folder compressed beside itself (`index.html.br`), for servers that send such files. Returns how many. */
export async function compressFiles(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  let count = 0;
  for (const name of names) {
    const path = join(folder, name);
    if (!TEXTS.has(extname(name)) || !(await stat(path)).isFile()) continue;
    const content = await readFile(path);
    if (content.length < LEAST) continue;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    await writeFile(`${path}.br`, await compress(content, { params }));
    count += 1;
  }
  return count;
}
