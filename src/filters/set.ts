import type { ListFilter } from './listFilterType.ts';

/** Groups of people with a known size, such as the authors of a paper: the departures by which they shrank. */
export const set: ListFilter = {
  optionsOf: ({ sets }) => sets,
  closed: null,
  ofGroups: true,
  initial: [],
  place: 'more',
  givesWay: null,
};
