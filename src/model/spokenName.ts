import type { Bilingual } from './schema.ts';

/** Names that take an article inside an English sentence: bodies named by what they are. */
const WITH_ARTICLE =
  /\b(?:University|Academy|Institute|Ministry|Department|Office) (?:of|for)\b|(?:Institute|Center|Project)(?: \([^)]*\))?$|^(?:US|UK|White House) |project \(/;
const WITHOUT_ARTICLE = /^(?:The|Rensselaer) /;

/**
 * Returns the name of a place as it stands inside a sentence: with its article, where English wants one; small, where it names nobody
 * ("a startup, not named"); and that of the company, where the record does not know the unit and the name says so in brackets.
 */
export function spokenName(
  { id, name, unitUnknown }: { readonly id: string; readonly name: Bilingual; readonly unitUnknown: boolean },
  company: Bilingual | null,
): Bilingual {
  if (unitUnknown && company !== null) return company;
  const { en, zh } = name;
  if (id.startsWith('unnamed-')) return { en: en.charAt(0).toLowerCase() + en.slice(1), zh };
  return WITH_ARTICLE.test(en) && !WITHOUT_ARTICLE.test(en) ? { en: `the ${en}`, zh } : name;
}
