import type { ComponentType } from 'react';
import type { RestOfRecords } from '../model/restOfRecords.ts';
import type { ViewDefinition } from '../views/definition.ts';

/** What the embed does not need to show and filter the timeline. It comes as a second script, after the chart stands. */
export interface EmbedParts {
  /** every view of the product */
  readonly views: readonly ViewDefinition[];
  readonly Card: ComponentType;
  /** Reads the rest of the record, which takes a while. */
  readonly readRest: () => RestOfRecords;
}

/** Event on the window that says that the parts are there. */
export const PARTS_EVENT = 'departures:parts';

declare global {
  interface Window {
    aiLabDepartures?: EmbedParts;
  }
}
