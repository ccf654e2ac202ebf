/**
 * Stand-ins for what a server leaves to the browser: with them everything is drawn at once, for the width that `browser` says. A test hands
 * them to `vi.mock`. Nothing here may import what they stand in for.
 */
import type { Sliced } from '../../src/behaviors/useSliced.ts';
import type { placeAllNodes } from '../../src/views/network/positions.ts';

export const browser = { width: 1232 };

export const container = {
  useContainerWidth: () => browser.width,
  useContainer: () => ({ width: browser.width, text: 1 }),
};

export const drawn = { useDrawn: () => true };

export const sliced = {
  useSliced: <T>(create: (() => Generator<number, T>) | null): Sliced<T> => {
    const step = create?.().next();
    return { value: step?.done === true ? step.value : null, part: 0 };
  },
};

/** Where nodes stand is no number: it is computed once for each record, and in one go. */
export function positionsOnce<M extends { readonly placeAllNodes: typeof placeAllNodes }>(actual: M) {
  const known = new Map<string, ReturnType<typeof placeAllNodes>>();
  const place: typeof placeAllNodes = (graph) => {
    const key = graph.nodes.map(({ id, out }) => `${id} ${out}`).join();
    const positions = known.get(key) ?? actual.placeAllNodes(graph);
    known.set(key, positions);
    return positions;
  };
  return {
    ...actual,
    placeAllNodes: place,
    // oxlint-disable-next-line require-yield -- placed in one go
    *placeNodes(
      graph: Parameters<typeof placeAllNodes>[0],
    ): Generator<number, ReturnType<typeof placeAllNodes>> {
      return place(graph);
    },
  };
}
