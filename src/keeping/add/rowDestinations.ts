import { decodeDestinations, splitEscaped } from '../../reading/cells.ts';
import type { DepartureRecord, DestinationRecord } from '../../model/schema.ts';
import { EMPTY } from './input.ts';
import { readDateCell, readFields } from './readFields.ts';
import { createPlace, resolveDestination } from './resolvePlace.ts';
import { askFor, likelyPlaces } from './likely.ts';
import { isSame, type RowContext } from './rowContext.ts';

/** Returns where the person went, first and later, as the columns say or as it was; null after a problem. */
export function readDestinations(
  context: RowContext,
  base: DepartureRecord | null,
): readonly DestinationRecord[] | null {
  const { row, lookups, problem } = context;
  const [oldFirst, ...oldLater] = base?.destinations ?? [];
  const laterCell = row.cells.get('later_destinations');
  const later = laterCell === undefined ? oldLater : laterCell === EMPTY ? [] : readLater(context, laterCell);
  const first = readFirst();
  if (later === null || first === undefined) return null;
  if (first === null && later.length > 0) {
    problem('later_destinations', laterCell ?? '', 'expected a first destination before later ones');
    return null;
  }
  return (first === null ? later : [first, ...later]).map((destination) => ({
    ...destination,
    country:
      destination.country ??
      (destination.organization === null
        ? null
        : (lookups.places.get(destination.organization)?.country ?? null)),
  }));

  function readFirst(): DestinationRecord | null | undefined {
    const isTold = [...row.cells.keys()].some((name) => name.startsWith('dest_1_'));
    if (!isTold) return oldFirst ?? null;
    const { date, text, bilingual, flag } = readFields(context);
    if (
      row.cells.get('dest_1_org') === EMPTY &&
      ![...row.cells].some(([name, cell]) => name.startsWith('dest_1_') && cell !== EMPTY && cell !== 'false')
    )
      return null;
    const organization = resolveDestination(context, oldFirst?.organization ?? null);
    if (organization === undefined) return undefined;
    const isSamePlace = oldFirst?.organization === organization;
    const destination = {
      organization,
      founder: flag('dest_1_founder', oldFirst?.founder),
      retired: flag('dest_1_retired', oldFirst?.retired),
      role: bilingual('dest_1_role', oldFirst?.role),
      when: date('dest_1_when', oldFirst?.when),
      country: text('dest_1_country', isSamePlace ? oldFirst?.country : null),
    };
    const saysNothing =
      organization === null &&
      !destination.retired &&
      destination.role === null &&
      destination.when === null &&
      destination.country === null;
    return saysNothing ? (oldFirst === undefined ? null : destination) : destination;
  }
}

const LATER =
  'expected organization|role|role in Chinese|when|country|founder, entries separated by semicolons (\\; for a semicolon inside a text); a new place has its name, its Chinese name and its kind behind that';

/** Destinations of one cell; a place that is not on record is made where name, Chinese name and kind follow. */
function readLater(context: RowContext, cell: string): DestinationRecord[] | null {
  const { lookups, problem } = context;
  const entries = splitEscaped(cell);
  const destinations: DestinationRecord[] = [];
  for (const parts of entries) {
    const [
      typed = '',
      roleEn = '',
      roleZh = '',
      when = '',
      country = '',
      flags = '',
      en = '',
      zh = '',
      kind = '',
      ...rest
    ] = parts;
    const plain = [
      typed,
      roleEn,
      roleZh,
      '',
      country,
      /^(?:false|no|0)$/i.test(flags) ? '' : /^(?:true|yes|1)$/i.test(flags) ? 'founder' : flags,
    ];
    const decoded = decodeDestinations(plain.map((part) => part.replace(/[\\|;]/g, '\\$&')).join('|'));
    const [entry] = decoded ?? [];
    if (entry === undefined || rest.length > 0 || parts.every((part) => part === '')) {
      problem(
        'later_destinations',
        parts.join('|'),
        flags !== '' && decoded === null
          ? `expected founder, retired or nothing as sixth part; ${LATER}`
          : LATER,
      );
      return null;
    }
    const place = typed === '' ? null : placeOf(typed, [en, zh], kind, country);
    if (place === undefined) return null;
    destinations.push({
      ...entry,
      organization: place,
      when: when === '' ? null : readDateCell(context, 'later_destinations', when),
    });
  }
  return destinations;

  function placeOf(
    typed: string,
    names: readonly [string, string],
    kind: string,
    country: string,
  ): string | undefined {
    if (lookups.places.has(typed)) return typed;
    const named = [...lookups.places.values()].filter(({ name, aliases }) =>
      [name.en, name.zh, ...aliases].some((each) => isSame(each, typed)),
    );
    if (named.length === 1 && named[0] !== undefined) return named[0].id;
    if (names.every((name) => name === '') && kind === '') {
      problem(
        'later_destinations',
        typed,
        `unknown lab or organization${askFor(likelyPlaces(lookups, typed))}; ${LATER}`,
      );
      return undefined;
    }
    const isId = /^[a-z0-9-]+$/.test(typed);
    return createPlace(context, isId ? typed : '', [names[0] === '' && !isId ? typed : names[0], names[1]], {
      field: 'later_destinations',
      kind,
      country: country === '' ? null : country,
      founded: null,
      aliases: [],
    });
  }
}
