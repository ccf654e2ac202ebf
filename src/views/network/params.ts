import { createOwnParam, oneOf, type Param } from '../../state/param.ts';

/** Whether the tail of the ranked places is folded or open, in a narrow container. */
export const TAIL = createOwnParam<'folded' | 'open'>({
  name: 'tail',
  initial: 'folded',
  ...oneOf(['folded', 'open']),
  givesWay: 1,
  formerly: [{ param: 'open', entry: 'network-tail', value: 'open' }],
});

export const NETWORK_PARAMS: readonly Param[] = [TAIL];
