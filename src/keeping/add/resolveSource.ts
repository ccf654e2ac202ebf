import { createHash } from 'node:crypto';
import { safeUrl } from '../../model/safeUrl.ts';
import type { SourceRecord } from '../../model/schema.ts';
import { pageKey } from '../../reading/sameness.ts';
import { sourceColumn } from './columnOf.ts';
import { putRecord } from './draft.ts';
import { readDateCell } from './readFields.ts';
import { resolvePublisher } from './resolvePublisher.ts';
import { isSame, originOf, type PageCells, type RowContext } from './rowContext.ts';

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
  const { lookups, problem, warning } = context;
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
  const page = { number, url, part, field };
  const known =
    [...lookups.sources.values()].find((source) => source.url === url || source.url === safe) ??
    lookups.sourceByPage.get(pageKey(url) ?? url);
  if (known !== undefined) {
    if (known.url !== url && known.url !== safe)
      warning(field('url'), url, `on record as ${known.url} (${known.id})`);
    return settle(context, page, known) ? known.id : null;
  }
  const publisher = resolvePublisher(context, page);
  if (publisher === null) return null;
  const source = {
    id: `${publisher}-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`,
    url,
    publisher,
    title: part('title'),
    published: part('published'),
    language: part('language') ?? languageOf(context, publisher) ?? '',
    recordedAs: part('recorded_as'),
    story: part('story'),
  };
  save(context, number, source);
  return source.id;
}

/** Whether a row agrees with what is on record of its page. What it fills in, or changes where it says so, is saved. */
function settle(context: RowContext, page: PageCells, known: SourceRecord): boolean {
  const mended = mendFields(context, page, known);
  const publisher = mendPublisher(context, page, known);
  if (mended === null || publisher === null) return false;
  if (publisher !== known.publisher) mended['publisher'] = publisher;
  if (Object.keys(mended).length > 0) save(context, page.number, { ...known, ...mended });
  return true;
}

function isMended({ part }: PageCells): boolean {
  return /^(?:true|yes|1)$/i.test(part('mend') ?? '');
}

function mendFields(
  { problem }: RowContext,
  page: PageCells,
  known: SourceRecord,
): Record<string, string> | null {
  const { part, field } = page;
  let agreed = true;
  const mended: Record<string, string> = {};
  for (const [name, key] of FIELDS) {
    const given = part(name);
    const old = known[key] ?? null;
    if (given === null || given === old) continue;
    if (old === null || isMended(page)) mended[key] = given;
    else {
      agreed = false;
      problem(
        field(name),
        given,
        `expected ${old}, as on record for ${known.id}; to change it, give ${field('mend')}=true`,
      );
    }
  }
  return agreed ? mended : null;
}

/** Returns the publisher of a page on record, another one where the row says so; null after a problem. */
function mendPublisher(context: RowContext, page: PageCells, known: SourceRecord): string | null {
  const { lookups, problem } = context;
  const { part, field } = page;
  const stated = part('publisher') ?? part('publisher_name');
  const publisher = lookups.publishers.get(known.publisher);
  const isStated =
    stated === null ||
    stated === known.publisher ||
    isSame(stated, publisher?.name ?? '') ||
    stated === publisher?.nameZh;
  if (!isStated && isMended(page)) return resolvePublisher(context, { ...page, url: known.url });
  if (!isStated) {
    problem(
      field(part('publisher') === null ? 'publisher_name' : 'publisher'),
      stated,
      `expected ${known.publisher} (${publisher?.name ?? ''}), as on record for ${known.id}; to change it, give ${field('mend')}=true`,
    );
    return null;
  }
  const tier = part('publisher_tier');
  if (tier === null || Number(tier) === publisher?.tier) return known.publisher;
  problem(
    field('publisher_tier'),
    tier,
    `expected ${publisher?.tier}, the tier of ${known.publisher}; publishers are changed in publishers.json`,
  );
  return null;
}

/** The language of all pages of a publisher, where they have one. */
function languageOf({ lookups }: RowContext, id: string): string | null {
  const languages = new Set(
    [...lookups.sources.values()].flatMap((each) => (each.publisher === id ? [each.language] : [])),
  );
  const [only] = languages;
  return languages.size === 1 && only !== undefined && only !== '' ? only : null;
}

function save({ row, draft, lookups }: RowContext, number: number, record: SourceRecord): void {
  lookups.sources.set(record.id, record);
  lookups.sourceByPage.set(pageKey(record.url) ?? record.url, record);
  putRecord(draft, 'sources', { ...record }, originOf(row, sourceColumn(number)));
}
