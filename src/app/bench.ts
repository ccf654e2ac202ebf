import { afterPaint, isDrawing } from './measureFilters.ts';
import { NO_FILTERS } from '../filters/filters.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';
import { withFilters } from '../store/updates.ts';

/** What a bench from outside drives a page by that was opened with `bench` in its address. */
export interface Bench {
  /** Filters to what left one lab; null to all. Resolves when that is painted, with nothing left to be placed. */
  readonly filter: (originId: string | null) => Promise<void>;
  /** px of the window: the middle of a mark that is in sight; left out where none is */
  readonly point?: readonly [number, number] | undefined;
}

type BenchWindow = Window & { bench?: Bench };

/** Puts the bench of a mounted page on its window. */
export function openBench(page: BenchWindow, store: DepartureStore): void {
  page.bench = {
    filter: (id) =>
      new Promise((done) => {
        store.setState(withFilters(id === null ? NO_FILTERS : { ...NO_FILTERS, lab: [id] }));
        whenPainted(page, done);
      }),
    get point() {
      return pointIn(page) ?? undefined;
    },
  };
}

/** Calls back right after the first frame in which nothing is still being drawn. */
function whenPainted(page: Window, then: () => void): void {
  afterPaint(page, () => (isDrawing(page.document) ? whenPainted(page, then) : then()));
}

function pointIn(page: Window): readonly [number, number] | null {
  for (const mark of page.document.querySelectorAll('.mark[d]')) {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (x > 0 && y > 0 && x < page.innerWidth && y < page.innerHeight) return [x, y];
  }
  for (const canvas of page.document.querySelectorAll<HTMLCanvasElement>('.marks-frame canvas')) {
    const point = paintedIn(canvas, page.innerHeight);
    if (point !== null) return point;
  }
  return null;
}

/** Returns a painted place of a canvas in sight, from its middle to the left. */
function paintedIn(canvas: HTMLCanvasElement, windowHeight: number): readonly [number, number] | null {
  const box = canvas.getBoundingClientRect();
  const ratio = canvas.width / box.width;
  const [top, bottom] = [Math.max(0, box.top), Math.min(windowHeight, box.bottom)];
  const height = Math.floor((bottom - top) * ratio);
  // A copy is read, so that the canvas stays where it is fast to show.
  const copy = canvas.ownerDocument.createElement('canvas');
  copy.width = canvas.width;
  copy.height = Math.max(1, height);
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (height < 1 || context === null) return null;
  context.drawImage(canvas, 0, -(top - box.top) * ratio);
  const { data, width } = context.getImageData(0, 0, copy.width, height);
  for (let column = Math.floor(width / 2); column >= 0; column -= 1)
    for (let row = 0; row < height; row += 1)
      if ((data[(row * width + column) * 4 + 3] ?? 0) > 200)
        return [box.left + (column + 0.5) / ratio, top + (row + 0.5) / ratio];
  return null;
}
