import { DESTINATION_KINDS, type DestinationKind } from '../../model/schema.ts';
import type { DeparturesState } from '../../store/state.ts';
import type { FlowOptions } from '../../transforms/toFlows.ts';
import type { Measure } from './layout.ts';

/** Words of this view in the state's `open`: the folded origins, the folded places of a kind, and the measure. */
export const OPEN_ORIGINS = 'flow.origins';
export const OPEN_SHARES = 'flow.shares';

export function openKindId(kind: DestinationKind): string {
  return `flow.${kind}`;
}

/** Returns what a state asks of the flow. */
export function flowOptions(
  { group, open }: Pick<DeparturesState, 'group' | 'open'>,
  places: FlowOptions['places'],
): FlowOptions {
  return {
    grouping: group,
    places,
    mostOrigins: 16,
    mostDestinations: 20,
    openOrigins: open.includes(OPEN_ORIGINS),
    openKinds: DESTINATION_KINDS.filter((kind) => open.includes(openKindId(kind))),
  };
}

export function measureOf(open: readonly string[]): Measure {
  return open.includes(OPEN_SHARES) ? 'share' : 'count';
}
