import { DESTINATION_KINDS } from '../model/schema.ts';
import type { ListFilter } from './listFilterType.ts';

export const kind: ListFilter = {
  optionsOf: (departure) => [departure.kind],
  closed: new Map(DESTINATION_KINDS.map((id) => [id, `kind.${id}`])),
  symbols: true,
  initial: [],
  place: 'bar',
  givesWay: null,
};
