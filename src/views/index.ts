import type { ViewDefinition } from './definition.ts';
import { flowView } from './flow/index.ts';
import { networkView } from './network/index.ts';
import { tableView } from './table/index.ts';
import { timelineView } from './timeline/index.ts';

/** Every view, in the order of the switcher. The first is the default. Adding one is one folder and one line here. */
export const VIEWS: readonly ViewDefinition[] = [timelineView, networkView, flowView, tableView];

/** Returns the view of that id; the default view for an unknown one. */
export function viewOf(id: string): ViewDefinition {
  return VIEWS.find((view) => view.id === id) ?? timelineView;
}
