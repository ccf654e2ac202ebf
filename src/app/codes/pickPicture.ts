import { describeFinding } from '../../words/finding.ts';
import { filterDepartures } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { PRESETS, type Preset } from '../../pictures/presets.ts';
import { INITIAL_STATE } from '../../store/state.ts';
import { decodeState } from '../../url/decodeState.ts';
import { encodeState } from '../../url/encodeState.ts';
import { INITIAL_LINK_STATE, type LinkState } from '../../state/linkState.ts';
import { viewOf } from '../../views/index.ts';
import { vocabularyOf } from '../vocabularyOf.ts';

export interface PickedPicture {
  readonly preset: Preset;
  /** whether it shows the state itself, and not the whole record in the same view */
  readonly isExact: boolean;
  /** what the picture shows, in words */
  readonly alt: string;
}

/** Returns the published picture of a state; where there is none, that of its view, or of the first view. */
export function pickPicture(state: LinkState, dataset: Dataset, language: Language): PickedPicture {
  const vocabulary = vocabularyOf(dataset, INITIAL_LINK_STATE);
  // Neither language nor theme nor what is opened is part of what a picture shows.
  const neutral = { ...state, locale: INITIAL_LINK_STATE.locale, theme: INITIAL_LINK_STATE.theme };
  const query = encodeState({ ...neutral, selection: null }, vocabulary);
  const decoded = PRESETS.map((preset: Preset) => ({
    preset,
    state: decodeState(preset.query, vocabulary).state,
  }));
  const exact = decoded.find((each) => encodeState(each.state, vocabulary) === query);
  const sameView = decoded.find(
    (each) =>
      each.state.view === state.view &&
      encodeState({ ...each.state, view: INITIAL_LINK_STATE.view }, vocabulary) === '',
  );
  const preset = (exact ?? sameView)?.preset ?? PRESETS[0];
  const view = viewOf((exact ?? sameView)?.state.view ?? INITIAL_LINK_STATE.view).loaded();
  const pictured = exact === undefined ? { ...INITIAL_LINK_STATE, locale: state.locale } : state;
  const { filters } = pictured;
  const shown = filterDepartures(dataset, filters);
  const alt = language.t('picture.alt', {
    finding: describeFinding(shown, filters, dataset, language),
    description: view?.describe({ dataset, shown, state: { ...INITIAL_STATE, ...pictured }, language }) ?? '',
  });
  return { preset, isExact: exact !== undefined, alt };
}
