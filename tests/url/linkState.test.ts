import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  record,
  string,
  tuple,
  uniqueArray,
  webUrl,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { ordered } from '../../src/filters/listFilter.ts';
import { decodeState } from '../../src/url/decodeState.ts';
import { encodeLink, encodeState } from '../../src/url/encodeState.ts';
import { INITIAL_LINK_STATE, type LinkState } from '../../src/state/linkState.ts';
import type { Vocabulary } from '../../src/url/vocabulary.ts';
import { MEASURE, PRESSED, UNFOLD } from '../../src/views/flow/params.ts';
import { TAIL } from '../../src/views/network/params.ts';
import { PARAMS } from '../../src/views/params.ts';
import { ORDER, SORT_COLUMNS } from '../../src/views/table/params.ts';
import { LANE_SORTS, OPEN, SORT, ZOOM } from '../../src/views/timeline/params.ts';
import { make } from '../support/fixtures.ts';
import { linkedDataset } from '../support/linkedDataset.ts';

const vocabulary: Vocabulary = {
  views: ['timeline', 'table', 'network'],
  params: PARAMS,
  dataset: linkedDataset,
  defaults: INITIAL_LINK_STATE,
};

const stateOf = (changes: Partial<LinkState>): LinkState => ({ ...INITIAL_LINK_STATE, ...changes });
const filtered = (changes: Partial<LinkState['filters']>) =>
  stateOf({ filters: { ...NO_FILTERS, ...changes } });
const decode = (query: string) => decodeState(query, vocabulary);

describe('a link', () => {
  it('says nothing of the default state', () => {
    expect(encodeState(INITIAL_LINK_STATE, vocabulary)).toBe('');
    expect(decode('')).toEqual({ state: INITIAL_LINK_STATE, problems: [], unknown: [] });
  });

  it('states every default where it is to hold anywhere', () => {
    const query = encodeState(INITIAL_LINK_STATE, vocabulary, { full: true });
    expect(query).toBe(
      'view=timeline&time=earliest..latest&role=!board&group=lab&sort=count&lang=en&theme=auto',
    );
    expect(decode(query).state).toEqual(INITIAL_LINK_STATE);
    const zh: Vocabulary = { ...vocabulary, defaults: stateOf({ locale: 'zh' }) };
    expect(decodeState(query, zh).state.locale).toBe('en');
  });

  it('is relative to the language of its page', () => {
    const zh: Vocabulary = { ...vocabulary, defaults: stateOf({ locale: 'zh' }) };
    expect(encodeState(stateOf({ locale: 'zh' }), zh)).toBe('');
    expect(encodeState(stateOf({ locale: 'en' }), zh)).toBe('lang=en');
    expect(decodeState('', zh).state.locale).toBe('zh');
  });

  it('can be read and typed', () => {
    const state = stateOf({
      view: 'table',
      filters: {
        ...NO_FILTERS,
        time: { from: 2017, to: 2020 },
        lab: ['openai', 'xai'],
        role: [],
        q: 'andrew 吴',
      },
      selection: { type: 'person', id: 'ann' },
      focus: ['xai', 'openai'],
      theme: 'dark',
      own: {
        ...INITIAL_LINK_STATE.own,
        always: {
          measure: 'share',
          unfold: ['origins', 'startup'],
          order: { column: 'lab', descending: true },
        },
        time: { zoom: [Date.UTC(2019, 2, 1), Date.UTC(2020, 6, 1)] },
        group: { open: ['more', 'openai'] },
        focus: { bar: ['from:xai', 'kind:startup'] },
      },
    });
    const query =
      'view=table&time=2017..2020&lab=openai~xai&role=all&q=andrew+%E5%90%B4&zoom=2019-03-01..2020-06-30' +
      '&open=more~openai&measure=share&unfold=origins~startup&bar=from:xai~kind:startup&order=lab-descending' +
      '&focus=xai~openai&sel=person:ann&theme=dark';
    expect(encodeState(state, vocabulary)).toBe(query);
    expect(decode(`?${query}`)).toEqual({ state, problems: [], unknown: [] });
  });

  it.each([
    ['2019', { from: 2019, to: 2019 }],
    ['2017..2019', { from: 2017, to: 2019 }],
    ['2019..2017', { from: 2017, to: 2019 }],
    ['earliest..2019', { from: null, to: 2019 }],
    ['..2019', { from: null, to: 2019 }],
    ['2019..latest', { from: 2019, to: null }],
    ['2019..', { from: 2019, to: null }],
    ['earliest..latest', null],
    ['..latest', null],
    ['earliest..', null],
    ['1990..2018', { from: 2016, to: 2018 }],
    ['2018..2090', { from: 2018, to: 2024 }],
  ])('reads time=%s', (text, time) => {
    expect(decode(`time=${text}`)).toMatchObject({ state: { filters: { time } }, problems: [] });
  });

  it.each([
    ['view=circus', 'view', 'circus', 'unknown'],
    ['time=19', 'time', '19', 'invalid'],
    ['time=2019..2020..2021', 'time', '2019..2020..2021', 'invalid'],
    ['time=1990..1995', 'time', '1990..1995', 'outside'],
    ['lab=openai~nowhere', 'lab', 'nowhere', 'unknown'],
    ['kind=__proto__', 'kind', '__proto__', 'unknown'],
    ['zoom=2019-02-30..2020-01-01', 'zoom', '2019-02-30..2020-01-01', 'invalid'],
    ['zoom=1980-01-01..1981-01-01', 'zoom', '1980-01-01..1981-01-01', 'outside'],
    ['sel=departure:constructor', 'sel', 'departure:constructor', 'unknown'],
    ['sel=ann', 'sel', 'ann', 'invalid'],
    ['lang=fr', 'lang', 'fr', 'unknown'],
    ['theme=pink', 'theme', 'pink', 'unknown'],
    ['focus=nowhere', 'focus', 'nowhere', 'unknown'],
    ['open=%3Cscript%3E', 'open', '<script>', 'unknown'],
    ['order=shoe-descending', 'order', 'shoe-descending', 'unknown'],
    ['measure=pounds', 'measure', 'pounds', 'unknown'],
    ['bar=openai', 'bar', 'openai', 'unknown'],
  ])('leaves out what is wrong in %s, and says so', (query, param, value, reason) => {
    const { state, problems } = decode(`${query}&sort=name`);
    expect(problems).toEqual([{ param, value, reason }]);
    expect(SORT.get(state)).toBe('name');
  });

  it('asks for the years of a look that a former version kept to the time axis', () => {
    const look = (query: string) => {
      const { state } = decode(query);
      return [state.filters.time, ZOOM.get(state)];
    };
    const [from, to] = [Date.UTC(2019, 2, 1), Date.UTC(2020, 6, 1)];
    for (const years of ['', '&time=earliest..latest'])
      expect(look(`zoom=2019-03-01..2020-06-30${years}`)).toEqual([{ from: 2019, to: 2020 }, [from, to]]);
    // Whole years are the range itself.
    expect(look('zoom=2019-01-01..2020-12-31')).toEqual([{ from: 2019, to: 2020 }, null]);
    expect(look('zoom=2019-03-01..2020-06-30&time=2018..2021')).toEqual([
      { from: 2018, to: 2021 },
      [from, to],
    ]);
  });

  it('reads what former versions said among the opened lanes', () => {
    const { state, problems } = decode('open=more~flow.shares~flow.origins~flow.startup~network-tail~openai');
    expect(problems).toEqual([]);
    expect(OPEN.get(state)).toEqual(['more', 'openai']);
    expect(MEASURE.get(state)).toBe('share');
    expect(UNFOLD.get(state)).toEqual(['origins', 'startup']);
    expect(TAIL.get(state)).toBe('open');
    expect(encodeState(state, vocabulary)).toBe(
      'open=more~openai&measure=share&unfold=origins~startup&tail=open',
    );
  });

  it('keeps what is right of a list', () => {
    expect(decode('lab=openai~nowhere~xai').state.filters.lab).toEqual(['openai', 'xai']);
    expect(decode('role=nothing').state.filters.role).toEqual(NO_FILTERS.role);
    expect(decode('lab=xai&lab=openai').state.filters.lab).toEqual(['openai', 'xai']);
  });

  it('keeps the parameters of others and of the embed, after ours', () => {
    const { state, unknown, problems } = decode('utm_source=x&lab=xai&plain&height=400&utm_source=y');
    expect(problems).toEqual([]);
    expect(encodeState(state, vocabulary, { unknown })).toBe(
      'lab=xai&utm_source=x&plain=&height=400&utm_source=y',
    );
  });

  it('has at most 2,000 characters, ours before those of others', () => {
    const unknown = Array.from({ length: 100 }, (_, i) => [`utm_${i}`, 'x'.repeat(50)] as const);
    const { query, leftOut } = encodeLink(filtered({ lab: ['xai'], q: '吴'.repeat(200) }), vocabulary, {
      unknown,
    });
    expect(query.length).toBeLessThanOrEqual(2000);
    expect(query).toMatch(/^lab=xai&q=/);
    expect(leftOut.length).toBeGreaterThan(90);
    const many = Array.from({ length: 300 }, (_, i) => `a-long-id-of-a-lab-${i}`);
    const crowded = encodeLink(filtered({ lab: many, q: 'ann' }), vocabulary);
    expect(crowded).toEqual({ query: '', leftOut: ['q', 'lab'] });
  });

  it('is cut after its last whole parameter where it is too long', () => {
    const { state, problems } = decode(`lab=xai&q=${'a'.repeat(2000)}`);
    expect(state.filters.lab).toEqual(['xai']);
    expect(state.filters.q).toBe('');
    expect(problems).toEqual([{ param: '', value: '', reason: 'length' }]);
  });

  it('takes no text for a refusal', () => {
    expect(decode('q=unknown').state.filters.q).toBe('unknown');
    expect(decode('q=length')).toMatchObject({ state: { filters: { q: 'length' } }, problems: [] });
  });

  it('survives a megabyte and broken escapes', () => {
    expect(decode(`?${'%'.repeat(1_000_000)}`).problems).toHaveLength(1);
    expect(decode('q=%E5%A&lab=%').state.filters.q).not.toBe('');
  });
});

/** Any code point, lone surrogates too, and often those that mean something. */
const character = oneof(
  constantFrom('&', '=', '%', '+', '~', '!', ':', '.', 'lab', '2'),
  integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);
const word = oneof(
  constantFrom(
    'openai',
    'xai',
    '!xai',
    '!board',
    'board',
    'all',
    'startup',
    '2019',
    'latest',
    '..',
    '~',
    '\uD800',
    '吴',
    '',
  ),
  string({ unit: character, maxLength: 12 }),
);
const name = oneof(
  constantFrom(
    'view',
    'time',
    'lab',
    'company',
    'dest',
    'kind',
    'region',
    'role',
    'status',
    'q',
    'group',
    'sort',
  ),
  constantFrom(
    'zoom',
    'open',
    'measure',
    'unfold',
    'bar',
    'tail',
    'order',
    'focus',
    'sel',
    'lang',
    'theme',
    'plain',
    'utm_source',
    '__proto__',
    'toString',
  ),
  string({ maxLength: 6 }),
);
const value = array(word, { maxLength: 6 }).chain((words) =>
  constantFrom('', '~', '..', ':', '+').map((by) => words.join(by)),
);
const likely = array(tuple(name, value), { maxLength: 14 }).map((pairs) =>
  pairs.map((pair) => pair.join('=')).join('&'),
);
const anyQuery = oneof(
  likely,
  string({ unit: character, maxLength: 3000 }),
  webUrl({ withQueryParameters: true }),
);

const ids = (options: readonly string[]) =>
  array(
    oneof(
      constantFrom(...options),
      constantFrom(...options).map((id) => `!${id}`),
    ),
    { maxLength: 4 },
  ).map(ordered);
const years = oneof(
  constantFrom(null),
  tuple(integer({ min: 2016, max: 2024 }), integer({ min: 0, max: 8 })).map(([from, n]) => ({
    from,
    to: Math.min(2024, from + n),
  })),
  integer({ min: 2016, max: 2024 }).map((from) => ({ from, to: null })),
);
const DAY = 24 * 3600 * 1000;
const anyShared = record({
  view: constantFrom('timeline', 'table', 'network'),
  filters: record({
    time: years,
    lab: ids(['openai', 'xai', 'google-brain']),
    company: ids(['openai', 'quiet']),
    dest: ids(['mit', 'openai']),
    kind: ids(['startup', 'unknown', 'retired']),
    region: ids(['china', 'other']),
    role: ids(['board', 'research']),
    status: ids(['disputed']),
    set: constantFrom<readonly string[]>([]),
    q: string({ unit: character, maxLength: 30 }).map((text) =>
      text
        .replace(/\p{Surrogate}/gu, '')
        .replace(/\p{Cc}+/gu, ' ')
        .trim(),
    ),
    added: constantFrom('', '2026-11..', '..2026-11-24', '2026-11-24..2026-12', '2026'),
  }),
  group: constantFrom('lab' as const, 'company' as const),
  selection: option(
    constantFrom(
      { type: 'departure' as const, id: 'bob--xai--2024' },
      { type: 'person' as const, id: 'ann' },
      { type: 'place' as const, id: 'mit' },
    ),
  ),
  focus: array(constantFrom('mit', 'openai', 'xai'), { maxLength: 2 }).map((list) => [...new Set(list)]),
  locale: constantFrom('en' as const, 'zh' as const),
  theme: constantFrom('auto' as const, 'light' as const, 'dark' as const),
  own: constantFrom(INITIAL_LINK_STATE.own),
});
const anyOwn = record({
  sort: constantFrom(...LANE_SORTS),
  zoom: option(
    tuple(integer({ min: 0, max: 3000 }), integer({ min: 1, max: 400 })).map(([start, n]) => {
      const from = Date.UTC(2016, 0, 1) + start * DAY;
      return [from, from + n * DAY] as const;
    }),
  ),
  open: uniqueArray(constantFrom('more', 'openai', 'xai'), { maxLength: 3 }),
  measure: constantFrom('count' as const, 'share' as const),
  unfold: uniqueArray(constantFrom('origins', 'startup', 'lab'), { maxLength: 3 }),
  bar: uniqueArray(constantFrom('from:xai', 'kind:startup'), { maxLength: 2 }),
  tail: constantFrom('folded' as const, 'open' as const),
  order: option(record({ column: constantFrom(...SORT_COLUMNS), descending: boolean() })),
});
const anyState = tuple(anyShared, anyOwn).map(([shared, own]) => {
  let state: LinkState = shared;
  state = SORT.set(state, own.sort);
  // Looking closer asks for the years looked at.
  state = ZOOM.set(state, shared.filters.time === null ? null : own.zoom);
  state = OPEN.set(state, own.open);
  state = MEASURE.set(state, own.measure);
  state = UNFOLD.set(state, own.unfold);
  state = PRESSED.set(state, own.bar);
  state = TAIL.set(state, own.tail);
  return ORDER.set(state, own.order);
});

describe('the codec', () => {
  it.each(['unknown', 'invalid', 'outside', 'length'])('lets readers search for %j', (word) => {
    const { state, problems } = decode(`q=${word}`);
    expect([state.filters.q, problems]).toEqual([word, []]);
  });

  it('takes any text without throwing, and what it writes it reads the same again', () => {
    assert(
      property(anyQuery, (query) => {
        const first = decode(query);
        const text = encodeState(first.state, vocabulary, { unknown: first.unknown });
        const second = decode(text);
        expect(text.length).toBeLessThanOrEqual(2000);
        expect(second.problems).toEqual([]);
        expect(encodeState(second.state, vocabulary, { unknown: second.unknown })).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back every state it was given, in short and in full', () => {
    assert(
      property(anyState, constantFrom(true, false), (state, full) => {
        const { state: back, problems } = decode(encodeState(state, vocabulary, { full }));
        expect(problems).toEqual([]);
        expect(back).toEqual(state);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an address from before companies were what a page begins with', () => {
  const units = make.dataset({
    labs: [make.lab('google-brain', { parent: 'google' }), make.lab('openai')],
    organizations: [make.organization('google')],
    departures: [
      make.departure('ann--google-brain--2016', { person: 'ann', lab: 'google-brain', left: '2016' }),
      make.departure('bob--openai--2017', { person: 'bob', lab: 'openai', left: '2017' }),
    ],
  });
  const opening = { ...vocabulary, dataset: units, defaults: stateOf({ group: 'company' }) };
  const groupOf = (query: string) => decodeState(query, opening).state.group;

  it('keeps its lanes of labs where it has opened or chosen a unit of a company', () => {
    expect(groupOf('open=google-brain')).toBe('lab');
    expect(groupOf('view=network&focus=openai~google-brain')).toBe('lab');
  });

  it('is read as any other where it says how to group, or names no unit', () => {
    expect(groupOf('open=google-brain&group=company')).toBe('company');
    expect(groupOf('open=openai')).toBe('company');
    expect(groupOf('lab=google-brain')).toBe('company');
  });
});
