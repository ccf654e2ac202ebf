import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { round } from '../lib/round.ts';

export interface SankeyInputNode {
  readonly id: string;
  /** column, from 0 */
  readonly column: number;
}

export interface SankeyInputLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** above 0 */
  readonly value: number;
}

export interface SankeyOptions {
  readonly columns: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly nodeWidth: number;
  /** px between nodes of a column, less where they do not fit */
  readonly gap: number;
}

export interface PlacedSankeyNode {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export interface PlacedSankeyLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** middle line, to be stroked `width` px wide */
  readonly d: string;
  readonly width: number;
}

interface Node {
  readonly id: string;
  readonly column: number;
  readonly order: number;
}
interface Link {
  readonly id: string;
  readonly value: number;
}

/**
 * Returns a flow diagram with every node in its own column and in the order given, px. The input is copied, as d3-sankey writes
 * into what it gets. No nodes or no links give an empty diagram; a column holds its place even where later ones are empty.
 */
export function layoutSankey(
  nodes: readonly SankeyInputNode[],
  links: readonly SankeyInputLink[],
  options: SankeyOptions,
): { readonly nodes: readonly PlacedSankeyNode[]; readonly links: readonly PlacedSankeyLink[] } {
  if (nodes.length === 0 || links.length === 0) return { nodes: [], links: [] };
  const { columns, x0, x1, y0, y1, nodeWidth, gap } = options;
  const order = new Map(nodes.map(({ id }, i) => [id, i]));
  const orderOf = (end: unknown) => order.get(idOf(end)) ?? 0;
  const graph = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort((a, b) => a.order - b.order)
    .linkSort((a, b) => orderOf(a.source) - orderOf(b.source) || orderOf(a.target) - orderOf(b.target))
    .nodeWidth(nodeWidth)
    .nodePadding(gap)
    .iterations(0)
    .extent([
      [x0, y0],
      [x1, y1],
    ])({
    nodes: nodes.map(({ id, column }, i) => ({ id, column, order: i })),
    links: links.map(({ id, source, target, value }) => ({ id, source, target, value })),
  });
  const step = (x1 - x0 - nodeWidth) / Math.max(1, columns - 1);
  const leftOf = (column: number) => x0 + column * step;
  return {
    nodes: graph.nodes.map((node) => ({
      id: node.id,
      x0: round(leftOf(node.column)),
      x1: round(leftOf(node.column) + nodeWidth),
      y0: round(node.y0 ?? y0),
      y1: round(node.y1 ?? y0),
    })),
    links: graph.links.map((link) => placeLink(link, leftOf, nodeWidth)),
  };
}

function placeLink(
  link: SankeyLink<Node, Link>,
  leftOf: (column: number) => number,
  nodeWidth: number,
): PlacedSankeyLink {
  const source = nodeOf(link.source);
  const target = nodeOf(link.target);
  const from = round(leftOf(source.column) + nodeWidth);
  const to = round(leftOf(target.column));
  const middle = round((from + to) / 2);
  const [y0, y1] = [round(link.y0 ?? 0), round(link.y1 ?? 0)];
  return {
    id: link.id,
    source: source.id,
    target: target.id,
    d: `M${from},${y0}C${middle},${y0} ${middle},${y1} ${to},${y1}`,
    width: round(link.width ?? 0),
  };
}

/** d3-sankey replaces the ids at the ends of a link by its nodes. */
function nodeOf(end: SankeyLink<Node, Link>['source']): SankeyNode<Node, Link> {
  if (typeof end !== 'object') throw new Error(`missing node: ${String(end)}`);
  return end;
}

function idOf(end: unknown): string {
  return typeof end === 'object' && end !== null && 'id' in end ? String(end.id) : String(end);
}
