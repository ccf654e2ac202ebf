import { describeMessage, describeTitle } from '../words/finding.ts';
import { vocabularyOf } from '../app/vocabularyOf.ts';
import { fixedPaint } from '../encoding/palette.ts';
import { describeFilters } from '../words/describeFilters.ts';
import { filterDepartures } from '../filters/filterDepartures.ts';
import { createLanguage } from '../i18n/language.ts';
import type { Locale } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { drawCard } from '../pictures/drawCard.tsx';
import { drawPicture } from '../pictures/drawPicture.tsx';
import { PICTURE_ROOM, PICTURE_WIDTHS } from '../pictures/layoutPicture.ts';
import { PRESETS, type Preset } from '../pictures/presets.ts';
import { svgText } from '../pictures/svgText.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { decodeState } from '../url/decodeState.ts';
import { encodeState } from '../url/encodeState.ts';
import { viewOf, VIEWS } from '../views/index.ts';

// What runs the build brings modules only while this one is loading.
await Promise.all(VIEWS.map(({ load }) => load()));

/** A preset in one language, as the build publishes it. */
export interface PublishedPicture {
  readonly id: string;
  readonly locale: Locale;
  /** the state, everything said, so that it means the same on any page */
  readonly query: string;
  /** the sentence that the picture shows */
  readonly finding: string;
  /** what the picture shows, for people who do not see it: the finding and the numbers of the view */
  readonly alt: string;
  /** for the column of an article */
  readonly svg: string;
  /** the same for a phone */
  readonly small: string;
  /** SVG of the card, to be made into pixels */
  readonly card: string;
}

/** Returns every preset in a language, drawn. Throws where a preset names something that is not on record, or shows nothing. */
export async function drawPresets(locale: Locale): Promise<readonly PublishedPicture[]> {
  const dataset = loadDataset();
  const language = createLanguage(locale);
  const initial = { ...INITIAL_STATE, locale };
  const vocabulary = vocabularyOf(dataset, initial);
  const drawPreset = async ({ id, query }: Preset): Promise<PublishedPicture> => {
    const { state: link, problems } = decodeState(query, vocabulary);
    if (problems.length > 0) throw new Error(`invalid preset ${id}: ${JSON.stringify(problems)}`);
    const state = { ...initial, ...link };
    const shown = filterDepartures(dataset, state.filters);
    if (shown.count.total === 0) throw new Error(`empty preset: ${id}`);
    const view = await viewOf(state.view).load();
    const finding = describeTitle(view, { shown, state, dataset, language });
    const options = {
      view,
      context: { dataset, shown, state, language, width: PICTURE_WIDTHS.wide, paint: fixedPaint('light') },
      title: finding,
    };
    const subtitle = describeFilters(state.filters, dataset, language)
      .map(({ field, value }) => language.t('card.named', { name: field, value }))
      .join(' · ');
    const draw = (width: number) =>
      drawPicture({
        ...options,
        context: { ...options.context, width, laneRoom: PICTURE_ROOM },
        subtitle,
        address: '',
      });
    const picture = draw(PICTURE_WIDTHS.wide);
    const small = draw(PICTURE_WIDTHS.small);
    const message = describeMessage(view, options.context);
    const card = drawCard({ ...options, message });
    if (picture === null || small === null || card === null) throw new Error(`preset without a chart: ${id}`);
    return {
      id,
      locale,
      query: encodeState(link, vocabulary, { full: true }),
      finding,
      alt: language.t('picture.alt', { finding, description: view.describe(options.context) }),
      svg: svgText(picture),
      small: svgText(small),
      card: svgText(card),
    };
  };
  return Promise.all(PRESETS.map(drawPreset));
}
