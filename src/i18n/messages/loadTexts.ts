import type { RecordTexts } from '../../model/recordTexts.ts';
import type { Locale } from '../locales.ts';

/**
 * Resolves once the texts of a language are in `MESSAGES`, to those of the record in it that the document lacks. Here all are there; a built
 * document has those of its own language from the start, and this file asks for others there (build/bundleScripts.ts).
 */
export function loadTexts(locale: Locale): Promise<RecordTexts | null> {
  void locale;
  return Promise.resolve(null);
}
