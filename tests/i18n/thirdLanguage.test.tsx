/** @vitest-environment jsdom */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { CodesDialog } from '../../src/app/codes/CodesDialog.tsx';
import { Sheet } from '../../src/app/filters/Sheet.tsx';
import { OwnFlow } from '../../src/app/own/OwnFlow.tsx';
import { fixedPaint } from '../../src/encoding/palette.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { LIST_FILTER_IDS } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS, type Locale } from '../../src/i18n/locales.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { VIEWS } from '../../src/views/index.ts';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';
import { stubBrowser } from '../support/stubBrowser.ts';

/*
 * A language that nobody speaks: every message stands in brackets, dates and numbers are Greek, and so is every name of the record. Whatever
 * Latin or Chinese letter is left outside of brackets is hard-coded.
 */
vi.mock('../../src/i18n/locales.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/i18n/locales.ts')>();
  const odd = {
    tag: 'el',
    intl: 'el-GR',
    autonym: 'Ελληνικά',
    path: 'el/',
    names: 'en',
    gap: ' ',
    range: '–',
  };
  const LOCALES = { ...actual.LOCALES, odd };
  return { ...actual, LOCALES, LOCALE_IDS: Object.keys(LOCALES) };
});
/** Returns texts, and what makes them, with every text in brackets. */
const bracketed = vi.hoisted(() => {
  const bracket = <T,>(texts: T): T => {
    const inBrackets = (): unknown => {
      if (typeof texts === 'string') return `⟦${texts}⟧`;
      if (typeof texts === 'function') return (...args: unknown[]) => bracket(texts(...args));
      if (Array.isArray(texts)) return texts.map((each) => bracket<unknown>(each));
      if (typeof texts !== 'object' || texts === null) return texts;
      return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, bracket<unknown>(text)]));
    };
    // A text of the same shape.
    return inBrackets() as T;
  };
  return bracket;
});
vi.mock('../../src/i18n/messages/index.ts', async (importActual) => {
  const { MESSAGES } = await importActual<typeof import('../../src/i18n/messages/index.ts')>();
  return { MESSAGES: { ...MESSAGES, odd: bracketed(MESSAGES.en) } };
});
vi.mock('../../src/app/own/words/index.ts', async (importActual) => {
  const { ownWords } = await importActual<typeof import('../../src/app/own/words/index.ts')>();
  const odd = bracketed(ownWords('en'));
  return { ownWords: () => odd };
});
vi.mock('../../src/reading/own/messages.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/reading/own/messages.ts')>();
  const { describeOwnNotice } = actual;
  return {
    ...actual,
    describeOwnNotice: (notice: Parameters<typeof describeOwnNotice>[0]) =>
      bracketed(describeOwnNotice(notice, 'en')),
  };
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

beforeEach(() => {
  stubBrowser();
  Object.assign(HTMLDialogElement.prototype, { showModal() {}, close() {} });
});

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

  it('leads from a pasted table to its preview, and says nothing hard-coded', async () => {
    const paste = (text: string) =>
      render(
        <OwnFlow
          locale={odd}
          site="https://site.example/"
          start={text === '' ? null : { kind: 'text', text }}
          columns=""
          isQuick={false}
          onDone={() => {}}
        />,
      ).container;
    expect(foundIn(paste(''))).toEqual([]);
    for (const rows of [
      ['name,from,left,to', 'Άννα,Άλφα,2019-05,Σχολή', 'Βίκτωρ,Βήτα,03/04/2020,Νέο', 'Γιάννης,,2021,'],
      ['name,from', 'Άννα'],
    ]) {
      const preview = paste(rows.join('\n'));
      await vi.waitFor(
        () => expect(preview.querySelector('.own-preview, [role="alert"]')).not.toBeNull(),
        10_000,
      );
      const headings = new Set(['name', 'from', 'left', 'to']);
      expect(foundIn(preview).filter((found) => !headings.has(found.replace(/^.*: /, '')))).toEqual([]);
    }
  });

  it('offers codes and filters, and says nothing hard-coded', async () => {
    const state = { locale: odd, view: 'table' };
    const codes = mount(<CodesDialog site="https://site.example/" onClose={() => {}} />, dataset, state);
    expect(foundIn(codes.container)).toEqual([]);
    cleanup();
    const { container } = mount(<Sheet lists={LIST_FILTER_IDS} onClose={() => {}} />, dataset, state);
    for (const button of container.querySelectorAll('.disclosure button')) fireEvent.click(button);
    expect(container.querySelectorAll('.option').length).toBeGreaterThan(10);
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
