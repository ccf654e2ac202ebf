/** @vitest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { vocabularyOf } from '../../src/app/vocabularyOf.ts';
import { fixedPaint } from '../../src/encoding/palette.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { drawPicture } from '../../src/pictures/drawPicture.tsx';
import { INITIAL_LINK_STATE } from '../../src/state/linkState.ts';
import { createOwnParam, oneOf } from '../../src/state/param.ts';
import { useDepartures, useParam } from '../../src/store/context.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { INITIAL_STATE } from '../../src/store/state.ts';
import { withParam } from '../../src/store/updates.ts';
import { decodeState } from '../../src/url/decodeState.ts';
import { encodeState } from '../../src/url/encodeState.ts';
import type { ViewDefinition } from '../../src/views/definition.ts';
import { VIEWS } from '../../src/views/index.ts';
import { make } from '../support/fixtures.ts';
import { stubBrowser } from '../support/stubBrowser.ts';
import { render } from '@testing-library/react';

/*
 * The recipe of src/README.md for a view: its folder, its lines in the two lists of views, its name in the messages, its parameter among the
 * names. Each list is replaced by itself with one entry more, and nothing else is.
 */
const toy = vi.hoisted((): { view: ViewDefinition | null } => ({ view: null }));

const LOUDNESS = createOwnParam<'low' | 'high'>({
  name: 'loudness',
  initial: 'low',
  ...oneOf(['low', 'high']),
});

function Toy() {
  const { store } = useDepartures();
  const loudness = useParam(LOUDNESS);
  return (
    <button
      type="button"
      onClick={() => store.setState(withParam(LOUDNESS, 'high'))}
    >{`toy ${loudness}`}</button>
  );
}

toy.view = {
  id: 'toy',
  // The name is no message of the product, which its types cannot know here.
  name: 'app.view.toy' as ViewDefinition['name'],
  params: [LOUDNESS],
  Chart: Toy,
  describe: ({ shown }) => `a toy of ${shown.departures.length}`,
  draw: ({ state }) => ({ height: 10, children: <text>{LOUDNESS.get(state)}</text> }),
};

vi.mock('../../src/views/index.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/views/index.ts')>();
  const views = () => [...actual.VIEWS, ...(toy.view === null ? [] : [actual.here(toy.view)])];
  return {
    ...actual,
    get VIEWS() {
      return views();
    },
    viewOf: (id: string) => views().find((view) => view.id === id) ?? actual.viewOf(id),
  };
});
vi.mock('../../src/views/params.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/views/params.ts')>();
  return {
    get PARAMS() {
      return [...actual.PARAMS, ...(toy.view?.params ?? [])];
    },
  };
});
vi.mock('../../src/i18n/messages/index.ts', async (importActual) => {
  const { MESSAGES } = await importActual<typeof import('../../src/i18n/messages/index.ts')>();
  const name = { 'app.view.toy': 'Toy' };
  return { MESSAGES: { en: { ...MESSAGES.en, ...name }, zh: { ...MESSAGES.zh, ...name } } };
});
vi.mock('../../src/protocol/parameters.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/protocol/parameters.ts')>();
  return { ...actual, STATE_PARAMETERS: [...actual.STATE_PARAMETERS, 'loudness'] };
});

const dataset = make.dataset({ departures: [make.departure('a', { left: '2019' })] });

beforeEach(stubBrowser);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a view added by the recipe', () => {
  it('is in the switcher, shows its chart, and holds its own choice', async () => {
    const store = createDepartureStore();
    render(<App dataset={dataset} store={store} />);
    fireEvent.click(screen.getByRole('button', { name: 'Toy' }));
    expect(store.getState().view).toBe('toy');
    fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'toy low' })));
    expect(screen.getByRole('button', { name: 'toy high' })).not.toBeNull();
  });

  it('is in links with what is chosen in it', () => {
    const vocabulary = vocabularyOf(dataset, INITIAL_LINK_STATE);
    expect(VIEWS.at(-1)?.id).toBe('toy');
    const { state, problems } = decodeState('view=toy&loudness=high', vocabulary);
    expect([state.view, LOUDNESS.get(state), problems]).toEqual(['toy', 'high', []]);
    expect(encodeState(state, vocabulary)).toBe('view=toy&loudness=high');
    expect(decodeState('loudness=deafening', vocabulary).problems).toHaveLength(1);
  });

  it('makes a picture with its description', () => {
    const state = LOUDNESS.set(INITIAL_STATE, 'high');
    const picture = drawPicture({
      view: toy.view!,
      context: {
        dataset,
        shown: filterDepartures(dataset, INITIAL_STATE.filters),
        state: { ...INITIAL_STATE, ...state },
        language: createLanguage('en'),
        width: 400,
        paint: fixedPaint('light'),
      },
      title: 'A toy',
      subtitle: '',
      address: '',
    });
    const markup = picture === null ? '' : renderToStaticMarkup(picture);
    expect(markup).toContain('<text>high</text>');
    expect(markup).toContain('<desc>a toy of 1</desc>');
  });
});
