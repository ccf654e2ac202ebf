import { createPart, readyPart, type Part } from '../behaviors/createPart.ts';
import type { ViewDefinition } from './definition.ts';
import { tableView } from './table/index.ts';

/** A view as the shell knows it: its code may come later. */
export interface ViewEntry extends Pick<ViewDefinition, 'id' | 'name' | 'claim'> {
  /** false for the table, which stands below every chart */
  readonly hasChart: boolean;
  /** id of the view whose chart follows on a page of its own; null where none does */
  readonly below: string | null;
  /** `none` for a view that is a page of its own, without title, filters and table around it */
  readonly shell: 'full' | 'none';
  readonly load: () => Promise<ViewDefinition>;
  /** null until it has been loaded */
  readonly loaded: () => ViewDefinition | null;
  /** the same as a part of the page */
  readonly part: Part<ViewDefinition>;
}

const givers = new Map<string, (view: ViewDefinition) => void>();

/**
 * Every view, in the order of the switcher. The first opens the page; an embed begins with the timeline. Adding one is one folder and one line here.
 * Their code comes when they are shown; a document that opens with one has it from the start (`giveView`).
 */
export const VIEWS: readonly ViewEntry[] = [
  late('story', 'app.view.story', async () => (await import('./story/index.ts')).storyView, {
    below: 'timeline',
  }),
  late('timeline', 'app.view.timeline', async () => (await import('./timeline/index.ts')).timelineView),
  late('network', 'app.view.network', async () => (await import('./network/index.ts')).networkView, {
    hasClaim: true,
  }),
  late('flow', 'app.view.flow', async () => (await import('./flow/index.ts')).flowView, {
    hasClaim: true,
  }),
  late('labs', 'app.view.labs', async () => (await import('./labs/index.ts')).labsView, {
    hasClaim: true,
  }),
  late('people', 'app.view.people', async () => (await import('./people/index.ts')).peopleView, {
    hasClaim: true,
  }),
  late('article', 'app.view.article', async () => (await import('./article/index.ts')).articleView, {
    shell: 'none',
  }),
  here(tableView),
];

/** Returns the entry of that id; the timeline's for an unknown one. */
export function viewOf(id: string): ViewEntry {
  return entryOf(id) ?? entryOf('timeline') ?? here(tableView);
}

function entryOf(id: string): ViewEntry | undefined {
  return VIEWS.find((view) => view.id === id);
}

/**
 * Departures of a dataset up to which each is an element of its own, for everything that finds, reads and styles elements; beyond, a canvas has the
 * marks. Measured in one run, a filter that leaves most of them takes in SVG as long as on the canvas at 1,000 departures, twice as long at 2,000 and five
 * times as long at 5,000, where it is far beyond a frame: the line is drawn where elements begin to cost more than they give. `npm run bench 2000 2001`
 * measures both sides of it.
 */
const MOST_ELEMENTS = 2000;

/** What stands in for a view of a dataset beyond that, by its id. */
const LARGE: Readonly<Record<string, ViewEntry>> = {
  timeline: {
    ...late(
      'timeline/large',
      'app.view.timeline',
      async () => (await import('./timeline/large/index.ts')).largeTimelineView,
    ),
    id: 'timeline',
  },
};

/** Returns the entry whose chart shows that many departures: the one of the id, or what stands in for it. */
export function chartOf(entry: ViewEntry, departures: number): ViewEntry {
  return departures > MOST_ELEMENTS ? (LARGE[entry.id] ?? entry) : entry;
}

/** A view whose code is there from the start. */
export function here(view: ViewDefinition): ViewEntry {
  const { id, name, Chart, below = null } = view;
  return {
    id,
    name,
    hasChart: Chart !== null,
    below,
    shell: 'full',
    load: () => Promise.resolve(view),
    loaded: () => view,
    part: readyPart(view),
  };
}

/** Has the code of a view there from now on: a document that opens with it brings it along. */
export function giveView(view: ViewDefinition): void {
  givers.get(view.id)?.(view);
}

/** A view whose code comes when it is shown. Where it has a title of its own, that comes along; until then the set has its finding. */
function late(
  id: string,
  name: ViewEntry['name'],
  bring: ViewEntry['load'],
  {
    hasClaim = false,
    below = null,
    shell = 'full',
  }: Partial<Pick<ViewEntry, 'below' | 'shell'>> & { readonly hasClaim?: boolean } = {},
): ViewEntry {
  let view: ViewDefinition | null = null;
  const load = async () => (view ??= await bring());
  const part = createPart(load);
  givers.set(id, (value) => {
    view = value;
    part.give(value);
  });
  const common = { id, name, hasChart: true, below, shell, load, loaded: () => view, part };
  return hasClaim ? { ...common, claim: (context) => view?.claim?.(context) ?? null } : common;
}
