import { describe, expect, it } from 'vitest';
import { groupFall } from '../../src/transforms/groupFall.ts';
import { make } from '../support/fixtures.ts';
import { indexRecords, readShippedRecord } from '../support/shippedRecord.ts';

const both = (text: string) => ({ en: text, zh: text });
const group = (lab: string | null, departures: string[] = []) => ({
  id: 'authors',
  name: both('Authors'),
  short: both('Authors'),
  note: both('as listed'),
  lab,
  since: '2017',
  members: ['ann', 'bea', 'cyd', null].map((person) => ({ person, name: { en: person ?? 'Dee', zh: null } })),
  departures,
  sources: [],
});
const leave = (person: string, left: string | null, to: string | null = null, lab = 'lab-a') =>
  make.departure(`${person}--${lab}--${left ?? 'nd'}`, {
    person,
    lab,
    left,
    destinations: to === null ? [] : [make.destination(to)],
  });

function fallOf(departures: ReturnType<typeof leave>[], of = group('lab-a')) {
  const { dataset } = indexRecords(
    make.records({
      departures,
      labs: ['lab-a', 'lab-b'].map((id) => make.lab(id)),
      researchers: ['ann', 'bea', 'cyd', 'eve'].map((id) => make.researcher(id)),
      groups: [of],
    }),
  );
  return groupFall(dataset, of);
}

describe('groupFall', () => {
  it('counts each member once, at the first leaving, and nobody else', () => {
    const fall = fallOf([
      leave('ann', '2018-03-01'),
      leave('ann', '2020-01-01'),
      leave('eve', '2019-01-01'),
      leave('bea', '2019-05', null, 'lab-b'),
    ]);
    expect(fall.left.map(({ id }) => id)).toEqual(['ann--lab-a--2018-03-01']);
    expect(fall.size).toBe(4);
  });

  it('knows as little as the dates do: a year is a year wide', () => {
    const { steps } = fallOf([leave('ann', '2018'), leave('bea', '2018-07-02')]);
    const at = (time: number) => steps.filter((step) => step.time <= time).at(-1);
    expect(at(Date.UTC(2018, 5, 1))).toMatchObject({ sure: 0, total: 1 });
    expect(at(Date.UTC(2018, 8, 1))).toMatchObject({ sure: 1, total: 2 });
    expect(at(Date.UTC(2019, 0, 1))).toMatchObject({ sure: 2, total: 2 });
  });

  it('does not count who came straight back, and takes an undated leaving as possible at any time', () => {
    expect(fallOf([leave('ann', '2018-03-01', 'lab-a')]).left).toEqual([]);
    const { undated, steps } = fallOf([leave('ann', null), leave('bea', '2018-07-02')]);
    expect(undated).toBe(1);
    expect(steps[0]).toMatchObject({ sure: 0, total: 2 });
  });

  it('takes named departures where a group has no lab of its own', () => {
    const fall = fallOf(
      [leave('ann', '2018-03-01'), leave('bea', '2019-01-01')],
      group(null, ['bea--lab-a--2019-01-01']),
    );
    expect(fall.left.map(({ id }) => id)).toEqual(['bea--lab-a--2019-01-01']);
  });

  it('never falls below nothing nor counts more than there are, in the shipped record', async () => {
    const { dataset } = await readShippedRecord();
    expect(dataset.groups.length).toBeGreaterThan(0);
    for (const each of dataset.groups) {
      const { size, left, steps } = groupFall(dataset, each);
      expect(left.length).toBeLessThanOrEqual(size);
      let before = { sure: 0, total: 0 };
      for (const step of steps) {
        expect(step.sure).toBeGreaterThanOrEqual(before.sure);
        expect(step.total).toBeGreaterThanOrEqual(Math.max(step.sure, before.total));
        before = step;
      }
      expect(before.total).toBe(steps.length === 0 ? 0 : left.length);
    }
  });
});
