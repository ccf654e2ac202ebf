import type { Param } from '../state/param.ts';
import { SHARED_PARAMS } from '../state/sharedParams.ts';
import { ARTICLE_PARAMS } from './article/params.ts';
import { FLOW_PARAMS } from './flow/params.ts';
import { LABS_PARAMS } from './labs/params.ts';
import { NETWORK_PARAMS } from './network/params.ts';
import { PEOPLE_PARAMS } from './people/params.ts';
import { TABLE_PARAMS } from './table/params.ts';
import { TIMELINE_PARAMS } from './timeline/params.ts';

/**
 * Every parameter of a state, in the order of an address. An embed knows them all from the start, also those of views that come later.
 * A view with parameters has one line here; a test holds the list against the views.
 */
export const PARAMS: readonly Param[] = [
  ...SHARED_PARAMS.first,
  ...TIMELINE_PARAMS,
  ...FLOW_PARAMS,
  ...NETWORK_PARAMS,
  ...LABS_PARAMS,
  ...PEOPLE_PARAMS,
  ...TABLE_PARAMS,
  ...ARTICLE_PARAMS,
  ...SHARED_PARAMS.last,
];
