/** Mounts the product on a made-up record of `?n=` departures, for `npm run bench`. */
import { createRoot } from 'react-dom/client';
import { App } from '../../src/app/App.tsx';
import '../../src/app/app.css';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { createDepartureStore, type DepartureStore } from '../../src/store/createDepartureStore.ts';
import { giveView } from '../../src/views/index.ts';
import { timelineView } from '../../src/views/timeline/index.ts';
import { makeRandomDataset } from '../support/fixtures.ts';

declare global {
  interface Window {
    bench?: { readonly store: DepartureStore; readonly noFilters: typeof NO_FILTERS };
  }
}

giveView(timelineView);
const count = Number(new URLSearchParams(location.search).get('n') ?? 500);
const root = document.getElementById('root');
if (root !== null) {
  const store = createDepartureStore();
  window.bench = { store, noFilters: NO_FILTERS };
  createRoot(root).render(<App dataset={makeRandomDataset(count, 7)} store={store} />);
}
