import { inTask } from '../behaviors/inTask.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';

/** What is needed of a window. */
export type PaintWindow = Pick<Window, 'performance' | 'requestAnimationFrame'>;

/** Measures each change of the filters up to its paint, as `departures:filter`. Returns a function that ends it. */
export function measureFilters(store: DepartureStore, page: PaintWindow): () => void {
  return store.subscribe((state, before) => {
    if (state.filters === before.filters) return;
    const start = page.performance.now();
    afterPaint(page, () => {
      page.performance.measure('departures:filter', { start, end: page.performance.now() });
    });
  });
}

/** Calls back when what is on the page now has been painted: right after its frame. */
export function afterPaint(page: Pick<Window, 'requestAnimationFrame'>, then: () => void): void {
  page.requestAnimationFrame(() => inTask(then));
}

/** Calls back once nothing in a document or a part of it is still being drawn in slices: at once where nothing is. */
export function whenDrawn(place: ParentNode & Node, then: () => void): void {
  if (!isDrawing(place)) return then();
  const observer = new MutationObserver(() => {
    if (isDrawing(place)) return;
    observer.disconnect();
    then();
  });
  observer.observe(place, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
}

/** Returns whether something in a document or a part of it is still being drawn in slices. */
export function isDrawing(place: ParentNode): boolean {
  return place.querySelector('svg[aria-busy="true"]') !== null;
}
