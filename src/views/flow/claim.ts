import { alike } from '../../filters/alike.ts';
import { surenessIn } from '../../filters/yearRange.ts';
import { countAlike, type Alike } from '../../model/alike.ts';
import type { DestinationKind } from '../../model/schema.ts';
import { nameSet } from '../../words/finding.ts';
import type { DescribeContext } from '../definition.ts';

/** Known next jobs without which the question is not answered. */
const ENOUGH = 8;

/**
 * Returns the answer to "do most go to universities or startups?" as a title; null where too few next jobs are known, the filters ask
 * for kinds or places, or doubtful dates leave open which of the two took more.
 */
export function claimFlow(context: DescribeContext): string | null {
  return answerIn(context, 'finding.flow');
}

/** Returns the same in a few words. */
export function messageOfFlow(context: DescribeContext): string | null {
  return answerIn(context, 'finding.flow.brief');
}

function answerIn(
  { shown, state, dataset, language }: DescribeContext,
  key: 'finding.flow' | 'finding.flow.brief',
): string | null {
  const { t, number } = language;
  const { filters } = state;
  if (filters.kind.length > 0 || filters.dest.length > 0) return null;
  const isSure = surenessIn(filters.time);
  const all = alike(shown.departures);
  const count = (kind: DestinationKind) => {
    const isOfKind = (each: Alike) => each.kind === kind;
    return {
      total: countAlike(all, isOfKind),
      sure: countAlike(all, (each) => isOfKind(each) && isSure(each)),
    };
  };
  const known = countAlike(all, ({ kind }) => kind !== 'unknown');
  if (known < ENOUGH) return null;
  const [startups, universities] = [count('startup'), count('university')];
  const words = (more: typeof startups, fewer: typeof startups) => ({
    more: number(more.sure),
    fewer: number(fewer.total),
    isExact: shown.count.sure === shown.count.total,
    ...nameSet(filters, dataset, language),
  });
  if (startups.sure > universities.total) return t(`${key}.startups`, words(startups, universities));
  if (universities.sure > startups.total) return t(`${key}.universities`, words(universities, startups));
  return null;
}
