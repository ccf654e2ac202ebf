import type { LinkProblem } from '../state/linkProblem.ts';
import { INITIAL_LINK_STATE, type LinkState } from '../state/linkState.ts';

/** A departure, a node of the network by its place, or a bar or band of the flow. */
export interface Hover {
  readonly kind: 'departure' | 'node' | 'flow';
  readonly id: string;
}

/** Returns the id of what is looked at, where it is of that kind. */
export function hovered({ hover }: Pick<DeparturesState, 'hover'>, kind: Hover['kind']): string | null {
  return hover?.kind === kind ? hover.id : null;
}

/** Everything that a mount shows: what a link states, and what passes. It holds no derived value. */
export interface DeparturesState extends LinkState {
  /** what is under the pointer or has the focus, anywhere; transient, never in a link */
  readonly hover: Hover | null;
  /** what was wrong with the link that brought the reader here, until it is dismissed */
  readonly problems: readonly LinkProblem[];
}

export const INITIAL_STATE: DeparturesState = { ...INITIAL_LINK_STATE, hover: null, problems: [] };
