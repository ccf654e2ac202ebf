import type { PlacedFlowNode } from './layout.ts';

const STAGES = ['from', 'kind', 'to'] as const;

/** Returns the id of the bar that a key leads to: along a column, or to the bar of the next column at about the same height. Null for none. */
export function nextBar(nodes: readonly PlacedFlowNode[], at: string, key: string): string | null {
  const here = nodes.find(({ id }) => id === at);
  if (here === undefined) return null;
  const column = STAGES.indexOf(here.node.stage);
  const inColumn = (index: number) => nodes.filter(({ node }) => node.stage === STAGES[index]);
  const own = inColumn(column);
  const index = own.indexOf(here);
  switch (key) {
    case 'ArrowDown':
      return own[index + 1]?.id ?? null;
    case 'ArrowUp':
      return own[index - 1]?.id ?? null;
    case 'Home':
      return own[0]?.id ?? null;
    case 'End':
      return own.at(-1)?.id ?? null;
    case 'ArrowRight':
      return nearest(inColumn(column + 1), here);
    case 'ArrowLeft':
      return nearest(inColumn(column - 1), here);
    default:
      return null;
  }
}

function nearest(nodes: readonly PlacedFlowNode[], { y0, y1 }: PlacedFlowNode): string | null {
  const [first] = nodes;
  if (first === undefined) return null;
  const away = (node: PlacedFlowNode) => Math.abs(node.y0 + node.y1 - y0 - y1);
  return nodes.reduce((best, node) => (away(node) < away(best) ? node : best), first).id;
}
