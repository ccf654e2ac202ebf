import type { ViewDefinition } from '../definition.ts';
import { Article } from './Article.tsx';
import { deriveArticle } from './derive.ts';
import { ARTICLE_PARAMS } from './params.ts';
import { countVerdicts } from './words.ts';
import './article.css';

export { axisEnd } from './Charts.tsx';
export { deriveArticle, type ClaimStep } from './derive.ts';
export { Essay } from './Essay.tsx';
export { startArticle } from './startArticle.tsx';
export {
  countVerdicts,
  isOneLab,
  tellBounded,
  tellCareer,
  tellReading,
  tellThreshold,
  tellVerdict,
} from './words.ts';

export const articleView: ViewDefinition = {
  id: 'article',
  name: 'app.view.article',
  params: ARTICLE_PARAMS,
  Chart: Article,
  describe: ({ dataset, language }) => language.t('article.deck', countVerdicts(deriveArticle(dataset))),
  draw: null,
};
