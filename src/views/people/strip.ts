import { fitText, textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { DestinationKind } from '../../model/schema.ts';
import type { Career, Station } from './derive.ts';

/** px; the geometry of a strip: names above, the line of a life below */
export const STRIP = { height: 34, font: 11, text: 11, line: 22 } as const;

export interface StripPart {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly isKnown: boolean;
  /** in turn, so that neighbours are told apart */
  readonly isOdd: boolean;
}

export interface StripMove {
  readonly id: string;
  readonly kind: DestinationKind;
  readonly x: number;
  readonly isShown: boolean;
}

export interface StripScene {
  readonly parts: readonly StripPart[];
  readonly moves: readonly StripMove[];
  readonly labels: readonly {
    readonly key: string;
    readonly text: string;
    readonly x: number;
    readonly x1: number;
  }[];
  /** it began before the time that is drawn */
  readonly isCut: boolean;
}

/** px between two texts, and at most from where a stretch begins to where its name does, on its left */
const GAP = 6;
const MOST_PUSHED = 90;
/** size at which a name is measured: some systems have fonts wider than the common ones */
const MEASURED = STRIP.font * 1.1;

/** Returns the line of a career from left to right: a stretch for each station, named as far as its room goes. Without a date it is empty. */
export function layoutStrip(
  { stations, shown }: Career,
  {
    width,
    domain: [start, end],
    nameOf,
  }: {
    readonly width: number;
    readonly domain: readonly [number, number];
    readonly nameOf: (station: Station) => string;
  },
): StripScene {
  const x = (time: number) =>
    round(Math.min(1, Math.max(0, (time - start) / Math.max(1, end - start))) * width);
  const dated = stations.flatMap((station) =>
    station.span === null ? [] : [{ station, span: station.span }],
  );
  const parts = dated.map(({ station: { key, known, departure }, span }, i): StripPart => ({
    key,
    x0: x(span[0]),
    x1: x(span[1]),
    isKnown: known[0] && (known[1] || departure !== null),
    isOdd: i % 2 === 1,
  }));
  const moves = dated.flatMap(({ station: { departure }, span }): StripMove[] =>
    departure === null
      ? []
      : [{ id: departure.id, kind: departure.kind, x: x(span[1]), isShown: shown.has(departure.id) }],
  );
  // From the right, since the newest is what a reader looks for first; a name is cut, or pushed to the left, where the next one stands.
  let limit = width;
  const labels = dated.toReversed().flatMap(({ station, span }) => {
    const from = x(span[0]);
    const room = limit - Math.max(0, Math.min(from, limit - MOST_PUSHED));
    const text = fitText(nameOf(station), MEASURED, Math.max(0, room));
    if (text === '') return [];
    const wide = textWidth(text, MEASURED);
    const at = round(Math.max(0, Math.min(from, limit - wide)));
    limit = at - GAP;
    return [{ key: station.key, text, x: at, x1: at + wide }];
  });
  const [first] = dated;
  return {
    parts,
    moves,
    labels: labels.toReversed(),
    isCut: first !== undefined && first.span[0] < start,
  };
}
