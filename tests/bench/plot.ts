/**
 * The peer of `npm run bench -- --start`: the departures of the record as a dot plot with a tooltip, as somebody would write it with Observable Plot. The rows stand in the
 * document, so that it waits for no file. One press each filters, sorts or changes the chart, which is drawn anew; a press on a dot keeps its tooltip.
 */
import { barY, dot, groupX, plot } from '@observablehq/plot';
import type { PlotRow } from '../support/plotRows.ts';

interface Row extends PlotRow {
  readonly date: Date;
  readonly year: number;
}

const rows = readRows();
const chart = document.querySelector('#chart');
let isFiltered = false;
let isByYear = false;
let isSorted = false;

/** Returns the rows that the bench wrote into the document. */
function readRows(): readonly Row[] {
  const text = document.querySelector('#rows')?.textContent ?? '[]';
  return (JSON.parse(text) as readonly PlotRow[]).map((row) => {
    const date = new Date(row.left);
    return { ...row, date, year: date.getUTCFullYear() };
  });
}

function draw(): void {
  const shown = isFiltered ? rows.filter(({ lab }) => lab === 'OpenAI') : [...rows];
  const marks = isByYear
    ? [barY(shown, groupX({ y: 'count' }, { x: 'year', fill: 'kind', tip: true }))]
    : [
        dot(shown, {
          x: 'date',
          y: 'lab',
          fill: 'kind',
          channels: { person: 'person' },
          tip: true,
          ...(isSorted && { sort: { y: 'y', reduce: 'count', reverse: true } }),
        }),
      ];
  chart?.replaceChildren(
    plot({
      width: document.documentElement.clientWidth - 16,
      height: 760,
      marginLeft: 120,
      color: { legend: true },
      marks,
    }),
  );
}

/** Lets a press on a button change what is drawn. */
function listen(id: string, change: () => void): void {
  document.querySelector(`#${id}`)?.addEventListener('click', () => {
    change();
    draw();
  });
}

draw();
listen('filter', () => (isFiltered = !isFiltered));
listen('view', () => (isByYear = !isByYear));
listen('sort', () => (isSorted = !isSorted));
// Drawn, as in the product: once it is painted.
requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => performance.mark('departures:ready'));
  port1.start();
  port2.postMessage(null);
});
