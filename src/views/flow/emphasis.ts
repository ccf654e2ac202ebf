import type { Departure } from '../../model/dataset.ts';
import type { Flows } from '../../transforms/toFlows.ts';
import { marksByDeparture, type MarksOf } from '../marksByDeparture.ts';

/** How much of every node and link is chosen. */
export interface FlowEmphasis {
  readonly total: number;
  readonly nodes: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, number>;
}

/** Returns the departures that a node or link stands for; null for an id of neither. */
export function departuresBehind(flows: Flows, id: string): readonly Departure[] | null {
  return (
    flows.nodes.find((node) => node.id === id)?.departures ??
    flows.links.find((link) => link.id === id)?.departures ??
    null
  );
}

/**
 * Returns the bar or band that is chosen: what is pressed here, else the bar of the one place that is chosen, of those it left from
 * before those it went to. Null where the drawing has none.
 */
export function chosenIn(flows: Flows, focus: readonly string[], pressed: readonly string[]): string | null {
  const wanted =
    pressed.length > 0
      ? [pressed.join(' ')]
      : focus.length === 1
        ? [`from:${focus[0]}`, `to:${focus[0]}`]
        : [];
  return wanted.find((id) => departuresBehind(flows, id) !== null) ?? null;
}

/** Returns the ends of a band as a link names it; of a bar itself. */
export function endsOf(id: string): readonly string[] {
  return id.split(' ');
}

/** Returns the part of each node and link that the departures behind `id` are; null where nothing is chosen. */
export function emphasisOf(flows: Flows, id: string | null): FlowEmphasis | null {
  const behind = id === null ? null : departuresBehind(flows, id);
  if (behind === null) return null;
  const chosen = new Set(behind);
  const count = (departures: readonly Departure[]) =>
    departures.filter((departure) => chosen.has(departure)).length;
  return {
    total: behind.length,
    nodes: new Map(flows.nodes.map((node) => [node.id, count(node.departures)])),
    links: new Map(flows.links.map((link) => [link.id, count(link.departures)])),
  };
}

/** Returns which bars and bands a departure is in, asked for by its id (`marksByDeparture`). */
export function marksOf({ nodes, links }: Flows): MarksOf {
  return marksByDeparture(() =>
    [...nodes, ...links].map(({ id, departures }) => ({ ids: [id], departures })),
  );
}
