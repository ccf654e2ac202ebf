// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { gexf } from '../../src/exports/gexf.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { make } from '../support/fixtures.ts';
import { readShippedRecord } from '../support/shippedRecord.ts';

let shipped: Dataset;
let network: ReturnType<typeof read>;
beforeAll(async () => {
  shipped = (await readShippedRecord()).dataset;
  network = read(shipped);
});

function read(dataset: Dataset) {
  const document = new DOMParser().parseFromString(gexf(dataset), 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const edges = [...document.querySelectorAll('edge')];
  return { document, edges, nodes: [...document.querySelectorAll('node')] };
}

const withPlace = ({ departures }: Dataset) =>
  departures.filter(({ destination }) => destination?.place != null);

describe('network.gexf', () => {
  it.each([
    ['the shipped record', () => shipped],
    ['made-up records with cycles', () => make.randomDataset(300, 7)],
    ['no departures', () => make.dataset()],
  ])('weighs its edges to the departures with a destination on record: %s', (_, dataset) => {
    const { edges } = dataset() === shipped ? network : read(dataset());
    const weights = edges.map((edge) => Number(edge.getAttribute('weight')));
    expect(weights.reduce((a, b) => a + b, 0)).toBe(withPlace(dataset()).length);
  });

  it('joins only nodes that it has, each pair once', () => {
    const { edges, nodes } = network;
    const ids = nodes.map((node) => node.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const pairs = edges.map((edge) => {
      expect(ids).toContain(edge.getAttribute('source'));
      expect(ids).toContain(edge.getAttribute('target'));
      return `${edge.getAttribute('source')} ${edge.getAttribute('target')}`;
    });
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('is of the format that NetworkX and older programs read', () => {
    const { documentElement: root } = network.document;
    expect([root.namespaceURI, root.getAttribute('version')]).toEqual([
      'http://www.gexf.net/1.2draft',
      '1.2',
    ]);
  });

  it('declares every attribute that it uses', () => {
    const { document } = network;
    for (const of of ['node', 'edge']) {
      const declared = [...document.querySelectorAll(`attributes[class="${of}"] attribute`)].map((a) =>
        a.getAttribute('id'),
      );
      const used = [...document.querySelectorAll(`${of} attvalue`)].map((a) => a.getAttribute('for'));
      expect(declared).toEqual(expect.arrayContaining([...new Set(used)]));
    }
  });

  it('writes names with signs of XML as they are', () => {
    const name = { en: 'R&D <"Lab">', zh: '甲' };
    const dataset = make.dataset({
      labs: [make.lab('lab-a', { name })],
      departures: [make.departure('d', { destinations: [make.destination('place-a')] })],
    });
    expect(read(dataset).nodes.map((node) => node.getAttribute('label'))).toContain(name.en);
  });

  it('tells the years of the moves along an edge', () => {
    const move = (id: string, person: string, left: string | null) =>
      make.departure(id, { person, left, destinations: [make.destination('place-a')] });
    const { document, edges } = read(
      make.dataset({ departures: [move('a', 'p', '2021'), move('b', 'q', '2019-05'), move('c', 'r', null)] }),
    );
    const id = (title: string) => document.querySelector(`attribute[title="${title}"]`)?.getAttribute('id');
    const value = (title: string) =>
      edges[0]?.querySelector(`attvalue[for="${id(title)}"]`)?.getAttribute('value');
    expect(edges).toHaveLength(1);
    expect([value('years'), value('first_year'), value('last_year'), value('undated')]).toEqual([
      '2019 2021',
      '2019',
      '2021',
      '1',
    ]);
  });
});
