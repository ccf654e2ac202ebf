import { askStepCode } from './app/codes/askStepCode.ts';
import { isLocale } from './i18n/locales.ts';
import './app/article.css';

const root = document.getElementById('essay');
const text = document.getElementById('essay-data')?.textContent;
const lang = document.documentElement.lang.slice(0, 2);
// Where the script does not come, the essay is complete without it; only its tests cannot be tried on other departures.
if (root !== null && text != null)
  void import('./views/article/index.ts').then(
    ({ startArticle }) => startArticle(root, JSON.parse(text), isLocale(lang) ? lang : 'en', askStepCode),
    () => undefined,
  );
