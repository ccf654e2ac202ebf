import { finish } from '../../src/lib/finish.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { OwnMapping } from '../../src/reading/own/mapping.ts';
import { rowsOf } from '../../src/reading/own/ownColumns.ts';
import { readRecords } from '../../src/reading/own/readRecords.ts';
import {
  ownDatasetSteps,
  sourceSteps,
  understandSteps,
  type OwnSource,
  type OwnUnderstood,
} from '../../src/reading/own/readSource.ts';
import { workbookSteps } from '../../src/reading/own/readWorkbook.ts';
import { ownData } from './ownRows.ts';

/** Returns what a file of a reader's own holds. */
export function readOwn(file: Uint8Array | string): OwnSource {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return finish(sourceSteps(bytes, { readRecords, workbookSteps }));
}

/** Returns what a table of a reader's own says; throws where it is refused. */
export function understand(
  file: Uint8Array | string,
  change: (mapping: OwnMapping) => OwnMapping = (m) => m,
) {
  const source = readOwn(file);
  if (source.kind !== 'table') throw new Error(`no table: ${JSON.stringify(source)}`);
  const understood = finish(understandSteps(source, change(source.mapping)));
  if (understood.kind !== 'table') throw new Error('no table');
  return { ...source, ...understood, rows: rowsOf(understood.columns) };
}

/** Returns the dataset that a file of a reader's own is shown as; null where it is refused. */
export function openOwn(
  file: Uint8Array | string,
): { readonly dataset: Dataset; readonly understood: OwnUnderstood } | null {
  const source = readOwn(file);
  if (source.kind === 'refused') return null;
  const understood = finish(understandSteps(source, null));
  const about = source.kind === 'records' ? source.records.about : {};
  return { understood, dataset: finish(ownDatasetSteps(understood, ownData(about))) };
}
