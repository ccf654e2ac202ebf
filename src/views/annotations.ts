import { BOARD_WEEK } from '../model/chartedEvents.ts';
import type { Dataset } from '../model/dataset.ts';
import { dateOf } from '../model/dates.ts';

/** An event that a reader of the years would look for, as the record has it. */
export interface Annotation {
  /** of its words: `story.event.<id>` */
  readonly id: AnnotationId;
  /** UTC ms */
  readonly from: number;
  readonly to: number;
  /** ids of the pages that the record names for it */
  readonly sources: readonly string[];
}

export type AnnotationId = 'chatgpt' | 'merger' | 'board' | 'msl';

/** Where each stands in the record: a milestone, or an event of a lab by kind and month. In order of time. */
const EVENTS = [
  { id: 'chatgpt', lab: 'openai', milestone: 'openai--chatgpt' },
  { id: 'merger', lab: 'google-deepmind', kind: 'merged', month: '2023-04' },
  { id: 'board', ...BOARD_WEEK },
  { id: 'msl', lab: 'meta-superintelligence-labs', kind: 'founded', month: '2025-06' },
] as const;

/** Returns the events that the record has of those that pictures of years point out; one that it lacks is left out. */
export function annotationsOf({ milestones, places }: Dataset): readonly Annotation[] {
  return EVENTS.flatMap((event): readonly Annotation[] => {
    const found =
      'milestone' in event
        ? milestones.find(({ id }) => id === event.milestone)
        : places
            .get(event.lab)
            ?.lab?.events.find(({ kind, date }) => kind === event.kind && date?.startsWith(event.month));
    const date = dateOf(found?.date ?? null);
    if (found === undefined || date === null || !Number.isFinite(date.earliest + date.latest)) return [];
    return [{ id: event.id, from: date.earliest, to: date.latest, sources: found.sources }];
  });
}
