import type { PlaceProfile } from '../../filters/placeProfile.ts';
import type { Language } from '../../i18n/language.ts';
import { PROFILE_TEXTS } from './profileTexts.ts';

/** Companies that are named in the sentence. */
const NAMED = 3;

/** Returns how a place stands in two sentences: who left and where to, who came. */
export function describeProfile(
  { place, left, known, to, arrived }: PlaceProfile,
  language: Language,
): string {
  const { text, number, list, locale } = language;
  const texts = PROFILE_TEXTS[locale];
  const name = text(place.spoken);
  const most = to
    .filter(({ isOwn, departures }) => !isOwn && departures.length > 1)
    .slice(0, NAMED)
    .map(({ company, departures }) =>
      texts.counted({ name: text(company.name), n: number(departures.length) }),
    );
  const lead =
    left.length === 0
      ? texts.noDepartures({ name })
      : texts.lead({
          name,
          left: number(left.length),
          known: number(known),
          to: most.length === 0 ? '' : texts.most({ list: list(most) }),
        });
  return `${lead}${locale === 'zh' ? '' : ' '}${texts.came({ arrived: number(arrived.length) })}`;
}
