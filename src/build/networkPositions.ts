import type { Dataset } from '../model/dataset.ts';
import type { Grouping } from '../transforms/groupPlace.ts';
import { placeAllNodes, type PositionsByGrouping } from '../views/network/positions.ts';
import { networkRecord } from '../views/network/record.ts';

/** Returns where the nodes of a record's network stand, for the bundles to ship (`define` of Vite), so that no page has to place them. */
export function networkPositions(dataset: Dataset): PositionsByGrouping {
  const place = (grouping: Grouping) => {
    const record = networkRecord(dataset, grouping);
    return { fingerprint: record.fingerprint, ...placeAllNodes(record.whole) };
  };
  return { lab: place('lab'), company: place('company') };
}

/** Returns the definition that puts the positions into a bundle. */
export function definePositions(dataset: Dataset): Readonly<Record<string, string>> {
  return { 'import.meta.env.NETWORK_POSITIONS': JSON.stringify(networkPositions(dataset)) };
}
