import type { LinkProblem } from '../state/linkProblem.ts';
import { INITIAL_LINK_STATE, type LinkState } from '../state/linkState.ts';

/** Everything that a mount shows: what a link states, and what passes. It holds no derived value. */
export interface DeparturesState extends LinkState {
  /** id of the departure under the pointer or keyboard focus; transient, never in a link */
  readonly hover: string | null;
  /** what was wrong with the link that brought the reader here, until it is dismissed */
  readonly problems: readonly LinkProblem[];
}

export const INITIAL_STATE: DeparturesState = { ...INITIAL_LINK_STATE, hover: null, problems: [] };
