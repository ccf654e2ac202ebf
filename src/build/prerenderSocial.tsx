import { fixedPaint } from '../encoding/palette.ts';
import { createLanguage } from '../i18n/language.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { drawClaimCard, type ClaimResult } from '../pictures/drawClaimCard.tsx';
import { drawPersonCard } from '../pictures/drawPersonCard.tsx';
import { svgText } from '../pictures/svgText.ts';
import { deriveArticle } from '../views/article/index.ts';

/** A card of a page, as the build writes it beside the page. */
export interface SocialPicture {
  /** path of the picture from the root of the site: `people/ilya-sutskever/social.png` */
  readonly path: string;
  readonly svg: string;
}

/** Returns the cards of the notable people and of the claims of the article, in a language. */
export function drawSocial(locale: Locale): readonly SocialPicture[] {
  const dataset = loadDataset();
  const language = createLanguage(locale);
  const paint = fixedPaint('light');
  const root = LOCALES[locale].path;
  const people = [...dataset.departuresByPerson].flatMap(([id, departures]) => {
    const person = dataset.people.get(id);
    if (person?.notable !== true) return [];
    const card = drawPersonCard(person, departures, language, paint);
    return card === null ? [] : [{ path: `${root}people/${id}/social.png`, svg: svgText(card) }];
  });
  const results = claimResults();
  const claims = dataset.claims.map((claim) => ({
    path: `${root}article/${claim.id}/social.png`,
    svg: svgText(
      drawClaimCard(claim, results.get(claim.id) ?? { verdict: 'untestable', share: null }, language, paint),
    ),
  }));
  return [...people, ...claims];
}

/** Returns what the record makes of each claim as it was told. */
export function claimResults(): ReadonlyMap<string, ClaimResult> {
  const { chapters } = deriveArticle(loadDataset());
  return new Map(
    chapters
      .flatMap(({ steps }) => steps)
      .map(({ claim, trial, judged, career }): [string, ClaimResult] => {
        const told = Object.values(judged)[0];
        const verdict = told?.verdict ?? 'untestable';
        const reading = told?.reading ?? null;
        return [
          claim.id,
          {
            verdict: career !== null && verdict === 'holds' ? 'career' : verdict,
            share:
              career !== null || reading === null || reading.unit !== 'share' || reading.value === null
                ? null
                : {
                    value: reading.value,
                    bounds: reading.bounds,
                    threshold: told?.against === null ? (trial?.threshold ?? null) : null,
                  },
          },
        ];
      }),
  );
}
