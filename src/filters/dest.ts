import type { ListFilter } from './listFilterType.ts';

/** A destination is found by every name above it, up to its company. */
export const dest: ListFilter = {
  optionsOf: ({ destination }) => destination?.place?.chain ?? [],
  closed: null,
  companyBeside: true,
  initial: [],
  place: 'bar',
  givesWay: 5,
};
