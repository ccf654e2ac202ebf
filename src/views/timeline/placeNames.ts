import type { Language } from '../../i18n/language.ts';
import { placeFirstFree, type Occupancy } from '../../layout/placeLabels.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { RoleKind } from '../../model/schema.ts';
import type { Lane } from './derive.ts';
import { GEOMETRY, type PlacedLabel, type PlacedMark } from './scene.ts';

const ROLE_WEIGHT: Readonly<Record<RoleKind, number>> = {
  executive: 3,
  research_leadership: 2,
  policy_safety: 1,
  research: 1,
  engineering: 0,
  product: 0,
  board: 0,
};

interface LabelContext {
  readonly top: number;
  readonly bottom: number;
  /** the line of the lane; a number of unnamed people never stands across it */
  readonly line: number;
  readonly x0: number;
  readonly x1: number;
  readonly occupancy: Occupancy;
  readonly language: Language;
  /** px of the axis ticks, ascending */
  readonly ticks: readonly number[];
}

/** Names beside marks, leaders first, none over a mark or another name; what is left unnamed in a stretch is said as a number. */
export function placeNames(
  lane: Lane,
  marks: readonly PlacedMark[],
  context: LabelContext,
): readonly PlacedLabel[] {
  const { occupancy, language, x0, x1, top, bottom } = context;
  const departures = new Map(lane.departures.map((departure) => [departure.id, departure]));
  const weight = (id: string) => {
    const departure = departures.get(id);
    if (departure === undefined) return 0;
    return (
      ROLE_WEIGHT[departure.roleKind] +
      (departure.person.knownFor === null ? 0 : 1) +
      (departure.roleGeneric ? 0 : 0.5)
    );
  };
  const inView = marks.filter((mark) => mark.inView && mark.x <= x1);
  const byPriority = [...inView].sort(
    (a, b) => weight(b.id) - weight(a.id) || b.x - a.x || (a.id < b.id ? -1 : 1),
  );
  const labels: PlacedLabel[] = [];
  const named = new Set<string>();
  const { labelFont, symbol } = GEOMETRY;
  for (const mark of byPriority) {
    const departure = departures.get(mark.id);
    if (departure === undefined) continue;
    const text = language.text(departure.person.name);
    const width = textWidth(text, labelFont);
    const gap = symbol / 2 + 4;
    const sides = [
      { anchor: 'start' as const, x: mark.x + gap, x0: mark.x + gap, x1: mark.x + gap + width },
      { anchor: 'end' as const, x: mark.x - gap, x0: mark.x - gap - width, x1: mark.x - gap },
    ]
      .map((side) => ({ ...side, y0: mark.y - 6.5, y1: mark.y + 6.5 }))
      .filter((box) => box.x0 >= x0 && box.x1 <= x1 && box.y0 >= top && box.y1 <= bottom);
    const free = placeFirstFree(sides, occupancy);
    if (free === null) continue;
    named.add(mark.id);
    labels.push({
      id: mark.id,
      x: round(free.x),
      y: round(mark.y + 4),
      anchor: free.anchor,
      text,
      kind: 'person',
    });
  }
  return [...labels, ...placeMoreLabels(inView, named, context)];
}

/** "12 more" beside the stacks of each interval between two ticks, for those of it that are not named. */
function placeMoreLabels(
  inView: readonly PlacedMark[],
  named: ReadonlySet<string>,
  { occupancy, language, x0, x1, top, ticks, line }: LabelContext,
): readonly PlacedLabel[] {
  const runs = new Map<number, PlacedMark[]>();
  for (const mark of inView) {
    const tick = ticks.findLastIndex((x) => x <= mark.x);
    const run = runs.get(tick);
    if (run === undefined) runs.set(tick, [mark]);
    else run.push(mark);
  }
  const labels: PlacedLabel[] = [];
  for (const run of runs.values()) {
    const unnamed = run.filter(({ id }) => !named.has(id));
    if (unnamed.length < 2) continue;
    const peak = run.reduce((a, b) => (b.y < a.y ? b : a));
    const text = language.t('timeline.more', { n: unnamed.length });
    const width = textWidth(text, GEOMETRY.labelFont);
    const candidates = [
      {
        anchor: 'middle' as const,
        x: peak.x,
        x0: peak.x - width / 2,
        x1: peak.x + width / 2,
        y0: peak.y - 18,
      },
      { anchor: 'start' as const, x: peak.x + 8, x0: peak.x + 8, x1: peak.x + 8 + width, y0: peak.y - 6.5 },
      { anchor: 'end' as const, x: peak.x - 8, x0: peak.x - 8 - width, x1: peak.x - 8, y0: peak.y - 6.5 },
    ]
      .map((box) => ({ ...box, y1: box.y0 + 13 }))
      .filter(
        (box) => box.x0 >= x0 && box.x1 <= x1 && box.y0 >= top - 2 && (box.y1 <= line || box.y0 >= line + 3),
      );
    const free = placeFirstFree(candidates, occupancy);
    if (free === null) continue;
    labels.push({
      id: peak.id,
      x: round(free.x),
      y: round(free.y0 + 10.5),
      anchor: free.anchor,
      text,
      kind: 'more',
    });
  }
  return labels;
}
