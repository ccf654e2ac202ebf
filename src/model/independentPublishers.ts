import type { PublisherRecord, SourceRecord } from './schema.ts';

/** Ids of publishers that stand for whatever a person writes, on a site of their own or under an account: one voice on any record. */
const OWN_WORDS = /^personal-site$|-own-(?:page|account)$/;

/** Returns whether pages of this publisher are the person's own words, wherever they are published. */
export function isOwnWords(publisher: string): boolean {
  return OWN_WORDS.test(publisher);
}

/**
 * Returns how many publishers vouch independently of one another: pages of one publisher count once, so do the pages of several
 * publishers that carry one and the same story, and all that the person writes, on whatever site. No sources give 0.
 */
export function countIndependentPublishers(
  sources: readonly Pick<SourceRecord, 'publisher' | 'story'>[],
): number {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let current = key;
    for (let parent = parents.get(current); parent !== undefined; parent = parents.get(current))
      current = parent;
    return current;
  };
  const voiceOf = (publisher: string) =>
    root(isOwnWords(publisher) ? 'publisher the person' : `publisher ${publisher}`);
  for (const { publisher, story } of sources) {
    const from = voiceOf(publisher);
    const to = story === null ? from : root(`story ${story}`);
    if (from !== to) parents.set(from, to);
  }
  return new Set(sources.map(({ publisher }) => voiceOf(publisher))).size;
}

/** Returns the best (lowest) tier among the publishers of the sources; null without sources. */
export function bestTier(
  sources: readonly Pick<SourceRecord, 'publisher'>[],
  publishers: ReadonlyMap<string, Pick<PublisherRecord, 'tier'>>,
): PublisherRecord['tier'] | null {
  const tiers = sources.flatMap(({ publisher }) => publishers.get(publisher)?.tier ?? []);
  return tiers.reduce<PublisherRecord['tier'] | null>(
    (best, tier) => (best === null || tier < best ? tier : best),
    null,
  );
}
