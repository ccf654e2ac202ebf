import { createOwnParam, oneOf, type Param } from '../../state/param.ts';

/** Whether the companies of few moves are folded or listed too. */
export const ROWS = createOwnParam<'folded' | 'all'>({
  name: 'rows',
  initial: 'folded',
  ...oneOf(['folded', 'all']),
  givesWay: 1,
});

export const LABS_PARAMS: readonly Param[] = [ROWS];
