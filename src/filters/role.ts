import { ROLE_KINDS } from '../model/schema.ts';
import type { ListFilter } from './listFilterType.ts';

/** Board seats are told apart by their kind of role and left out unless asked for: an ordinary filter, so that every count follows. */
export const role: ListFilter = {
  optionsOf: (departure) => [departure.roleKind],
  closed: new Map(ROLE_KINDS.map((id) => [id, `roleKind.${id}`])),
  initial: ['!board'],
  lifted: 'filter.everyRole',
  place: 'more',
  givesWay: null,
};
