import { createContext, use, useEffect, useMemo } from 'react';
import { useStore } from 'zustand/react';
import type { Shown } from '../filters/filterDepartures.ts';
import { createLanguage, type Language } from '../i18n/language.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Param } from '../state/param.ts';
import type { DepartureStore } from './createDepartureStore.ts';
import { createSelectors, type Selectors } from './selectors.ts';
import type { DeparturesState } from './state.ts';

/** What completes the dataset of a mount: sources, notes, and all else that no chart draws. */
export interface Details {
  readonly status: 'waiting' | 'failed' | 'ready';
  /** Asks for them where nobody has, or where the last attempt failed. */
  readonly ask: () => void;
}

/** Details of a dataset that came complete. */
export const COMPLETE: Details = { status: 'ready', ask: () => {} };

/** What every part of one mount shares. */
export interface Departures {
  readonly dataset: Dataset;
  readonly store: DepartureStore;
  readonly selectors: Selectors;
  /** lanes shown in full before the rest is folded; null leaves that to the view */
  readonly laneLimit: number | null;
  readonly details: Details;
  /** lanes in sight before a reader asks for more; null leaves that to the room there is */
  readonly rows?: number | null;
  /** whether what is large is drawn in slices, and what is out of sight later; else all is drawn at once */
  readonly isSliced: boolean;
  /** the language of a locale, in the words of the dataset */
  readonly languageOf: (locale: Locale) => Language;
}

export const DeparturesContext = createContext<Departures | null>(null);

/** The same without details, where a mount has them come later. */
export const MountContext = createContext<Departures | null>(null);

/** Returns the context value of a mount, stable while dataset and store are. */
export function useDeparturesValue(
  dataset: Dataset,
  store: DepartureStore,
  {
    laneLimit = null,
    details = COMPLETE,
    isSliced = false,
    rows = null,
    selectors: given,
    languageOf: speak = languageOf,
  }: Partial<
    Pick<Departures, 'laneLimit' | 'details' | 'isSliced' | 'rows' | 'selectors' | 'languageOf'>
  > = {},
): Departures {
  // Numbers come of the departures, which details do not change.
  const selectors = useMemo(() => given ?? createSelectors(dataset), [given, dataset]);
  return useMemo(
    () => ({ dataset, store, selectors, laneLimit, details, isSliced, rows, languageOf: speak }),
    [dataset, store, selectors, laneLimit, details, isSliced, rows, speak],
  );
}

/** Returns how far the details are, and asks for them where `wanted`. */
export function useDetails(wanted = true): Details {
  const { details } = useDepartures();
  useEffect(() => {
    if (wanted && details.status === 'waiting') details.ask();
  }, [wanted, details]);
  return details;
}

/** Returns what the mount gives to its components, with the details as far as they have come. Outside of a mount it throws. */
export function useDepartures(): Departures {
  const value = use(DeparturesContext);
  if (value === null) throw new Error('missing context: DeparturesContext');
  return value;
}

/**
 * Returns the same for what needs no details: its dataset is the one that the mount began with, whose departures are the same ones, and
 * nothing is drawn anew when the rest has come.
 */
export function useMount(): Departures {
  const value = use(MountContext) ?? use(DeparturesContext);
  if (value === null) throw new Error('missing context: DeparturesContext');
  return value;
}

/** Selects one primitive or one stored reference: a selector that builds a new object would render for ever. */
export function useDeparturesState<T>(select: (state: DeparturesState) => T): T {
  return useStore(useMount().store, select);
}

/** Returns the value of a parameter that belongs to one view or part. */
export function useParam<T>(param: Param<T>): T {
  return useDeparturesState((state) => param.get(state));
}

/** Returns the current set: the departures that pass the filters, and their count. The same object while both are. */
export function useShown(): Shown {
  const { selectors } = useMount();
  return selectors.shown(useDeparturesState((state) => state.filters));
}

const languages = new Map<Locale, Language>();

/** Returns the language of the mount. */
export function useLanguage(): Language {
  return useMount().languageOf(useDeparturesState((state) => state.locale));
}

/** Returns the language of a locale, made once: languages are immutable, so that mounts may share them. */
export function languageOf(locale: Locale): Language {
  let language = languages.get(locale);
  if (language === undefined) {
    language = createLanguage(locale);
    languages.set(locale, language);
  }
  return language;
}
