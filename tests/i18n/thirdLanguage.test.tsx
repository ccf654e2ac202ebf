/** @vitest-environment jsdom */
import { act, cleanup, render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { fixedPaint } from '../../src/encoding/palette.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS, type Locale } from '../../src/i18n/locales.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { VIEWS } from '../../src/views/index.ts';
import { make } from '../support/fixtures.ts';
import { stubBrowser } from '../support/stubBrowser.ts';

/*
 * A language that nobody speaks: every message stands in brackets, dates and numbers are Greek, and so is every name of the record. Whatever
 * Latin or Chinese letter is left outside of brackets is hard-coded.
 */
vi.mock('../../src/i18n/locales.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/i18n/locales.ts')>();
  const odd = { tag: 'el', intl: 'el-GR', autonym: 'Ελληνικά', path: 'el/', names: 'en', gap: ' ' };
  const LOCALES = { ...actual.LOCALES, odd };
  return { ...actual, LOCALES, LOCALE_IDS: Object.keys(LOCALES) };
});
vi.mock('../../src/i18n/messages/index.ts', async (importActual) => {
  const { MESSAGES } = await importActual<typeof import('../../src/i18n/messages/index.ts')>();
  type Message = string | ((args: unknown) => string);
  const odd = Object.fromEntries(
    Object.entries(MESSAGES.en as Readonly<Record<string, Message>>).map(([key, message]) => [
      key,
      typeof message === 'string' ? `⟦${message}⟧` : (args: unknown) => `⟦${message(args)}⟧`,
    ]),
  );
  return { MESSAGES: { ...MESSAGES, odd } };
});

// The language is no word of the product, which its types cannot know here.
const odd = LOCALE_IDS.find((id) => String(id) === 'odd') as Locale;
const language = createLanguage(odd);
const greek = (text: string) => ({ en: text, zh: null });
const both = (text: string) => ({ en: text, zh: text });

const dataset = make.dataset({
  labs: [
    make.lab('lab-0', {
      parent: 'company',
      country: 'US',
      name: both('Άλφα'),
      short: both('Άλφα'),
      founded: '2012',
    }),
    make.lab('lab-1', { country: 'CN', name: both('Βήτα'), short: both('Βήτα') }),
  ],
  organizations: [
    make.organization('company', { name: both('Ωμέγα') }),
    make.organization('uni', { kind: 'university', name: both('Σχολή') }),
    make.organization('new', { kind: 'startup', name: both('Νέο') }),
  ],
  researchers: ['Άννα', 'Βίκτωρ', 'Γιάννης', 'Δήμητρα'].map((name, i) =>
    make.researcher(`person-${i}`, { name: greek(name) }),
  ),
  departures: Array.from({ length: 12 }, (_, i) =>
    make.departure(`departure-${i}`, {
      person: `person-${i % 4}`,
      lab: `lab-${i % 2}`,
      left: ['2014', '2016-03', '2017-05-06', '2019~', '2020/2021', null][i % 6] ?? null,
      destinations: i % 5 === 4 ? [] : [make.destination(['uni', 'new', 'lab-1'][i % 3] ?? 'uni')],
    }),
  ),
});

/** Returns the letters that stand outside of brackets and addresses; a text may be cut, or wrapped, inside of them. */
function hardCoded(text: string): string {
  let rest = text.replace(/https?:\/\/\S+/gu, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, '');
  }
  return rest
    .replace(/⟦.*$/su, '')
    .replace(/^.*⟧/su, '')
    .replace(/[^\p{Script=Latin}\p{Script=Han}]+/gu, ' ')
    .trim();
}

/** What is in another language on purpose, or is no word: the names of the languages, of file formats and of the licence. */
const NOT_WORDS = new Set(['English', '中文', 'CSV', 'JSON', 'SVG', 'PNG', 'v']);

function foundIn(root: Element): readonly string[] {
  const found: string[] = [];
  const look = (text: string | null, where: string) => {
    const words = hardCoded(text ?? '');
    if (words !== '' && !NOT_WORDS.has(words)) found.push(`${where}: ${words}`);
  };
  for (const element of root.querySelectorAll('*')) {
    // What one copies for a reference manager is in its own notation.
    if (element instanceof HTMLTextAreaElement) continue;
    // A name within a message, said to be of another language.
    if (element.matches('span[lang]')) continue;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) look(node.textContent, element.tagName);
    for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'])
      look(element.getAttribute(name), `${element.tagName} ${name}`);
  }
  return found;
}

beforeEach(stubBrowser);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a third language', () => {
  it('finds what is hard-coded', () => {
    expect(hardCoded('⟦Left ⟦Άλφα⟧ in⟧ 2019')).toBe('');
    expect(hardCoded('⟦Left⟧ since 2019')).toBe('since');
  });

  it.each(VIEWS.map(({ id }) => [id]))(
    'renders the page with the view %s, and nothing hard-coded',
    async (id) => {
      await VIEWS.find((view) => view.id === id)?.load();
      const store = createDepartureStore({ locale: odd, view: id });
      const { container } = render(<App dataset={dataset} store={store} />);
      await act(async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
      expect(foundIn(container)).toEqual([]);
    },
  );

  it.each([
    ['departure', 'departure-1'],
    ['person', 'person-0'],
    ['place', 'lab-0'],
  ] as const)('renders the card of a %s, and nothing hard-coded', async (type, id) => {
    const store = createDepartureStore({ locale: odd, view: 'table', selection: { type, id } });
    const { container } = render(<App dataset={dataset} store={store} />);
    // The card completes itself; what it lets one copy comes last.
    await act(() =>
      vi.waitFor(
        () => {
          if (container.querySelector('.card textarea') === null) throw new Error('no complete card');
        },
        { timeout: 30_000 },
      ),
    );
    expect(foundIn(container)).toEqual([]);
  });

  it.each([360, 720, 1080])(
    'draws and describes every view at %i px, and nothing hard-coded',
    async (width) => {
      const shown = filterDepartures(dataset, INITIAL_STATE.filters);
      for (const { load } of VIEWS) {
        const view = await load();
        const state = { ...INITIAL_STATE, locale: odd, view: view.id };
        const context = { dataset, shown, state, language, width, paint: fixedPaint('light') };
        expect(hardCoded(view.describe(context))).toBe('');
        if (view.draw === null) continue;
        const svg = new DOMParser().parseFromString(
          `<svg xmlns="http://www.w3.org/2000/svg">${renderToStaticMarkup(view.draw(context).children)}</svg>`,
          'image/svg+xml',
        );
        expect(foundIn(svg.documentElement)).toEqual([]);
      }
    },
  );
});
