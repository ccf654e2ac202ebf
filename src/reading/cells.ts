/**
 * Several values in one cell of a table, so that one row holds one departure. Every `encode` here has a `decode` that gives
 * the value back; `decode` returns null for a text that is not in the notation.
 */
import type { DestinationRecord, SourceRef } from '../model/schema.ts';

const ENTRIES = '; ';

/**
 * Returns destinations as `organization|role|role in Chinese|when|country|founder`, entries separated by a semicolon. `\` stands
 * before a `|`, `;` or `\` that is part of a text; the last part is `founder`, `retired`, both joined by `+`, or empty.
 */
export function encodeDestinations(destinations: readonly DestinationRecord[]): string {
  return destinations
    .map(({ organization, role, when, country, founder, retired }) =>
      [
        organization ?? '',
        role?.en ?? '',
        role?.zh ?? '',
        when ?? '',
        country ?? '',
        [founder ? 'founder' : '', retired ? 'retired' : ''].filter((flag) => flag !== '').join('+'),
      ]
        .map(escapeText)
        .join('|'),
    )
    .join(ENTRIES);
}

/** Returns the destinations of a cell; trailing parts may be left out: `stanford|Professor`. */
export function decodeDestinations(cell: string): DestinationRecord[] | null {
  if (cell.trim() === '') return [];
  const destinations: DestinationRecord[] = [];
  for (const parts of splitEscaped(cell)) {
    const [organization = '', roleEn = '', roleZh = '', when = '', country = '', flags = '', ...rest] = parts;
    const flagList = flags === '' ? [] : flags.split('+');
    if (rest.length > 0 || flagList.some((flag) => flag !== 'founder' && flag !== 'retired')) return null;
    destinations.push({
      organization: organization === '' ? null : organization,
      founder: flagList.includes('founder'),
      retired: flagList.includes('retired'),
      role: roleEn === '' && roleZh === '' ? null : { en: roleEn, zh: roleZh },
      when: when === '' ? null : when,
      country: country === '' ? null : country,
    });
  }
  return destinations;
}

/** Returns sources as `id:fact+fact@whose statement`, entries separated by a semicolon. */
export function encodeSources(sources: readonly SourceRef[]): string {
  return sources
    .map(
      ({ source, supports, statementBy }) =>
        source +
        (supports.length > 0 ? `:${supports.join('+')}` : '') +
        (statementBy === null ? '' : `@${statementBy}`),
    )
    .join(ENTRIES);
}

/** Returns the sources of a cell, names of facts and of speakers as written: the schema judges them. */
export function decodeSources(
  cell: string,
):
  | { readonly source: string; readonly supports: readonly string[]; readonly statementBy: string | null }[]
  | null {
  if (cell.trim() === '') return [];
  const refs = cell
    .split(';')
    .map((entry) => /^([^:@+\s]+)(?::([^:@\s]+))?(?:@([^:@+\s]+))?$/.exec(entry.trim()))
    .map((match) =>
      match === null
        ? null
        : { source: match[1] ?? '', supports: match[2]?.split('+') ?? [], statementBy: match[3] ?? null },
    );
  return refs.every((ref) => ref !== null) ? refs : null;
}

/** Returns lists of texts as entries separated by semicolons, parts by `|`; empty parts at the end are left out. `splitEscaped` gives them back. */
export function encodeEntries(entries: readonly (readonly string[])[]): string {
  return entries
    .map((parts) =>
      parts
        .slice(0, parts.findLastIndex((part) => part !== '') + 1)
        .map(escapeText)
        .join('|'),
    )
    .join(ENTRIES);
}

function escapeText(text: string): string {
  return text.replace(/[\\|;]/g, '\\$&');
}

/** Returns the parts of each entry of a cell: entries separated by `;`, parts by `|`, both escaped by `\\`. */
export function splitEscaped(cell: string): string[][] {
  const entries: string[][] = [[]];
  let part = '';
  const close = () => {
    entries.at(-1)?.push(part.trim());
    part = '';
  };
  for (let i = 0; i < cell.length; i += 1) {
    const character = cell[i] ?? '';
    if (character === '\\') {
      i += 1;
      part += cell[i] ?? '';
    } else if (character === '|') {
      close();
    } else if (character === ';') {
      close();
      entries.push([]);
    } else {
      part += character;
    }
  }
  close();
  return entries;
}
