import { createOwnParam, oneOf, type Param } from '../../state/param.ts';

export const CAREER_ORDERS = ['moves', 'span', 'last'] as const;
export type CareerOrder = (typeof CAREER_ORDERS)[number];

/** In what order careers are listed: those of the most moves first, of the longest span, of the latest move. */
export const CAREERS = createOwnParam<CareerOrder>({
  name: 'careers',
  initial: 'moves',
  ...oneOf(CAREER_ORDERS),
});

export const PEOPLE_PARAMS: readonly Param[] = [CAREERS];
