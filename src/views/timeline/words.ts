import { findLeaders } from '../../transforms/findLeaders.ts';
import type { DescribeContext } from '../definition.ts';
import { alike } from '../../filters/alike.ts';
import { countYears } from '../../filters/count.ts';
import { originsOf } from '../../filters/originsOf.ts';
import { countAlike } from '../../model/alike.ts';

const MOST = 3;

/** Of what a reader has chosen, the timeline in words depends on no more than this. */
interface TimelineContext extends Omit<DescribeContext, 'state'> {
  readonly state: Pick<DescribeContext['state'], 'filters' | 'group'>;
}

/**
 * Returns the timeline in words, with its numbers, from the same set as the picture: how many, which lanes and which year have most, how
 * well dated. Says that something leads only where no doubtful date can make it false.
 */
export function describeTimeline({ shown, dataset, state, language }: TimelineContext): string {
  const { t, count, list, text, number, compare } = language;
  const { departures } = shown;
  const counted = alike(departures);
  const sentences = [t('timeline.describe.count', { n: shown.count.total, count: count(shown.count) })];
  if (departures.length > 0) {
    const { group, filters } = state;
    const nameOf = (id: string) => {
      const place = dataset.places.get(id);
      return place === undefined ? '' : text(place.name);
    };
    const lanes = originsOf(dataset, filters, group);
    const leaders = findLeaders(
      lanes.map(({ id, count: n }) => ({ ...n, name: nameOf(id) })),
      MOST,
      (a, b) => compare(a.name, b.name),
    );
    if (leaders.length > 0) {
      const places = list(
        leaders.map(({ name, ...each }) => t('timeline.describe.place', { name, count: count(each) })),
      );
      sentences.push(t('timeline.describe.most', { n: leaders.length, places, group }));
    }
    const years = countYears(counted, dataset.years);
    const [busiest] = findLeaders(
      years.map(({ year, count: bin }) => ({ ...bin, year })),
      1,
      (a, b) => a.year - b.year,
    );
    if (busiest !== undefined)
      sentences.push(t('timeline.describe.year', { year: String(busiest.year), count: count(busiest) }));
  }
  const coarse = countAlike(counted, ({ clock }) => clock?.date.precision === 'year');
  const spans = countAlike(counted, ({ clock }) => clock?.date.precision === 'interval');
  const undated = countAlike(counted, ({ clock }) => clock === null);
  if (coarse > 0) sentences.push(t('timeline.describe.coarse', { n: coarse, count: number(coarse) }));
  if (spans > 0) sentences.push(t('timeline.describe.spans', { n: spans, count: number(spans) }));
  if (undated > 0) sentences.push(t('timeline.describe.undated', { n: undated, count: number(undated) }));
  return language.sentences(sentences);
}
