import { createPart, type Part } from '../behaviors/createPart.ts';
import { hasTexts } from '../i18n/language.ts';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { loadTexts } from '../i18n/messages/loadTexts.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';

const parts = new Map(LOCALE_IDS.map((locale) => [locale, createPart(() => loadTexts(locale))]));

/** Returns the texts of a language as a part; null where they are there. A document starts with those of its own language. */
export function lateTexts(locale: Locale): Part<void> | null {
  return hasTexts(locale) ? null : (parts.get(locale) ?? null);
}

/**
 * Has a store take on a language only once its texts are there: it speaks as before until then. Whatever else comes with a change of
 * the language is taken on at once.
 */
export function holdLanguages(store: DepartureStore): void {
  const { setState } = store;
  let wanted: Locale | null = null;
  const speak = (locale: Locale, texts: Part<void>) => {
    wanted = locale;
    const stop = texts.subscribe(() => {
      // One that fails may be tried again (Header.tsx).
      if (texts.getState().status !== 'ready') return;
      stop();
      if (wanted === locale) setState({ locale });
    });
    texts.load();
  };
  store.setState = (change) => {
    const before = store.getState();
    const next = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    if (next.locale === before.locale) return setState(change);
    const texts = lateTexts(next.locale);
    wanted = null;
    if (texts === null) return setState(next);
    setState({ ...next, locale: before.locale });
    speak(next.locale, texts);
  };
}
