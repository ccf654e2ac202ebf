import { createPart, readyPart, type Part } from '../behaviors/createPart.ts';
import { claimMoves } from './claims.ts';
import type { Dataset } from '../model/dataset.ts';
import type { ViewDefinition } from './definition.ts';
import { claimFlow } from './flow/claim.ts';
import { storyView } from './story/index.ts';
import { tableView } from './table/index.ts';
import { timelineView } from './timeline/index.ts';

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

/** Every view, in the order of the switcher. The first opens the page; an embed begins with the timeline. Adding one is one folder and one line here. */
export const VIEWS: readonly ViewEntry[] = [
  here(storyView),
  here(timelineView),
  late(
    'network',
    'app.view.network',
    claimMoves,
    async () => (await import('./network/index.ts')).networkView,
  ),
  late('flow', 'app.view.flow', claimFlow, async () => (await import('./flow/index.ts')).flowView),
  late('labs', 'app.view.labs', claimMoves, async () => (await import('./labs/index.tsx')).labsView),
  late(
    'article',
    'app.view.article',
    undefined,
    async () => (await import('./article/index.ts')).articleView,
    'none',
  ),
  here(tableView),
];

/** Returns the entry of that id; the default view's for an unknown one. */
export function viewOf(id: string): ViewEntry {
  return VIEWS.find((view) => view.id === id) ?? here(timelineView);
}

/**
 * Departures of a dataset up to which each is an element of its own. Beyond, a canvas has the marks. The line stands where the elements alone
 * take the frame of a filter: of 2,000 departures the timeline in SVG takes about 16 ms from a filter to its layout, and of 5,000 three times
 * that (`npm run bench`).
 */
export const MOST_ELEMENTS = 2000;

/** What stands in for a view of a dataset beyond that, by its id. */
const LARGE: Readonly<Record<string, ViewEntry>> = {
  timeline: late(
    'timeline',
    'app.view.timeline',
    undefined,
    async () => (await import('./timeline/large/index.ts')).largeTimelineView,
  ),
};

/** Returns the entry whose chart shows that many departures: the one of the id, or what stands in for it. */
export function chartOf(entry: ViewEntry, { departures }: Pick<Dataset, 'departures'>): ViewEntry {
  return departures.length > MOST_ELEMENTS ? (LARGE[entry.id] ?? entry) : entry;
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

/** A view whose code comes when it is shown; its title is there at once. */
function late(
  id: string,
  name: ViewEntry['name'],
  claim: ViewEntry['claim'],
  bring: ViewEntry['load'],
  shell: ViewEntry['shell'] = 'full',
): ViewEntry {
  let view: ViewDefinition | null = null;
  const load = async () => (view ??= await bring());
  const common = { id, name, hasChart: true, below: null, shell, load, loaded: () => view };
  return { ...common, ...(claim === undefined ? {} : { claim }), part: createPart(load) };
}
