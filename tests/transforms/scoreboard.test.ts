import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, scoreboard } from '../../src/transforms/scoreboard.ts';
import { make } from '../support/fixtures.ts';

describe('scoreboard', () => {
  it('counts every departure once where it left, and at most once where it came, moves inside left out', () => {
    const dataset = make.randomDataset(300);
    for (const grouping of ['lab', 'company'] as const) {
      const groupOf = (place: { id: string; company: string }) =>
        grouping === 'lab' ? place.id : place.company;
      const scores = scoreboard(dataset.departures, grouping, dataset.places);
      const left = scores.reduce((sum, score) => sum + score.left.length + score.within.length, 0);
      expect(left).toBe(dataset.departures.length);
      for (const { place, left: out, came, net, to } of scores) {
        const from = dataset.departures.filter(({ lab }) => groupOf(lab) === place.id);
        const inside = from.filter(
          ({ destination }) => destination?.place != null && groupOf(destination.place) === place.id,
        );
        expect(out.length).toBe(from.length - inside.length);
        const arrivals = dataset.departures.filter(
          ({ lab, destination }) =>
            destination?.place != null &&
            groupOf(destination.place) === place.id &&
            groupOf(lab) !== place.id,
        );
        expect(came.length).toBe(arrivals.length);
        expect(net).toBe(came.length - out.length);
        expect(to.every(({ place: other }) => other.id !== place.id)).toBe(true);
      }
    }
  });
});

describe('balanceOf', () => {
  it('states differences that hold whichever of the doubtful departures belong to the set', () => {
    const labs = ['a', 'b', 'c'];
    const moves = array(
      record({
        from: constantFrom(...labs),
        to: constantFrom(...labs, null),
        sure: boolean(),
        isIn: boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    );
    assert(
      property(moves, (list) => {
        const { departures, places } = make.dataset({
          labs: labs.map((id) => make.lab(id)),
          departures: list.map(({ from, to }, i) =>
            make.departure(`d-${i}`, { lab: from, destinations: to === null ? [] : [make.destination(to)] }),
          ),
        });
        const entry = (id: string) => list[Number(id.slice(2))];
        const scores = scoreboard(departures, 'lab', places);
        const { lost, gained } = balanceOf(scores, ({ id }) => entry(id)?.sure === true);
        const read = departures.filter(({ id }) => entry(id)?.sure === true || entry(id)?.isIn === true);
        const netOf = (place: string) =>
          scoreboard(read, 'lab', places).find(({ place: { id } }) => id === place)?.net ??
          read.filter(({ lab, destination }) => destination?.place?.id === place && lab.id !== place).length;
        if (lost !== null) expect(-netOf(lost.place.id)).toBeGreaterThanOrEqual(lost.atLeast);
        if (gained !== null) expect(netOf(gained.place.id)).toBeGreaterThanOrEqual(gained.atLeast);
      }),
    );
  });
});
