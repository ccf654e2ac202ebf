import type { ViewDefinition } from '../definition.ts';
import { TIMELINE_PARAMS } from './params.ts';
import { describeTimeline } from './words.ts';
import { drawTimeline } from './draw.tsx';
import { Timeline } from './Timeline.tsx';

export const timelineView: ViewDefinition = {
  id: 'timeline',
  name: 'app.view.timeline',
  params: TIMELINE_PARAMS,
  Chart: Timeline,
  describe: describeTimeline,
  draw: drawTimeline,
};
