import { DESTINATION_KINDS } from '../../model/schema.ts';
import type { Group } from '../../state/linkState.ts';
import type { FlowOptions } from '../../transforms/toFlows.ts';
import { ORIGINS } from './params.ts';

/** Returns what a grouping and the tails that are unfolded ask of the flow. */
export function flowOptions(
  group: Group,
  unfolded: readonly string[],
  places: FlowOptions['places'],
): FlowOptions {
  return {
    grouping: group,
    places,
    mostOrigins: 16,
    mostDestinations: 20,
    openOrigins: unfolded.includes(ORIGINS),
    openKinds: DESTINATION_KINDS.filter((kind) => unfolded.includes(kind)),
  };
}
