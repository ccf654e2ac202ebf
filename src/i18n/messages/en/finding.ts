import { plural } from '../../englishPlural.ts';
interface Head {
  n: number;
  count: string;
  /** whether the number is exact, the least or the most that doubtful dates allow */
  bound: 'exact' | 'least' | 'most';
  from: string;
  to: string;
  when: string;
  filtered: boolean;
}

interface Change {
  /** the one place left; null for any AI lab */
  from: string | null;
  filtered: boolean;
  faded: string;
  before: string;
  oneIn: number;
  now: string;
  risen: string;
}

interface FlowCounts {
  more: string;
  fewer: string;
  isExact: boolean;
}

/** The set that a title is about, as far as it can be named. */
interface NamedSet {
  from: string | null;
  when: string;
  filtered: boolean;
}

/** At most none is none. */
const most = (count: string) => (count === '0' ? 'none' : `at most ${count}`);

function ofThose({ from, when, filtered }: NamedSet): string {
  if (from === null && when === '' && !filtered) return 'Of those';
  const end = when.startsWith(',') ? ',' : '';
  return `Of ${filtered ? 'matching ' : ''}departures${from === null ? '' : ` from ${from}`}${when}${end}`;
}

const BOUNDS = { exact: '', least: 'At least ', most: 'Up to ' } as const;
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (n: number) => NUMBERS[n] ?? String(n);

/** The title that states what the current set shows. */
export const messages = {
  'finding.none': 'No departures match these filters',
  'finding.change': ({ from, filtered, faded, before, oneIn, now, risen }: Change) =>
    `Of those ${filtered ? 'who match the filters and ' : ''}whose next job is known, over one in ${inWords(oneIn)} left ${from ?? 'an AI lab'} for ${faded} in ${before}. Since ${now}, over half have left for ${risen}.`,
  'finding.years': ({ from, to }: { from: string; to: string; last: string }) => `${from}–${to}`,
  'finding.head': ({ n, count, bound, from, to, when, filtered }: Head) =>
    `${BOUNDS[bound]}${count} ${plural(n, 'departure', 'departures')} from ${from}${to}${when}${!filtered ? '' : plural(n, ' matches the filters', ' match the filters')}`,
  'finding.most': ({ head, kind }: { head: string; kind: string }) =>
    `${head}; of those whose next job is known, most went to ${kind}`,
  'finding.first': ({ head, kind }: { head: string; kind: string }) =>
    `${head}; of those whose next job is known, more went to ${kind} than anywhere else`,
  'finding.ahead': ({ head, kind, second }: { head: string; kind: string; second: string }) =>
    `${head}; of those whose next job is known, more went to ${kind} than to ${second}`,
  'finding.or': ({ a, b }: { a: string; b: string }) => `${a} or ${b}`,
  'finding.to': ({ places }: { places: string }) => ` to ${places}`,
  'finding.labs': ({ n }: { n: string }) => `${n} AI labs`,
  'finding.in': ({ year }: { year: string }) => ` in ${year}`,
  'finding.between': ({ from, to }: { from: string; to: string }) => `, ${from}–${to}`,
  'finding.since': ({ year }: { year: string }) => ` since ${year}`,
  'finding.until': ({ year }: { year: string }) => ` up to ${year}`,
  'finding.kind.university': 'universities',
  'finding.kind.startup': 'startups',
  'finding.kind.lab': 'other AI labs',
  'finding.kind.company': 'other companies',
  'finding.kind.investor': 'investment firms',
  'finding.kind.nonprofit': 'nonprofits',
  'finding.kind.government': 'government',
  'finding.kind.retired': 'retirement',
  'finding.place.university': 'a university',
  'finding.place.startup': 'a startup',
  'finding.place.lab': 'another AI lab',
  'finding.place.company': 'another kind of company',
  'finding.place.other': 'a nonprofit, an investor or public service',
  'finding.flow.startups': ({ more, fewer, isExact, ...set }: FlowCounts & NamedSet) =>
    isExact
      ? `${ofThose(set)} whose next job is known, ${more} went to startups and ${fewer} to universities`
      : `${ofThose(set)} whose next job is known, at least ${more} went to startups and ${most(fewer)} to universities`,
  'finding.flow.universities': ({ more, fewer, isExact, ...set }: FlowCounts & NamedSet) =>
    isExact
      ? `${ofThose(set)} whose next job is known, ${more} went to universities and ${fewer} to startups`
      : `${ofThose(set)} whose next job is known, at least ${more} went to universities and ${most(fewer)} to startups`,
  'finding.flow.brief.startups': ({ more, fewer, isExact }: FlowCounts) =>
    isExact
      ? `Known next jobs: ${more} at startups, ${fewer} at universities`
      : `Known next jobs: at least ${more} at startups, at most ${fewer} at universities`,
  'finding.flow.brief.universities': ({ more, fewer, isExact }: FlowCounts) =>
    isExact
      ? `Known next jobs: ${more} at universities, ${fewer} at startups`
      : `Known next jobs: at least ${more} at universities, at most ${fewer} at startups`,
  'finding.counted': ({ name, n }: { name: string; n: string }) => `${name} (${n})`,
  'finding.message': ({
    before,
    faded,
    fadedShare,
    now,
    risen,
    risenShare,
  }: Record<'before' | 'faded' | 'fadedShare' | 'now' | 'risen' | 'risenShare', string>) =>
    `${before}: over ${fadedShare} to ${faded}. Since ${now}: over ${risenShare} to ${risen}.`,
  'finding.places.university': 'universities',
  'finding.places.startup': 'startups',
  'finding.places.lab': 'AI labs',
  'finding.places.company': 'companies',
  'finding.places.other': 'others',
};
