import type { ViewDefinition } from './definition.ts';
import { flowView } from './flow/index.ts';
import { labsView } from './labs/index.tsx';
import { networkView } from './network/index.ts';
import { storyView } from './story/index.ts';
import { tableView } from './table/index.ts';
import { timelineView } from './timeline/index.ts';

/** Every view, in the order of the switcher. The first opens the page; an embed begins with the timeline. Adding one is one folder and one line here. */
export const VIEWS: readonly ViewDefinition[] = [
  storyView,
  timelineView,
  networkView,
  flowView,
  labsView,
  tableView,
];

/** Returns the view of that id; the default view for an unknown one. */
export function viewOf(id: string): ViewDefinition {
  return VIEWS.find((view) => view.id === id) ?? timelineView;
}
