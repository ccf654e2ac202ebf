/** @vitest-environment jsdom */
import { act, cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Chips } from '../../src/app/Chips.tsx';
import { FilterBar } from '../../src/app/FilterBar.tsx';
import * as panelParts from '../../src/app/filters/panelParts.ts';
import { panels } from '../../src/app/filters/panels.ts';
import { Notices } from '../../src/app/Notices.tsx';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { withFilter, withToggled } from '../../src/store/updates.ts';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';

panels.give(panelParts);

const lab = (id: string, en: string, zh: string) => make.lab(id, { name: { en, zh }, short: { en, zh } });
const fillers = Array.from({ length: 10 }, (_, i) => `filler-${i}`);
const dataset = make.dataset({
  labs: [
    lab('openai', 'OpenAI', 'OpenAI'),
    lab('baidu', 'Baidu', '百度'),
    make.lab('baidu-idl', { name: { en: 'Baidu IDL', zh: '百度深度学习研究院' }, parent: 'baidu' }),
    ...fillers.map((id) => make.lab(id, { name: { en: id, zh: id } })),
  ],
  researchers: [make.researcher('ann', { name: { en: 'Ann Lee', zh: '李安' } }), make.researcher('person-a')],
  departures: [
    make.departure('ann--1', {
      person: 'ann',
      lab: 'openai',
      left: '2016-05',
      destinations: [make.destination('mit')],
    }),
    make.departure('a--2', { lab: 'openai', left: '2017~' }),
    make.departure('a--3', { lab: 'baidu', left: '2017-03' }),
    make.departure('a--4', { lab: 'baidu-idl', left: '2017-06' }),
    make.departure('a--5', { lab: 'baidu-idl', left: '2019', roleKind: 'board' }),
    ...fillers.map((id) => make.departure(`at-${id}`, { lab: id, left: '2019-01' })),
  ],
});

const open = async (name: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};
const rows = () => screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));

afterEach(cleanup);

describe('a list filter', () => {
  it('shows options with their counts, units below their lab, and picks one', async () => {
    const { store } = mount(<FilterBar />, dataset);
    const panel = await open(/^Lab$/);
    expect(rows().slice(0, 4)).toEqual([
      'Baidu, 2 departures',
      'Baidu IDL, 1 departure',
      'OpenAI, 2 departures',
      'filler-0, 1 departure',
    ]);
    await userEvent.click(panel.getByRole('checkbox', { name: /^Baidu,/ }));
    expect(store.getState().filters.lab).toEqual(['baidu']);
    expect(screen.getByRole('button', { name: 'Lab: 1' })).toBeTruthy();
  });

  it('counts under the other filters, as a range where dates leave it open, zero last', async () => {
    mount(<FilterBar />, dataset, { filters: { ...NO_FILTERS, time: { from: 2017, to: 2017 } } });
    await open(/^Lab$/);
    expect(rows().slice(0, 3)).toEqual([
      'Baidu, 2 departures',
      'Baidu IDL, 1 departure',
      'OpenAI, 0–1 departure',
    ]);
    expect(rows().at(-1)).toBe('filler-9, 0 departures');
  });

  it('offers "only" and "all but" in one press', async () => {
    const { store } = mount(<FilterBar />, dataset);
    const panel = await open(/^Lab$/);
    await userEvent.click(panel.getByRole('button', { name: 'All but OpenAI' }));
    expect(store.getState().filters.lab).toEqual(['!openai']);
    expect(panel.getByRole('checkbox', { name: /^OpenAI, .*left out/ })).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: 'Only Baidu' }));
    expect(store.getState().filters.lab).toEqual(['baidu']);
    await userEvent.click(panel.getByRole('button', { name: 'All but these' }));
    expect(store.getState().filters.lab).toEqual(['!baidu']);
    await userEvent.click(panel.getByRole('button', { name: 'All' }));
    expect(store.getState().filters.lab).toEqual([]);
  });

  it('is searched in both scripts, and picks what was found at once', async () => {
    const { store } = mount(<FilterBar />, dataset);
    const panel = await open(/^Lab$/);
    await userEvent.type(panel.getByRole('searchbox'), '百度');
    expect(rows()).toEqual(['Baidu, 2 departures', 'Baidu IDL, 1 departure']);
    await userEvent.click(panel.getByRole('button', { name: 'Pick these 2' }));
    expect(store.getState().filters.lab).toEqual(['baidu', 'baidu-idl']);
    await userEvent.type(panel.getByRole('searchbox'), 'zz');
    expect(panel.getByText('Nothing by that name.')).toBeTruthy();
  });

  it('works by keyboard alone, and gives focus back', async () => {
    const { store } = mount(<FilterBar />, dataset);
    const button = screen.getByRole('button', { name: 'Lab' });
    button.focus();
    await userEvent.keyboard('{Enter}open{ArrowDown} ');
    expect(store.getState().filters.lab).toEqual(['openai']);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(store.getState().filters.lab).toEqual(['!openai']);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes with a press outside and when focus leaves', async () => {
    mount(
      <>
        <FilterBar />
        <button type="button">elsewhere</button>
      </>,
      dataset,
    );
    await open(/^Lab$/);
    await userEvent.click(screen.getByText('elsewhere'));
    expect(screen.queryByRole('dialog')).toBeNull();
    await open(/^Company$/);
    act(() => screen.getByText('elsewhere').focus());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leaves board seats out until they are asked for', async () => {
    const { store } = mount(<FilterBar />, dataset);
    const panel = await open(/^More$/);
    const board = panel.getByRole('checkbox', { name: /^Board, 1 departure, left out/ });
    await userEvent.click(board);
    expect(store.getState().filters.role).toEqual([]);
    expect(screen.getByRole('button', { name: 'More: 1' })).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: 'Default' }));
    expect(store.getState().filters.role).toEqual(NO_FILTERS.role);
  });
});

describe('the year filter', () => {
  it('takes two typed years once they make a range within the record, open where it reaches an end', async () => {
    const { store } = mount(<FilterBar />, dataset);
    const panel = await open(/^Year 2016–2019/);
    const [from, to] = panel.getAllByRole('spinbutton');
    if (from === undefined || to === undefined) throw new Error('missing: fields');
    await userEvent.clear(from);
    await userEvent.type(from, '2017');
    expect(store.getState().filters.time).toEqual({ from: 2017, to: null });
    await userEvent.clear(to);
    await userEvent.type(to, '2016');
    expect(store.getState().filters.time).toEqual({ from: 2017, to: null });
    expect(panel.getByRole('alert').textContent).toContain('2016');
    await userEvent.clear(to);
    await userEvent.type(to, '2017');
    expect(store.getState().filters.time).toEqual({ from: 2017, to: 2017 });
    expect(screen.getByRole('button', { name: 'Year 2017' })).toBeTruthy();
  });

  it('picks one year, counted as possible', async () => {
    const { store } = mount(<FilterBar />, dataset);
    const panel = await open(/^Year/);
    await userEvent.click(panel.getByRole('button', { name: '2017 2–3 departures' }));
    expect(store.getState().filters.time).toEqual({ from: 2017, to: 2017 });
    await userEvent.click(panel.getByRole('button', { name: 'All years' }));
    expect(store.getState().filters.time).toBeNull();
  });
});

describe('search', () => {
  const field = () => screen.getByRole('combobox', { name: /^Search/ });

  it('jumps to a person by keyboard', async () => {
    const { store } = mount(<FilterBar />, dataset);
    await userEvent.type(field(), '安');
    expect(screen.getByRole('option', { name: /Ann Lee/ }).getAttribute('aria-selected')).toBe('true');
    expect(field().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { name: /Ann Lee/ }).id,
    );
    await userEvent.keyboard('{Enter}');
    expect(store.getState().selection).toEqual({ type: 'departure', id: 'ann--1' });
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('sets the filter of a place, and filters by the text itself last', async () => {
    const { store } = mount(<FilterBar />, dataset);
    await userEvent.type(field(), 'baidu');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Baidu2',
      'Baidu2',
      'Baidu IDL1',
      'Filter by the text “baidu”2',
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().filters.lab).toEqual(['baidu']);
    await userEvent.type(field(), 'ann');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(store.getState().filters.q).toBe('ann');
  });

  it('closes with Esc, then empties', async () => {
    mount(<FilterBar />, dataset);
    await userEvent.type(field(), 'ann{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect((field() as HTMLInputElement).value).toBe('');
  });
});

describe('chips', () => {
  it('say what is on, remove it, and keep the focus', async () => {
    const { store } = mount(
      <>
        <FilterBar />
        <Chips />
      </>,
      dataset,
      { filters: { ...NO_FILTERS, lab: ['baidu', 'openai'], q: 'a' } },
    );
    const chips = within(screen.getByRole('list', { name: 'Filters that are on' }));
    expect(chips.getAllByRole('button').map((chip) => chip.textContent)).toEqual([
      'Lab Baidu',
      'Lab OpenAI',
      'Text “a”',
    ]);
    await userEvent.click(chips.getByRole('button', { name: 'Remove filter: Lab: Baidu' }));
    expect(store.getState().filters.lab).toEqual(['openai']);
    expect(document.activeElement?.textContent).toBe('Lab OpenAI');
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(store.getState().filters).toEqual(NO_FILTERS);
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  });
});

describe('notices', () => {
  it('name the filter to drop where nothing is left, and drop it', async () => {
    const { store } = mount(<Notices />, dataset, {
      filters: { ...NO_FILTERS, lab: ['openai'], time: { from: 2019, to: 2019 } },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Drop “Lab”: 10 departures come back' }));
    expect(store.getState().filters.lab).toEqual([]);
    expect(screen.queryByText(/No departures match/)).toBeNull();
  });

  it('say which part of a link was left out, as text', async () => {
    mount(<Notices />, dataset, {
      problems: [
        { param: 'lab', value: '<b>nowhere</b>', reason: 'unknown' },
        { param: 'time', value: '1990', reason: 'outside' },
        { param: '', value: '', reason: 'length' },
      ],
    });
    expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual([
      'lab=<b>nowhere</b>: not in this record',
      'time=1990: outside 2016–2019, the years of this record',
      'whatever came after 2,000 characters',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });

  it('count the parts of a link beyond the first five', () => {
    mount(<Notices />, dataset, {
      problems: Array.from({ length: 40 }, (_, i) => ({
        param: 'lab',
        value: `bad-${i}`,
        reason: 'unknown' as const,
      })),
    });
    const entries = screen.getAllByRole('listitem').map((entry) => entry.textContent);
    expect(entries).toHaveLength(6);
    expect(entries.at(-1)).toBe('and 35 more');
  });

  it('announce the number once, half a second after the last change', () => {
    vi.useFakeTimers();
    const { store } = mount(<Notices />, dataset);
    const said = () => screen.getAllByRole('status').at(-1)?.textContent;
    act(() => vi.advanceTimersByTime(2000));
    expect(said()).toBe('');
    act(() => store.setState(withToggled('lab', 'baidu')));
    act(() => vi.advanceTimersByTime(400));
    act(() => store.setState(withFilter('time', { from: 2017, to: 2017 })));
    act(() => vi.advanceTimersByTime(400));
    expect(said()).toBe('');
    act(() => vi.advanceTimersByTime(200));
    expect(said()).toBe('2 departures shown');
    act(() => store.setState(withFilter('q', 'nobody at all')));
    act(() => vi.advanceTimersByTime(600));
    expect(said()).toBe('No departures shown');
    vi.useRealTimers();
  });
});
