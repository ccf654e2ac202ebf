import { layoutSankey, type PlacedSankeyLink, type PlacedSankeyNode } from '../../layout/layoutSankey.ts';
import type { Plot } from '../../layout/plot.ts';
import { round } from '../../lib/round.ts';
import type { Departure } from '../../model/dataset.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import type { FlowLink, FlowNode, Flows, FlowStage } from '../../transforms/toFlows.ts';
import type { Measure } from './params.ts';

export interface PlacedFlowNode extends PlacedSankeyNode {
  readonly node: FlowNode;
}

export interface PlacedFlowLink extends PlacedSankeyLink {
  readonly link: FlowLink;
}

/** The plot reaches from the first column to the last. */
export interface FlowScene extends Plot {
  readonly nodes: readonly PlacedFlowNode[];
  readonly links: readonly PlacedFlowLink[];
}

const COLUMN: Readonly<Record<FlowStage, number>> = { from: 0, kind: 1, to: 2 };
/** px above the columns for what they are */
export const HEAD = 30;
const FOOT = 8;
const ROW = 20;
/** of the column of an article: px of width below which it is drawn denser, of a row, and of the least height of the columns */
const DENSE = { below: 640, row: 15, least: 370 };
const NODE = 11;
/** px of width under which bars stand in for the flow */
export const NARROWEST = DRAWN_FROM;

/** Returns the drawing of flows, `width` px wide and as high as its longest column needs. No departures, no nodes. */
export function layoutFlow(flows: Flows, measure: Measure, width: number): FlowScene {
  const isDense = width < DENSE.below;
  const x0 = Math.round(Math.min(196, Math.max(isDense ? 140 : 150, width * 0.2)));
  const x1 = Math.round(width - Math.min(206, Math.max(isDense ? 150 : 162, width * 0.21)));
  const longest = (['from', 'kind', 'to'] as const).reduce(
    (most, stage) => Math.max(most, flows.nodes.filter((node) => node.stage === stage).length),
    0,
  );
  const height =
    HEAD + FOOT + (isDense ? Math.max(DENSE.least, longest * DENSE.row) : Math.max(440, longest * ROW));
  const weightOf = weights(flows, measure);
  const sum = (departures: readonly Departure[]) =>
    departures.reduce((total, departure) => total + weightOf(departure), 0);
  const placed = layoutSankey(
    flows.nodes.map(({ id, stage }) => ({ id, column: COLUMN[stage] })),
    flows.links.map(({ id, source, target, departures }) => ({ id, source, target, value: sum(departures) })),
    { columns: 3, x0, x1, y0: HEAD, y1: height - FOOT, nodeWidth: NODE, gap: 14 },
  );
  const nodes = new Map(flows.nodes.map((node) => [node.id, node]));
  const links = new Map(flows.links.map((link) => [link.id, link]));
  return {
    width,
    height: flows.nodes.length === 0 ? HEAD + FOOT : height,
    x0,
    x1,
    nodes: placed.nodes.flatMap((box) => {
      const node = nodes.get(box.id);
      return node === undefined ? [] : [{ ...box, node }];
    }),
    links: placed.links.flatMap((line) => {
      const link = links.get(line.id);
      return link === undefined ? [] : [{ ...line, link }];
    }),
  };
}

/** Returns what a departure weighs: 1, or such that each origin weighs 1 as a whole. */
function weights({ nodes }: Flows, measure: Measure): (departure: Departure) => number {
  if (measure === 'count') return () => 1;
  const byDeparture = new Map<string, number>();
  for (const { stage, departures } of nodes)
    if (stage === 'from') for (const { id } of departures) byDeparture.set(id, 1 / departures.length);
  return ({ id }) => byDeparture.get(id) ?? 0;
}

/** Returns the px of `value` that `part` of `whole` takes, rounded; 0 of nothing. */
export function partOf(value: number, part: number, whole: number): number {
  return whole === 0 ? 0 : round((value * part) / whole);
}
