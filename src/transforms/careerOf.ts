import { compareIds } from '../lib/compareIds.ts';
import type { Departure, Place } from '../model/dataset.ts';
import type { EdtfDate } from '../model/edtf.ts';
import type { Bilingual, DestinationKind } from '../model/schema.ts';

/** A time that somebody spent somewhere, as far as departures tell. */
export interface Stint {
  readonly key: string;
  /** null where the person retired */
  readonly place: Place | null;
  readonly kind: DestinationKind;
  readonly role: Bilingual | null;
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
  /** the departure that ended it; null where none is on record */
  readonly departure: Departure | null;
}

/** later than any date: where a departure without one stands */
const LAST = 8.64e15;

/**
 * Returns where a person was, in order of time, from the person's departures: each lab left, and each place gone to that no
 * later departure left again, under its own name or its company's. A place is one stint however many records name it. Without departures: empty.
 */
export function careerOf(departures: readonly Departure[]): readonly Stint[] {
  const ordered = [...departures].sort((a, b) => endOf(a) - endOf(b) || compareIds(a.id, b.id));
  const stints: { readonly stint: Stint; readonly start: number }[] = [];
  const visited = new Set<string>();
  ordered.forEach((departure, index) => {
    const later = ordered.slice(index + 1);
    const from = departure.joined ?? arrivalOf(departure, ordered.slice(0, index));
    const end = endOf(departure);
    let start = Math.min(timeOf(from, end - 1), end);
    stints.push({
      start,
      stint: {
        key: departure.id,
        place: departure.lab,
        kind: 'lab',
        role: departure.role,
        from,
        to: departure.left ?? departure.clock?.date ?? null,
        departure,
      },
    });
    start = end;
    departure.destinations.forEach((destination, i) => {
      const { place, kind, role, when } = destination;
      if (place === null && kind !== 'retired') return;
      const id = place?.id ?? kind;
      if (later.some(({ lab }) => lab.chain.includes(id)) || visited.has(id)) return;
      visited.add(id);
      start = Math.max(start, timeOf(when, start));
      stints.push({
        start,
        stint: { key: `${departure.id} ${i}`, place, kind, role, from: when, to: null, departure: null },
      });
    });
  });
  return stints.sort((a, b) => a.start - b.start).map(({ stint }) => stint);
}

/** When an earlier record says that the person went there. */
function arrivalOf({ lab }: Departure, earlier: readonly Departure[]): EdtfDate | null {
  const arrivals = earlier.flatMap(({ destinations }) =>
    destinations.filter(({ place }) => place !== null && lab.chain.includes(place.id)),
  );
  return arrivals.find(({ when }) => when !== null)?.when ?? null;
}

function endOf({ clock }: Departure): number {
  return timeOf(clock?.date ?? null, LAST);
}

function timeOf(date: EdtfDate | null, fallback: number): number {
  if (date === null) return fallback;
  return Number.isFinite(date.earliest) ? date.earliest : date.latest;
}
