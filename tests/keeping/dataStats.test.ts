import { beforeAll, describe, expect, it } from 'vitest';
import { dataStats, describeStats, type Counts } from '../../src/keeping/dataStats.ts';
import type { IntakeEntry } from '../../src/keeping/intake.ts';
import { make } from '../support/fixtures.ts';
import { readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

let shipped: ShippedRecord;
beforeAll(async () => {
  shipped = await readShippedRecord();
});

const sum = (counts: Counts) => counts.reduce((total, [, count]) => total + count, 0);

describe('data:stats', () => {
  it('accounts for at least 95 % of the departures in the research notes', () => {
    const { intake } = dataStats(shipped.records, shipped.intake);
    expect(intake.accounted).toBeGreaterThanOrEqual(0.95);
    expect(intake.leftOutIds.every(([, reason]) => reason.length > 5)).toBe(true);
  });

  it('counts every departure once in each of its tables', () => {
    const stats = dataStats(shipped.records, shipped.intake);
    for (const table of [
      stats.byLab,
      stats.byYear,
      stats.byKind,
      stats.byRoleKind,
      stats.byStatus,
      stats.byTier,
      stats.byClock,
    ])
      expect(sum(table)).toBe(stats.departures);
  });

  it('says what the headline rests on, and how many more records would turn it', () => {
    const many = (year: number, place: string, n: number, from = 0) =>
      Array.from({ length: n }, (_, i) =>
        make.departure(`${place}-${year}-${from + i}`, {
          person: `${place}-${year}-${from + i}`,
          left: `${year}-05`,
          destinations: [make.destination(place)],
        }),
      );
    const records = (more: number) =>
      make.records({
        labs: [make.lab('lab-a'), make.lab('lab-b')],
        organizations: [make.organization('uni', { kind: 'university' }), make.organization('firm')],
        departures: [
          ...many(2020, 'uni', 10),
          ...many(2020, 'firm', 30),
          ...many(2025, 'lab-b', 25),
          ...many(2025, 'firm', 20 + more),
        ],
      });
    const { headline } = dataStats(records(0), []);
    expect(headline?.before).toMatchObject({ kind: 'university', count: 10, known: 40 });
    expect(headline?.now).toMatchObject({ kind: 'lab', count: 25, known: 45, spare: 5 });
    expect(dataStats(records(4), []).headline).not.toBeNull();
    expect(dataStats(records(5), []).headline).toBeNull();
    expect(describeStats(dataStats(records(0), [])).join('\n')).toContain('false from 5 further');
    expect(describeStats(dataStats(records(5), [])).join('\n')).toContain('bears no change');
  });

  it('counts what dates, destinations and sources say', () => {
    const records = make.records({
      departures: [
        make.departure('a', { left: '2019', destinations: [make.destination('org-a')] }),
        make.departure('b', { person: 'person-b', announced: '2020-03-01' }),
        make.departure('c', { person: 'person-c' }),
      ],
    });
    expect(dataStats(records, [])).toMatchObject({
      departures: 3,
      people: 3,
      byYear: [
        ['2019', 1],
        ['2020', 1],
        ['undated', 1],
      ],
      byClock: [
        ['announced', 1],
        ['left', 1],
        ['undated', 1],
      ],
      undated: 1,
      yearOnly: 1,
      withDestination: 1,
      twoPublishers: 0,
      byTier: [['tier 2', 3]],
    });
  });

  it('shares out the research notes by what became of them', () => {
    const entry = (id: string, outcome: IntakeEntry['outcome']): IntakeEntry => ({
      id,
      outcome,
      departure: null,
      reason: { en: `why ${outcome}`, zh: '因' },
    });
    const { intake } = dataStats(make.records(), [
      entry('a', 'shown'),
      entry('b', 'candidate'),
      entry('c', 'merged'),
      entry('d', 'left_out'),
    ]);
    expect(intake).toEqual({
      facts: 4,
      shown: 1,
      candidates: 1,
      merged: 1,
      leftOut: 1,
      distinct: 3,
      accounted: 2 / 3,
      candidateReasons: [['why candidate', 1]],
      leftOutIds: [['d', 'why left_out']],
    });
  });

  it('is told in lines that name every table', () => {
    const text = describeStats(dataStats(shipped.records, shipped.intake)).join('\n');
    for (const title of [
      'by status',
      'by best tier',
      'by kind of destination',
      'by year',
      'by lab',
      'research notes',
      'why held back',
    ])
      expect(text).toContain(`\n${title}\n`);
  });
});
