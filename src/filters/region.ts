import { REGIONS } from '../model/schema.ts';
import type { ListFilter } from './listFilterType.ts';

/** A departure from a lab whose country is not on record has no region. */
export const region: ListFilter = {
  optionsOf: ({ lab }) => (lab.region === null ? [] : [lab.region]),
  closed: new Map(REGIONS.map((id) => [id, `region.${id}`])),
  initial: [],
  place: 'more',
  givesWay: null,
};
