import { hydrateRoot } from 'react-dom/client';
import { createLanguage } from '../../i18n/language.ts';
import type { Locale } from '../../i18n/locales.ts';
import { StepCodes, type StepCode } from '../StepCodes.tsx';
import type { ArticleData } from './derive.ts';
import { Essay } from './Essay.tsx';

/** Makes the essay that stands in a page come alive: what it says lies beside it, so that it needs no record. */
export function startArticle(root: Element, data: ArticleData, locale: Locale, codeOf: StepCode): void {
  hydrateRoot(
    root,
    <StepCodes value={codeOf}>
      <Essay data={data} language={createLanguage(locale)} base="../" />
    </StepCodes>,
  );
}
