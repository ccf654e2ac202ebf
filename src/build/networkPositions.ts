import { readFile, writeFile } from 'node:fs/promises';
import { loadDataset } from '../model/records.ts';
import type { Grouping } from '../transforms/groupPlace.ts';
import { placeAllNodes } from '../views/network/positions.ts';
import { networkRecord } from '../views/network/record.ts';

const FILE = 'src/views/network/positions.json';

/** Places the nodes of the record's network, and writes the file that ships them where anything changed. Returns the exit code. */
export async function run(): Promise<number> {
  const dataset = loadDataset();
  const place = (grouping: Grouping) => {
    const record = networkRecord(dataset, grouping);
    return { fingerprint: record.fingerprint, ...placeAllNodes(record.whole) };
  };
  const text = formatPositions({ lab: place('lab'), company: place('company') });
  if (text === (await readFile(FILE, 'utf8').catch(() => ''))) return 0;
  await writeFile(FILE, text);
  console.log(`wrote ${FILE}`);
  return 0;
}

/** One node a line, so that a change of the record shows as a change of lines. */
function formatPositions(
  positions: Readonly<Record<Grouping, ReturnType<typeof placeAllNodes> & { fingerprint: string }>>,
): string {
  const group = ({ fingerprint, height, bands, nodes }: (typeof positions)[Grouping]) =>
    [
      '{',
      `    "fingerprint": ${JSON.stringify(fingerprint)},`,
      `    "height": ${height},`,
      `    "bands": [`,
      bands.map((band) => `      ${JSON.stringify(band)}`).join(',\n'),
      `    ],`,
      `    "nodes": {`,
      Object.entries(nodes)
        .map(([id, position]) => `      ${JSON.stringify(id)}: ${JSON.stringify(position)}`)
        .join(',\n'),
      `    }`,
      `  }`,
    ].join('\n');
  return `{\n  "lab": ${group(positions.lab)},\n  "company": ${group(positions.company)}\n}\n`;
}
