/** Rows of the tables that the product itself makes: one is enough to restore its record. */
import { dateOrNull } from '../../model/dates.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { Bilingual, DepartureRecord, DestinationKind } from '../../model/schema.ts';
import {
  DISAGREEMENT_FIELDS,
  DESTINATION_KINDS,
  ORGANIZATION_KINDS,
  STATEMENT_BY,
  SUPPORTED_FACTS,
  PUBLISHER_KINDS,
} from '../../model/vocabulary.ts';
import { decodeDestinations, decodeSources, splitEscaped } from '../cells.ts';
import type { OwnDestination, OwnFacts, OwnPlace, OwnPlaceFacts, OwnRow } from './ownRow.ts';
import { roleKindOfWord, statusOfWord } from './words.ts';

const ID = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;

/** Returns whether a table is one that the product has made. */
export function isRecordTable(heading: readonly string[]): boolean {
  return ['id', 'person', 'person_en', 'lab', 'lab_en', 'left', 'dest_1_org', 'sources'].every((name) =>
    heading.includes(name),
  );
}

/**
 * Returns the departure of a row that the product has made; null where it lacks what makes it one, or has been changed into what is none. `cell` gives
 * the text below a heading, empty where there is none.
 */
export function readRecordRow(number: number, cell: (name: string) => string): OwnRow | null {
  const [id, person, lab] = [cell('id'), cell('person'), cell('lab')];
  if (![id, person, lab].every((each) => ID.test(each)) || cell('person_en') === '') return null;
  const dates = ['joined', 'left', 'announced', 'dest_1_when', 'joined_company_when'] as const;
  if (dates.some((name) => cell(name) !== '' && dateOrNull(cell(name)) === null)) return null;
  const both = (name: string): Bilingual | null => {
    const [en, zh] = [cell(`${name}_en`), cell(`${name}_zh`)];
    return en === '' && zh === '' ? null : { en: en === '' ? zh : en, zh: zh === '' ? en : zh };
  };
  const date = (name: string) => (cell(name) === '' ? null : cell(name));
  const facts = readFacts(cell, both);
  const named = new Map(facts.places.map((place) => [place.id, place.name]));
  const placeOf = (place: string, name: Bilingual | null): OwnPlace => ({
    id: place,
    name: name ?? named.get(place) ?? { en: place, zh: place },
  });
  const kinds = cell('kinds').split(' ');
  const kindAt = (i: number, fallback: string): DestinationKind | null =>
    DESTINATION_KINDS.find((kind) => kind !== 'unknown' && kind === (kinds[i] || fallback)) ?? null;
  const first: readonly OwnDestination[] =
    cell('dest_1_founder') === ''
      ? []
      : [
          {
            place: ID.test(cell('dest_1_org')) ? placeOf(cell('dest_1_org'), both('dest_1')) : null,
            kind: cell('dest_1_retired') === 'true' ? 'retired' : kindAt(0, cell('kind')),
            founder: cell('dest_1_founder') === 'true',
            role: both('dest_1_role'),
            when: date('dest_1_when'),
            country: countryOf(cell('dest_1_country')),
          },
        ];
  const later = (decodeDestinations(cell('later_destinations')) ?? []).map((stop, i): OwnDestination => ({
    place: stop.organization !== null && ID.test(stop.organization) ? placeOf(stop.organization, null) : null,
    kind: stop.retired ? 'retired' : kindAt(first.length + i, ''),
    founder: stop.founder,
    role: stop.role,
    when: stop.when !== null && dateOrNull(stop.when) !== null ? stop.when : null,
    country: countryOf(stop.country ?? ''),
  }));
  const reason = both('stated_reason');
  const company = cell('company');
  return {
    number,
    id,
    person: { id: person, name: { en: cell('person_en'), zh: cell('person_zh') || null } },
    from: placeOf(lab, both('lab')),
    company: company !== lab && ID.test(company) && named.size === 0 ? placeOf(company, null) : null,
    country: null,
    joined: date('joined'),
    left: date('left'),
    announced: date('announced'),
    role: both('role'),
    roleKind: roleKindOfWord(cell('role_kind')),
    destinations: [...first, ...later],
    status: statusOfWord(cell('status')),
    sources: readSources(cell('sources'), cell('source_urls')),
    facts,
    rest: {
      unit: both('unit'),
      roleGeneric: cell('role_generic') === 'true',
      joinedCompany:
        ID.test(cell('joined_company')) && cell('joined_company_when') !== ''
          ? { organization: cell('joined_company'), date: cell('joined_company_when') }
          : null,
      statedReason:
        reason === null
          ? null
          : {
              text: reason,
              by: (['person', 'employer'] as const).find((by) => by === cell('stated_reason_by')) ?? null,
            },
      caveat: both('caveat'),
      note: both('note'),
      disagreements: readDisagreements(cell('disagreements')),
      added: /^\d{4}\.\d{2}\.\d{2}(?:-\d+)?$/.test(cell('added')) ? cell('added') : null,
    },
  };
}

function countryOf(code: string): string | null {
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

function dateTextOf(text: string): string | null {
  return text !== '' && dateOrNull(text) !== null ? text : null;
}

function readFacts(cell: (name: string) => string, both: (name: string) => Bilingual | null): OwnFacts {
  return {
    places: entriesOf(cell('places')).flatMap(readPlace),
    pages: entriesOf(cell('pages')).flatMap(readPage),
    knownFor: both('person_known_for'),
    notable: cell('person_notable') === 'true',
    aliases: listOf(cell('person_aliases'), '; '),
  };
}

function entriesOf(cell: string): readonly (readonly string[])[] {
  return cell === '' ? [] : splitEscaped(cell);
}

function listOf(text: string, gap: string): string[] {
  return text.split(gap).filter((part) => part !== '');
}

const HOWS = ['renamed', 'merged', 'reorganised'] as const;

function readPlace(parts: readonly string[]): readonly OwnPlaceFacts[] {
  const [id = '', en = '', zh = '', kind = '', parent = '', country = '', founded = '', ended = ''] = parts;
  const [shortEn = '', shortZh = '', unit = '', successor = '', since = '', how = '', aliases = ''] =
    parts.slice(8);
  if (!ID.test(id) || en === '') return [];
  const name = { en, zh: zh || en };
  const become = HOWS.find((each) => each === how);
  return [
    {
      id,
      name,
      kind: kind === 'origin' ? 'origin' : (ORGANIZATION_KINDS.find((each) => each === kind) ?? 'unknown'),
      parent: ID.test(parent) ? parent : null,
      country: countryOf(country),
      founded: dateTextOf(founded),
      ended: dateTextOf(ended),
      short: { en: shortEn || name.en, zh: shortZh || name.zh },
      unitUnknown: unit === 'true',
      successor:
        ID.test(successor) && become !== undefined
          ? { lab: successor, date: dateTextOf(since), how: become }
          : null,
      aliases: listOf(aliases, ' / '),
    },
  ];
}

function readPage(parts: readonly string[]): OwnFacts['pages'] {
  const [id = '', url = '', title = '', publisher = '', name = '', nameZh = '', tier = '', kind = ''] = parts;
  const [published = '', language = '', recordedAs = '', story = ''] = parts.slice(8);
  if (!ID.test(id) || !ID.test(publisher) || safeUrl(url) === null) return [];
  return [
    {
      id,
      url,
      publisher,
      title: title || null,
      published: dateTextOf(published),
      language: /^[a-z]{2}$/.test(language) ? language : '',
      recordedAs: recordedAs || null,
      story: ID.test(story) ? story : null,
      by: {
        id: publisher,
        name: name || publisher,
        nameZh: nameZh || null,
        tier: tier === '1' ? 1 : tier === '2' ? 2 : 3,
        kind: PUBLISHER_KINDS.find((each) => each === kind) ?? 'other',
        domains: [],
      },
    },
  ];
}

function readSources(refs: string, urls: string): OwnRow['sources'] {
  const addresses = urls.split(' ');
  return (decodeSources(refs) ?? []).map(({ source, supports, statementBy }, i) => ({
    id: source,
    url: safeUrl(addresses[i] ?? '') === null ? null : (addresses[i] ?? null),
    supports: supports.flatMap((word) => SUPPORTED_FACTS.find((fact) => fact === word) ?? []),
    statementBy: STATEMENT_BY.find((by) => by === statementBy) ?? null,
  }));
}

/** What sources differ about, where the cell is what the product writes there. */
function readDisagreements(cell: string): DepartureRecord['disagreements'] {
  if (cell === '') return [];
  let raw: unknown;
  try {
    raw = JSON.parse(cell);
  } catch {
    return [];
  }
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((each: unknown) => {
    const { field, claims, preferred, reason } = fieldsOf(each);
    const known = DISAGREEMENT_FIELDS.find((name) => name === field);
    const why = bilingualOf(reason);
    if (known === undefined || why === null || !Array.isArray(claims)) return [];
    const read = claims.flatMap((claim: unknown) => {
      const { value, text, sources } = fieldsOf(claim);
      const words = bilingualOf(text);
      return words === null || !Array.isArray(sources)
        ? []
        : [
            {
              value: typeof value === 'string' ? value : null,
              text: words,
              sources: sources.filter((id): id is string => typeof id === 'string' && ID.test(id)),
            },
          ];
    });
    const isIndex = typeof preferred === 'number' && Number.isInteger(preferred) && preferred < read.length;
    return read.length < 2
      ? []
      : [
          {
            field: known,
            claims: read,
            preferred: isIndex && preferred >= 0 ? preferred : null,
            reason: why,
          },
        ];
  });
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function bilingualOf(value: unknown): Bilingual | null {
  const { en, zh } = fieldsOf(value);
  return typeof en === 'string' && typeof zh === 'string' ? { en, zh } : null;
}
