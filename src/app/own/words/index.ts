import type { Locale } from '../../../i18n/locales.ts';
import { words as en } from './en.ts';
import { words as zh } from './zh.ts';

const WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };

/** Returns the texts about data of a reader's own: they come with the part that speaks of such data, and with no page of the record. */
export function ownWords(locale: Locale): typeof en {
  return WORDS[locale];
}
