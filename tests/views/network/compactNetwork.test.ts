import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../src/model/records.ts';
import { compactNetwork } from '../../../src/views/network/compactNetwork.ts';
import { placeAllNodes } from '../../../src/views/network/positions.ts';
import { graphOf, networkRecord } from '../../../src/views/network/record.ts';

const dataset = loadDataset();
const record = networkRecord(dataset, 'lab');
const positions = placeAllNodes(record.whole);
const graph = graphOf(record, dataset.departures, dataset, 'lab');

describe('the network in an article', () => {
  const compact = compactNetwork(graph, positions);

  it('holds the busiest places, links between them only, and counts the rest', () => {
    const ids = new Set(compact?.graph.nodes.map(({ id }) => id));
    expect(ids.has('openai')).toBe(true);
    for (const { source, target } of compact?.graph.links ?? [])
      expect(ids.has(source) && ids.has(target)).toBe(true);
    const busy = graph.nodes.filter((node) => node.out + node.in > 0 && positions.nodes[node.id]);
    expect((compact?.more ?? 0) + ids.size).toBe(busy.length);
  });

  it('keeps every place in its column and its part of the world, and none on another', () => {
    for (const [id, [x, y]] of Object.entries(compact?.positions.nodes ?? {})) {
      expect(x).toBe(positions.nodes[id]?.[0]);
      const band = (bands: typeof positions.bands, at: number) =>
        bands.find(({ y0, y1 }) => at >= y0 && at <= y1)?.id;
      expect(band(compact?.positions.bands ?? [], y)).toBe(
        band(positions.bands, positions.nodes[id]?.[1] ?? -1),
      );
    }
    const height = compact?.positions.height ?? 0;
    expect(height).toBeLessThan(480);
    const isOf = { left: (x: number) => x < 0.07, right: (x: number) => x > 0.93 };
    for (const side of ['left', 'right'] as const) {
      const ys = Object.values(compact?.positions.nodes ?? {})
        .filter(([x]) => isOf[side](x))
        .map(([, y]) => y * height)
        .toSorted((a, b) => a - b);
      ys.slice(1).forEach((y, i) => expect(y - (ys[i] ?? 0)).toBeGreaterThanOrEqual(12));
    }
  });

  it('is the whole where that is hardly higher', () => {
    expect(compactNetwork(graph, { ...positions, height: 400 })).toBeNull();
  });
});
