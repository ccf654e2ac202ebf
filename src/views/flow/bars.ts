import { DESTINATION_KINDS, type DestinationKind } from '../../model/schema.ts';
import { round } from '../../lib/round.ts';
import { countKinds } from '../../transforms/countKinds.ts';
import type { FlowNode, Flows } from '../../transforms/toFlows.ts';
import type { Measure } from './params.ts';

/** One origin of the narrow form: a bar of its departures by kind. */
export interface PlacedBar {
  readonly id: string;
  readonly node: FlowNode;
  readonly y: number;
  readonly counts: ReadonlyMap<DestinationKind, number>;
  readonly segments: readonly {
    readonly kind: DestinationKind;
    readonly x: number;
    readonly width: number;
  }[];
}

export interface BarScene {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly PlacedBar[];
}

export const BAR_ROW = 38;

/** Returns the origins as stacked bars, all on one scale, or each over the whole width where shares are asked for. */
export function layoutBars({ nodes }: Flows, measure: Measure, width: number): BarScene {
  const origins = nodes.filter(({ stage }) => stage === 'from');
  const most = origins.reduce((max, { departures }) => Math.max(max, departures.length), 0);
  const bars = origins.map((node, i): PlacedBar => {
    const scale = width / Math.max(1, measure === 'share' ? node.departures.length : most);
    const counts = countKinds(node.departures);
    let x = 0;
    const segments = DESTINATION_KINDS.flatMap((kind) => {
      const n = counts.get(kind) ?? 0;
      if (n === 0) return [];
      const segment = { kind, x: round(x), width: round(n * scale) };
      x += n * scale;
      return [segment];
    });
    return { id: node.id, node, y: i * BAR_ROW, counts, segments };
  });
  return { width, height: bars.length * BAR_ROW, bars };
}
