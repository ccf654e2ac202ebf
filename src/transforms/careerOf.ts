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
 * later departure left again, under its own name or its company's. A place is one stint however many records name it. A departure without a date
 * stands before what it is on record to have led to. Without departures: empty.
 */
export function careerOf(departures: readonly Departure[]): readonly Stint[] {
  const ends = new Map(departures.map((departure) => [departure.id, endOf(departure, departures)]));
  const endedAt = ({ id }: Departure) => ends.get(id) ?? LAST;
  const ordered = [...departures].sort((a, b) => endedAt(a) - endedAt(b) || compareIds(a.id, b.id));
  const stints: { readonly stint: Stint; readonly start: number }[] = [];
  const visited = new Set<string>();
  ordered.forEach((departure, index) => {
    const later = ordered.slice(index + 1);
    const before = ordered.slice(0, index);
    const from = departure.joined ?? arrivalOf(departure, before);
    const end = endedAt(departure);
    // A year in which somebody came there is no earlier than the day in it on which they left for there.
    const came = Math.max(-Infinity, ...before.filter((each) => leadsTo(each, departure)).map(endedAt));
    const least = timeOf(from, end - 1);
    let start = Math.min(from !== null && came > least && came <= from.latest ? came : least, end);
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

function leadsTo({ destinations }: Departure, { lab }: Departure): boolean {
  return destinations.some(({ place }) => place !== null && lab.chain.includes(place.id));
}

/** When an earlier record says that the person went there. */
function arrivalOf({ lab }: Departure, earlier: readonly Departure[]): EdtfDate | null {
  const arrivals = earlier.flatMap(({ destinations }) =>
    destinations.filter(({ place }) => place !== null && lab.chain.includes(place.id)),
  );
  return arrivals.find(({ when }) => when !== null)?.when ?? null;
}

/** When a departure was; without a date, just before the first moment at which the person is on record where it led to, or left there. */
function endOf({ id, clock, destinations }: Departure, all: readonly Departure[]): number {
  if (clock !== null) return timeOf(clock.date, LAST);
  const after = destinations.flatMap(({ place, when }) => {
    const left = all.filter(
      (other) => other.id !== id && place !== null && other.lab.chain.includes(place.id),
    );
    return [
      timeOf(when, LAST),
      ...left.flatMap(({ joined, clock: next }) => timeOf(joined ?? next?.date ?? null, LAST)),
    ];
  });
  return Math.min(LAST, ...after.map((time) => time - 1));
}

function timeOf(date: EdtfDate | null, fallback: number): number {
  if (date === null) return fallback;
  return Number.isFinite(date.earliest) ? date.earliest : date.latest;
}
