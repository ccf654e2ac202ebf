/**
 * The least that a chart of a file can do, as the measure for `npm run bench`: the rows of `?file=` read by d3-dsv, a dot for each on a canvas, the nearest
 * one found by a quadtree. No words, no counts, no keyboard, no table, nothing packed.
 */
// The control is what others have: d3's reader of tables, not ours.
// oxlint-disable-next-line no-restricted-imports
import { csvParse, quadtree, type Quadtree } from 'd3';
import type { Bench } from '../../src/app/bench.ts';

interface Row {
  readonly from: string;
  readonly time: number;
  readonly color: string;
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

const COLORS = ['#3c457e', '#783701', '#01857f', '#aa35f8', '#8f9069'];
const canvas = document.querySelector('canvas');
const context = canvas?.getContext('2d');

async function start(): Promise<void> {
  if (canvas === null || context == null) return;
  const file = new URLSearchParams(location.search).get('file') ?? '';
  const text = await (await fetch(file)).text();
  performance.mark('bench:begin');
  const rows = csvParse(text, (row): Row => {
    const to = row['to'] ?? '';
    return {
      from: row['from'] ?? '',
      time: Date.parse(row['left'] ?? '') || 0,
      color: COLORS[to.length % COLORS.length] ?? '#000',
    };
  });
  let shown: readonly Row[] = rows;
  let domain: readonly [number, number] = [Date.UTC(2010, 0, 1), Date.UTC(2026, 0, 1)];
  let tree: Quadtree<Dot> | null = null;
  let dots: readonly Dot[] = [];
  const lanes = new Map<string, number>();
  for (const { from } of rows) if (!lanes.has(from)) lanes.set(from, lanes.size);

  const draw = () => {
    const { width, height } = canvas;
    context.clearRect(0, 0, width, height);
    const heights = new Map<number, number>();
    const lane = height / lanes.size;
    tree = null;
    dots = shown.map(({ from, time, color }): Dot => {
      const x = Math.round(((time - domain[0]) / (domain[1] - domain[0])) * width);
      const at = (lanes.get(from) ?? 0) * 10_000 + x;
      const level = heights.get(at) ?? 0;
      heights.set(at, level + 1);
      const y = ((lanes.get(from) ?? 0) + 1) * lane - (level % lane);
      context.fillStyle = color;
      context.fillRect(x, y, 2, 2);
      return { x, y };
    });
  };
  draw();
  performance.mark('departures:ready');

  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const factor = Math.exp(event.deltaY * 0.004);
    const center = domain[0] + (event.offsetX / canvas.width) * (domain[1] - domain[0]);
    domain = [center - (center - domain[0]) * factor, center + (domain[1] - center) * factor];
    draw();
  });
  canvas.addEventListener('pointermove', (event) => {
    tree ??= quadtree(
      [...dots],
      ({ x }) => x,
      ({ y }) => y,
    );
    const dot = tree.find(event.offsetX, event.offsetY, 14);
    if (dot !== undefined) context.strokeRect(dot.x - 4, dot.y - 4, 8, 8);
  });
  const bench: Bench & { readonly origins: readonly string[] } = {
    origins: [...lanes.keys()],
    filter: (id) =>
      new Promise((done) => {
        shown = id === null ? rows : rows.filter(({ from }) => from === id);
        draw();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => done());
          port1.start();
          port2.postMessage(null);
        });
      }),
    get point(): readonly [number, number] {
      const dot = dots[dots.length >> 1];
      const box = canvas.getBoundingClientRect();
      return [box.left + (dot?.x ?? 0), box.top + (dot?.y ?? 0)];
    },
  };
  Object.assign(window, { bench });
}

void start();
