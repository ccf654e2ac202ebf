import { assert, boolean, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { toFlows, type FlowOptions } from '../../src/transforms/toFlows.ts';
import { make, seeded } from '../support/fixtures.ts';

const optionsOf = (dataset: Dataset, changes: Partial<FlowOptions> = {}): FlowOptions => ({
  grouping: 'lab',
  places: dataset.places,
  mostOrigins: 8,
  mostDestinations: 10,
  openOrigins: false,
  openKinds: [],
  ...changes,
});

describe('toFlows', () => {
  it('conserves people: what enters a node leaves it or ends there', () => {
    assert(
      property(integer({ min: 0, max: 200 }), integer(), boolean(), (n, seed, open) => {
        const dataset = make.randomDataset(n, seed);
        const { nodes, links } = toFlows(
          dataset.departures,
          optionsOf(dataset, { openOrigins: open, openKinds: open ? ['startup', 'lab'] : [] }),
        );
        for (const node of nodes) {
          const entering = links
            .filter(({ target }) => target === node.id)
            .flatMap(({ departures }) => departures);
          const leaving = links
            .filter(({ source }) => source === node.id)
            .flatMap(({ departures }) => departures);
          const whole = node.departures.length;
          expect(entering.length).toBe(node.stage === 'from' ? 0 : whole);
          expect(leaving.length + node.ends).toBe(node.stage === 'to' ? 0 : whole);
          expect(new Set(node.departures).size).toBe(node.departures.length);
        }
        const first = links.filter(({ target }) => target.startsWith('kind:'));
        expect(first.reduce((sum, { departures }) => sum + departures.length, 0)).toBe(n);
        const second = links
          .filter(({ source }) => source.startsWith('kind:'))
          .flatMap(({ departures }) => departures);
        const known = dataset.departures.filter(({ destination }) => destination?.place != null);
        expect(second.length).toBe(known.length);
        expect(new Set(second)).toEqual(new Set(known));
      }),
      { numRuns: 30 },
    );
  });

  it('has no cycle: a lab that one leaves and one goes to are two nodes', () => {
    const dataset = make.dataset({
      departures: [
        make.departure('a', { lab: 'lab-a', destinations: [make.destination('lab-b')] }),
        make.departure('b', { lab: 'lab-b', destinations: [make.destination('lab-a')] }),
        make.departure('c', { lab: 'lab-b', destinations: [make.destination('lab-b')] }),
      ],
    });
    expect(toFlows(dataset.departures, optionsOf(dataset)).nodes.map(({ id }) => id)).toEqual([
      'from:lab-b',
      'from:lab-a',
      'kind:lab',
      'kind:return',
      'to:lab-b',
      'to:lab-a',
    ]);
  });

  it('folds the smaller origins and places, says how many, and opens them', () => {
    const dataset = make.randomDataset(400, 4);
    const closed = toFlows(dataset.departures, optionsOf(dataset));
    const tail = closed.nodes.find(({ id }) => id === 'from:more');
    const origins = closed.nodes.filter(({ stage }) => stage === 'from');
    const labs = new Set(dataset.departures.map(({ lab }) => lab.id)).size;
    expect(origins.length).toBe(9);
    expect(tail?.folded).toBe(labs - 8);
    const open = toFlows(
      dataset.departures,
      optionsOf(dataset, { openOrigins: true, openKinds: ['university'] }),
    );
    expect(open.nodes.filter(({ stage }) => stage === 'from').length).toBe(labs);
    expect(open.nodes.some(({ id }) => id === 'to:more-university')).toBe(false);
  });

  it('gives the same nodes and links after shuffling', () => {
    const dataset = make.randomDataset(200, 9);
    const random = seeded(1);
    const summary = (departures: readonly (typeof dataset.departures)[number][]) => {
      const { nodes, links } = toFlows(departures, optionsOf(dataset));
      return [...nodes, ...links].map(({ id, departures: behind }) => `${id} ${behind.length}`);
    };
    expect(summary([...dataset.departures].sort(() => random() - 0.5))).toEqual(summary(dataset.departures));
  });

  it('gives nothing for no departures', () => {
    const dataset = make.dataset();
    expect(toFlows([], optionsOf(dataset))).toEqual({ nodes: [], links: [] });
  });
});
