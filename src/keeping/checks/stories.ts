import { isOwnWords } from '../../model/independentPublishers.ts';
import type { SourceRecord } from '../../model/schema.ts';
import { foldName } from '../../reading/sameness.ts';
import { allDepartures, type Check } from './finding.ts';

/** So many departures that two pages share tell that one was written after the other. */
const SHARED = 3;

/** So many words of a title that two pages share are no accident; a name alone is. */
const WORDS = 4;

/**
 * One story told twice is one voice. Pages of several publishers with the same title, and a page that only rewrites (tier 3) and tells of
 * exactly the people of a better one, are to share a `story`, so that they count once. What one person writes has a publisher that says so.
 */
export const checkStories: Check = ({ records }, report) => {
  const tiers = new Map(records.publishers.map(({ id, tier }) => [id, tier]));
  const cited = new Map<string, string[]>();
  for (const { id, sources } of allDepartures(records))
    for (const { source } of sources) cited.set(source, [...(cited.get(source) ?? []), id]);

  const ask = (page: SourceRecord, other: SourceRecord, why: string) =>
    report.warning(
      'sources',
      page.id,
      'story',
      page.story,
      `expected the story of ${other.id} (${other.publisher}), ${why}: pages that tell one story count as one publisher`,
    );
  const apart = (page: SourceRecord, other: SourceRecord) =>
    page.publisher !== other.publisher && (page.story === null || page.story !== other.story);

  const titled = new Map<string, SourceRecord>();
  const told = new Map<string, SourceRecord>();
  const best = [...records.sources].sort(
    (a, b) => (tiers.get(a.publisher) ?? 3) - (tiers.get(b.publisher) ?? 3),
  );
  for (const page of best) {
    const departures = cited.get(page.id) ?? [];
    const title = foldName(page.title ?? '');
    if (title.split(' ').length >= WORDS) {
      const other = titled.get(title);
      if (other === undefined) titled.set(title, page);
      else if (apart(page, other) && cited.get(other.id)?.some((id) => departures.includes(id)))
        ask(page, other, 'which has the same title');
    }
    if (departures.length >= SHARED) {
      const key = departures.join(' ');
      const other = told.get(key);
      if (other === undefined) told.set(key, page);
      else if (
        page.story === null &&
        apart(page, other) &&
        tiers.get(page.publisher) === 3 &&
        tiers.get(other.publisher) !== 3
      )
        ask(page, other, `which tells of the same ${departures.length} departures`);
    }
  }
  for (const { id, name } of records.publishers)
    if (/\bperson(?:'|’)s own\b/i.test(name) && !isOwnWords(id))
      report.problem(
        'publishers',
        id,
        'id',
        id,
        'expected an id that ends with -own-page or -own-account: all that a person writes is one voice',
      );
};
