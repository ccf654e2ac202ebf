import { escapeMarkup } from '../lib/escapeMarkup.ts';
import { group, max, rgb, sum } from 'd3';
import { KIND_COLORS } from '../encoding/palette.ts';
import { compareIds } from '../lib/compareIds.ts';
import { round } from '../lib/round.ts';
import type { Dataset, Place } from '../model/dataset.ts';
import { movesOf, yearOf, type Move } from './moves.ts';

const NODE_ATTRIBUTES = [
  ['name_zh', 'string'],
  ['kind', 'string'],
  ['lab', 'boolean'],
  ['company', 'string'],
  ['country', 'string'],
  ['departures', 'integer'],
  ['arrivals', 'integer'],
] as const;

const EDGE_ATTRIBUTES = [
  ['years', 'string'],
  ['first_year', 'integer'],
  ['last_year', 'integer'],
  ['undated', 'integer'],
  ['people', 'string'],
] as const;

type Cell = string | number | boolean | null;

/**
 * Returns the moves of a dataset as a directed network in GEXF 1.2draft, the newest that its readers know: one node a lab or destination, one edge for all moves from
 * a lab to a place, its weight their number. The weights sum to the departures whose first destination is on record. Nodes lie
 * on a spiral, the busiest in the middle, so that the file shows something before it is laid out.
 */
export function gexf({ meta, departures, places }: Dataset): string {
  const moves = movesOf(departures);
  const leaving = group(departures, ({ lab }) => lab.id);
  const arriving = group(moves, ({ to }) => to.id);
  const flow = ({ id }: Place) => (leaving.get(id)?.length ?? 0) + (arriving.get(id)?.length ?? 0);
  const nodes = [...places.values()]
    .filter((place) => flow(place) > 0)
    .sort((a, b) => flow(b) - flow(a) || compareIds(a.id, b.id));
  const largest = max(nodes, flow) ?? 1;
  const edges = [...group(moves, ({ from, to }) => `${from.id} ${to.id}`)].sort(([a], [b]) =>
    compareIds(a, b),
  );

  const drawNode = (place: Place, i: number): string => {
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    const radius = 24 * Math.sqrt(i + 0.5);
    const { r, g, b } = rgb(KIND_COLORS.light[place.kind]);
    const cells: Cell[] = [
      place.name.zh,
      place.kind,
      place.lab !== null,
      place.company,
      place.country,
      leaving.get(place.id)?.length ?? 0,
      arriving.get(place.id)?.length ?? 0,
    ];
    return [
      `<node id="${escape(place.id)}" label="${escape(place.name.en)}">`,
      values(cells),
      `<viz:position x="${round(radius * Math.cos(angle))}" y="${round(radius * Math.sin(angle))}" z="0"/>`,
      `<viz:size value="${round(4 + 20 * Math.sqrt(flow(place) / largest))}"/>`,
      `<viz:color r="${r}" g="${g}" b="${b}"/>`,
      '</node>',
    ].join('');
  };

  const drawEdge = ([key, list]: readonly [string, readonly Move[]]): string => {
    const [source = '', target = ''] = key.split(' ');
    const years = list.flatMap(({ departure }) => yearOf(departure) ?? []).sort((a, b) => a - b);
    const cells: Cell[] = [
      years.join(' '),
      years[0] ?? null,
      years.at(-1) ?? null,
      list.length - years.length,
      list.map(({ departure }) => departure.person.name.en).join('; '),
    ];
    return `<edge id="${escape(`${source}>${target}`)}" source="${escape(source)}" target="${escape(target)}" weight="${list.length}">${values(cells)}</edge>`;
  };

  const known = sum(edges, ([, list]) => list.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">',
    `<meta lastmodifieddate="${escape(meta.date)}">`,
    '<creator>AI Lab Departures</creator>',
    `<description>${escape(`Who left which AI lab and where they went: ${known} departures with a destination on record. Data ${meta.version}, CC BY 4.0. Years are those that a departure is charted by.`)}</description>`,
    '</meta>',
    '<graph mode="static" defaultedgetype="directed">',
    declare('node', NODE_ATTRIBUTES),
    declare('edge', EDGE_ATTRIBUTES),
    '<nodes>',
    ...nodes.map(drawNode),
    '</nodes>',
    '<edges>',
    ...edges.map(drawEdge),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declare(
  of: 'node' | 'edge',
  attributes: readonly (readonly [name: string, type: string])[],
): string {
  const list = attributes.map(([name, type], i) => `<attribute id="${i}" title="${name}" type="${type}"/>`);
  return `<attributes class="${of}">${list.join('')}</attributes>`;
}

function values(cells: readonly Cell[]): string {
  const list = cells.map((cell, i) =>
    cell === null || cell === '' ? '' : `<attvalue for="${i}" value="${escape(String(cell))}"/>`,
  );
  return `<attvalues>${list.join('')}</attvalues>`;
}

function escape(text: string): string {
  // oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
  return escapeMarkup(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
