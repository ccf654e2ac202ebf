/** Returns a number of 32 bits, the same for the same text (FNV-1a over its code units). It tells texts apart; it hides nothing. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
