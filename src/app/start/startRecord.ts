import { createPart, type Part } from '../../behaviors/createPart.ts';
import { expandCore } from '../../model/compactCore.ts';
import { createDataset, type Dataset } from '../../model/dataset.ts';
import { shippedCore } from '../../model/shippedCore.ts';
import { languageOf } from '../../store/context.ts';
import { createSelectors, type Selectors } from '../../store/selectors.ts';
import type { DeparturesState } from '../../store/state.ts';
import type { CompleteDataset } from '../parts/useCompleted.ts';
import { forgetRecordTexts, keepFilled } from '../texts.ts';
import { pause } from './pause.ts';

export interface StartedRecord {
  /** what charts and filters need */
  readonly dataset: Dataset;
  readonly selectors: Selectors;
  /** brings what completes it, when it is first asked for */
  readonly details: Part<CompleteDataset | null>;
}

/** Resolves to the shipped record as every document starts with it, read in several tasks. */
export async function startRecord(): Promise<StartedRecord> {
  await pause();
  const core = expandCore(shippedCore());
  keepFilled(core);
  await pause();
  const dataset = createDataset(core, null);
  await pause();
  return {
    dataset,
    selectors: createSelectors(dataset),
    details: createPart(async () => (await import('../../model/shippedDetails.ts')).completeShipped),
  };
}

/** Has nothing kept of the shipped record, on a page that shows other data in its place: none of it is asked for there. */
export function forgetRecord(): void {
  shippedCore();
  forgetRecordTexts();
}

/** Counts what a state shows, and makes the words for it, each in a task of its own: to draw it takes so much less at once. */
export async function prepareState(
  selectors: Selectors,
  { filters, locale }: DeparturesState,
): Promise<void> {
  languageOf(locale);
  await pause();
  selectors.shown(filters);
  await pause();
  selectors.shownInAllYears(filters);
  await pause();
}
