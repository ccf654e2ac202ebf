import type { LabRecord } from './schema.ts';

/** Returns the events of a lab that charts mark: dated, and about the lab rather than who led it. In the order of the record. */
export function chartedEvents({ events }: Pick<LabRecord, 'events'>): LabRecord['events'] {
  return events.filter(({ date, kind }) => date !== null && kind !== 'leadership');
}
