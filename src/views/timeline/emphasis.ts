import { round } from '../../lib/round.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { MORE_LANE } from './derive.ts';
import type { PlacedLane, PlacedMark, TimelineScene } from './scene.ts';

/** px up to which a way to another lane is drawn: about as far as both ends are in sight */
const FARTHEST = 420;

/** What is raised while a departure is under the pointer, has the focus, or is open: nothing is laid out anew. */
export interface Emphasis {
  readonly departure: Departure;
  readonly mark: PlacedMark;
  readonly lane: PlacedLane;
  /** the person's other departures in the picture */
  readonly others: readonly PlacedMark[];
  /** lane of the destination, where it has one */
  readonly toward: PlacedLane | null;
  /** path from the mark to the line of that lane */
  readonly arc: string | null;
}

/** Returns the emphasis of a departure; null where none is meant or it is not in the picture. */
export function emphasisOf(id: string | null, scene: TimelineScene, dataset: Dataset): Emphasis | null {
  const departure = id === null ? undefined : dataset.departureById.get(id);
  if (departure === undefined) return null;
  const own = new Set((dataset.departuresByPerson.get(departure.person.id) ?? []).map((each) => each.id));
  let found: { readonly mark: PlacedMark; readonly lane: PlacedLane } | null = null;
  const others: PlacedMark[] = [];
  for (const lane of scene.lanes) {
    for (const mark of lane.marks) {
      if (mark.id === departure.id) found = { mark, lane };
      else if (mark.inView && own.has(mark.id)) others.push(mark);
    }
  }
  if (found === null) return null;
  const place = departure.destination?.place ?? null;
  const toward =
    place === null
      ? null
      : (scene.lanes.find(({ id: lane, placeIds }) => lane !== MORE_LANE && placeIds.includes(place.id)) ??
        scene.lanes.find(({ id: lane }) => lane === place.company) ??
        null);
  return { departure, ...found, others, toward, arc: found.mark.inView ? arcTo(found, toward, scene) : null };
}

function arcTo(
  { mark, lane }: { readonly mark: PlacedMark; readonly lane: PlacedLane },
  toward: PlacedLane | null,
  scene: TimelineScene,
): string | null {
  if (toward === null || toward.id === lane.id) return null;
  const y = toward.baseline;
  if (Math.abs(y - mark.y) > FARTHEST) return null;
  const bend = Math.min(48, 12 + Math.abs(y - mark.y) / 6);
  const side = mark.x + bend > scene.x1 ? -1 : 1;
  return `M${mark.x},${mark.y}Q${round(mark.x + side * bend)},${round((mark.y + y) / 2)} ${mark.x},${round(y)}`;
}
