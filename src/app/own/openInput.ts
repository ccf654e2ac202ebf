import { readerOf, sourceSteps, type OwnReaders, type OwnSource } from '../../reading/own/readSource.ts';
import type { OwnNotice } from '../../reading/own/ownNotices.ts';
import type { ReadRows } from '../../reading/own/rowsReader.ts';
import { MOST_BYTES } from '../../reading/own/readSource.ts';
import { foreseeChart } from './chartFor.ts';
import { fetchBytes, readAddress, type FetchFault } from './fetchBytes.ts';
import { createEarlyReading } from './readEarly.ts';
import { runSteps, type Run } from './runSteps.ts';

/** What a reader opens. */
export type OwnInput =
  | {
      readonly kind: 'file';
      readonly file: File;
      /** files that came with it and are not read; none unless given */
      readonly others?: number;
    }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'address';
      readonly address: string;
      /** asked for anew, past what the browser has kept of it */
      readonly isAnew?: boolean;
    };

/** How far the opening is, in the units of each phase: bytes, rows. */
export interface OwnProgress {
  readonly phase: 'fetch' | 'read' | 'look' | 'make';
  readonly done: number;
}

export type OpenedInput =
  | {
      readonly kind: 'source';
      readonly source: OwnSource;
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly address: string | null;
    }
  | { readonly kind: 'fault'; readonly fault: FetchFault };

/** Resolves to what a reader's file holds, with its name. Rejects only where it is stopped. */
export async function openInput(
  input: OwnInput,
  signal: AbortSignal,
  onProgress: (progress: OwnProgress) => void,
): Promise<OpenedInput> {
  const runOf = (phase: OwnProgress['phase']): Run => ({
    signal,
    onStep: (done) => onProgress({ phase, done }),
  });
  let name = '';
  let address: string | null = null;
  let bytes: Uint8Array;
  const early = createEarlyReading();
  if (input.kind === 'address') {
    const url = readAddress(input.address, location);
    if (!(url instanceof URL)) return { kind: 'fault', fault: url };
    onProgress({ phase: 'fetch', done: 0 });
    let size = 0;
    let come = 0;
    const taken: Parameters<typeof fetchBytes>[2] = {
      begin: (stated) => {
        size = stated;
        come = 0;
        early.begin(stated);
      },
      take: (part) => {
        come += part.length;
        foreseeChart(window, Math.max(size, come));
        return early.take(part);
      },
      bytes: early.bytes,
    };
    const fetched = await fetchBytes(url, runOf('fetch'), taken, { isAnew: input.isAnew === true });
    if (fetched.kind === 'fault') return fetched;
    address = url.href;
    name = nameOf(url);
    if (fetched.kind === 'refused') return refuse(fetched.notice, name, address);
    bytes = fetched.bytes;
  } else if (input.kind === 'file') {
    const { file } = input;
    name = file.name;
    if (file.size > MOST_BYTES) {
      return refuse({ code: 'own.large', bytes: file.size, most: MOST_BYTES }, name, address);
    }
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return { kind: 'fault', fault: { code: 'unread', name } };
    }
  } else bytes = new TextEncoder().encode(input.text);
  onProgress({ phase: 'read', done: 0 });
  return {
    kind: 'source',
    source: await readBytes(bytes, runOf('read'), early.end(bytes)),
    bytes,
    name,
    address,
  };
}

/** Resolves to what the bytes of a file hold, of which `early` may have been read already. Rejects only where it is stopped. */
export async function readBytes(
  bytes: Uint8Array,
  run: Run,
  early: ReadRows | null = null,
): Promise<OwnSource> {
  return runSteps(sourceSteps(bytes, early === null ? await readersOf(bytes) : {}, early), run);
}

function refuse(notice: OwnNotice, name: string, address: string | null): OpenedInput {
  const source = { kind: 'refused', notices: [notice] } as const;
  return { kind: 'source', source, bytes: new Uint8Array(), name, address };
}

/** Brings what only such a file needs. */
async function readersOf(bytes: Uint8Array): Promise<Partial<OwnReaders>> {
  const needed = readerOf(bytes);
  if (needed === 'readRecords')
    return { readRecords: (await import('../../reading/own/readRecords.ts')).readRecords };
  if (needed === 'workbookSteps')
    return { workbookSteps: (await import('../../reading/own/readWorkbook.ts')).workbookSteps };
  return {};
}

function nameOf(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
