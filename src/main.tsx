import { hydrateRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/app.css';
import { isLocale } from './i18n/locales.ts';
import { loadDataset } from './model/records.ts';
import { createDepartureStore } from './store/createDepartureStore.ts';

const root = document.getElementById('root');
if (root !== null) {
  const lang = document.documentElement.lang.slice(0, 2);
  const store = createDepartureStore({ locale: isLocale(lang) ? lang : 'en' });
  hydrateRoot(root, <App dataset={loadDataset()} store={store} />);
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('departures:ready')));
}
