import type { Dataset, Place } from '../model/dataset.ts';

/** Whether a view draws one lane, row or node per lab, or one per company. */
export type Grouping = 'lab' | 'company';

/** Returns the place that stands for `place` under a grouping: itself, or the company it belongs to. */
export function groupPlace(place: Place, grouping: Grouping, places: Dataset['places']): Place {
  return grouping === 'lab' ? place : (places.get(place.company) ?? place);
}
