import type { PublisherRecord, SourceRecord } from './schema.ts';

/**
 * Returns how many publishers vouch independently of one another: pages of one publisher count once, and so do the pages of
 * several publishers that carry one and the same story. No sources give 0.
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
  for (const { publisher, story } of sources) {
    const from = root(`publisher ${publisher}`);
    const to = story === null ? from : root(`story ${story}`);
    if (from !== to) parents.set(from, to);
  }
  return new Set(sources.map(({ publisher }) => root(`publisher ${publisher}`))).size;
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
