import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/keeping/checkData.ts';
import { checkTags } from '../../src/keeping/checks/proof.ts';
import { runChecks } from '../../src/keeping/checks/finding.ts';
import type { DatasetRecords, DepartureRecord } from '../../src/model/schema.ts';
import { make } from '../support/fixtures.ts';

const both = (text: string) => ({ en: text, zh: '文' });
const ref = (
  supports: DepartureRecord['sources'][number]['supports'],
  statementBy: DepartureRecord['sources'][number]['statementBy'] = null,
) => ({ source: 'source-a', supports, statementBy });
const GONE = [ref(['departure'])];

const MENTION = 'expected when the person left or where to';

/** What is said of records, but that one page only mentions them, as `file record field: message`, warnings marked. */
function linesOf(changes: Partial<DatasetRecords>): string[] {
  const findings = runChecks([...CHECKS, checkTags], { records: make.records(changes), intake: [] });
  return findings
    .filter(({ message }) => !message.startsWith(MENTION))
    .map(
      ({ severity, file, record, field, message }) =>
        `${severity === 'warning' ? 'warning ' : ''}${file} ${record} ${field}: ${message}`,
    );
}

const one = (changes: Partial<DepartureRecord>, others: Partial<DatasetRecords> = {}) =>
  linesOf({ departures: [make.departure('d', { sources: GONE, ...changes })], ...others });

describe('who says so', () => {
  it('has to be a page of tier 1 or 2 that says that the person left', () => {
    expect(one({ destinations: [make.destination('org-b')], sources: [ref(['to'])] })).toEqual([
      expect.stringMatching(
        /^departures d sources: expected a source of tier 1 or 2 tagged departure or left/,
      ),
    ]);
    expect(one({ left: '2019', sources: [ref(['left'])] })).toEqual([]);
  });

  it.each<[string, Partial<DepartureRecord>, string]>([
    ['joining', { joined: '2015' }, 'joined: expected a source that supports joined'],
    [
      'joining the company',
      { joinedCompany: { organization: 'org-c', date: '2015' }, destinations: [make.destination('org-c')] },
      'joinedCompany: expected a source that supports joined_company',
    ],
    ['an approximate leaving', { left: '2019~' }, 'left: expected a source that supports left'],
    ['an announcement', { announced: '2019-05' }, 'announced: expected a source that supports announced'],
    ['a role', { role: both('head') }, 'role: expected a source that supports role'],
    [
      'a destination',
      { destinations: [make.destination('org-b')] },
      'destinations: expected a source that supports to',
    ],
    [
      'a reason',
      { statedReason: { text: both('to build'), by: 'person' } },
      'statedReason: expected a source that supports stated_reason',
    ],
  ])('is asked of %s', (_, changes, line) => {
    expect(one(changes)).toContain(`warning departures d ${line}`);
  });

  it('says when or where to, or is not alone', () => {
    const mentions = (changes: Partial<DepartureRecord>) =>
      runChecks([checkTags], {
        records: make.records({ departures: [make.departure('d', { sources: GONE, ...changes })] }),
        intake: [],
      }).filter(({ message }) => message.startsWith(MENTION));
    expect(mentions({})).toHaveLength(1);
    expect(mentions({ announced: '2019' })).toEqual([]);
    expect(mentions({ destinations: [make.destination('org-b')] })).toEqual([]);
  });

  it('is asked of each competing value', () => {
    const claim = (text: string, sources: string[]) => ({ value: null, text: both(text), sources });
    const disagreements = [
      {
        field: 'role' as const,
        claims: [claim('head', ['source-a']), claim('deputy', [])],
        preferred: 0,
        reason: both('nearer'),
      },
    ];
    expect(one({ disagreements })).toEqual([
      'departures d disagreements.0.claims.1.sources: expected a source for each of the competing values',
    ]);
  });

  it('is asked of a reason: a speaker, and a page that carries the statement', () => {
    const reason = (by: 'person' | null) => ({ text: both('to build'), by });
    expect(one({ statedReason: reason(null), sources: [ref(['departure', 'stated_reason'])] })).toEqual([
      'departures d statedReason.by: expected who gave the reason, person or employer; a reason without a speaker is none',
    ]);
    expect(one({ statedReason: reason('person'), sources: [ref(['departure', 'stated_reason'])] })).toEqual([
      'departures d sources.0.statementBy: expected whose statement it is: the page gives the reason in the name of the person',
    ]);
    expect(
      one({ statedReason: reason('person'), sources: [ref(['departure', 'stated_reason'], 'person')] }),
    ).toEqual([]);
  });

  it("is known of a page of one's own: a status is not lower than its pages", () => {
    const records = make.records({ departures: [make.departure('d', { sources: GONE })] });
    const publishers = records.publishers.map((each) => ({ ...each, kind: 'first_party' as const }));
    expect(one({}, { publishers })).toEqual([
      'departures d sources.0.statementBy: expected whose statement it is: Publisher A is a first party',
    ]);
  });

  it('is asked of milestones and of events of labs as of departures', () => {
    const publishers = make.records().publishers.map((each) => ({ ...each, tier: 3 as const }));
    const event = { kind: 'founded' as const, date: '2012', what: both('founded'), sources: ['source-a'] };
    const lines = linesOf({
      publishers,
      labs: [make.lab('lab-a', { events: [event] })],
      milestones: [{ id: 'm', lab: 'lab-a', title: both('m'), date: '2013', sources: ['source-a'] }],
    });
    expect(lines).toEqual([
      'milestones m sources: expected a source of tier 1 or 2, as for a departure',
      'labs lab-a events.0.sources: expected a source of tier 1 or 2, as for a departure',
    ]);
  });
});

describe('a career and its labs', () => {
  const joined = { joined: '2010', sources: [ref(['departure', 'joined'])] };
  const young = make.lab('lab-a', { founded: '2023-04-20' });
  const old = make.lab('lab-old', {
    founded: '2009',
    successor: { lab: 'lab-a', date: '2023-04-20', how: 'merged' },
  });

  it('does not begin before the lab did, nor before what became the lab', () => {
    expect(one(joined, { labs: [young] })).toEqual([
      'departures d joined: expected not before the founding of lab-a (2023-04-20); joining the company goes into joinedCompany',
    ]);
    expect(one(joined, { labs: [young, old] })).toEqual([]);
    expect(one(joined, { labs: [young, { ...old, founded: null }] })).toEqual([]);
  });

  it('leads to the lab, where the role names it', () => {
    const labs = [
      make.lab('lab-a'),
      make.lab('lab-b', { parent: 'co', name: { en: 'Vision Lab', zh: '视觉' } }),
    ];
    const destinations = [make.destination('co', { role: both('Head of Vision Lab') })];
    const organizations = make.records({ departures: [make.departure('d', { destinations })] }).organizations;
    expect(one({ destinations, sources: [ref(['departure', 'to'])] }, { labs, organizations })).toEqual([
      'departures d destinations.0.organization: expected lab-b, the lab that the role names',
    ]);
  });

  it('ends the term of a head', () => {
    const head = (from: string | null) => ({
      person: 'person-a',
      name: { en: 'A', zh: null },
      role: both('head'),
      from,
      to: null,
      sources: ['source-a'],
    });
    const labs = (from: string | null) => [make.lab('lab-a', { leaders: [head(from)] })];
    const gone = { left: '2019-05', sources: [ref(['left'])] };
    expect(one(gone, { labs: labs('2015') })).toEqual([
      'labs lab-a leaders.0.to: expected 2019-05, when d left',
    ]);
    expect(one(gone, { labs: labs('2021') })).toEqual([]);
  });

  it('has a second leg, or a note that says why there is none', () => {
    const leg = {
      destinations: [make.destination('lab-b'), make.destination('org-c')],
      sources: [ref(['departure', 'to'])],
    };
    const labs = [make.lab('lab-a'), make.lab('lab-b')];
    expect(one(leg, { labs })).toEqual([
      'warning departures d destinations.0.organization: expected a departure of person-a from lab-b, or a note that says why there is none',
    ]);
    expect(one({ ...leg, note: both('no source') }, { labs })).toEqual([]);
    expect(
      one(leg, {
        labs: [labs[0]!, make.lab('lab-b', { successor: { lab: 'lab-a', date: null, how: 'merged' } })],
      }),
    ).toHaveLength(1);
  });

  it('has the first post after leaving within nine months, or a note that none is known before', () => {
    const gap = (when: string): Partial<DepartureRecord> => ({
      left: '2020-03',
      destinations: [make.destination('org-b', { when })],
      sources: [ref(['left', 'to'])],
    });
    expect(one(gap('2021-06'))).toEqual([
      'warning departures d destinations.0.when: expected what came in between: more than nine months after leaving (2020-03); or a note that this is the first post known',
    ]);
    expect(one({ ...gap('2021-06'), note: both('the first known') })).toEqual([]);
    expect(one(gap('2020-12'))).toEqual([]);
    // A year alone may be its January.
    expect(one(gap('2021'))).toHaveLength(1);
    expect(one({ ...gap('2021'), left: '2020', sources: [ref(['left', 'to'])] })).toEqual([]);
  });

  it.each([
    ["Today was A's last day", 1],
    ['A 最后工作日', 1],
    ['A resigns, effective immediately', 1],
    ['A leaves the lab', 0],
  ])('ends on the day that a page calls the last: %s', (title, count) => {
    const [source] = make.records({ departures: [make.departure('d')] }).sources;
    const sources = [{ ...source!, title }];
    const undated = { announced: '2019-05', sources: [ref(['departure', 'announced'])] };
    expect(one(undated, { sources })).toEqual(
      Array(count).fill(
        'warning departures d left: expected the day that source-a gives: its title says that it was the last',
      ),
    );
    expect(one({ left: '2019-05', sources: [ref(['left'])] }, { sources })).toEqual([]);
  });

  it('dates one founding once', () => {
    const founder = (id: string, when: string) =>
      make.departure(id, {
        person: `person-${id}`,
        destinations: [make.destination('org-b', { founder: true, when })],
        sources: [ref(['departure', 'to'])],
      });
    expect(linesOf({ departures: [founder('a', '2021'), founder('b', '2023-01')] })).toEqual([
      'departures b destinations.0.when: expected one date for one event: for a the founding is dated 2021',
    ]);
    expect(linesOf({ departures: [founder('a', '2021'), founder('b', '2021-03')] })).toEqual([]);
  });
});

describe('one story told twice', () => {
  const publisher = (id: string, tier: 1 | 2 | 3, name = id) => ({
    id,
    name,
    nameZh: null,
    tier,
    kind: 'trade_press' as const,
    domains: [],
  });
  const page = (id: string, of: string, title: string | null, story: string | null = null) => ({
    id,
    url: `https://example.org/${id}`,
    publisher: of,
    title,
    published: null,
    language: 'en',
    recordedAs: null,
    story,
  });
  const told = (
    titles: readonly (string | null)[],
    stories: readonly (string | null)[],
    tier: 2 | 3,
    count: number,
  ) =>
    linesOf({
      departures: Array.from({ length: count }, (_, i) =>
        make.departure(`d${i}`, {
          person: `p${i}`,
          left: '2019',
          sources: ['a', 'b'].map((source) => ({
            source,
            supports: ['departure', 'left'],
            statementBy: null,
          })),
        }),
      ),
      publishers: [publisher('paper-a', 2), publisher('paper-b', tier)],
      sources: [
        page('a', 'paper-a', titles[0] ?? null, stories[0] ?? null),
        page('b', 'paper-b', titles[1] ?? null, stories[1] ?? null),
      ],
    });
  const TITLE = 'Three engineers leave Apple, report says';

  it('is asked about where pages of two publishers have the same title', () => {
    expect(told([TITLE, TITLE.toUpperCase()], [], 2, 1)).toEqual([
      'warning sources b story: expected the story of a (paper-a), which has the same title: pages that tell one story count as one publisher',
    ]);
    expect(told([TITLE, TITLE], ['apple-2026', 'apple-2026'], 2, 1)).toEqual([]);
    expect(told(['Ada Lin', 'Ada Lin'], [], 2, 1)).toEqual([]);
  });

  it('is asked about where a page that only rewrites tells of the same three people', () => {
    expect(told([], [], 3, 3)).toEqual([
      'warning sources b story: expected the story of a (paper-a), which tells of the same 3 departures: pages that tell one story count as one publisher',
    ]);
    expect(told([], ['s', 's'], 3, 3)).toEqual([]);
    expect(told([], [], 2, 3)).toEqual([]);
    expect(told([], [], 3, 2)).toEqual([]);
  });

  it('has pages that people write themselves under an id that says so', () => {
    const named = (id: string) =>
      linesOf({
        departures: [make.departure('d', { left: '2019', sources: [ref(['departure', 'left'])] })],
        publishers: [publisher(id, 2, "Weibo (the person's own account)")],
        sources: [page('source-a', id, null)],
      });
    expect(named('weibo-own-account')).toEqual([]);
    expect(named('weibo-posts')).toEqual([
      expect.stringMatching(
        /^publishers weibo-posts id: expected an id that ends with -own-page or -own-account/,
      ),
    ]);
  });
});

describe('what looks odd and is explained', () => {
  it('is told with the explanation', () => {
    const lines = one({
      left: '2019-05',
      sources: [ref(['departure', 'left', 'to'])],
      destinations: [make.destination('org-b', { when: '2018' })],
      note: both('Ran beside it.'),
    });
    expect(lines).toEqual([
      'warning departures d destinations.0.when: before left (2019-05); the record explains: Ran beside it.',
    ]);
  });
});
