import { checkFile } from './checkFile.ts';
import { makeFile, type FileRequest, type Format, type MadeFile } from './makeFile.ts';
import { saveFile } from './saveFile.ts';

export type Download =
  | { readonly outcome: 'failed'; readonly format: Format }
  | { readonly outcome: 'saved' | 'blocked'; readonly file: MadeFile };

/** Makes a file of the current set, checks it, and has the page save it. Resolves to what became of it. */
export async function download(format: Format, request: FileRequest): Promise<Download> {
  const file = await makeFile(format, request).catch(() => null);
  if (file === null || !(await checkFile(format, file, request.shown.departures.length)))
    return { outcome: 'failed', format };
  return { outcome: saveFile(file.blob, file.name, request.page) ? 'saved' : 'blocked', file };
}
