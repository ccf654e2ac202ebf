import type { ListFilter } from './listFilterType.ts';

export const company: ListFilter = {
  optionsOf: (departure) => [departure.lab.company],
  closed: null,
  initial: [],
  place: 'bar',
  givesWay: 7,
};
