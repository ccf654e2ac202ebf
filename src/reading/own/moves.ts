/** Where somebody went from and to, as some tables have it in one cell: "Google → OpenAI". */

const ARROW = /\s*(?:[→⟶⇒➔➜➝➞➡🡒]|[-=–—]{1,2}>)\s*|\s+>\s+/u;

/** Returns whether a text says a move. */
export function isMove(text: string): boolean {
  return ARROW.test(text);
}

/** Returns the places of a move in their order; the text alone where it says none. */
export function placesOfMove(text: string): readonly string[] {
  return text.split(ARROW).map((place) => place.trim());
}
