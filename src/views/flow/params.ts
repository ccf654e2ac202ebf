import { DESTINATION_KINDS } from '../../model/schema.ts';
import { createOwnParam, listOf, oneOf, type Param } from '../../state/param.ts';

export const MEASURES = ['count', 'share'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a width means: departures, or the share of those of the origin. */
export const MEASURE = createOwnParam<Measure>({
  name: 'measure',
  initial: 'count',
  ...oneOf(MEASURES),
  formerly: [{ param: 'open', entry: 'flow.shares', value: 'share' }],
});

/** The word for the folded origins among what is unfolded; the others are kinds of destination, for their folded places. */
export const ORIGINS = 'origins';

const UNFOLDED: readonly string[] = [ORIGINS, ...DESTINATION_KINDS];

/** Tails that are unfolded. */
export const UNFOLD = createOwnParam<readonly string[]>({
  name: 'unfold',
  initial: [],
  ...listOf((word) => UNFOLDED.includes(word)),
  givesWay: 1,
  formerly: UNFOLDED.map((word) => ({ param: 'open', entry: ['flow', word].join('.'), value: word })),
});

/** A bar (`from:openai`, `kind:startup`, `to:xai`), or the two ends of a band; any other word is in no drawing. */
const BAR = /^[a-z]+:[a-z0-9:-]+$/;

/**
 * What is pressed in the flow: a bar, or a band by its two ends. It gives way as soon as another place is chosen elsewhere. Empty where
 * nothing is, or only the place that network and flow share.
 */
export const PRESSED = createOwnParam<readonly string[]>({
  name: 'bar',
  initial: [],
  lasts: 'focus',
  ...listOf((id) => BAR.test(id)),
  givesWay: 2,
});

export const FLOW_PARAMS: readonly Param[] = [MEASURE, UNFOLD, PRESSED];
