import { fixedPaint } from '../../encoding/palette.ts';
import { forSpreadsheets } from '../../exports/csv.ts';
import { DEPARTURE_COLUMNS, departureRow, toTable } from '../../exports/columns.ts';
import { departuresToCsv } from '../../exports/departuresCsv.ts';
import { departuresToJson } from '../../exports/departuresJson.ts';
import { fileNameOf } from '../../exports/fileName.ts';
import { workbookParts } from '../../exports/workbook.ts';
import { describeFilters } from '../../words/describeFilters.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { drawPicture, type PictureOptions } from '../../pictures/drawPicture.tsx';
import type { DeparturesState } from '../../store/state.ts';
import type { ViewDefinition } from '../../views/definition.ts';
import { viewOf } from '../../views/index.ts';
import { describeTitle } from '../../words/finding.ts';
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
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** what the file holds, as text, a spreadsheet as CSV; for a picture of pixels null */
  readonly text: string | null;
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
  const text = isPicture ? await svgOf(request) : format === 'json' ? jsonOf(request) : csvOf(request);
  if (text === null) return null;
  const name = fileNameOf({
    filters: state.filters,
    version: dataset.meta.version,
    title: dataset.own?.title.en ?? null,
    view: isPicture ? state.view : null,
    extension: request.ending ?? format,
  });
  if (format === 'xlsx') return { name, text, blob: await spreadsheetOf(request) };
  if (format !== 'png') return { name, text, blob: new Blob([text], { type: TYPES[format] }) };
  const blob = await svgToPng(text, page);
  return blob === null ? null : { name, text: null, blob };
}

function csvOf({ dataset, shown }: FileRequest): string | null {
  return dataset.evidence === null
    ? null
    : forSpreadsheets(departuresToCsv(shown.departures, dataset.evidence, dataset));
}

/** The same table as a spreadsheet opens it; the program that packs it comes only now. */
async function spreadsheetOf({ dataset, shown }: FileRequest): Promise<Blob> {
  const { evidence } = dataset;
  if (evidence === null) throw new Error('missing evidence');
  const { zipWorkbook } = await import('./zipWorkbook.ts');
  const rows = shown.departures.map((departure) => departureRow(departure, evidence, dataset));
  return zipWorkbook(workbookParts('departures', toTable(DEPARTURE_COLUMNS, rows)));
}

function jsonOf({ dataset, shown, state, language, query }: FileRequest): string | null {
  if (dataset.evidence === null) return null;
  const filters = describeFilters(state.filters, dataset, language).map(({ field, value }) => ({
    field,
    value,
  }));
  return departuresToJson(dataset, dataset.evidence, shown.departures, {
    filters,
    query,
    count: shown.count,
  });
}

async function svgOf(request: FileRequest): Promise<string | null> {
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
