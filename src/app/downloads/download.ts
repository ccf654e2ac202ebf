import { checkFile } from './checkFile.ts';
import { runSteps } from '../runSteps.ts';
import { makeFile, runOf, UNSTOPPED, type FileRequest, type Format, type MadeFile } from './makeFile.ts';
import { saveFile } from './saveFile.ts';

export type Download =
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'failed'; readonly format: Format }
  | { readonly outcome: 'saved' | 'blocked'; readonly file: MadeFile };

/** Makes a file of the current set, checks it, and has the page save it. Resolves to what became of it. */
export async function download(format: Format, request: FileRequest): Promise<Download> {
  const file = await makeFile(format, request).catch(() => null);
  const run = request.run ?? UNSTOPPED;
  if (run.signal.aborted) return { outcome: 'stopped' };
  const isWhole =
    file !== null &&
    (await checkFile(format, file, request.shown.departures.length, (steps) =>
      runSteps(steps, runOf(run, 'check')),
    ).catch(() => false));
  if (run.signal.aborted) return { outcome: 'stopped' };
  if (!isWhole) return { outcome: 'failed', format };
  return { outcome: saveFile(file.blob, file.name, request.page) ? 'saved' : 'blocked', file };
}
