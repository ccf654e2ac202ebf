import type { LabRecord } from './schema.ts';

/** Returns the events of a lab that charts mark: dated, and about the lab rather than who led it. In the order of the record. */
export function chartedEvents({ events }: Pick<LabRecord, 'events'>): LabRecord['events'] {
  return events.filter(({ date, kind }) => date !== null && kind !== 'leadership');
}

/** The one change of leaders that the years of the whole field point out: the week in which OpenAI's board removed its chief executive. */
export const BOARD_WEEK = { lab: 'openai', kind: 'leadership', month: '2023-11' } as const;

/** Returns the events of a lab that any picture shows: those that its lane marks, and the one above. In the order of the record. */
export function picturedEvents(lab: Pick<LabRecord, 'id' | 'events'>): LabRecord['events'] {
  const charted = new Set(chartedEvents(lab));
  return lab.events.filter(
    (event) =>
      charted.has(event) ||
      (lab.id === BOARD_WEEK.lab &&
        event.kind === BOARD_WEEK.kind &&
        event.date?.startsWith(BOARD_WEEK.month) === true),
  );
}
