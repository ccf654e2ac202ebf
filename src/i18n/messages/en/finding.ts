interface Head {
  n: number;
  count: string;
  from: string;
  to: string;
  when: string;
  filtered: boolean;
}

/** The title that states what the current set shows. */
export const messages = {
  'finding.none': 'No departures match these filters',
  'finding.head': ({ n, count, from, to, when, filtered }: Head) =>
    `${count} ${n === 1 ? 'departure' : 'departures'} from ${from}${to}${when}${!filtered ? '' : n === 1 ? ' matches the filters' : ' match the filters'}`,
  'finding.most': ({ head, kinds }: { head: string; kinds: string }) =>
    `${head}; most with a known destination went to ${kinds}`,
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
};
