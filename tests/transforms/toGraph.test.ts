import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPlace, type Grouping } from '../../src/transforms/groupPlace.ts';
import { countMoves } from '../../src/transforms/countMoves.ts';
import { pathsBetween } from '../../src/transforms/pathsBetween.ts';
import { nodeIds, toGraph } from '../../src/transforms/toGraph.ts';
import { make, seeded } from '../support/fixtures.ts';

const graphOf = (dataset: ReturnType<typeof make.dataset>, grouping: Grouping = 'lab') =>
  toGraph(
    dataset.departures,
    nodeIds(countMoves(dataset.departures, grouping, dataset.places)),
    grouping,
    dataset.places,
  );

/** A goes to B and back, C leaves and returns to itself, D goes where nobody else does, E to a place not on record. */
const loops = () =>
  make.dataset({
    labs: ['lab-a', 'lab-b', 'lab-c'].map((id) => make.lab(id)),
    departures: [
      make.departure('a', { lab: 'lab-a', destinations: [make.destination('lab-b')] }),
      make.departure('b', { lab: 'lab-b', destinations: [make.destination('lab-a')] }),
      make.departure('c', { lab: 'lab-c', destinations: [make.destination('lab-c')] }),
      make.departure('d', { lab: 'lab-c', destinations: [make.destination('lonely')] }),
      make.departure('e', { lab: 'lab-c' }),
    ],
  });

describe('toGraph', () => {
  it('keeps the two directions of a pair apart, and moves within a node', () => {
    const { nodes, links } = graphOf(loops());
    expect(links.map(({ id, weight }) => `${id} ${weight}`)).toEqual([
      'lab-a~lab-b 1',
      'lab-b~lab-a 1',
      'lab-c~lab-c 1',
    ]);
    expect(nodes.map(({ id, out, in: arrived, within, net }) => [id, out, arrived, within, net])).toEqual([
      ['lab-a', 1, 1, 0, 0],
      ['lab-b', 1, 1, 0, 0],
      ['lab-c', 3, 1, 1, -2],
    ]);
    expect(nodes[2]?.elsewhere.map(({ id }) => id)).toEqual(['d', 'e']);
  });

  it('weighs links as a brute-force count does, whatever the grouping', () => {
    assert(
      property(
        integer({ min: 0, max: 120 }),
        integer(),
        constantFrom('lab', 'company'),
        (n, seed, grouping) => {
          const dataset = make.randomDataset(n, seed);
          const { nodes, links } = graphOf(dataset, grouping);
          for (const link of links) {
            const count = dataset.departures.filter(
              ({ lab, destination }) =>
                groupPlace(lab, grouping, dataset.places).id === link.source &&
                destination?.place != null &&
                groupPlace(destination.place, grouping, dataset.places).id === link.target,
            ).length;
            expect(link.weight).toBe(count);
          }
          const seen = [
            ...links.flatMap(({ departures }) => departures),
            ...nodes.flatMap(({ elsewhere }) => elsewhere),
          ];
          expect(seen.length).toBe(n);
          expect(new Set(seen).size).toBe(n);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('balances every node: what it lost and won is in its links and elsewhere', () => {
    const dataset = make.randomDataset(300, 7);
    const { nodes, links } = graphOf(dataset);
    for (const node of nodes) {
      const out = links
        .filter(({ source }) => source === node.id)
        .reduce((sum, { weight }) => sum + weight, 0);
      const arrived = links
        .filter(({ target }) => target === node.id)
        .reduce((sum, { weight }) => sum + weight, 0);
      expect(node.out).toBe(out + node.elsewhere.length);
      expect(node.in).toBe(arrived);
      expect([...node.outKinds.values()].reduce((a, b) => a + b, 0)).toBe(node.out);
    }
  });

  it('gives the same graph after shuffling, but for the order within a list', () => {
    const dataset = make.randomDataset(200, 3);
    const random = seeded(5);
    const shuffled = [...dataset.departures].sort(() => random() - 0.5);
    const ids = nodeIds(countMoves(shuffled, 'lab', dataset.places));
    const summary = (departures: typeof shuffled) =>
      toGraph(departures, ids, 'lab', dataset.places).links.map(({ id, weight }) => `${id} ${weight}`);
    expect(summary(shuffled)).toEqual(summary([...dataset.departures]));
    expect(ids).toEqual(nodeIds(countMoves(dataset.departures, 'lab', dataset.places)));
  });

  it('keeps nodes without a departure of the set, and none without a record', () => {
    const dataset = make.randomDataset(50, 2);
    const ids = nodeIds(countMoves(dataset.departures, 'lab', dataset.places));
    expect(
      toGraph([], ids, 'lab', dataset.places).nodes.map(({ out, in: arrived }) => out + arrived),
    ).toEqual(ids.map(() => 0));
    expect(toGraph([], [], 'lab', dataset.places)).toEqual({ nodes: [], links: [] });
  });
});

describe('countMoves', () => {
  it('counts each departure once as lost, and once as won where its destination is on record', () => {
    const dataset = make.randomDataset(250, 11);
    const counts = [...countMoves(dataset.departures, 'company', dataset.places).values()];
    expect(counts.reduce((sum, { out }) => sum + out, 0)).toBe(250);
    expect(counts.reduce((sum, count) => sum + count.in, 0)).toBe(
      dataset.departures.filter(({ destination }) => destination?.place != null).length,
    );
    for (const { net, out, in: arrived } of counts) expect(net).toBe(arrived - out);
  });
});

describe('pathsBetween', () => {
  const dataset = make.dataset({
    labs: ['lab-a', 'lab-b', 'lab-x'].map((id) => make.lab(id)),
    departures: [
      make.departure('ab', { lab: 'lab-a', person: 'direct', destinations: [make.destination('lab-b')] }),
      make.departure('ax', {
        lab: 'lab-a',
        person: 'walker',
        left: '2019',
        destinations: [make.destination('lab-x')],
      }),
      make.departure('xb', {
        lab: 'lab-x',
        person: 'walker',
        left: '2021',
        destinations: [make.destination('lab-b')],
      }),
      make.departure('ax2', {
        lab: 'lab-a',
        person: 'stayer',
        left: '2020',
        destinations: [make.destination('lab-x')],
      }),
      make.departure('ax3', {
        lab: 'lab-a',
        person: 'stints',
        left: '2020',
        destinations: [make.destination('lab-x'), make.destination('lab-b')],
      }),
    ],
  });

  it('tells direct moves from ways through one other, and who went the whole way', () => {
    const paths = pathsBetween(graphOf(dataset), 'lab-a', 'lab-b', 'lab', dataset.places);
    expect(paths.there?.departures.map(({ id }) => id)).toEqual(['ab']);
    expect(paths.back).toBeNull();
    expect(
      paths.thereThrough.map(({ through, people }) => [
        through,
        people.map(({ person }) => person.id).sort(),
      ]),
    ).toEqual([['lab-x', ['stints', 'walker']]]);
    expect(paths.backThrough).toEqual([]);
  });

  it('finds nothing between places that the graph does not have', () => {
    const paths = pathsBetween(graphOf(dataset), 'lab-a', 'nowhere', 'lab', dataset.places);
    expect(paths).toEqual({ there: null, back: null, thereThrough: [], backThrough: [] });
  });
});
