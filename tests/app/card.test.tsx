/** @vitest-environment jsdom */
import { act, cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Card, cardDetails } from '../../src/app/Card.tsx';
import { RecordTable } from '../../src/app/RecordTable.tsx';
import { whenPart } from '../../src/app/start/whenPart.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { createDataset, splitRecords } from '../../src/model/dataset.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import { withSelection } from '../../src/store/updates.ts';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';

// What a card holds comes when it is first shown.
beforeAll(() => new Promise<void>((done) => whenPart(cardDetails, done)));

const page = (id: string, publisher: string, story: string | null = null) => ({
  id,
  url: `https://${publisher}.example/${id}`,
  publisher,
  title: `Title of ${id}`,
  published: '2017-03-22',
  language: 'en',
  recordedAs: null,
  story,
});
const publisher = (id: string, name: string, nameZh: string | null = null) => ({
  id,
  name,
  nameZh,
  tier: 2 as const,
  kind: 'trade_press' as const,
  domains: [],
});

const records = make.records({
  labs: [
    make.lab('baidu', { name: { en: 'Baidu Research', zh: '百度研究院' } }),
    make.lab('brain', {
      name: { en: 'Google Brain', zh: '谷歌大脑' },
      ended: '2023-04-20',
      successor: { lab: 'gdm', date: '2023-04-20', how: 'merged' },
    }),
    make.lab('gdm', { name: { en: 'Google DeepMind', zh: '谷歌DeepMind' } }),
  ],
  researchers: [make.researcher('ng', { name: { en: 'Andrew Ng', zh: '吴恩达' } })],
  publishers: [publisher('wired', 'Wired', '连线'), publisher('copy', 'Copycat')],
  sources: [page('wired-1', 'wired', 'one'), page('copy-1', 'copy', 'one'), page('wired-2', 'wired')],
  departures: [
    make.departure('ng--baidu', {
      person: 'ng',
      lab: 'baidu',
      role: { en: 'Chief scientist', zh: '首席科学家' },
      joined: '2014-05-16',
      left: '2017-03',
      announced: '2017-03-22',
      destinations: [make.destination('landing', { founder: true, when: '2017-12' })],
      statedReason: { text: { en: 'to build', zh: '想创业' }, by: 'person' },
      sources: [
        { source: 'wired-1', supports: ['left', 'role'], statementBy: 'person' },
        { source: 'copy-1', supports: ['left'], statementBy: null },
        { source: 'wired-2', supports: ['to', 'stated_reason'], statementBy: null },
      ],
      disagreements: [
        {
          field: 'left',
          claims: [
            { value: '2017-03', text: { en: 'In March', zh: '三月' }, sources: ['wired-1'] },
            { value: '2017-04', text: { en: 'In April', zh: '四月' }, sources: [] },
          ],
          preferred: 0,
          reason: { en: 'His own words.', zh: '本人所述。' },
        },
      ],
    }),
    make.departure('ng--brain', {
      person: 'ng',
      lab: 'brain',
      left: '2013',
      sources: [{ source: 'wired-2', supports: [], statementBy: null }],
    }),
  ],
});
const dataset = make.dataset(records);

const app = (
  <>
    <RecordTable alone={false} />
    <Card />
  </>
);
const card = () => within(screen.getByRole('dialog'));
const open = async (name: string) => {
  const [row] = screen.getAllByRole('link', { name });
  await userEvent.click(row!);
  return row!;
};

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});
afterEach(cleanup);

describe('the card of a departure', () => {
  it('opens from its row by keyboard, and Esc gives the focus back', async () => {
    mount(app, dataset);
    const row = screen.getAllByRole('link', { name: 'Andrew Ng' })[1]!;
    row.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(card().getByRole('heading', { level: 2 }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await Promise.resolve();
    expect(document.activeElement).toBe(row);
  });

  it('gives the focus to the table where what opened it is gone', async () => {
    const { store } = mount(app, dataset);
    const row = await open('Andrew Ng');
    row.closest('tr')?.remove();
    act(() => store.setState(withSelection(null)));
    await Promise.resolve();
    expect(document.activeElement?.id).toBe('record');
  });

  it('leaves the focus alone where a link opened it', () => {
    const { store } = mount(app, dataset);
    act(() => store.setState(withSelection({ type: 'departure', id: 'ng--baidu' })));
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('says what happened, by which clocks, and marks what no source is recorded for', () => {
    mount(app, dataset, { selection: { type: 'departure', id: 'ng--baidu' } });
    const dialog = screen.getByRole('dialog');
    expect(
      card().getByText('Andrew Ng left Baidu Research in March 2017 for Organization landing, as a founder.'),
    ).toBeTruthy();
    const fact = (name: string) => card().getByText(name, { selector: 'dt' }).parentElement!.textContent;
    expect(fact('Left')).toBe('LeftMarch 2017 known to the month12the chart uses this date');
    expect(fact('Joined')).toContain('16 May 2014 known to the day no source recorded for this');
    expect(fact('Announced')).toContain('no source recorded for this');
    expect(fact('Time there')).toBe('Time thereabout 2 years 10 months');
    expect(fact('Stated reason')).toBe('Stated reasonto build · in our words, after the person3');
    expect(within(dialog).getAllByRole('link', { name: 'Source 3: Wired' })[0]!.getAttribute('href')).toBe(
      'https://wired.example/wired-2',
    );
  });

  it('tells the joining of the company from that of the lab', () => {
    const [first, ...others] = records.departures;
    const joinedCompany = { organization: 'landing', date: '2010~' };
    const sources = [
      { source: 'wired-1', supports: ['left' as const, 'joined_company' as const], statementBy: null },
    ];
    const changed = {
      ...records,
      departures: [{ ...first!, joined: null, joinedCompany, sources }, ...others],
    };
    mount(app, make.dataset(changed), { selection: { type: 'departure', id: 'ng--baidu' } });
    const fact = (name: string) => card().getByText(name, { selector: 'dt' }).parentElement!.textContent;
    expect(fact('Joined Organization landing')).toBe('Joined Organization landingabout 2010 1');
    expect(fact('Joined')).toContain('not on record');
    expect(card().queryByText('Time there')).toBeNull();
  });

  it('puts no quotation marks around words that are ours', () => {
    for (const locale of LOCALE_IDS) {
      mount(app, dataset, { selection: { type: 'departure', id: 'ng--baidu' }, locale });
      const reason = card().getByText(locale === 'en' ? /to build/ : /想创业/);
      expect(screen.getByRole('dialog').querySelector('q, blockquote')).toBeNull();
      expect(reason.textContent).not.toMatch(/[“”"「」]/);
      cleanup();
    }
  });

  it('gives no reason without a source for it', () => {
    const [first, ...rest] = records.departures;
    const unsourced = make.dataset({
      ...records,
      departures: [
        { ...first!, sources: first!.sources.map((each) => ({ ...each, supports: ['left'] as const })) },
        ...rest,
      ] as typeof records.departures,
    });
    mount(app, unsourced, { selection: { type: 'departure', id: 'ng--baidu' } });
    expect(card().queryByText(/to build/)).toBeNull();
    expect(card().getByText('none with a source on record')).toBeTruthy();
  });

  it('counts copies of a story once and shows them under it', () => {
    mount(app, dataset, { selection: { type: 'departure', id: 'ng--baidu' } });
    expect(card().getByText('3 pages, 1 independent publisher')).toBeTruthy();
    expect(card().getByText('The same story at').parentElement!.textContent).toContain('Title of copy-1');
  });

  it('shows competing values side by side with the reason for the one it follows', () => {
    mount(app, dataset, { selection: { type: 'departure', id: 'ng--baidu' } });
    const table = within(card().getByRole('table', { name: 'on when they left' }));
    expect(table.getByText(/In March/).parentElement!.textContent).toContain('this record follows it');
    expect(table.getByText(/In April/).parentElement!.textContent).toContain('named in the text');
    expect(table.getByText('Why: His own words.')).toBeTruthy();
  });

  it('tells what has become of the lab', () => {
    mount(app, dataset, { selection: { type: 'departure', id: 'ng--brain' } });
    expect(card().getByText(/since 20 April 2023 Google DeepMind/)).toBeTruthy();
  });

  it('is in the language of the reader', () => {
    mount(app, dataset, { selection: { type: 'departure', id: 'ng--baidu' }, locale: 'zh' });
    expect(card().getByRole('heading', { level: 2 }).textContent).toBe('吴恩达 Andrew Ng');
    expect(card().getByText('2017年3月，吴恩达离开百度研究院，去向：机构landing（创始人）。')).toBeTruthy();
    expect(card().getAllByText(/^连线 · /).length).toBe(2);
  });

  it('says that its sources are loading until they are there', () => {
    const { core } = splitRecords(parseDataset(records));
    mount(app, createDataset(core, null), { selection: { type: 'departure', id: 'ng--baidu' } });
    expect(card().getAllByText('The sources are loading.').length).toBeGreaterThan(0);
    expect(card().queryByText('no source recorded for this')).toBeNull();
  });

  it('leads to the lab and back', async () => {
    const { store } = mount(app, dataset);
    await open('Andrew Ng');
    await userEvent.click(card().getAllByRole('link', { name: /Google Brain/ })[0]!);
    expect(store.getState().selection).toEqual({ type: 'place', id: 'brain' });
    await userEvent.click(card().getByRole('button', { name: 'Back' }));
    expect(store.getState().selection).toEqual({ type: 'departure', id: 'ng--baidu' });
    expect(card().queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('offers a link, a citation and a text for a correction', () => {
    mount(app, dataset, { selection: { type: 'departure', id: 'ng--baidu' } });
    const value = (label: string) => card().getByLabelText<HTMLTextAreaElement>(label).value;
    expect(value('Link to this')).toMatch(/^http.*\?sel=departure:ng--baidu$/);
    expect(value('Citation')).toContain('Andrew Ng left Baidu Research in March 2017');
    expect(value('BibTeX')).toMatch(/^@misc\{/);
    expect(value('RIS')).toMatch(/^TY {2}- DATA/);
    expect(value('Chicago')).toContain('Andrew Ng left Baidu Research in March 2017');
    expect(value('Suggest a correction')).toContain('Record: ng--baidu');
  });
});

describe('the other cards', () => {
  it('list what is on record of a person', () => {
    mount(app, dataset, { selection: { type: 'person', id: 'ng' } });
    expect(card().getByText('2 departures on record')).toBeTruthy();
    expect(card().getAllByRole('link', { name: /^Andrew Ng left/ }).length).toBe(2);
  });

  it('count who left a place and who came', () => {
    mount(app, dataset, { selection: { type: 'place', id: 'landing' } });
    expect(card().getByRole('heading', { name: 'Joined 1' }).getAttribute('data-arrived')).toBe('1');
    expect(card().getByRole('heading', { name: 'Left 0' }).getAttribute('data-left')).toBe('0');
  });

  it('say so where the record is not in the data', () => {
    mount(app, dataset, { selection: { type: 'person', id: 'nobody' } });
    expect(card().getByText('This record is not in the data shown here.')).toBeTruthy();
  });
});
