import type { ListFilter } from './listFilterType.ts';

/** A lab's departures belong to the bodies it is part of as well, so that a lab finds its own units. */
export const lab: ListFilter = {
  optionsOf: (departure) => departure.lab.chain,
  closed: null,
  labsOnly: true,
  nested: true,
  companyBeside: true,
  initial: [],
  place: 'bar',
  givesWay: 6,
};
