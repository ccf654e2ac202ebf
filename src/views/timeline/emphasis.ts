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
  const found = findMark(departure, scene);
  if (found === null) return null;
  const others = (dataset.departuresByPerson.get(departure.person.id) ?? []).flatMap((each) => {
    const mark = each === departure ? undefined : findMark(each, scene)?.mark;
    return mark?.inView === true ? [mark] : [];
  });
  const place = departure.destination?.place ?? null;
  const toward =
    place === null
      ? null
      : (scene.lanes.find(({ id: lane, placeIds }) => lane !== MORE_LANE && placeIds.includes(place.id)) ??
        scene.lanes.find(({ id: lane }) => lane === place.company) ??
        null);
  return { departure, ...found, others, toward, arc: found.mark.inView ? arcTo(found, toward, scene) : null };
}

/** Looks in the one lane that a departure stands in. */
function findMark(
  departure: Departure,
  scene: TimelineScene,
): { readonly mark: PlacedMark; readonly lane: PlacedLane } | null {
  const { lab } = departure;
  const lane =
    scene.lanes.find(({ placeIds }) => placeIds.includes(lab.id)) ??
    scene.lanes.find(({ placeIds }) => placeIds.includes(lab.company));
  if (lane === undefined) return null;
  const find = lane.markOf ?? (({ id }) => lane.marks.find((mark) => mark.id === id));
  const mark = find(departure);
  return mark === undefined ? null : { mark, lane };
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
