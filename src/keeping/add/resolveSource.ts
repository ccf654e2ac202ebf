/** From the source columns of a row to sources and publishers: found by address, id, name or domain; created where the row says enough. */
import { createHash } from 'node:crypto';
import { slugOf } from '../../lib/slugOf.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { PublisherRecord, SourceRecord } from '../../model/schema.ts';
import { putRecord, type RawRecord } from './draft.ts';
import { isSame, placeOf, type RowContext } from './rowContext.ts';

/** Returns the id of the source that columns `source_<n>_…` tell of. Null after a problem. */
export function resolveSource(
  context: RowContext,
  number: number,
  parts: ReadonlyMap<string, string>,
): string | null {
  const { row, draft, lookups, problem } = context;
  const part = (name: string) => parts.get(name) ?? null;
  const field = (name: string) => `source_${number}_${name}`;
  const url = part('url');
  if (url === null || safeUrl(url) === null) {
    problem(field('url'), url ?? '', 'expected an http or https address');
    return null;
  }
  const known = lookups.sourceByUrl.get(url) ?? lookups.sourceByUrl.get(safeUrl(url) ?? url);
  if (known !== undefined) {
    for (const name of ['title', 'published', 'language'] as const) {
      const given = part(name);
      if (given !== null && known[name] !== null && given !== known[name])
        problem(
          field(name),
          given,
          `expected ${known[name]}, as on record for ${known.id}; sources are changed in data/sources.json`,
        );
    }
    const filled = {
      ...known,
      title: known.title ?? part('title'),
      published: known.published ?? part('published'),
    };
    if (filled.title !== known.title || filled.published !== known.published) save(filled);
    return known.id;
  }
  const publisher = resolvePublisher(context, url, field, part);
  if (publisher === null) return null;
  const source = {
    id: `${publisher}-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`,
    url,
    publisher,
    title: part('title'),
    published: part('published'),
    language: part('language') ?? '',
    recordedAs: null,
    story: null,
  };
  save(source);
  return source.id;

  function save(record: SourceRecord): void {
    lookups.sources.set(record.id, record);
    lookups.sourceByUrl.set(record.url, record);
    putRecord(draft, 'sources', record, placeOf(row));
  }
}

function resolvePublisher(
  { row, draft, lookups, problem }: RowContext,
  url: string,
  field: (name: string) => string,
  part: (name: string) => string | null,
): string | null {
  const wanted = part('publisher');
  const found =
    wanted === null
      ? publisherByUrl(lookups.publishers.values(), url)
      : (lookups.publishers.get(wanted) ??
        [...lookups.publishers.values()].find(
          ({ name, nameZh }) => isSame(name, wanted) || nameZh === wanted,
        ));
  if (found != null) return found.id;
  const name = part('publisher_name');
  const id = wanted === null ? slugOf(name ?? '') : slugOf(wanted);
  if (name === null || id === '' || lookups.publishers.has(id)) {
    problem(
      field('publisher'),
      wanted ?? new URL(url).hostname,
      `unknown publisher: expected ${field('publisher_name')}, ${field('publisher_tier')} and ${field('publisher_kind')}, to create one`,
    );
    return null;
  }
  const publisher: RawRecord = {
    id,
    name,
    nameZh: null,
    tier: Number(part('publisher_tier') ?? 0),
    kind: part('publisher_kind') ?? '',
    domains: [new URL(url).hostname.replace(/^www\./, '')],
  };
  putRecord(draft, 'publishers', publisher, placeOf(row));
  lookups.publishers.set(id, { id, name, nameZh: null, tier: 3, kind: 'other', domains: [] });
  return id;
}

/** Returns the publisher whose domain, or domain with the first parts of the path, an address lies under; the closest where several do. */
export function publisherByUrl(publishers: Iterable<PublisherRecord>, url: string): PublisherRecord | null {
  const { hostname, pathname } = new URL(url);
  const fits = (domain: string): boolean => {
    const [host = '', ...path] = domain.split('/');
    const isHost = hostname === host || hostname.endsWith(`.${host}`);
    return isHost && (path.length === 0 || `${pathname}/`.startsWith(`/${path.join('/')}/`));
  };
  let best: { publisher: PublisherRecord; length: number } | null = null;
  for (const publisher of publishers)
    for (const domain of publisher.domains)
      if (fits(domain) && domain.length > (best?.length ?? 0)) best = { publisher, length: domain.length };
  return best?.publisher ?? null;
}
