/** @vitest-environment jsdom */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FilterBar } from '../../src/app/FilterBar.tsx';
import { panels } from '../../src/app/filters/panels.ts';
import { vocabularyOf } from '../../src/app/vocabularyOf.ts';
import { describeFilters } from '../../src/words/describeFilters.ts';
import { facetOf } from '../../src/filters/facets.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { LIST_FILTER_IDS, NO_FILTERS } from '../../src/filters/filters.ts';
import type { ListFilter } from '../../src/filters/listFilterType.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { INITIAL_LINK_STATE } from '../../src/state/linkState.ts';
import { decodeState } from '../../src/url/decodeState.ts';
import { encodeState } from '../../src/url/encodeState.ts';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';

/*
 * The recipe of src/README.md for a filter: its file, its name in the list, its messages, its name among the parameters. The two lists and
 * the messages are replaced by themselves with one entry more, and nothing else is.
 */
vi.mock('../../src/filters/listFilters.ts', async (importActual) => {
  const toy: ListFilter = {
    optionsOf: ({ joined }) => [joined === null ? 'unsaid' : 'said'],
    closed: new Map([
      ['said', 'filter.toy.said'],
      ['unsaid', 'filter.toy.unsaid'],
    ] as const) as unknown as ListFilter['closed'],
    initial: [],
    place: 'bar',
    givesWay: null,
  };
  const actual = await importActual<typeof import('../../src/filters/listFilters.ts')>();
  return { LIST_FILTERS: { ...actual.LIST_FILTERS, toy } };
});
vi.mock('../../src/i18n/messages/index.ts', async (importActual) => {
  const { MESSAGES } = await importActual<typeof import('../../src/i18n/messages/index.ts')>();
  const toy = { 'filter.toy': 'Toy', 'filter.toy.said': 'Said', 'filter.toy.unsaid': 'Not said' };
  return { MESSAGES: { en: { ...MESSAGES.en, ...toy }, zh: { ...MESSAGES.zh, ...toy } } };
});
vi.mock('../../src/protocol/parameters.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/protocol/parameters.ts')>();
  return { ...actual, STATE_PARAMETERS: [...actual.STATE_PARAMETERS, 'toy'] };
});

const dataset = make.dataset({
  departures: [
    make.departure('a', { joined: '2014', left: '2019' }),
    make.departure('b', { joined: null, left: '2020' }),
    make.departure('c', { joined: null, left: '2021' }),
  ],
});
const vocabulary = vocabularyOf(dataset, INITIAL_LINK_STATE);
const decode = (query: string) => decodeState(query, vocabulary);
const en = createLanguage('en');
// The id is no word of the product, which its types cannot know here.
const toy = LIST_FILTER_IDS.find((id) => String(id) === 'toy')!;

afterEach(cleanup);

describe('a filter added by the recipe', () => {
  it('filters, and counts its options under the other filters', () => {
    expect(filterDepartures(dataset, { ...NO_FILTERS, [toy]: ['unsaid'] }).count).toEqual({
      sure: 2,
      total: 2,
    });
    const time = { from: 2019, to: 2020 };
    expect(facetOf(dataset, { ...NO_FILTERS, time }, toy)).toEqual([
      { id: 'said', count: { sure: 1, total: 1 } },
      { id: 'unsaid', count: { sure: 1, total: 1 } },
    ]);
  });

  it('is in links, and says what is no option of it', () => {
    const { state, problems } = decode('toy=!said');
    expect([state.filters[toy], problems]).toEqual([['!said'], []]);
    expect(encodeState(state, vocabulary)).toBe('toy=!said');
    expect(decode('toy=shouted').problems).toEqual([{ param: 'toy', value: 'shouted', reason: 'unknown' }]);
  });

  it('has a chip in words', () => {
    const [label] = describeFilters({ ...NO_FILTERS, [toy]: ['unsaid'] }, dataset, en);
    expect(label).toMatchObject({ field: 'Toy', value: 'Not said', without: NO_FILTERS });
  });

  it('has a control in the bar, which sets it', async () => {
    panels.give(await import('../../src/app/filters/panelParts.ts'));
    const { store } = mount(<FilterBar />, dataset);
    fireEvent.click(screen.getAllByRole('button', { name: /^Toy/ })[0]!);
    fireEvent.click(screen.getAllByRole('checkbox', { name: /^Not said/ })[0]!);
    expect(store.getState().filters[toy]).toEqual(['unsaid']);
  });
});
