import { renderToStaticMarkup } from 'react-dom/server';
import { fixedPaint } from '../encoding/palette.ts';
import { createLanguage } from '../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { dateOf } from '../model/dates.ts';
import { svgText } from '../pictures/svgText.ts';
import { countVerdicts, deriveArticle, Essay, tellVerdict } from '../views/article/index.ts';
import { ClaimPicture } from './ClaimPicture.tsx';

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

/** One claim on a page of its own, which stands in a frame as well and needs no script. */
export interface ClaimPage {
  readonly id: string;
  readonly title: string;
  /** the verdict, in words */
  readonly description: string;
  readonly body: string;
  /** SVG of the picture that a shared link shows */
  readonly picture: string;
}

/** Returns the pages of the claims in a language, in the order of the essay. */
export function renderClaims(locale: Locale): readonly ClaimPage[] {
  const language = createLanguage(locale);
  const { t, text, date } = language;
  const credit = t('embed.source', { date: date(dateOf(data.asOf)) });
  return data.chapters.flatMap(({ steps }) =>
    steps.map((step) => {
      const { id } = step.claim;
      const verdict = tellVerdict(step, Object.values(step.judged)[0]?.verdict ?? 'untestable', language);
      return {
        id,
        title: text(step.claim.text),
        description: t('article.claim.description', { verdict, title: t('article.title') }),
        body: renderToStaticMarkup(
          <div className="departures article-page claim-page" data-theme="auto">
            <main id="essay">
              <Essay data={data} language={language} base="../../" only={id} still />
            </main>
            <footer className="article-head">
              <a href={`../#${id}`}>{t('article.title')}</a>
              <a href="../../">{t('app.name')}</a>
            </footer>
          </div>,
        ),
        picture: svgText(
          <ClaimPicture step={step} language={language} paint={fixedPaint('light')} credit={credit} />,
        ),
      };
    }),
  );
}
