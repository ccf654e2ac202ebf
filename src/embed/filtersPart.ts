import { createPart } from '../behaviors/createPart.ts';

/** The filters of an embed, and the search: they come once somebody reads, or comes near them. */
export const filtersPart = createPart(() => import('./embedFilters.ts'));
