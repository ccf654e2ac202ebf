import { STATUSES } from '../model/schema.ts';
import type { ListFilter } from './listFilterType.ts';

export const status: ListFilter = {
  optionsOf: (departure) => [departure.status],
  closed: new Map(STATUSES.map((id) => [id, `status.${id}`])),
  initial: [],
  place: 'more',
  givesWay: null,
};
