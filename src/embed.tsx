import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './embed/embed.css';
import { startEmbed } from './embed/startEmbed.tsx';
import { isLocale } from './i18n/locales.ts';

const root = document.getElementById('root');
const lang = document.documentElement.lang.slice(0, 2);
if (root !== null)
  // As on the page (main.tsx).
  queueMicrotask(() =>
    startEmbed({
      root,
      locale: isLocale(lang) ? lang : 'en',
      createRenderer: (element) => {
        const renderer = createRoot(element);
        return (node) => flushSync(() => renderer.render(node));
      },
    }),
  );
