import type { Dataset, Departure, DepartureEvidence, Evidence } from '../../model/dataset.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { PublisherRecord, SourceRecord, SourceRef } from '../../model/schema.ts';

/** A source as a record uses it, with the number it goes by in the card and in the table. */
export interface CitedSource {
  readonly n: number;
  readonly reference: SourceRef;
  readonly source: SourceRecord;
  readonly publisher: PublisherRecord | null;
  /** null where the address is none a reader may follow */
  readonly url: string | null;
}

export interface CitedEvidence extends DepartureEvidence {
  readonly cited: readonly CitedSource[];
  readonly all: Evidence;
}

/** Returns the evidence of a departure with its sources resolved and numbered; null until evidence has arrived. */
export function citedEvidence(departure: Departure, all: Dataset['evidence']): CitedEvidence | null {
  const own = all?.departures.get(departure.id);
  if (all === null || own === undefined) return null;
  const cited = own.sources.flatMap((ref, i): CitedSource[] => {
    const source = all.sources.get(ref.source);
    if (source === undefined) return [];
    const publisher = all.publishers.get(source.publisher) ?? null;
    return [{ n: i + 1, reference: ref, source, publisher, url: safeUrl(source.url) }];
  });
  return { ...own, cited, all };
}

/** Returns the reason that the person or the employer gave; null where no source of the record supports it. */
export function sourcedReason({ statedReason, cited }: CitedEvidence): DepartureEvidence['statedReason'] {
  return cited.some(({ reference }) => reference.supports.includes('stated_reason')) ? statedReason : null;
}

/** Returns sources in groups: pages that carry one story stand together, under the first of them. */
export function groupByStory(
  cited: readonly CitedSource[],
): readonly (readonly [CitedSource, ...CitedSource[]])[] {
  const groups = new Map<string, [CitedSource, ...CitedSource[]]>();
  for (const each of cited) {
    const key = each.source.story ?? `page ${each.n}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}
