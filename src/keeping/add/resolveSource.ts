import { createHash } from 'node:crypto';
import { safeUrl } from '../../model/safeUrl.ts';
import type { SourceRecord } from '../../model/schema.ts';
import { pageKey } from '../../reading/sameness.ts';
import { sourceColumn } from './columnOf.ts';
import { putRecord } from './draft.ts';
import { readDateCell } from './readFields.ts';
import { resolvePublisher } from './resolvePublisher.ts';
import { isSame, originOf, type RowContext } from './rowContext.ts';

/** Fields of a page that a row may fill in, or change where it says so. */
const FIELDS = [
  ['title', 'title'],
  ['published', 'published'],
  ['language', 'language'],
  ['recorded_as', 'recordedAs'],
  ['story', 'story'],
] as const;

/**
 * Returns the id of the source that columns `source_<n>_…` tell of: found by its address in any spelling, else created, with its publisher
 * where need be. Null after a problem.
 */
export function resolveSource(
  context: RowContext,
  number: number,
  parts: ReadonlyMap<string, string>,
): string | null {
  const { row, draft, lookups, problem, warning } = context;
  const field = (name: string) => `source_${number}_${name}`;
  const cells = new Map(parts);
  const published = parts.get('published');
  if (published !== undefined) cells.set('published', readDateCell(context, field('published'), published));
  const part = (name: string) => cells.get(name) ?? null;
  const url = part('url');
  const safe = url === null ? null : safeUrl(url);
  if (url === null || safe === null) {
    const guess =
      url !== null && /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(url) ? `; did you mean https://${url}?` : '';
    problem(field('url'), url ?? '', `expected an http or https address${guess}`);
    return null;
  }
  const known =
    [...lookups.sources.values()].find((source) => source.url === url || source.url === safe) ??
    lookups.sourceByPage.get(pageKey(url) ?? url);
  if (known !== undefined) {
    if (known.url !== url && known.url !== safe)
      warning(field('url'), url, `on record as ${known.url} (${known.id})`);
    return settle(known) ? known.id : null;
  }
  const publisher = resolvePublisher(context, number, url, part);
  if (publisher === null) return null;
  const source = {
    id: `${publisher}-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`,
    url,
    publisher,
    title: part('title'),
    published: part('published'),
    language: part('language') ?? languageOf(publisher) ?? '',
    recordedAs: part('recorded_as'),
    story: part('story'),
  };
  save(source);
  return source.id;

  function settle(page: SourceRecord): boolean {
    const isMended = /^(?:true|yes|1)$/i.test(part('mend') ?? '');
    let agreed = true;
    const mended: Record<string, unknown> = {};
    for (const [name, key] of FIELDS) {
      const given = part(name);
      const old = page[key] ?? null;
      if (given === null || given === old) continue;
      if (old === null || isMended) mended[key] = given;
      else {
        agreed = false;
        problem(
          field(name),
          given,
          `expected ${old}, as on record for ${page.id}; to change it, give ${field('mend')}=true`,
        );
      }
    }
    const stated = part('publisher') ?? part('publisher_name');
    const publisher = lookups.publishers.get(page.publisher);
    const isStated =
      stated === null ||
      stated === page.publisher ||
      isSame(stated, publisher?.name ?? '') ||
      stated === publisher?.nameZh;
    if (!isStated && isMended) {
      const other = resolvePublisher(context, number, page.url, part);
      if (other === null) agreed = false;
      else mended['publisher'] = other;
    } else if (!isStated) {
      agreed = false;
      problem(
        field(part('publisher') === null ? 'publisher_name' : 'publisher'),
        stated,
        `expected ${page.publisher} (${publisher?.name ?? ''}), as on record for ${page.id}; to change it, give ${field('mend')}=true`,
      );
    } else if (part('publisher_tier') !== null && Number(part('publisher_tier')) !== publisher?.tier) {
      agreed = false;
      problem(
        field('publisher_tier'),
        part('publisher_tier') ?? '',
        `expected ${publisher?.tier}, the tier of ${page.publisher}; publishers are changed in publishers.json`,
      );
    }
    if (agreed && Object.keys(mended).length > 0) save({ ...page, ...mended });
    return agreed;
  }

  /** The language of all pages of a publisher, where they have one. */
  function languageOf(id: string): string | null {
    const languages = new Set(
      [...lookups.sources.values()].flatMap((each) => (each.publisher === id ? [each.language] : [])),
    );
    const [only] = languages;
    return languages.size === 1 && only !== undefined && only !== '' ? only : null;
  }

  function save(record: SourceRecord): void {
    lookups.sources.set(record.id, record);
    lookups.sourceByPage.set(pageKey(record.url) ?? record.url, record);
    putRecord(draft, 'sources', { ...record }, originOf(row, sourceColumn(number)));
  }
}
