import { beforeAll, describe, expect, it } from 'vitest';
import { dataStats, describeStats, type Counts } from '../../src/keeping/dataStats.ts';
import type { IntakeEntry } from '../../src/keeping/intake.ts';
import { makeDeparture, makeDestination, makeRecords } from '../support/fixtures.ts';
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

  it('counts what dates, destinations and sources say', () => {
    const records = makeRecords({
      departures: [
        makeDeparture('a', { left: '2019', destinations: [makeDestination('org-a')] }),
        makeDeparture('b', { person: 'person-b', announced: '2020-03-01' }),
        makeDeparture('c', { person: 'person-c' }),
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
    const { intake } = dataStats(makeRecords(), [
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
