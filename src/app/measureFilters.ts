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

/** Calls back when what is on the page now has been painted: in the frame after next. */
export function afterPaint(page: Pick<Window, 'requestAnimationFrame'>, then: () => void): void {
  page.requestAnimationFrame(() => page.requestAnimationFrame(then));
}

/** Calls back when the page has been painted and nothing in it is still being drawn in slices. */
export function whenDrawn(page: Pick<Window, 'requestAnimationFrame' | 'document'>, then: () => void): void {
  page.requestAnimationFrame(() => {
    if (page.document.querySelector('svg[aria-busy="true"]') === null) page.requestAnimationFrame(then);
    else whenDrawn(page, then);
  });
}
