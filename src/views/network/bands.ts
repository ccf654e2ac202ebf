import type { Region } from '../../model/schema.ts';
import type { GraphNode } from '../../transforms/toGraph.ts';

/** The parts of the world that the network is divided into, from top to bottom. */
export const BAND_IDS = ['china', 'us-canada', 'elsewhere'] as const;
export type BandId = (typeof BAND_IDS)[number];

/** Left column: nobody is on record as having arrived. Right column: nobody as having left. Between them: both. */
export type Side = 'left' | 'middle' | 'right';

/** Returns the part of the world that a region is drawn in; `elsewhere` also where none is on record. */
export function bandOf(region: Region | null): BandId {
  return region === 'china' || region === 'us-canada' ? region : 'elsewhere';
}

/** Returns the column that a node stands in, by the moves of the whole record. */
export function sideOf({ out, in: arrivals }: Pick<GraphNode, 'out' | 'in'>): Side {
  if (arrivals === 0) return 'left';
  return out === 0 ? 'right' : 'middle';
}
