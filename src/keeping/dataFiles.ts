import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordOf } from '../lib/records.ts';
import { datasetSchema } from '../model/schema.ts';
import { intakeSchema } from './intake.ts';
import { parseJson } from './parseJson.ts';

/** Every file of `data/` and the schema it follows, by name without ending. */
export const FILE_SCHEMAS = { ...datasetSchema.entries, intake: intakeSchema };

export type FileName = keyof typeof FILE_SCHEMAS;

export const FILE_NAMES: readonly FileName[] = [
  'meta',
  'labs',
  'organizations',
  'researchers',
  'publishers',
  'sources',
  'departures',
  'candidates',
  'milestones',
  'claims',
  'groups',
  'intake',
];

/** Texts of the files; null where a file is missing. */
export type DataTexts = Readonly<Record<FileName, string | null>>;

/** Returns the texts of the files in a folder. */
export async function readDataTexts(folder: string): Promise<DataTexts> {
  const read = async (name: FileName): Promise<[FileName, string | null]> => [
    name,
    await readFile(join(folder, `${name}.json`), 'utf8').catch(() => null),
  ];
  const texts = new Map(await Promise.all(FILE_NAMES.map(read)));
  return recordOf(FILE_NAMES, (name) => texts.get(name) ?? null);
}

/** Returns the values of the files in a folder. Throws on a file that is missing or no JSON, naming it. */
export async function readDataFiles(folder: string): Promise<Record<FileName, unknown>> {
  const texts = await readDataTexts(folder);
  return recordOf(FILE_NAMES, (name) => {
    const text = texts[name];
    if (text === null) throw new Error(`missing file: ${folder}/${name}.json`);
    try {
      return parseJson(text);
    } catch (error) {
      throw new Error(`${folder}/${name}.json: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

/** Writes files into a folder: all are written aside first, so that a full disk leaves none of them half written. */
export async function writeDataTexts(folder: string, texts: ReadonlyMap<FileName, string>): Promise<void> {
  const aside = [...texts].map(([name, text]) => ({
    text,
    path: join(folder, `${name}.json`),
    draft: join(folder, `.${name}.json.draft`),
  }));
  for (const { draft, text } of aside) await writeFile(draft, text);
  for (const { draft, path } of aside) await rename(draft, path);
}
