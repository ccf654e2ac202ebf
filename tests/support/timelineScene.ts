import { createLanguage } from '../../src/i18n/language.ts';
import type { Dataset, Departure } from '../../src/model/dataset.ts';
import { deriveLanes, MOST_LANES } from '../../src/views/timeline/derive.ts';
import { layoutTimeline } from '../../src/views/timeline/layout.ts';
import type { TimelineScene } from '../../src/views/timeline/scene.ts';
import { fullDomain } from '../../src/views/timeline/useLanes.ts';

const en = createLanguage('en');

export interface TimelineOptions {
  readonly departures?: readonly Departure[];
  readonly open?: readonly string[];
  readonly width?: number;
  readonly domain?: readonly [number, number];
  readonly language?: typeof en;
  readonly group?: 'lab' | 'company';
  /** lanes before the rest shares one */
  readonly most?: number;
}

/** Returns the scene of a dataset as the page opens it, with what a test asks for. */
export function timelineScene(dataset: Dataset, options: TimelineOptions = {}): TimelineScene {
  const { departures = dataset.departures, open = [], width = 1232, language = en, group = 'lab' } = options;
  const { most = MOST_LANES, domain = fullDomain(null, dataset.years) } = options;
  const lanes = deriveLanes(departures, dataset, {
    group,
    sort: 'count',
    open,
    time: null,
    most,
    compareNames: () => 0,
  });
  return layoutTimeline(lanes, { width, dataset, language, open, group, domain });
}
