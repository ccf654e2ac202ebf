import { company } from './company.ts';
import { dest } from './dest.ts';
import { kind } from './kind.ts';
import { lab } from './lab.ts';
import type { ListFilter } from './listFilterType.ts';
import { region } from './region.ts';
import { role } from './role.ts';
import { set } from './set.ts';
import { status } from './status.ts';

/** Every filter by a list, by its id, in the order of links and chips. Adding one is its file and its name here. */
export const LIST_FILTERS = { lab, company, dest, kind, region, role, status, set } satisfies Readonly<
  Record<string, ListFilter>
>;
