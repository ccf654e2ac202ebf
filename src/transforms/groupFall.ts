import type { Dataset, Departure } from '../model/dataset.ts';
import type { GroupRecord } from '../model/schema.ts';

/** How many of a group had left by a moment: at least and at most, as far as the dates tell. */
export interface FallStep {
  /** UTC milliseconds */
  readonly time: number;
  readonly sure: number;
  readonly total: number;
}

export interface GroupFall {
  readonly size: number;
  /** one departure a member: the first that was no short absence; by date, undated last */
  readonly left: readonly Departure[];
  /** of them, without a date on record: gone, and nobody says when */
  readonly undated: number;
  /** moments at which a count changes, ascending; empty where no departure is dated */
  readonly steps: readonly FallStep[];
}

/**
 * Returns how a group of known size shrank by departures on record. Who has none on record counts as still there, so that the
 * numbers are the least that left. Somebody who left and came straight back has not left; a later departure of the same person
 * does not count again. An undated departure is possible from the first step on.
 */
export function groupFall(dataset: Dataset, group: GroupRecord): GroupFall {
  const left: Departure[] = [];
  const gone = new Set<string>();
  for (const departure of dataset.departures) {
    const { person, lab, destination, sets } = departure;
    if (!sets.includes(group.id) || gone.has(person.id)) continue;
    if (destination?.place?.chain.some((id) => id === lab.id || id === group.lab) === true) continue;
    gone.add(person.id);
    left.push(departure);
  }
  const dates = left.flatMap(({ clock }) => (clock === null ? [] : [clock.date]));
  const undated = left.length - dates.length;
  const times = [
    ...new Set(dates.flatMap(({ earliest, latest }) => [earliest, latest + 1]).filter(Number.isFinite)),
  ].sort((a, b) => a - b);
  const steps = times.map((time) => ({
    time,
    sure: dates.filter(({ latest }) => latest < time).length,
    total: undated + dates.filter(({ earliest }) => earliest <= time).length,
  }));
  return { size: group.members.length, left, undated, steps };
}
