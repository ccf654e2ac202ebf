import { makeFile, type FileRequest, type Format, type MadeFile } from './makeFile.ts';
import { saveFile } from './saveFile.ts';

export type Download =
  { readonly outcome: 'failed' } | { readonly outcome: 'saved' | 'blocked'; readonly file: MadeFile };

/** Makes a file of the current set and has the page save it. Resolves to what became of it. */
export async function download(format: Format, request: FileRequest): Promise<Download> {
  const file = await makeFile(format, request);
  if (file === null) return { outcome: 'failed' };
  return { outcome: saveFile(file.blob, file.name, request.page) ? 'saved' : 'blocked', file };
}
