import type { ViewDefinition } from '../definition.ts';

/** Returns the timeline in words, from the same set as the picture. */
export const describeTimeline: ViewDefinition['describe'] = (shown, _dataset, { t, count }) =>
  t('app.departures', { n: shown.count.total, count: count(shown.count) });
