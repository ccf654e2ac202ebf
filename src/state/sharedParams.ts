import {
  LIST_FILTER_IDS,
  listFilter,
  NO_FILTERS,
  type Filters,
  type ListFilterId,
} from '../filters/filters.ts';
import { formatVersions, parseVersions } from '../model/versions.ts';
import { isOption, ordered, parseEntry } from '../filters/listFilter.ts';
import { localeOfTag, type Locale } from '../i18n/locales.ts';
import { INVALID, UNKNOWN, type Refusal } from './linkProblem.ts';
import { GROUPS, SELECTION_TYPES, THEMES, type LinkState, type Selection } from './linkState.ts';
import { createOwnParam, createParam, listOf, oneOf, type LinkRecord, type Param } from './param.ts';
import { decodeYears, encodeYears } from './years.ts';

/** Characters that a text search may have at most. */
const MOST_TEXT = 200;

const view = createParam<string>({
  name: 'view',
  ...field('view'),
  decode: (reader, fallback) =>
    reader.one(fallback, (text) => (reader.views.includes(text) ? text : UNKNOWN)),
  encode: (id) => id,
  stated: true,
});

const time = createParam<Filters['time']>({
  name: 'time',
  ...filterField('time'),
  decode: (reader, fallback) => reader.one(fallback, (text) => decodeYears(text, reader.dataset.years)),
  encode: encodeYears,
  stated: true,
});

const q = createParam<string>({
  name: 'q',
  ...filterField('q'),
  // any word may be searched for, so that none can stand for a problem
  decode: ({ texts: [text] }, fallback) => (text === undefined ? fallback : cleanText(text)),
  encode: (text) => text.trim(),
  givesWay: 4,
});

const added = createParam<string>({
  name: 'added',
  ...filterField('added'),
  decode: (reader, fallback) =>
    reader.one(fallback, (text) => {
      const range = parseVersions(text);
      return range === null ? INVALID : formatVersions(range);
    }),
  encode: (text) => text,
  givesWay: 3,
});

/** Lists of options: `openai~xai`, `!openai` to leave out, `all` for no filter where the default is one. */
function listFilterParam(id: ListFilterId): Param<readonly string[]> {
  return createParam<readonly string[]>({
    name: id,
    ...filterField(id),
    decode: (reader, fallback) => {
      if (reader.texts.every((text) => text === '')) return fallback;
      if (reader.says('all')) return [];
      const entries = reader.list((entry) => isOption(id, parseEntry(entry).option, reader.dataset));
      return entries.length === 0 ? fallback : ordered(entries);
    },
    encode: (list) => (list.length === 0 ? 'all' : list.join('~')),
    stated: NO_FILTERS[id].length > 0,
    givesWay: listFilter(id).givesWay,
  });
}

const group = createParam({ name: 'group', ...field('group'), ...oneOf(GROUPS), stated: true });

const focus = createParam<readonly string[]>({
  name: 'focus',
  ...field('focus'),
  ...listOf((id, { dataset }) => dataset.places.has(id)),
  givesWay: 2,
});

const selection = createParam<Selection | null>({
  name: 'sel',
  ...field('selection'),
  decode: (reader, fallback) =>
    reader.one<Selection | null>(fallback, (text) => decodeSelection(text, reader.dataset)),
  encode: (value) => (value === null ? '' : `${value.type}:${value.id}`),
});

const locale = createParam<Locale>({
  name: 'lang',
  ...field('locale'),
  decode: (reader, fallback) => reader.one(fallback, (text) => localeOfTag(text) ?? UNKNOWN),
  encode: (value) => value,
  stated: true,
});

const theme = createParam({ name: 'theme', ...field('theme'), ...oneOf(THEMES), stated: true });

/** Address of the data that are shown in place of the record, or the name of a reader's file, which no link brings along. */
export const DATASET = createOwnParam<string>({
  name: 'dataset',
  initial: '',
  decode: ({ texts: [text] }, fallback) => text ?? fallback,
  encode: (address) => address,
});

/** How the columns of those data are read, where a reader has said so. */
export const COLUMNS = createOwnParam<string>({
  name: 'columns',
  initial: '',
  decode: ({ texts: [text] }, fallback) => text ?? fallback,
  encode: (columns) => columns,
});

/** Parameters that all views share, in the order of an address; those of views and parts stand between the two lists. */
export const SHARED_PARAMS: { readonly first: readonly Param[]; readonly last: readonly Param[] } = {
  first: [view, time, ...LIST_FILTER_IDS.map(listFilterParam), q, added, group],
  last: [focus, selection, locale, theme, DATASET, COLUMNS],
};

/** Returns how a field of the state itself is read and written. */
function field<K extends keyof LinkState>(key: K): Pick<Param<LinkState[K]>, 'get' | 'set'> {
  return { get: (state) => state[key], set: (state, value) => ({ ...state, [key]: value }) };
}

function filterField<F extends keyof Filters>(id: F): Pick<Param<Filters[F]>, 'get' | 'set'> {
  return {
    get: ({ filters }) => filters[id],
    set: (state, value) => ({ ...state, filters: { ...state.filters, [id]: value } }),
  };
}

function cleanText(text: string): string {
  return [...text.replace(/\p{Cc}+/gu, ' ').trim()].slice(0, MOST_TEXT).join('').trim();
}

function decodeSelection(text: string, dataset: LinkRecord['dataset']): Selection | Refusal {
  const [name, id, ...rest] = text.split(':');
  const type = SELECTION_TYPES.find((each) => each === name);
  if (type === undefined || id === undefined || rest.length > 0) return INVALID;
  const known = {
    departure: dataset.departureById,
    person: dataset.departuresByPerson,
    place: dataset.places,
  }[type];
  return known.has(id) ? { type, id } : UNKNOWN;
}
