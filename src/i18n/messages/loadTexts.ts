import type { Locale } from '../locales.ts';

/**
 * Resolves once the texts of a language are in `MESSAGES`. Here they all are; a built document has those of its own language from the start,
 * and this file asks for others there (build/bundleScripts.ts).
 */
export function loadTexts(locale: Locale): Promise<void> {
  void locale;
  return Promise.resolve();
}
