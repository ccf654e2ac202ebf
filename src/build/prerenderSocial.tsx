import type { ReactElement } from 'react';
import { fixedPaint } from '../encoding/palette.ts';
import { filterDepartures } from '../filters/filterDepartures.ts';
import { NO_FILTERS } from '../filters/filters.ts';
import { profileOfPlace } from '../filters/placeProfile.ts';
import { createLanguage, type Language } from '../i18n/language.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Dataset, Place } from '../model/dataset.ts';
import { loadDataset } from '../model/records.ts';
import { drawCard } from '../pictures/drawCard.tsx';
import { CARD } from '../pictures/layoutCard.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { labsView } from '../views/labs/index.ts';
import { signedNumber } from '../words/signedNumber.ts';
import { placesWithProfiles } from '../views/profiles.ts';
import { drawClaimCard, type ClaimResult } from '../pictures/drawClaimCard.tsx';
import { drawPersonCard } from '../pictures/drawPersonCard.tsx';
import { svgText } from '../pictures/svgText.ts';
import { deriveArticle, isOneLab } from '../views/article/index.ts';

/** A card of a page, as the build writes it beside the page. */
export interface SocialPicture {
  /** path of the picture from the root of the site: `people/ilya-sutskever/social.png` */
  readonly path: string;
  readonly svg: string;
}

/** Departures from which a lab has a card of its own: fewer make no picture. */
const LEAST = 5;

/** Returns the ids of the labs and companies that have a card of their own: those that several left, and those of which statements are on record. */
export function placesWithCards(dataset: Dataset): ReadonlySet<string> {
  return new Set(
    [...placesWithProfiles(dataset)].filter((id) => {
      const place = dataset.places.get(id);
      if (place === undefined) return false;
      const { left } = profileOfPlace(dataset, place);
      return left.length >= LEAST || (left.length > 0 && (place.lab?.statements.length ?? 0) > 0);
    }),
  );
}

/** Returns the card of a lab or company: how many left and came, and the years in which they left, by kind of next job. */
function drawPlace(place: Place, dataset: Dataset, language: Language): ReactElement | null {
  const { left, arrived } = profileOfPlace(dataset, place);
  const message = language.t('scores.row', {
    name: language.text(place.short),
    left: language.number(left.length),
    came: language.number(arrived.length),
    net: signedNumber(arrived.length - left.length, language),
  });
  const filters = { ...NO_FILTERS, lab: [place.id] };
  const state = { ...INITIAL_STATE, locale: language.locale, filters };
  const shown = filterDepartures(dataset, filters);
  const context = { dataset, shown, state, language, width: CARD.width, paint: fixedPaint('light') };
  return drawCard({ view: labsView, context, title: message, message });
}

/** Returns the cards of the notable people, of the claims of the article and of the labs that several left, in a language. */
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
  const places = [...placesWithCards(dataset)].flatMap((id) => {
    const place = dataset.places.get(id);
    const card = place === undefined ? null : drawPlace(place, dataset, language);
    return card === null ? [] : [{ path: `${root}labs/${id}/social.png`, svg: svgText(card) }];
  });
  return [...people, ...claims, ...places];
}

/** Returns what the record makes of each claim as it was told. */
function claimResults(): ReadonlyMap<string, ClaimResult> {
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
              career !== null ||
              reading === null ||
              reading.unit !== 'share' ||
              reading.value === null ||
              isOneLab(reading)
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
