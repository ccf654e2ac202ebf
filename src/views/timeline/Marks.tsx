import { useMemo } from 'react';
import { kindShape } from '../../marks/KindSymbol.tsx';
import { Paths, type DrawnPath } from '../../marks/Paths.tsx';
import { DESTINATION_KINDS } from '../../model/schema.ts';
import type { LaneGroupProps } from './LaneLayer.tsx';
import { GEOMETRY, type PlacedLane } from './scene.ts';

export interface MarksProps extends Pick<
  LaneGroupProps,
  'scene' | 'lane' | 'paint' | 'names' | 'active' | 'within'
> {
  readonly marks: PlacedLane['marks'];
}

/**
 * One element for each departure: there may be thousands. What a canvas has is there once it is reached. Those that are pressed and focused grow fainter together where one is
 * brought out.
 */
export function Marks({ scene, lane, paint, names, active, within, marks: drawn }: MarksProps) {
  const live = names !== null;
  const stop = active?.type === 'mark' ? active.id : null;
  const reached = stop === null ? undefined : within && lane.marks.find(({ id }) => id === stop);
  const symbol = within !== undefined && lane.opened ? GEOMETRY.symbol : scene.symbol;
  const looks = useMemo(() => {
    const unseen = { className: 'mark', ...(live && { role: 'button', tabIndex: -1 }) };
    return new Map<string | false, DrawnPath['look']>([
      [false, unseen],
      ...DESTINATION_KINDS.map(
        (kind) => [kind, { ...unseen, ...kindShape(kind, symbol, paint.kind(kind)) }] as const,
      ),
    ]);
  }, [symbol, paint, live]);
  const list = useMemo(() => {
    const marks = reached === undefined || drawn.includes(reached) ? drawn : [...drawn, reached];
    return marks.map(({ id, kind, inView, x, y }): DrawnPath => ({
      key: id,
      look: looks.get(inView && kind) ?? {},
      own: {
        'data-departure': id,
        'aria-label': names?.get(id),
        ...(inView && { transform: `translate(${x},${y})` }),
        ...(id === stop && { tabIndex: 0 }),
      },
    }));
  }, [drawn, reached, looks, names, stop]);
  if (live) return <Paths className="marks" list={list} />;
  return list.map(({ key, look, own }) => <path key={key} data-departure={key} {...look} {...own} />);
}
