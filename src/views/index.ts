import { createPart, readyPart, type Part } from '../behaviors/createPart.ts';
import { claimMoves } from './claims.ts';
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
  late('labs', 'app.view.labs', claimMoves, async () => (await import('./labs/index.ts')).labsView),
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
