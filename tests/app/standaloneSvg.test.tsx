/** @vitest-environment jsdom */
import { describe, expect, it } from 'vitest';
import { standaloneSvg } from '../../src/app/downloads/standaloneSvg.ts';
import { fixedPaint } from '../../src/encoding/palette.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { drawPicture } from '../../src/pictures/drawPicture.tsx';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { VIEWS } from '../../src/views/index.ts';
import { make } from '../support/fixtures.ts';

const parse = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');

describe('an exported picture', async () => {
  it('keeps only what draws', () => {
    const svg = standaloneSvg(
      // Elements that no view makes: what a mistake or a library could.
      <svg viewBox="0 0 9 9" className="x" {...{ tabIndex: 0, onclick: 'alert(1)' }}>
        <script>{'alert(1)'}</script>
        <foreignObject />
        <a href="https://x.example/">
          <text>in a link</text>
        </a>
        <image href="https://x.example/a.png" />
        <rect fill="url(https://x.example/#a)" width="2" height="2" data-departure="a" />
        <rect fill="url(#a)" width="2" height="2" />
        <text>{'a\u0001<b>&'}</text>
      </svg>,
      document,
    );
    const { documentElement } = parse(svg);
    expect([...documentElement.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
      'rect',
      'rect',
      'text',
    ]);
    expect(svg).not.toMatch(/onclick|class|tabindex|https:\/\/x/i);
    expect(documentElement.querySelector('[data-departure]')?.hasAttribute('fill')).toBe(false);
    expect(documentElement.querySelectorAll('rect')[1]?.getAttribute('fill')).toBe('url(#a)');
    expect(documentElement.querySelector('text')?.textContent).toBe('a<b>&');
  });

  const drawable = (await Promise.all(VIEWS.map(({ load }) => load()))).filter(({ draw }) => draw !== null);

  it.each(drawable.map((view) => [view.id, view] as const))(
    'of the %s is well-formed, in literal colours, with title, licence and date, in both languages',
    (_, view) => {
      const dataset = make.randomDataset(60, 7);
      for (const locale of ['en', 'zh'] as const) {
        const state = { ...INITIAL_STATE, view: view.id, locale };
        const picture = drawPicture({
          view,
          context: {
            dataset,
            shown: filterDepartures(dataset, NO_FILTERS),
            state,
            language: createLanguage(locale),
            width: 1232,
            paint: fixedPaint('light'),
          },
          title: 'A & B',
          subtitle: '',
          address: 'https://example.org/',
        });
        const text = standaloneSvg(picture!, document);
        const { documentElement } = parse(text);
        expect(documentElement.localName).toBe('svg');
        expect(documentElement.querySelector('title')?.textContent).toBe('A & B');
        expect(text).toContain('CC BY 4.0');
        expect(text).not.toMatch(/var\(|currentColor|NaN|Infinity|undefined| class=| style=/);
      }
    },
  );

  it('shows hostile names as text', () => {
    const name = '<script>alert(1)</script>"\'&\u202e';
    const dataset = make.dataset({
      labs: [make.lab('lab-a', { name: { en: name, zh: name }, short: { en: name, zh: name } })],
      researchers: [make.researcher('person-a', { name: { en: name, zh: null } })],
      departures: [make.departure('one', { left: '2019-05' })],
    });
    const [view] = drawable;
    const picture = drawPicture({
      view: view!,
      context: {
        dataset,
        shown: filterDepartures(dataset, NO_FILTERS),
        state: INITIAL_STATE,
        language: createLanguage('en'),
        width: 1232,
        paint: fixedPaint('dark'),
      },
      title: name,
      subtitle: name,
      address: '',
    });
    const text = standaloneSvg(picture!, document);
    expect(parse(text).querySelector('script')).toBeNull();
    expect(text).toContain('&lt;script&gt;');
  });
});
