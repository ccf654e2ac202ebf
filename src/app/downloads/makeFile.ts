import { fixedPaint } from '../../encoding/palette.ts';
import { forSpreadsheets } from '../../exports/csv.ts';
import { departuresToCsv } from '../../exports/departuresCsv.ts';
import { departuresToJson } from '../../exports/departuresJson.ts';
import { fileNameOf } from '../../exports/fileName.ts';
import { describeFilters } from '../../words/describeFilters.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { drawPicture } from '../../pictures/drawPicture.tsx';
import type { DeparturesState } from '../../store/state.ts';
import { viewOf } from '../../views/index.ts';
import { describeFinding } from '../../words/finding.ts';
import { standaloneSvg } from './standaloneSvg.ts';
import { svgToPng } from './svgToPng.ts';

export const FORMATS = ['csv', 'json', 'svg', 'png'] as const;
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
  readonly page: Document;
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** what the file holds, where that is text; for a picture of pixels null */
  readonly text: string | null;
}

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml;charset=utf-8',
  png: 'image/png',
};

/** Returns the current set as a file; null where it cannot be made: no evidence yet, nothing to draw, a picture too large. */
export async function makeFile(format: Format, request: FileRequest): Promise<MadeFile | null> {
  const { dataset, state, page } = request;
  const isPicture = format === 'svg' || format === 'png';
  const text = isPicture ? await svgOf(request) : format === 'csv' ? csvOf(request) : jsonOf(request);
  if (text === null) return null;
  const name = fileNameOf({
    filters: state.filters,
    version: dataset.meta.version,
    view: isPicture ? state.view : null,
    extension: format,
  });
  if (format !== 'png') return { name, text, blob: new Blob([text], { type: TYPES[format] }) };
  const blob = await svgToPng(text, page);
  return blob === null ? null : { name, text: null, blob };
}

function csvOf({ dataset, shown }: FileRequest): string | null {
  return dataset.evidence === null
    ? null
    : forSpreadsheets(departuresToCsv(shown.departures, dataset.evidence));
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
  const { dataset, shown, state, language, address, width, page } = request;
  const labels = describeFilters(state.filters, dataset, language);
  const picture = drawPicture({
    view: await viewOf(state.view).load(),
    context: { dataset, shown, state, language, width, paint: fixedPaint('light') },
    title: describeFinding(shown, state.filters, dataset, language),
    subtitle: labels.map(({ field, value }) => language.t('card.named', { name: field, value })).join(' · '),
    address,
  });
  return picture === null ? null : standaloneSvg(picture, page);
}
