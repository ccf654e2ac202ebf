import { describe, expect, it, vi } from 'vitest';
import { createLanguage } from '../../../src/i18n/language.ts';
import { linkPoints } from '../../../src/layout/taperedLink.ts';
import { meet } from '../../../src/layout/placeLabels.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { finish } from '../../../src/lib/finish.ts';
import { loadDataset } from '../../../src/model/records.ts';
import { NO_FILTERS } from '../../../src/filters/filters.ts';
import { filterDepartures } from '../../../src/filters/filterDepartures.ts';
import { toGraph } from '../../../src/transforms/toGraph.ts';
import type { BandId } from '../../../src/views/network/bands.ts';
import { neighboursOf, orderOfNodes, restWeight } from '../../../src/views/network/derive.ts';
import { emphasisOf, marksOf } from '../../../src/views/network/emphasis.ts';
import { describeNetwork, numbersOf, signed } from '../../../src/views/network/words.ts';
import { signedNumber } from '../../../src/words/signedNumber.ts';
import { INITIAL_STATE } from '../../../src/store/state.ts';
import { findNode } from '../../../src/views/network/findNode.ts';
import { placeNetworkLabels } from '../../../src/views/network/labels.ts';
import { layoutNetwork } from '../../../src/views/network/layout.ts';
import { walk } from '../../../src/views/network/navigate.ts';
import {
  nodeRadius,
  placeAllNodes,
  sizesOf,
  type Positions,
  type PositionsByGrouping,
} from '../../../src/views/network/positions.ts';
import { layoutRanks } from '../../../src/views/network/ranks.ts';
import {
  graphOf,
  networkRecord,
  placedBefore,
  placeSteps,
  shippedPositions,
} from '../../../src/views/network/record.ts';
import { networkPositions } from '../../../src/build/networkPositions.ts';
import { make, seeded } from '../../support/fixtures.ts';

const WIDTH = 936;
const en = createLanguage('en');
const zh = createLanguage('zh');

const placed = new Map<string, Positions>();

/** The drawing of a dataset; positions are made once for one and the same record. */
function sceneOf(
  dataset: Dataset,
  departures = dataset.departures,
  grouping: 'lab' | 'company' = 'lab',
  width = WIDTH,
) {
  const record = networkRecord(dataset, grouping);
  const positions = placed.get(record.fingerprint) ?? placeAllNodes(record.whole);
  placed.set(record.fingerprint, positions);
  const graph = toGraph(departures, record.ids, grouping, dataset.places);
  return { record, positions, graph, scene: layoutNetwork(graph, positions, width) };
}

describe('the positions of the network', () => {
  it('ship with the product for every node of the record, and are used for no other record', () => {
    const dataset = loadDataset();
    const shipped: PositionsByGrouping = JSON.parse(JSON.stringify(networkPositions(dataset)));
    for (const grouping of ['lab', 'company'] as const) {
      const record = networkRecord(dataset, grouping);
      const positions = shippedPositions(record, grouping, shipped);
      expect(Object.keys(positions?.nodes ?? {}).sort()).toEqual([...record.ids]);
      expect(positions).toMatchObject(placeAllNodes(record.whole));
      expect(
        shippedPositions(networkRecord(make.randomDataset(50, 3), grouping), grouping, shipped),
      ).toBeNull();
      expect(shippedPositions(record, grouping, null)).toBeNull();
    }
  });

  it('and sizes leave room where a place has thousands, and are those of hundreds elsewhere', () => {
    expect(sizesOf(networkRecord(loadDataset(), 'company').whole)).toEqual({ node: 3.3, link: 1.15 });
    const dataset = make.randomDataset(9000, 3);
    const { whole } = networkRecord(dataset, 'lab');
    const positions = placeAllNodes(whole);
    const { nodes, links } = layoutNetwork(whole, positions, WIDTH);
    const largest = Math.max(...nodes.map(({ r }) => r));
    expect(largest).toBeGreaterThan(40);
    expect(largest).toBeLessThan(70);
    expect(Math.max(...links.map(({ width }) => width))).toBeLessThan(40);
    // Area by number still, of a part of the set as of the whole.
    const [a, b] = [...whole.nodes].sort((x, y) => y.in + y.out - x.in - x.out);
    const radius = (id = '') => nodes.find((node) => node.id === id)?.r ?? 0;
    expect(radius(a?.id) / radius(b?.id)).toBeCloseTo(
      Math.sqrt(((a?.in ?? 0) + (a?.out ?? 0)) / ((b?.in ?? 1) + (b?.out ?? 1))),
      1,
    );
  });

  it('and the moves that they were made from are remembered, under both groupings', () => {
    const dataset = make.randomDataset(300, 7);
    const records = (['lab', 'company', 'lab'] as const).map((grouping) => networkRecord(dataset, grouping));
    expect(records[2]).toBe(records[0]);
    const [record] = records;
    expect(record && placedBefore(record)).toBeNull();
    const placed = record && finish(placeSteps(record));
    expect(record && placedBefore(record)).toBe(placed);
  });

  it.each([0, 1, 500, 5000])('are finite and inside the frame for %i departures', (n) => {
    const { scene, record } = sceneOf(make.randomDataset(n, 21));
    expect(scene.nodes.length).toBe(record.ids.length);
    for (const { x, y, r } of scene.nodes) {
      expect([x, y, r].every(Number.isFinite)).toBe(true);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(scene.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(scene.height);
    }
    for (const { d } of scene.links) expect(d).not.toMatch(/NaN|Infinity/);
  });

  it('do not depend on the order of the input', () => {
    const dataset = make.randomDataset(300, 5);
    const { whole } = networkRecord(dataset, 'lab');
    const random = seeded(2);
    const shuffle = <T>(list: readonly T[]): T[] => [...list].sort(() => random() - 0.5);
    const shuffled = { nodes: shuffle(whole.nodes), links: [...whole.links] };
    expect(JSON.stringify(placeAllNodes(shuffled).nodes)).toBe(JSON.stringify(placeAllNodes(whole).nodes));
  });

  it('say who gains and who loses: the more arrived for those who left, the farther right', () => {
    const dataset = make.dataset({
      departures: [
        ...['a', 'b', 'c'].map((id) =>
          make.departure(id, { lab: 'loser', destinations: [make.destination('gainer')] }),
        ),
        make.departure('d', { lab: 'gainer', destinations: [make.destination('loser')] }),
        make.departure('e', { lab: 'only-left', destinations: [make.destination('gainer')] }),
        make.departure('f', { lab: 'loser', destinations: [make.destination('only-arrived')] }),
        make.departure('g', { lab: 'loser', destinations: [make.destination('only-arrived')] }),
      ],
    });
    const { scene } = sceneOf(dataset);
    const x = (id: string) => scene.nodes.find((node) => node.id === id)?.x ?? NaN;
    expect(x('only-left')).toBeLessThan(x('loser'));
    expect(x('loser')).toBeLessThan(scene.balance);
    expect(scene.balance).toBeLessThan(x('gainer'));
    expect(x('gainer')).toBeLessThan(x('only-arrived'));
  });

  it('give every symbol of the right column, and every label, a row of its own', () => {
    const { positions, graph } = sceneOf(loadDataset());
    const column = graph.nodes
      .flatMap(({ id, in: arrived, out }) => {
        const [x = 0, y = 0] = positions.nodes[id] ?? [];
        return x > 0.93 ? [{ y: y * positions.height, r: nodeRadius(arrived + out) }] : [];
      })
      .sort((a, b) => a.y - b.y);
    expect(column.length).toBeGreaterThan(20);
    column.slice(1).forEach(({ y, r }, i) => {
      const above = column[i];
      if (above === undefined) throw new Error('missing row');
      expect(y - above.y).toBeGreaterThan(12.5);
      expect(y - above.y).toBeGreaterThan(1.2 * (r + above.r));
    });
  });

  it('are the same under every filter', () => {
    const dataset = make.randomDataset(300, 6);
    const places = (departures: Dataset['departures']) =>
      sceneOf(dataset, departures).scene.nodes.map(({ id, x, y }) => `${id} ${x} ${y}`);
    expect(places(dataset.departures.slice(0, 20))).toEqual(places(dataset.departures));
    expect(places([])).toEqual(places(dataset.departures));
  });
});

describe('a disc of the network', () => {
  it('has an area by departures and arrivals, and a core by arrivals', () => {
    const { scene } = sceneOf(make.randomDataset(300, 8));
    const [first] = scene.nodes.filter(({ node }) => node.out > 0 && node.in > 0);
    for (const { node, r, core, ring } of scene.nodes) {
      if (first === undefined || node.out + node.in === 0) continue;
      const areaPerMove = (first.r * first.r) / (first.node.out + first.node.in);
      expect(r * r).toBeCloseTo(areaPerMove * (node.out + node.in), 0);
      expect(core * core).toBeCloseTo(areaPerMove * node.in, 0);
      expect(ring.length).toBe(node.outKinds.size);
    }
  });
});

describe('the labels of the network', () => {
  const dataset = loadDataset();
  const texts = (language: typeof en) => ({
    name: ({ node }: { node: { place: Dataset['departures'][number]['lab'] } }) =>
      language.text(node.place.short),
    numbers: ({ node }: { node: { out: number; in: number } }) => signed(node.out, node.in, language),
    band: (id: BandId) => language.t(`network.band.${id}`),
  });

  it.each([
    [936, en],
    [936, zh],
    [720, en],
    [648, zh],
  ])('touch neither each other nor the frame at %i px', (width, language) => {
    for (const grouping of ['lab', 'company'] as const) {
      const { scene, graph } = sceneOf(dataset, dataset.departures, grouping, width);
      const [most = ''] = orderOfNodes(graph);
      for (const emphasis of [null, emphasisOf(graph, [most], grouping, dataset.places)]) {
        const labels = placeNetworkLabels(scene, texts(language), emphasis, restWeight(graph.links));
        labels.forEach(({ box }, i) => {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(width);
          for (const other of labels.slice(i + 1)) expect(meet(box, other.box)).toBe(false);
        });
      }
    }
  });

  it('keep apart to the side, so that numbers are not read as those of the next label', () => {
    const { scene, graph } = sceneOf(dataset);
    const labels = placeNetworkLabels(scene, texts(en), null, restWeight(graph.links));
    for (const [i, { box }] of labels.entries())
      for (const other of labels.slice(i + 1))
        expect(meet({ ...box, x0: box.x0 - 2.9, x1: box.x1 + 2.9 }, other.box)).toBe(false);
  });

  it('take a place off a heavy link where there is one', () => {
    const heavy = make.dataset({
      departures: Array.from({ length: 24 }, (_, i) =>
        make.departure(`a${i}`, { lab: 'hub', destinations: [make.destination('rival')] }),
      ).concat(make.departure('b', { lab: 'rival', destinations: [make.destination('hub')] })),
    });
    const { scene } = sceneOf(heavy);
    const [label] = placeNetworkLabels(scene, texts(en), null, 1).filter(({ id }) => id === 'hub');
    const link = scene.links.find(({ id }) => id === 'hub~rival');
    const [from, to] = ['hub', 'rival'].map((id) => scene.nodes.find((node) => node.id === id));
    if (label === undefined || link === undefined || from === undefined || to === undefined)
      throw new Error('missing label, link or node');
    const under = linkPoints(from, to, link.width, 4).filter(
      ({ x, y }) => x > label.box.x0 && x < label.box.x1 && y > label.box.y0 && y < label.box.y1,
    );
    expect(under).toEqual([]);
  });

  it('leave the columns the rows beside them', () => {
    const { scene, graph } = sceneOf(dataset);
    const sides = new Map(scene.nodes.map(({ id, side }) => [id, side]));
    for (const { id, box } of placeNetworkLabels(scene, texts(en), null, restWeight(graph.links)))
      if (sides.get(id) === 'middle') {
        expect(box.x0).toBeGreaterThan(scene.left);
        expect(box.x1).toBeLessThan(scene.right);
      }
  });

  it.each([
    [968, 0.97],
    [720, 0.95],
    [648, 0.93],
  ])('name the ten busiest nodes, and of all at least a share at %i px: %d', (width, share) => {
    for (const language of [en, zh]) {
      const { scene, graph } = sceneOf(dataset, dataset.departures, 'lab', width);
      const labels = placeNetworkLabels(scene, texts(language), null, restWeight(graph.links));
      const named = new Set(labels.map(({ id }) => id));
      for (const id of orderOfNodes(graph).slice(0, 10)) expect(named).toContain(id);
      expect(named.size).toBeGreaterThanOrEqual(Math.floor(scene.nodes.length * share));
    }
  });
});

describe('a chosen node', () => {
  const dataset = make.dataset({
    departures: [
      make.departure('a', { lab: 'hub', destinations: [make.destination('north')] }),
      make.departure('b', { lab: 'hub', destinations: [make.destination('north')] }),
      make.departure('c', { lab: 'north', destinations: [make.destination('hub')] }),
      make.departure('d', { lab: 'north', destinations: [make.destination('south')] }),
      make.departure('e', { lab: 'south', destinations: [make.destination('hub')] }),
    ],
  });
  const { graph } = sceneOf(dataset);
  const node = (id: string) => {
    const found = graph.nodes.find((each) => each.id === id);
    if (found === undefined) throw new Error(`missing node: ${id}`);
    return found;
  };

  it('brings out its neighbours, with what each exchanged with it', () => {
    const emphasis = emphasisOf(graph, ['hub'], 'lab', dataset.places);
    expect([...(emphasis?.nodes ?? [])].sort()).toEqual(['hub', 'north', 'south']);
    expect(emphasis?.links.get('north~south')).toBeUndefined();
    expect(numbersOf(node('hub'), graph, emphasis, en)).toBe('−2 +2');
    expect(numbersOf(node('north'), graph, emphasis, en)).toBe('−1 +2');
    expect(numbersOf(node('south'), graph, emphasis, en)).toBe('−1');
    // Asked about by each node, all links are gone through once.
    const once = { ...graph, links: [...graph.links] };
    const through = vi.fn<() => ArrayIterator<(typeof graph.links)[number]>>(() => graph.links.values());
    Object.defineProperty(once.links, Symbol.iterator, { value: through });
    expect(once.nodes.map((each) => numbersOf(each, once, emphasis, en))).toContain('−2 +2');
    expect(through).toHaveBeenCalledTimes(1);
  });

  it('with a second one brings out the ways between the two', () => {
    const emphasis = emphasisOf(graph, ['north', 'hub'], 'lab', dataset.places);
    expect(Object.fromEntries(emphasis?.links ?? [])).toEqual({
      'hub~north': 'in',
      'north~hub': 'out',
      'north~south': 'way',
      'south~hub': 'way',
    });
  });

  it('is marked where a departure is looked at elsewhere, its link too', () => {
    const marks = marksOf(graph);
    expect([...marks('e')].sort()).toEqual(['hub', 'south', 'south~hub']);
    expect(marks(null).size + marks('not-shown').size).toBe(0);
  });

  it('is ignored where the graph does not have it', () => {
    expect(emphasisOf(graph, ['nowhere'], 'lab', dataset.places)).toBeNull();
    expect(emphasisOf(graph, [''], 'lab', dataset.places)).toBeNull();
    expect(emphasisOf(graph, ['nowhere', 'hub'], 'lab', dataset.places)?.focus).toEqual(['hub']);
  });

  it('is left by arrow keys: through all by size, through neighbours by number of moves and back', () => {
    expect(neighboursOf(graph, 'hub')).toEqual(['north', 'south']);
    const order = orderOfNodes(graph);
    let at: { at: string; around: string | null } | null = { at: order[0] ?? '', around: null };
    const visited: string[] = [];
    while (at !== null) {
      visited.push(at.at);
      at = walk(graph, at, 'ArrowDown');
    }
    expect(visited).toEqual(order);
    const first = walk(graph, { at: 'hub', around: null }, 'ArrowRight');
    expect(first).toEqual({ at: 'north', around: 'hub' });
    expect(first && walk(graph, first, 'ArrowRight')).toEqual({ at: 'south', around: 'hub' });
    expect(first && walk(graph, first, 'ArrowLeft')).toEqual({ at: 'hub', around: null });
    expect(walk(graph, { at: 'hub', around: null }, 'x')).toBeNull();
  });
});

describe('the numbers of the network', () => {
  it('are those of the table under the same filters', () => {
    const dataset = loadDataset();
    const filters = { ...NO_FILTERS, time: { from: 2018, to: 2023 }, kind: ['lab', 'startup'] } as const;
    const { record } = sceneOf(dataset);
    const shown = filterDepartures(dataset, filters);
    const graph = graphOf(record, shown.departures, dataset, 'lab');
    expect(graph.nodes.reduce((sum, { out }) => sum + out, 0)).toBe(shown.count.total);
    for (const { id, out, place } of graph.nodes)
      if (place.lab !== null && ![...dataset.places.values()].some(({ parent }) => parent === id))
        expect(filterDepartures(dataset, { ...filters, lab: [id] }).count.total).toBe(out);
  });
});

describe('the search for a node', () => {
  const nodes = [
    { id: 'google', name: 'Google (company)', also: ['Google', '谷歌'] },
    { id: 'msra', name: 'MSR Asia', also: ['Microsoft Research Asia', '微软亚洲研究院'] },
    { id: 'msr', name: 'Microsoft Research', also: ['微软研究院'] },
  ];

  it('takes a whole name before a beginning, and a beginning before a part, in any language', () => {
    expect(findNode(nodes, 'microsoft research')).toBe('msr');
    expect(findNode(nodes, 'microsoft research a')).toBe('msra');
    expect(findNode(nodes, ' 亚洲 ')).toBe('msra');
    expect(findNode(nodes, '谷歌')).toBe('google');
    expect(findNode(nodes, 'asia')).toBe('msra');
  });

  it('has nothing for no text and for a name of none', () => {
    expect(findNode(nodes, '  ')).toBeNull();
    expect(findNode(nodes, 'Mobvoi')).toBeNull();
  });
});

describe('the network at rest', () => {
  it('draws no more links than one can follow, and all where they are few', () => {
    expect(restWeight([])).toBe(1);
    const { graph } = sceneOf(make.randomDataset(2000, 3));
    const least = restWeight(graph.links);
    expect(graph.links.filter(({ weight }) => weight >= least).length).toBeLessThanOrEqual(70);
    expect(least).toBeGreaterThan(1);
  });
});

describe('the ranking of a narrow container', () => {
  it('has both bars of every node inside its width, on one scale', () => {
    const { graph } = sceneOf(make.randomDataset(400, 12));
    const scene = layoutRanks(graph, 296, true, null);
    expect(scene.rows.length).toBe(graph.nodes.filter((node) => node.out + node.in > 0).length);
    for (const { node, losses, gain } of scene.rows) {
      const start = losses[0]?.x ?? scene.axis;
      expect(start).toBeGreaterThanOrEqual(-0.02);
      expect(gain.x + gain.width).toBeLessThanOrEqual(296.02);
      expect((scene.axis - start) * node.in).toBeCloseTo(gain.width * node.out, -1);
    }
  });

  it('folds the tail, unless the chosen node is in it', () => {
    const { graph } = sceneOf(make.randomDataset(400, 12));
    const folded = layoutRanks(graph, 296, false, null);
    expect(folded.more).toBeGreaterThan(0);
    expect(layoutRanks(graph, 296, false, orderOfNodes(graph)[20] ?? null).more).toBe(0);
  });

  it('is empty without departures', () => {
    expect(layoutRanks({ nodes: [], links: [] }, 296, false, null).rows).toEqual([]);
  });
});

describe('the network in words', () => {
  it('tells who lost and gained most and what is not on record, in both languages', () => {
    const dataset = make.dataset({
      departures: [
        make.departure('a', { lab: 'lab-a', destinations: [make.destination('lab-b')] }),
        make.departure('b', { lab: 'lab-a', destinations: [make.destination('lab-b')] }),
        make.departure('c', { lab: 'lab-b' }),
      ],
    });
    const shown = { departures: dataset.departures, count: { sure: 3, total: 3 } };
    const state = { ...INITIAL_STATE, group: 'lab' as const };
    expect(describeNetwork({ shown, dataset, state, language: en })).toBe(
      '3 departures from 2 labs. Largest net losses on record: lab-a (2). Largest net gains on record: lab-b (1). Busiest moves: lab-a → lab-b: 2. For one departure the destination is not on record.',
    );
    expect(describeNetwork({ shown, dataset, state, language: zh })).toContain('共3次离职');
  });

  it('tells of companies where companies are drawn, of what is chosen, and ranks nothing that is tied', () => {
    const dataset = make.dataset({
      labs: [
        make.lab('brain', { parent: 'google' }),
        make.lab('mind', { parent: 'google' }),
        make.lab('open', { parent: null }),
      ],
      organizations: [make.organization('google')],
      departures: [
        make.departure('a', { lab: 'brain', destinations: [make.destination('open')] }),
        make.departure('b', { lab: 'mind', destinations: [make.destination('open')] }),
        make.departure('c', { lab: 'open', destinations: [make.destination('mind')] }),
      ],
    });
    const shown = { departures: dataset.departures, count: { sure: 3, total: 3 } };
    const state = { ...INITIAL_STATE, group: 'company' as const, focus: ['google', 'open'] };
    expect(describeNetwork({ shown, dataset, state, language: en })).toBe(
      '3 departures from 2 companies. Largest net losses on record: Organization google (1). Largest net gains on record: open (1). Busiest moves: Organization google → open: 2. Chosen: Organization google, 2 left, 1 arrived, net −1. Chosen: open, 1 left, 2 arrived, net +1. Between the two: Organization google → open: 2 and open → Organization google: 1.',
    );
  });

  it('signs numbers with a minus, a plus, or nothing', () => {
    expect([signedNumber(-3, en), signedNumber(2, en), signedNumber(0, en)]).toEqual(['−3', '+2', '0']);
    expect([signed(3, 0, en), signed(0, 4, en), signed(0, 0, en)]).toEqual(['−3', '+4', '']);
  });
});

describe('discs', () => {
  it('are as large as ever in our own record, and of thousands as small as it takes to tell them apart', () => {
    const { lab, company } = networkPositions(loadDataset());
    expect([lab.sizes, company.sizes]).toEqual([undefined, undefined]);
    const labs = 30;
    const dataset = make.dataset({
      labs: Array.from({ length: labs }, (_, i) => make.lab(`lab-${i}`)),
      departures: Array.from({ length: 6000 }, (_, i) =>
        make.departure(`d-${i}`, {
          lab: `lab-${i % labs}`,
          destinations: [make.destination(`lab-${(i * 7 + 3) % labs}`)],
        }),
      ),
    });
    const { whole } = networkRecord(dataset, 'lab');
    const positions = placeAllNodes(whole);
    const radii = whole.nodes.map((node) => nodeRadius(node.out + node.in, positions.sizes));
    // All of them are balanced, and stand over each other in one column.
    expect(radii.reduce((sum, r) => sum + 2 * r, 0)).toBeLessThan(positions.height);
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(3);
    const scene = layoutNetwork(whole, positions, WIDTH);
    for (const { width } of scene.links) expect(width).toBeLessThan(40);
  });
});
