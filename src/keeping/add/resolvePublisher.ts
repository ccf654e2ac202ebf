import { slugOf } from '../../lib/slugOf.ts';
import type { PublisherRecord } from '../../model/schema.ts';
import { foldName, isLikePlace } from '../../reading/sameness.ts';
import { publisherColumn } from './columnOf.ts';
import { putRecord } from './draft.ts';
import { isSame, originOf, type PageCells, type RowContext } from './rowContext.ts';

/**
 * Returns the id of the publisher of a page, from its id, its name or the domain of the page; created where the row says enough. What the
 * row states is never overruled in silence: a name, tier or domain that is another's is a problem. Null after one.
 */
export function resolvePublisher(context: RowContext, page: PageCells): string | null {
  const { lookups, problem, warning } = context;
  const { url, part, field } = page;
  const publishers = [...lookups.publishers.values()];
  const [wanted, name] = [part('publisher'), part('publisher_name')];
  const byName = (text: string) => publishers.find((each) => isSame(each.name, text) || each.nameZh === text);
  const byDomain = publisherByUrl(publishers, url);
  const stated = wanted ?? name;
  const found = stated === null ? byDomain : (lookups.publishers.get(wanted ?? '') ?? byName(stated) ?? null);
  if (found !== null) {
    if (stated !== null && byDomain !== null && byDomain.id !== found.id && part('recorded_as') === null)
      warning(
        field('publisher'),
        stated,
        `the address is one of ${byDomain.id} (${byDomain.name}): where the page is a copy, say so in ${field('recorded_as')}`,
      );
    else if (stated !== null && byDomain === null && found.domains.length > 0 && part('recorded_as') === null)
      warning(
        field(wanted === null ? 'publisher_name' : 'publisher'),
        stated,
        `the address is none of ${found.id} (${found.domains.join(', ')}): where the page is a copy, say so in ${field('recorded_as')}`,
      );
    if (wanted !== null && name !== null && !isSame(found.name, name) && found.nameZh !== name) {
      problem(field('publisher_name'), name, `expected ${found.name}, the name on record of ${found.id}`);
      return null;
    }
    return agrees(context, page, found) ? found.id : null;
  }
  if (
    name !== null &&
    byDomain !== null &&
    part('recorded_as') === null &&
    !isLikePlace(byDomain.name, name)
  ) {
    if (wanted === null) {
      problem(
        field('publisher_name'),
        name,
        `the address is one of ${byDomain.id} (${byDomain.name}, tier ${byDomain.tier}): give that id in ${field('publisher')}, or a new one for ${name}`,
      );
      return null;
    }
    warning(
      field('publisher'),
      wanted,
      `becomes another publisher than ${byDomain.id}, whose domain the address has`,
    );
  }
  return create(context, page);
}

/** What the row states of a publisher on record must be what is on record: tiers belong to publishers. */
function agrees({ problem }: RowContext, { part, field }: PageCells, found: PublisherRecord): boolean {
  let agreed = true;
  for (const [name, value] of [
    ['publisher_tier', String(found.tier)],
    ['publisher_kind', found.kind],
    ['publisher_zh', found.nameZh],
  ] as const) {
    const given = part(name);
    if (given === null || tierOf(given) === value || given === value) continue;
    agreed = false;
    problem(
      field(name),
      given,
      `expected ${value ?? 'nothing'}, as ${found.id} (${found.name}) has on record; publishers are changed in publishers.json`,
    );
  }
  return agreed;
}

/** `tier 2` and `2.0` as `2`. */
function tierOf(text: string): string {
  return /^(?:tier\s*)?([123])(?:\.0+)?$/i.exec(text)?.[1] ?? text;
}

const TIERS = [1, 2, 3] as const;

/** Hosts on which anybody publishes: nobody's domain. */
const SHARED =
  /(?:^|\.)(?:medium\.com|github\.(?:com|io)|substack\.com|wordpress\.com|blogspot\.com|notion\.site|linkedin\.com|x\.com|twitter\.com|facebook\.com|weibo\.com|zhihu\.com|qq\.com|youtube\.com|reddit\.com|archive\.org|archive\.(?:today|ph|is)|webcache\.googleusercontent\.com|docs\.google\.com|sites\.google\.com)$/;

function create(context: RowContext, page: PageCells): string | null {
  const { row, draft, lookups, problem } = context;
  const { number, part, field } = page;
  const name = part('publisher_name') ?? part('publisher') ?? '';
  const id = newIdOf(context, page, name);
  if (id === null) return null;
  const tier = TIERS.find((each) => each === Number(tierOf(part('publisher_tier') ?? '')));
  if (tier === undefined) {
    problem(field('publisher_tier'), part('publisher_tier') ?? '', 'expected 1, 2 or 3');
    return null;
  }
  const publisher = {
    id,
    name,
    nameZh: part('publisher_zh'),
    tier,
    // Any other word is refused by the validation of the draft, which has the words that it may be.
    kind: (part('publisher_kind') ?? '') as PublisherRecord['kind'],
    domains: domainsOf(context, page, name),
  };
  putRecord(draft, 'publishers', publisher, originOf(row, publisherColumn(number)));
  lookups.publishers.set(id, publisher);
  return id;
}

/** Returns the id of a new publisher; null after a problem: too little said, an id that is taken, or a name that may be another's. */
function newIdOf(
  { lookups, problem, warning }: RowContext,
  { url, part, field }: PageCells,
  name: string,
): string | null {
  const wanted = part('publisher');
  const missing = ['publisher_name', 'publisher_tier', 'publisher_kind'].filter(
    (each) => part(each) === null,
  );
  const alike = [...lookups.publishers.values()].filter(
    (each) => isLikePlace(each.name, name) || (each.nameZh !== null && isLikePlace(each.nameZh, name)),
  );
  const ids = alike.slice(0, 3).map((each) => `${each.id} (${each.name})`);
  if (missing.length > 0) {
    const likely = ids.length === 0 ? '' : `; did you mean ${ids.join(' or ')}?`;
    problem(
      field('publisher'),
      wanted ?? part('publisher_name') ?? hostOf(url),
      `unknown publisher${likely}${likely === '' ? ':' : ' Else'} expected ${missing.map(field).join(', ')}, to create one`,
    );
    return null;
  }
  const id = slugOf(wanted ?? name);
  const taken = lookups.publishers.get(id);
  if (taken !== undefined || id === '') {
    const message =
      taken === undefined
        ? 'an id of small letters, digits and hyphens'
        : `another id: ${id} is ${taken.name}`;
    problem(field('publisher'), wanted ?? name, `expected ${message}`);
    return null;
  }
  if (ids.length > 0) {
    if (wanted === null) {
      problem(
        field('publisher_name'),
        name,
        `is it ${ids.join(' or ')}? Give that id in ${field('publisher')}; for another, a new id`,
      );
      return null;
    }
    warning(field('publisher'), id, `becomes another publisher than ${ids.join(', ')}`);
  }
  return id;
}

/** The domains of a new publisher: those that the row states, else that of the page where it is plainly its own. */
function domainsOf({ warning }: RowContext, { url, part, field }: PageCells, name: string): string[] {
  const stated = (part('publisher_domain') ?? '')
    .split(/[\s;,]+/)
    .map((domain) =>
      domain
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, '')
        .replace(/[./]+$/, ''),
    )
    .filter((domain) => domain !== '');
  if (stated.length > 0) return stated;
  const host = hostOf(url);
  if (part('recorded_as') === null && !SHARED.test(host) && resembles(host, name)) return [host];
  warning(
    field('publisher_name'),
    name,
    `${host} is not taken for a domain of it: give ${field('publisher_domain')} if further pages are to be known by one`,
  );
  return [];
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '').replace(/\.$/, '');
}

/** True where a host and a name have a word in common, or the host is made of the initials: `paper.example` and The Example Paper. */
function resembles(host: string, name: string): boolean {
  const labels = host.split('.').slice(0, -1).join('').replaceAll('-', '');
  const words = foldName(name)
    .split(' ')
    .filter((word) => !/^(?:the|a|of|and|news|daily|online|com)$/.test(word));
  const isIn = words.some(
    (word) =>
      word.length >= 3 &&
      (labels.includes(word) || host.replaceAll('.', '').includes(word) || word === `${labels}s`),
  );
  const initials = words.map((word) => word[0]).join('');
  return isIn || (initials.length >= 2 && labels === initials);
}

/** Returns the publisher whose domain, or domain with the first parts of the path, an address lies under; the closest where several do. */
export function publisherByUrl(publishers: Iterable<PublisherRecord>, url: string): PublisherRecord | null {
  const { hostname, pathname } = new URL(url);
  const name = hostname.replace(/\.$/, '');
  const fits = (domain: string): boolean => {
    const [host = '', ...path] = domain.split('/');
    const isHost = name === host || name.endsWith(`.${host}`);
    return isHost && (path.length === 0 || `${pathname}/`.startsWith(`/${path.join('/')}/`));
  };
  let best: { publisher: PublisherRecord; length: number } | null = null;
  for (const publisher of publishers)
    for (const domain of publisher.domains)
      if (fits(domain) && domain.length > (best?.length ?? 0)) best = { publisher, length: domain.length };
  return best?.publisher ?? null;
}
