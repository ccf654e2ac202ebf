import type { DatasetRecords, DepartureRecord } from '../../src/model/schema.ts';
import { make, seeded } from './fixtures.ts';

/**
 * Returns a made-up record in which everything occurs that a number may depend on: units and companies, renamed labs, labs whose unit is
 * not known, returns, board seats, founders, later stations, every precision of date and none, people who left more than once.
 */
export function randomRecords(size: number, seed: number): DatasetRecords {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const two = (n: number) => String(n).padStart(2, '0');
  const companies = ['house-a', 'house-b', 'house-c'];
  const countries = ['CN', 'US', 'GB', 'KR', 'BR', null];
  const labs = Array.from({ length: 26 }, (_, i) => {
    const parent = i % 3 === 0 ? companies[i % companies.length]! : null;
    return make.lab(`lab-${i}`, {
      short: { en: `Lab no ${i}`, zh: `第${i}室` },
      parent,
      country: pick(countries),
      founded: i % 4 === 0 ? `${2011 + (i % 9)}` : null,
      unitUnknown: parent !== null && i % 6 === 0,
      successor: i === 1 ? { lab: 'lab-2', date: '2019', how: 'renamed' } : null,
    });
  });
  const organizations = [
    ...companies.map((id) => make.organization(id, { country: pick(countries) })),
    ...Array.from({ length: 14 }, (_, i) =>
      make.organization(`place-${i}`, {
        kind: pick(['university', 'startup', 'company', 'investor', 'nonprofit', 'government'] as const),
        founded: random() < 0.5 ? `${2012 + Math.floor(random() * 12)}` : null,
      }),
    ),
    make.organization('unnamed-startup', { kind: 'startup' }),
  ];
  const date = (): string | null => {
    const year = 2014 + Math.floor(random() * 9);
    const month = two(1 + Math.floor(random() * 12));
    switch (Math.floor(random() * 9)) {
      case 0:
        return null;
      case 1:
      case 2:
        return `${year}${pick(['', '', '~', '?'])}`;
      case 3:
        return `${year}-${month}/${year + 1}-02`;
      case 4:
        return pick([`../${year}-${month}`, `${year}-${month}~`]);
      case 5:
      case 6:
        return `${year}-${month}`;
      default:
        return `${year}-${month}-${two(1 + Math.floor(random() * 28))}`;
    }
  };
  const people = Math.ceil(size * 0.85);
  const departures = Array.from({ length: size }, (_, i): DepartureRecord => {
    const lab = labs[Math.floor(random() * random() * labs.length)]!.id;
    const stop = () =>
      make.destination(random() < 0.12 ? lab : pick([...labs, ...organizations]).id, {
        when: date(),
        founder: random() < 0.15,
      });
    const way = random();
    return make.departure(`person-${i % people}--${i}`, {
      person: `person-${i % people}x`,
      lab,
      left: date(),
      announced: random() < 0.3 ? date() : null,
      roleKind: pick([
        'research',
        'research',
        'research_leadership',
        'engineering',
        'executive',
        'board',
      ] as const),
      disputed: random() < 0.05,
      sources: [
        {
          source: 'source-a',
          supports: ['departure'],
          statementBy: random() < 0.5 ? 'person' : null,
        },
      ],
      destinations:
        way < 0.15
          ? []
          : way < 0.2
            ? [{ ...make.destination('x'), organization: null, retired: true }]
            : way < 0.45
              ? [stop(), stop()]
              : [stop()],
    });
  });
  return make.records({
    labs,
    organizations,
    researchers: Array.from({ length: people }, (_, i) =>
      make.researcher(`person-${i}x`, {
        name: { en: `Given person-${i}x`, zh: i % 3 === 0 ? `人名${i}` : null },
        knownFor: i % 4 === 0 ? { en: 'a work', zh: '一项成果' } : null,
      }),
    ),
    departures,
  });
}
