/** What takes a while between a file and its views: each can be stopped, and tells how far it is. */
import { prepareCounts } from '../../filters/prepareCounts.ts';
import type { ListFilterId } from '../../filters/filters.ts';
import type { Locale } from '../../i18n/locales.ts';
import { addressWord } from '../../url/addressParams.ts';
import { scoreboard, scoreSteps } from '../../transforms/scoreboard.ts';
import { partOf } from '../../lib/partOf.ts';
import type { Dataset } from '../../model/dataset.ts';
import { lookAtRowsSteps, type LookedAt } from '../../reading/own/lookAtRows.ts';
import { missingFields } from '../../reading/own/mapping.ts';
import type { OwnNotice } from '../../reading/own/ownNotices.ts';
import { collectEvidenceSteps } from '../../reading/own/proofs.ts';
import { ownDatasetSteps, understandSteps, type OwnUnderstood } from '../../reading/own/readSource.ts';
import { chartFor } from './chartFor.ts';
import { aboutOf, decodeColumns, encodeColumns, mergesOf, ownDataOf } from './about.ts';
import type { FetchFault } from './fetchBytes.ts';
import { openInput, readBytes, type OwnInput, type OwnProgress } from './openInput.ts';
import { LOCAL, type OpenedOwn, type OwnReport, type ReadFile, type Settled } from './opened.ts';
import { runSteps } from '../runSteps.ts';
import { ownWords } from './words/index.ts';

const DRAWN_BY: readonly ListFilterId[] = ['lab', 'dest', 'role', 'kind'];

/** Where a reader stands between a file and its views. */
export type Step =
  | {
      readonly at: 'choose';
      /** what the reader has stopped */
      readonly stopped?: OwnInput;
    }
  | { readonly at: 'busy'; readonly progress: OwnProgress }
  | {
      readonly at: 'fault';
      /** null for a file that is shown already */
      readonly input: OwnInput | null;
      readonly fault: FetchFault;
    }
  | {
      readonly at: 'refused';
      /** null for a file that is shown already */
      readonly input: OwnInput | null;
      readonly notices: readonly OwnNotice[];
    }
  | Preview;

export interface Preview {
  readonly at: 'preview';
  readonly file: ReadFile;
  readonly settled: Settled;
  readonly understood: OwnUnderstood;
  /** what is told and asked of the rows; null where nobody is asked */
  readonly looked: LookedAt | null;
  /** what was understood is of another mapping, until the rows have been read anew */
  readonly isStale?: boolean;
}

/** How a task is stopped and followed. */
export interface Task {
  readonly signal: AbortSignal;
  readonly tell: (progress: OwnProgress) => void;
}

/** Opens and reads a file. Resolves to what is known of it, or to why nothing is. */
export async function openTask(input: OwnInput, columns: string, { signal, tell }: Task): Promise<Step> {
  tell({ phase: input.kind === 'address' ? 'fetch' : 'read', done: 0 });
  const opened = await openInput(input, signal, tell);
  if (opened.kind === 'fault') return { at: 'fault', input, fault: opened.fault };
  const { source, bytes, name, address } = opened;
  if (source.kind === 'refused') return { at: 'refused', input, notices: source.notices };
  const given = aboutOf(source, name);
  const guess = source.kind === 'table' && !source.isRecord ? source.mapping : null;
  const { mapping, about, same } = decodeColumns(columns, guess, given);
  const others = input.kind === 'file' ? (input.others ?? 0) : 0;
  const preview = await readTask(
    { file: { source, bytes, name, address, others, given }, settled: { mapping, about, merges: new Map() } },
    { signal, tell },
  );
  if (same.length === 0) return preview;
  const looked = await lookTask(preview, { signal, tell });
  const merges = mergesOf(same, looked.looked?.alike ?? []);
  return { ...looked, settled: { mapping, about, merges } };
}

/** Looks at what was understood for what a reader is told and asked, where nobody has looked. */
export async function lookTask(preview: Preview, { signal, tell }: Task): Promise<Preview> {
  const { understood } = preview;
  if (preview.looked !== null || understood.kind !== 'table') return preview;
  const looked = await runSteps(lookAtRowsSteps(understood.columns), {
    signal,
    onStep: (done) => tell({ phase: 'look', done }),
  });
  return { ...preview, looked };
}

/** Reads a file anew that is shown already, to be looked at and corrected. */
export async function resumeTask({ file, settled }: OwnReport, { signal, tell }: Task): Promise<Step> {
  tell({ phase: 'read', done: 0 });
  const source = await readBytes(file.bytes, { signal, onStep: (done) => tell({ phase: 'read', done }) });
  if (source.kind === 'refused') return { at: 'refused', input: null, notices: source.notices };
  return lookTask(await readTask({ file: { ...file, source }, settled }, { signal, tell }), { signal, tell });
}

/** Reads the rows of a file under what the reader has settled. */
export async function readTask(
  { file, settled }: Pick<Preview, 'file' | 'settled'>,
  { signal, tell }: Task,
): Promise<Preview> {
  tell({ phase: 'read', done: 0 });
  // What draws so many comes while they are read.
  if (file.source.kind === 'table') chartFor(window, file.source.table.size).part.load();
  const understood = await runSteps(understandSteps(file.source, settled.mapping), {
    signal,
    onStep: (done) => tell({ phase: 'read', done }),
  });
  return { at: 'preview', file, settled, understood, looked: null };
}

/** Returns whether a file can be shown as it is: nothing that is needed is missing, and there is something to show. */
export function isReady({ settled: { mapping }, understood }: Preview): boolean {
  const count = understood.kind === 'table' ? understood.columns.size : 1;
  return count > 0 && (mapping === null || missingFields(mapping).length === 0);
}

/** Makes the dataset of what was read, and what its links say of it. */
export async function makeTask(preview: Preview, locale: Locale, { signal, tell }: Task): Promise<OpenedOwn> {
  const { file, settled, understood } =
    preview.isStale === true ? await readTask(preview, { signal, tell }) : preview;
  tell({ phase: 'make', done: 0 });
  const fallback = ownWords(locale).unnamed;
  const own = ownDataOf(file.source, settled.about, { address: file.address, fallback });
  const dataset = await runSteps(drawnSteps(understood, own, settled.merges), {
    signal,
    onStep: (done) => tell({ phase: 'make', done }),
  });
  const guess = file.source.kind === 'table' && !file.source.isRecord ? file.source.mapping : null;
  return {
    dataset,
    source: file.address ?? `${LOCAL}${file.name === '' ? own.title.en : file.name}`,
    columns: encodeColumns(settled.mapping, guess, settled.about, file.given, settled.merges),
    report: {
      file: {
        bytes: file.bytes,
        name: file.name,
        address: file.address,
        others: file.others,
        given: file.given,
      },
      settled,
    },
  };
}

/**
 * Makes a dataset in steps, and of the index of the filters the part that a chart is drawn by, so that drawing it has nothing to wait for; the rest comes after it (showOwn.tsx). Yields how many
 * departures are made.
 */
function* drawnSteps(...made: Parameters<typeof ownDatasetSteps>): Generator<number, Dataset> {
  const dataset = yield* ownDatasetSteps(...made);
  const { length } = dataset.departures;
  yield* partOf(prepareCounts(dataset, DRAWN_BY), length, length);
  // A table that stands alone shows the sources of its rows at once.
  if (!chartFor(window, length).hasChart) yield* partOf(collectEvidenceSteps(dataset), length, length);
  // The titles of these views say what the moves between all places come to.
  if (/^(?:network|labs|people)$/.test(addressWord(location, 'view'))) {
    const grouping = addressWord(location, 'group') === 'company' ? 'company' : 'lab';
    yield* partOf(scoreSteps(dataset.departures, grouping, dataset.places), length, length);
    for (const score of scoreboard(dataset.departures, grouping, dataset.places))
      if (score.to.length > 0) yield length;
  }
  return dataset;
}
