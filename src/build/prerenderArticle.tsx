import { renderToStaticMarkup } from 'react-dom/server';
import { createLanguage } from '../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { countVerdicts, deriveArticle, Essay, tellBounded } from '../views/article/index.ts';
import { claimPage } from './pages/claimPage.ts';

const data = deriveArticle(loadDataset());

/** Returns the page of the essay in a language: its body, its summary, and what it says as JSON that can stand in a page. */
export function renderArticle(locale: Locale): {
  readonly body: string;
  readonly deck: string;
  readonly data: string;
} {
  const language = createLanguage(locale);
  const { t } = language;
  const up = LOCALES[locale].path === '' ? '../' : '../../';
  return {
    body: renderToStaticMarkup(
      <div className="departures article-page" data-theme="auto">
        <header className="article-head">
          <a href="../">{t('app.name')}</a>
          <a href="../?view=timeline">{t('article.back')}</a>
          {LOCALE_IDS.filter((each) => each !== locale).map((each) => (
            <a
              key={each}
              href={`${up}${LOCALES[each].path}article/`}
              lang={LOCALES[each].tag}
              hrefLang={LOCALES[each].tag}
            >
              {LOCALES[each].autonym}
            </a>
          ))}
        </header>
        <main id="essay">
          <Essay data={data} language={language} base="../" />
        </main>
      </div>,
    ),
    deck: t('article.deck', countVerdicts(data)),
    data: JSON.stringify(data).replaceAll('<', '\\u003c'),
  };
}

/** Returns the page of each claim, by its id. */
export function renderClaims(
  locale: Locale,
  site: string | null,
): readonly { readonly id: string; readonly page: string }[] {
  const language = createLanguage(locale);
  return data.chapters
    .flatMap(({ steps }) => steps)
    .map(({ claim, judged, career }) => {
      const told = Object.values(judged)[0];
      const verdict = told?.verdict ?? 'untestable';
      const name = career !== null && verdict === 'holds' ? 'career' : verdict;
      const reading =
        career !== null || told === undefined || told.reading === null
          ? ''
          : tellBounded(told.reading, language);
      return {
        id: claim.id,
        page: claimPage(claim, language.t(`article.verdict.${name}`), reading, locale, site),
      };
    });
}
