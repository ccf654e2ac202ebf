import { fixedPaint } from '../../encoding/palette.ts';
import { forSpreadsheets } from '../../exports/csv.ts';
import { DEPARTURE_COLUMNS } from '../../exports/columns.ts';
import { csvSteps, rowsOf } from '../../exports/departuresCsv.ts';
import { jsonSteps } from '../../exports/departuresJson.ts';
import { fileNameOf } from '../../exports/fileName.ts';
import { bytesOf, joinPieces, piecesOf, type FilePiece } from '../../exports/pieces.ts';
import { describeFilters } from '../../words/describeFilters.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { drawPicture, type PictureOptions } from '../../pictures/drawPicture.tsx';
import type { DeparturesState } from '../../store/state.ts';
import type { ViewDefinition } from '../../views/definition.ts';
import { viewOf } from '../../views/index.ts';
import { describeTitle } from '../../words/finding.ts';
import { afterPaint } from '../measureFilters.ts';
import { runSteps, type Run } from '../runSteps.ts';
import { standaloneSvg } from './standaloneSvg.ts';
import { svgToPng } from './svgToPng.ts';

export const FORMATS = ['csv', 'xlsx', 'json', 'svg', 'png'] as const;
export type Format = (typeof FORMATS)[number];

export interface FileRequest {
  readonly dataset: Dataset;
  readonly shown: Shown;
  readonly state: DeparturesState;
  readonly language: Language;
  /** query of the page that shows the same */
  readonly query: string;
  /** of the page, for the credit of a picture */
  readonly address: string;
  /** px of a picture */
  readonly width: number;
  /** px of lanes in a picture, where not all of it is wanted */
  readonly laneRoom?: number;
  /** end of its name; the format unless given */
  readonly ending?: string;
  readonly page: Document;
  /** how the making is followed and stopped; unless given, nobody does either */
  readonly run?: FileRun;
}

/** How far a file is: how many records are written, or read again. */
export interface FileProgress {
  readonly phase: 'make' | 'check' | 'draw';
  readonly done: number;
}

export interface FileRun {
  readonly signal: AbortSignal;
  readonly tell: (progress: FileProgress) => void;
}

/** Returns how a phase is followed whose records come behind so many others. */
export function runOf({ signal, tell }: FileRun, phase: FileProgress['phase'], before = 0): Run {
  return { signal, onStep: (done) => tell({ phase, done: before + done }) };
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** what the file holds, as text, a spreadsheet as CSV; for a picture of pixels null */
  readonly text: string | null;
  /** the same in pieces, by which a large file is checked; null for a picture */
  readonly pieces: readonly FilePiece[] | null;
}

const TYPES: Readonly<Record<Exclude<Format, 'xlsx'>, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml;charset=utf-8',
  png: 'image/png',
};

/** Returns the current set as a file; null where it cannot be made: no evidence yet, nothing to draw, a picture too large. */
export async function makeFile(format: Format, request: FileRequest): Promise<MadeFile | null> {
  const { dataset, state, page } = request;
  const isPicture = format === 'svg' || format === 'png';
  const text = isPicture ? await svgOf(request) : null;
  const pieces = isPicture ? null : await (format === 'json' ? jsonOf(request) : csvOf(request));
  if (text === null && pieces === null) return null;
  const name = fileNameOf({
    filters: state.filters,
    version: dataset.meta.version,
    title: dataset.own?.title.en ?? null,
    view: isPicture ? state.view : null,
    extension: request.ending ?? format,
  });
  if (pieces !== null) {
    const blob = format === 'xlsx' ? await spreadsheetOf(request) : await blobOf(pieces, format, request.run);
    return {
      name,
      pieces,
      blob,
      // Of a large file it is asked for by nobody, unless the page may not save it.
      get text() {
        return joinPieces(pieces);
      },
    };
  }
  if (text === null) return null;
  if (format === 'svg') return { name, text, pieces, blob: new Blob([text], { type: TYPES.svg }) };
  const blob = await svgToPng(text, page);
  return blob === null ? null : { name, text: null, pieces, blob };
}

/** A file that nobody stops. */
export const UNSTOPPED: FileRun = { signal: new AbortController().signal, tell: () => {} };

async function csvOf({ dataset, shown, run = UNSTOPPED }: FileRequest): Promise<readonly FilePiece[] | null> {
  if (dataset.evidence === null) return null;
  const [heading, ...rows] = await runSteps(
    csvSteps(shown.departures, dataset.evidence, dataset),
    runOf(run, 'make'),
  );
  return heading === undefined ? null : [{ ...heading, text: forSpreadsheets(heading.text) }, ...rows];
}

async function blobOf(
  pieces: readonly FilePiece[],
  format: Exclude<Format, 'xlsx'>,
  { signal }: FileRun = UNSTOPPED,
): Promise<Blob> {
  const bytes = await runSteps(bytesOf(pieces), { signal, onStep: () => {} });
  return new Blob([...bytes], { type: TYPES[format] });
}

/** The same table as a spreadsheet opens it; the program that packs it comes only now. */
async function spreadsheetOf({ dataset, shown, run = UNSTOPPED }: FileRequest): Promise<Blob> {
  const { evidence } = dataset;
  if (evidence === null) throw new Error('missing evidence');
  const { createWorkbook } = await import('./zipWorkbook.ts');
  const workbook = createWorkbook('departures');
  workbook.add([DEPARTURE_COLUMNS.map(({ name }) => name)]);
  const packing = piecesOf(shown.departures, (some) => {
    workbook.add(rowsOf(some, evidence, dataset));
    return NOTHING;
  });
  await runSteps(packing, runOf(run, 'make', shown.departures.length));
  return workbook.end();
}

/** What is packed is no text any more. */
const NOTHING: FilePiece = { text: '', list: null };

async function jsonOf(request: FileRequest): Promise<readonly FilePiece[] | null> {
  const { dataset, shown, state, language, query, run = UNSTOPPED } = request;
  if (dataset.evidence === null) return null;
  const filters = describeFilters(state.filters, dataset, language).map(({ field, value }) => ({
    field,
    value,
  }));
  const excerpt = { filters, query, count: shown.count };
  return runSteps(jsonSteps(dataset, dataset.evidence, shown.departures, excerpt), runOf(run, 'make'));
}

/** Departures beyond which a picture takes so long to draw that it is said before. */
const MANY = 2000;

async function svgOf(request: FileRequest): Promise<string | null> {
  const { length } = request.shown.departures;
  if (length > MANY) {
    request.run?.tell({ phase: 'draw', done: length });
    await new Promise<void>((resolve) => afterPaint(window, resolve));
    request.run?.signal.throwIfAborted();
  }
  const picture = drawPicture(pictureOptions(await viewOf(request.state.view).load(), request));
  return picture === null ? null : standaloneSvg(picture, request.page);
}

/** Returns what the picture of a current set is drawn from, as its file and as it is previewed. */
export function pictureOptions(
  view: ViewDefinition,
  { dataset, shown, state, language, address, width, laneRoom }: Omit<FileRequest, 'page' | 'query'>,
): PictureOptions {
  const labels = describeFilters(state.filters, dataset, language);
  return {
    view,
    context: {
      dataset,
      shown,
      state,
      language,
      width,
      paint: fixedPaint('light'),
      ...(laneRoom === undefined ? {} : { laneRoom }),
    },
    title: describeTitle(view, { dataset, shown, state, language }),
    subtitle: labels.map(({ field, value }) => language.t('card.named', { name: field, value })).join(' · '),
    address,
  };
}
