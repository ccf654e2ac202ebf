import { LOCALES, type Locale } from '../i18n/locales.ts';

/** A part of a text that is all in one script. */
export interface Run {
  readonly text: string;
  /** the tag of its language, where that is not the one of the text */
  readonly lang: string | null;
}

/** By the names that readers know: what they read as another language. Characters of Chinese, with what stands between two of them. */
const FOREIGN = {
  en: { script: /(\p{Script=Han}+(?:[\p{P}\s]*\p{Script=Han}+)*)/u, lang: LOCALES.zh.tag },
  zh: null,
} as const;

/**
 * Returns a text cut where Chinese characters begin and end, for readers of another language; joined again, the parts are the text. Empty for an empty
 * text. Letters among Chinese characters are not cut out: Chinese texts are full of them.
 */
export function foreignRuns(text: string, locale: Locale): readonly Run[] {
  const foreign = FOREIGN[LOCALES[locale].names];
  const parts = foreign === null ? [text] : text.split(foreign.script);
  return parts
    .map((part, i) => ({ text: part, lang: i % 2 === 1 && foreign !== null ? foreign.lang : null }))
    .filter((run) => run.text !== '');
}
