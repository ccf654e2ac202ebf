import type { Dataset, Departure } from '../model/dataset.ts';
import { tenureOf } from '../model/tenure.ts';
import type { Measure, MeasureOf, TrialQuery } from '../model/trialSchema.ts';
import { shareOf, type Answer, type Tally, type Vote } from './bounds.ts';
import { fatesOf, headsOf, waitsOf, type HeadAnswer, type LabAnswer } from './labs.ts';
import { find } from './selection.ts';

/** What a measure gives on a dataset. Shares are fractions of 1, rates are departures a year. */
export interface Reading extends Tally {
  readonly unit: 'share' | 'count' | 'rate';
  /** the departures that count for it, in the dataset's order; empty where the measure is of labs */
  readonly departures: readonly Departure[];
  /** the labs or heads, one by one, where the measure is of these */
  readonly places: readonly LabAnswer[];
  readonly heads: readonly HeadAnswer[];
}

const NOBODY = { departures: [], places: [], heads: [] } as const;

/** Returns the reading of a measure; null where there is nothing to measure: no departure, no lab, an open range of years. */
export function measure(dataset: Dataset, asked: Measure): Reading | null {
  switch (asked.measure) {
    case 'share':
      return ofDepartures(dataset, asked.of, (departure) => kindAnswer(departure, asked));
    case 'founders':
      return ofDepartures(dataset, asked.of, founderAnswer);
    case 'reasons':
      return ofDepartures(dataset, asked.of, ({ id }) => reasonAnswer(dataset, id));
    case 'stays':
      return ofDepartures(dataset, asked.of, (departure) => stayAnswer(departure, asked.years));
    case 'count':
    case 'rate':
      return countOf(dataset, asked);
    case 'fates':
      return ofVotes(fatesOf(dataset, asked), (places) => ({ ...NOBODY, places }));
    case 'waits':
      return ofVotes(waitsOf(dataset, asked), (places) => ({ ...NOBODY, places }));
    case 'heads':
      return ofVotes(headsOf(dataset, asked), (heads) => ({ ...NOBODY, heads }));
    case 'milestones':
      return exactly(dataset.milestones.filter((each) => isUpTo(dataset, asked, each)).length);
    case 'labs':
      return exactly(labsOf(dataset, asked).length);
    case 'career':
      return careerOf(dataset, asked);
  }
}

/** Returns how many years a query spans, both ends included; null where one is open. */
export function yearsOf({ from, to }: TrialQuery): number | null {
  return from === null || to === null ? null : to - from + 1;
}

/** null leaves a departure out of the question: no reading of it is an answer. */
function ofDepartures(
  dataset: Dataset,
  query: TrialQuery,
  answerOf: (departure: Departure) => Answer | null,
): Reading | null {
  const votes: (Vote & { departure: Departure })[] = [];
  for (const { departure, sure } of find(dataset, query)) {
    const answer = answerOf(departure);
    if (answer !== null) votes.push({ departure, sure, answer });
  }
  return ofVotes(votes, () => ({
    ...NOBODY,
    departures: votes.filter(({ answer }) => answer === 'yes').map(({ departure }) => departure),
  }));
}

function ofVotes<T extends { readonly answer: Answer; readonly sure?: boolean }>(
  votes: readonly T[],
  rest: (votes: readonly T[]) => Pick<Reading, 'departures' | 'places' | 'heads'>,
): Reading | null {
  const share = shareOf(votes.map(({ answer, sure = true }) => ({ answer, sure })));
  return share === null ? null : { unit: 'share', ...share, ...rest(votes) };
}

function kindAnswer({ kind }: Departure, { kinds }: MeasureOf<'share'>): Answer | null {
  // Who came back has no next job elsewhere.
  if (kind === 'return') return null;
  if (kind === 'unknown') return 'unknown';
  return kinds.some((each) => each === kind) ? 'yes' : 'no';
}

function founderAnswer({ destinations }: Departure): Answer {
  if (destinations.some(({ founder }) => founder)) return 'yes';
  return destinations.some(({ kind }) => kind !== 'unknown') ? 'no' : 'unknown';
}

function reasonAnswer({ evidence }: Dataset, id: string): Answer {
  if (evidence === null) return 'unknown';
  return evidence.departures.get(id)?.statedReason == null ? 'no' : 'yes';
}

function stayAnswer({ joined, left }: Departure, years: number): Answer | null {
  const stay = tenureOf(joined, left);
  if (stay === null) return null;
  if (stay.approximate)
    return stay.shortest > years * 12 + 12 ? 'yes' : stay.longest <= years * 12 - 12 ? 'no' : 'unknown';
  if (stay.shortest > years * 12) return 'yes';
  return stay.longest <= years * 12 ? 'no' : 'unknown';
}

function countOf(
  dataset: Dataset,
  { measure: kind, of }: MeasureOf<'count'> | MeasureOf<'rate'>,
): Reading | null {
  const years = kind === 'rate' ? yearsOf(of) : 1;
  if (years === null || years < 1) return null;
  const found = find(dataset, of);
  const sure = found.filter((each) => each.sure).length;
  return {
    ...NOBODY,
    unit: kind,
    bounds: { low: sure / years, high: found.length / years },
    value: found.length / years,
    n: found.length,
    known: found.length,
    yes: found.length,
    doubtful: found.length - sure,
    departures: found.map(({ departure }) => departure),
  };
}

function exactly(n: number): Reading {
  return {
    ...NOBODY,
    unit: 'count',
    bounds: { low: n, high: n },
    value: n,
    n,
    known: n,
    yes: n,
    doubtful: 0,
  };
}

function isUpTo(
  dataset: Dataset,
  { labs, to }: MeasureOf<'milestones'>,
  { lab, date }: Dataset['milestones'][number],
): boolean {
  const chain = dataset.places.get(lab)?.chain ?? [];
  return chain.some((id) => labs.includes(id)) && Number(date.slice(0, 4)) <= to;
}

/** Returns the labs of a company that somebody on record has left, by id; not the company as a whole. */
export function labsOf(
  dataset: Dataset,
  { company, without }: Omit<MeasureOf<'labs'>, 'measure'>,
): readonly string[] {
  return [...dataset.places.values()]
    .filter(
      ({ lab, company: owner, id }) =>
        lab !== null && !lab.unitUnknown && owner === company && id !== company && !without.includes(id),
    )
    .map(({ id }) => id);
}

/** Of two things said, the year and the place gone to, how many the record bears out. */
function careerOf(dataset: Dataset, { departure: id, left, to }: MeasureOf<'career'>): Reading | null {
  const departure = dataset.departureById.get(id);
  if (departure === undefined) return null;
  const said: Answer[] = [placeAnswer(departure, to)];
  if (left !== null) said.push(yearAnswer(departure, left));
  return ofVotes(
    said.map((answer) => ({ answer })),
    () => ({ ...NOBODY, departures: [departure] }),
  );
}

function placeAnswer({ destinations }: Departure, to: string): Answer {
  if (destinations.some(({ place }) => place?.chain.includes(to))) return 'yes';
  return destinations.some(({ place }) => place !== null) ? 'no' : 'unknown';
}

function yearAnswer({ clock }: Departure, year: number): Answer {
  if (clock === null) return 'unknown';
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1) - 1;
  if (clock.date.earliest >= start && clock.date.latest <= end) return 'yes';
  return clock.date.latest < start || clock.date.earliest > end ? 'no' : 'unknown';
}
