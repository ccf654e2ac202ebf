import { addressWord } from '../../url/addressParams.ts';
import { chartOf, viewOf, type ViewEntry } from '../../views/index.ts';

/** Returns the entry whose chart shows so many departures in the view that the address asks for, the timeline unless it does. */
export function chartFor({ location }: Pick<Window, 'location'>, count: number): ViewEntry {
  return chartOf(viewOf(addressWord(location, 'view') || 'timeline'), count);
}

/** Bytes that a departure takes in a file, about. */
const ROW = 60;

/** Asks for what will probably draw a file of so many bytes, so that it comes while these do. */
export function foreseeChart(page: Pick<Window, 'location'>, bytes: number): void {
  chartFor(page, bytes / ROW).part.load();
}
