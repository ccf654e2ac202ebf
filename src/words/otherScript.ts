import { LOCALES, type Locale } from '../i18n/locales.ts';

interface Name {
  readonly en: string;
  readonly zh: string | null;
}

const OTHER = { en: 'zh', zh: 'en' } as const;

/** Returns a name in the script the reader's language does not use, with its language; null where there is none or it is the same. */
export function otherScript(
  { en, zh }: Name,
  locale: Locale,
): { readonly name: string; readonly lang: string } | null {
  if (zh === null || zh === en) return null;
  const script = OTHER[LOCALES[locale].names];
  return { name: { en, zh }[script], lang: LOCALES[script].tag };
}
