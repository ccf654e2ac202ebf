/** Page, embed and picture of one state show the same: who is named, in what order, with what numbers and labels. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { EMBED_LANES } from '../../src/embed/EmbedApp.tsx';
import { roomForLanes } from '../../src/views/chartRoom.ts';
import { LIVE_PAINT } from '../../src/encoding/palette.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { compactCore, expandCore, slimCore } from '../../src/model/compactCore.ts';
import { createDataset, splitRecords } from '../../src/model/dataset.ts';
import { loadRecords } from '../../src/model/records.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { INITIAL_STATE, type DeparturesState } from '../../src/store/state.ts';
import { loadViews } from '../support/loadedViews.ts';
import { renderedEmbed } from '../support/renderedEmbed.tsx';
import { findAll, having, ofClass, ofTag, readMarkup, textOf, type MarkupNode } from '../support/markup.ts';
import { indexRecords } from '../support/shippedRecord.ts';

// A server draws for one width and leaves the heavy drawings to the browser: here everything is drawn, at the width asked for.
const { browser, container, drawn, positionsOnce, sliced } = await vi.hoisted(
  () => import('../support/drawnAtOnce.ts'),
);
vi.mock(import('../../src/behaviors/useContainerWidth.ts'), () => container);
vi.mock(import('../../src/behaviors/useDrawn.ts'), () => drawn);
vi.mock(import('../../src/behaviors/useSliced.ts'), () => sliced);
vi.mock(import('../../src/views/network/positions.ts'), async (original) => positionsOnce(await original()));

const views = await loadViews();

const records = loadRecords();
const { dataset } = indexRecords(records);
const slim = createDataset(expandCore(compactCore(slimCore(splitRecords(records).core))), null);

/** px of the panel beside a wide network or flow */
const RAIL = 296;

function page(state: DeparturesState, width: number): MarkupNode {
  browser.width = width;
  return readMarkup(renderToStaticMarkup(<App dataset={dataset} store={createDepartureStore(state)} />));
}

function embed(state: DeparturesState, width: number): MarkupNode {
  browser.width = width;
  return renderedEmbed(slim, state, width, 'plain=1');
}

/** The drawing of a state; in the room that an embed has, where asked for. */
function picture(
  state: DeparturesState,
  width: number,
  laneLimit: number | null,
  laneRoom: number | null = null,
): MarkupNode {
  const { children } = views.get(state.view)!.draw!({
    dataset,
    shown: filterDepartures(dataset, state.filters),
    state,
    language: createLanguage(state.locale),
    width,
    paint: LIVE_PAINT,
    ...(laneLimit === null ? {} : { laneLimit }),
    ...(laneRoom === null ? {} : { laneRoom }),
  });
  return readMarkup(renderToStaticMarkup(<svg className="picture">{children}</svg>));
}

const isLane = ({ tag, attributes }: MarkupNode) => tag === 'g' && attributes['data-lab'] !== undefined;

/** The lanes with all that is written in them, who stands in them, and the years of the bars. */
function timelineOf(tree: MarkupNode) {
  return {
    lanes: findAll(tree, isLane).map((lane) => ({
      id: lane.attributes['data-lab'],
      texts: ofTag(lane, 'text')
        .filter(({ attributes }) => attributes['class'] !== 'lane-profile')
        .map(textOf),
      marks: having(lane, 'data-departure').map(({ attributes }) => attributes['data-departure']),
      ticks: findAll(lane, ({ attributes }) => attributes['stroke-width'] === '0.9').map(
        ({ attributes }) => attributes['d'],
      ),
    })),
    years: having(tree, 'data-year-label').map(textOf),
  };
}

const drawingOf = (tree: MarkupNode, name: string) => ofClass(tree, name)[0] ?? ofClass(tree, 'picture')[0]!;

/** Everything written in the drawing of the network, and its nodes and links. */
function networkOf(tree: MarkupNode) {
  const drawing = drawingOf(tree, 'network-svg');
  return {
    texts: ofTag(drawing, 'text').map(textOf),
    nodes: having(drawing, 'data-node').map(({ attributes }) => attributes['data-node']),
    links: having(drawing, 'data-link').map(({ attributes }) => attributes['data-link']),
  };
}

function flowOf(tree: MarkupNode) {
  const drawing = drawingOf(tree, 'flow-svg');
  return {
    texts: ofTag(drawing, 'text').map(textOf),
    marks: having(drawing, 'data-flow').map(({ attributes }) => attributes['data-flow']),
  };
}

/** The lines of a ranking or of bars: name and number of each, as far as both have them. */
function linesOf(tree: MarkupNode) {
  const ranks = ofClass(tree, 'rank');
  const lines = (ranks.length > 0 ? ranks : [tree]).flatMap((line) => ofTag(line, 'text').map(textOf));
  // A still picture has the heads of the columns in it, and says how many places it leaves out.
  return lines.filter((text) => !/^←|→$|\d+ more places$|^(?:Not drawn|未画出)/.test(text));
}

const STATES: readonly Partial<DeparturesState>[] = [
  {},
  { group: 'company' },
  { filters: { ...NO_FILTERS, time: { from: 2024, to: 2024 } } },
  { filters: { ...NO_FILTERS, region: ['china'] }, group: 'company' },
];

describe.each(LOCALE_IDS)('page, embed and picture, %s,', (locale) => {
  const states = STATES.map((state) => ({ ...INITIAL_STATE, ...state, locale }));

  it.each([1232, 800, 640])('have the same lanes, names, numbers and years, %i px wide', (width) => {
    for (const given of states) {
      const state = { ...given, view: 'timeline' };
      expect(timelineOf(page(state, width))).toEqual(timelineOf(picture(state, width, null)));
      expect(timelineOf(embed(state, width))).toEqual(timelineOf(picture(state, width, EMBED_LANES)));
    }
  });

  it.each([1232, 800])('have the same nodes, links and labels of the network, %i px wide', (width) => {
    for (const given of states.slice(0, 2)) {
      const state = { ...given, view: 'network' };
      const drawn = networkOf(picture(state, width >= 1080 ? width - RAIL : width, null));
      expect(networkOf(page(state, width))).toEqual(drawn);
      const { texts, ...inRoom } = networkOf(
        picture(state, width >= 1080 ? width - RAIL : width, EMBED_LANES, roomForLanes(width)),
      );
      const shown = networkOf(embed(state, width));
      expect({ nodes: shown.nodes, links: shown.links }).toEqual(inRoom);
      // What a still picture says of the places that it leaves out stands in a button of the embed.
      expect(texts.slice(0, shown.texts.length)).toEqual(shown.texts);
    }
  });

  it.each([1232, 800])('have the same bars, bands and labels of the flow, %i px wide', (width) => {
    for (const given of states) {
      const state = { ...given, view: 'flow' };
      const drawn = flowOf(picture(state, width >= 1080 ? width - RAIL : width, null));
      expect(flowOf(page(state, width))).toEqual(drawn);
      expect(flowOf(embed(state, width))).toEqual(drawn);
    }
  });

  it.each(['network', 'flow'])('have the same lines of the %s, 360 px wide', (view) => {
    for (const given of states) {
      const state = { ...given, view };
      const drawn = linesOf(picture(state, 360, null));
      expect(drawn.length).toBeGreaterThan(0);
      expect(linesOf(page(state, 360))).toEqual(drawn);
      const shown = linesOf(embed(state, 360));
      expect(shown.length).toBeGreaterThan(0);
      // The rest of them is behind a button.
      expect(drawn.slice(0, shown.length)).toEqual(shown);
    }
  });
});
