import { parseVersions } from '../model/versions.ts';
import { LIST_FILTER_IDS, isOn, type Filters } from '../filters/filters.ts';
import { parseEntry } from '../filters/listFilter.ts';

/** Options of one filter that a file name lists; more are counted. */
const NAMED = 3;
const MOST_CHARACTERS = 120;

export interface FileNameParts {
  readonly filters: Filters;
  /** of the data: `2026.11.24`; empty for none */
  readonly version: string;
  /** title of a reader's own data; null for the record */
  readonly title?: string | null;
  /** id of the view for a picture of it; null for data */
  readonly view: string | null;
  readonly extension: string;
}

/**
 * Returns a file name that says what is in the file: `ai-lab-departures_openai_2024_2026.11.24.csv`. Letters, digits, dots,
 * hyphens, underscores and plus signs only, at most 120 characters.
 */
export function fileNameOf({ filters, version, title = null, view, extension }: FileNameParts): string {
  const parts = [
    ...LIST_FILTER_IDS.filter((id) => isOn(id, filters)).map((id) => nameList(id, filters[id])),
    filters.time === null ? '' : nameYears(filters.time),
    filters.q.trim() === '' ? '' : `q-${slug(filters.q, 24)}`,
    isOn('added', filters) ? `added-${nameAdded(filters.added)}` : '',
  ].filter((part) => part !== '');
  const head = [
    title === null ? 'ai-lab-departures' : slug(title, 40) || 'departures',
    ...(view === null ? [] : [slug(view, 24)]),
  ].join('_');
  const tail = `${version === '' ? '' : `_${version}`}.${extension}`;
  const middle = parts
    .map((part) => `_${part}`)
    .join('')
    .slice(0, MOST_CHARACTERS - head.length - tail.length);
  return head + middle + tail;
}

function nameList(id: string, list: readonly string[]): string {
  if (list.length === 0) return `every-${id}`;
  if (list.length > NAMED) return `${list.length}-${id}s`;
  return list
    .map(parseEntry)
    .map(({ option, excluded }) => (excluded ? 'not-' : '') + slug(option, 40))
    .join('+');
}

function nameYears({ from, to }: NonNullable<Filters['time']>): string {
  if (from === to) return from === null ? '' : String(from);
  if (from === null) return `until-${to}`;
  return to === null ? `since-${from}` : `${from}-${to}`;
}

function nameAdded(text: string): string {
  const range = parseVersions(text);
  if (range === null) return '';
  const { from, to } = range;
  if (from === null) return `until-${to?.text}`;
  return to === null
    ? `since-${from.text}`
    : from.text === to.text
      ? from.text
      : `${from.text}-to-${to.text}`;
}

/** Letters of any script are kept: file systems take them, and a search for a Chinese name has no others. */
function slug(text: string, most: number): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [...words].slice(0, most).join('').replace(/-$/, '');
}
