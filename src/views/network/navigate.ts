import type { Graph } from '../../transforms/toGraph.ts';
import { neighboursOf, orderOfNodes } from './derive.ts';

/** Where the keyboard is: on a node, perhaps on a walk through the neighbours of another. */
export interface Walk {
  readonly at: string;
  readonly around: string | null;
}

/**
 * Returns where a key leads: up and down through all nodes by size, left and right through the neighbours of one by number of
 * moves, back to it before the first. Null where the key leads nowhere.
 */
export function walk(graph: Graph, { at, around }: Walk, key: string): Walk | null {
  const order = orderOfNodes(graph);
  const to = (id: string | undefined): Walk | null =>
    id === undefined || id === at ? null : { at: id, around: null };
  switch (key) {
    case 'ArrowDown':
      return to(order[order.indexOf(at) + 1]);
    case 'ArrowUp':
      return to(order[order.indexOf(at) - 1]);
    case 'Home':
      return to(order[0]);
    case 'End':
      return to(order.at(-1));
    case 'ArrowRight':
    case 'ArrowLeft': {
      const centre = around ?? at;
      const ring = [centre, ...neighboursOf(graph, centre)];
      const next = ring[ring.indexOf(at) + (key === 'ArrowRight' ? 1 : -1)];
      if (next === undefined) return null;
      return { at: next, around: next === centre ? null : centre };
    }
    default:
      return null;
  }
}
