import type { ViewDefinition } from '../../definition.ts';
import { timelineView } from '../index.ts';
import { LargeTimeline } from './LargeTimeline.tsx';

/** The timeline with its marks on a canvas. */
export const largeTimelineView: ViewDefinition = { ...timelineView, Chart: LargeTimeline };
