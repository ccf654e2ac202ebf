import { createPart, type Part } from '../behaviors/createPart.ts';
import { hasTexts } from '../i18n/language.ts';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { loadTexts } from '../i18n/messages/loadTexts.ts';
import type { CoreRecords } from '../model/dataset.ts';
import { fillTexts, type RecordTexts } from '../model/recordTexts.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';

const parts = new Map(LOCALE_IDS.map((locale) => [locale, createPart(() => bring(locale))]));
const brought = new Map<Locale, RecordTexts>();
/** records that lack the texts of other languages */
const lacking: CoreRecords[] = [];
let isRecordShown = true;

async function bring(locale: Locale): Promise<void> {
  const texts = await loadTexts(locale);
  if (texts === null || !isRecordShown) return;
  brought.set(locale, texts);
  for (const core of lacking) fillTexts(core, locale, texts);
}

/** Has what is brought of other languages put into a core that lacks it: at once, and whenever some comes. */
export function keepFilled(core: CoreRecords): void {
  lacking.push(core);
  for (const [locale, texts] of brought) fillTexts(core, locale, texts);
}

/** Has nothing kept of the texts of the record from now on: other data lack none. */
export function forgetRecordTexts(): void {
  isRecordShown = false;
  brought.clear();
  lacking.length = 0;
}

/** Returns the texts of a language as a part; null where they are there. A document starts with those of its own language. */
export function lateTexts(locale: Locale): Part<void> | null {
  return hasTexts(locale) ? null : (parts.get(locale) ?? null);
}

/** Returns what a state cannot do without that is not there: the texts of its language, and where it searches those of all. */
export function missingTexts({ locale, q }: { readonly locale: Locale | null; readonly q: string }) {
  const wanted = q === '' ? LOCALE_IDS.filter((id) => id === locale) : LOCALE_IDS;
  return wanted.flatMap((id) => lateTexts(id) ?? []);
}

/** Resolves once the texts of all languages are there, or have failed. */
export async function bringAllTexts(): Promise<void> {
  await Promise.all(missingTexts({ locale: null, q: ' ' }).map((texts) => whenIs(texts, OVER)));
}

/**
 * Has a store take on a language, and a text to search for, only once the texts are there that it takes: it speaks and shows as before until
 * then. Whatever else comes with such a change is taken on at once. Where texts fail, the language stays, and what is there is searched.
 */
export function holdTexts(store: DepartureStore): void {
  const { setState } = store;
  let locale: Locale | null = null;
  let q: string | null = null;
  const speak = async (asked: Locale, texts: Part<void>) => {
    locale = asked;
    // One that fails may be tried again (Header.tsx).
    await whenIs(texts, ['ready']);
    if (locale === asked) setState({ locale: asked });
  };
  const search = async (asked: string, missing: readonly Part<void>[]) => {
    q = asked;
    await Promise.all(missing.map((texts) => whenIs(texts, OVER)));
    if (q === asked) setState(({ filters }) => ({ filters: { ...filters, q: asked } }));
  };
  store.setState = (change) => {
    const before = store.getState();
    const next = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    const isSpoken = next.locale !== before.locale;
    const isSearched = next.filters.q !== before.filters.q;
    if (!isSpoken && !isSearched) return setState(change);
    const texts = isSpoken ? lateTexts(next.locale) : null;
    const missing = isSearched ? missingTexts({ locale: null, q: next.filters.q }) : [];
    if (isSpoken) locale = null;
    if (isSearched) q = null;
    setState({
      ...next,
      ...(texts !== null && { locale: before.locale }),
      ...(missing.length > 0 && { filters: { ...next.filters, q: before.filters.q } }),
    });
    if (texts !== null) void speak(next.locale, texts);
    if (missing.length > 0) void search(next.filters.q, missing);
  };
}

const OVER = ['ready', 'failed'];

/** Resolves once a part has come so far. Asks for it. */
function whenIs(part: Part<void>, statuses: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!statuses.includes(part.getState().status)) return;
      stop();
      resolve();
    };
    const stop = part.subscribe(look);
    part.load();
    look();
  });
}
