import { withoutFootnotes } from '../dateNoise.ts';

/** What ends a text that may say more than a name: marks of footnotes, brackets, tags. */
const MARKED = /[\]*†‡§¶※¹²³⁰⁴-⁹)>`]$/;

/** Returns whether a text may say more than a name, by the code of its last letter, or by the last byte of that. */
export function mayBeMarked(code: number): boolean {
  return code > 127 || MARKED.test(String.fromCharCode(code));
}

/** What is written around a name to show it in some way: **Ada**, [Ada](https://…), "Ada (https://…)", =HYPERLINK("https://…", "Ada"). */
const AROUND: readonly RegExp[] = [
  /^\*\*(.+)\*\*$/,
  /^\*([^*]+)\*$/,
  /^`([^`]+)`$/,
  /^\[([^[\]]+)\]\(<?https?:[^()]*(?:\([^()]*\)[^()]*)?\)$/i,
  /^(\S.*?) ?\(https?:\/\/[^()\s]*\)$/i,
  /^=\p{L}+\("https?:[^"]*"[,;] ?"([^"]+)"\)$/iu,
];

const NOTE_BEHIND = /\s*\[(?:\d{1,3}|[a-z])\]$/i;

/** Returns the name that a cell says, without marks of footnotes, links and the marks by which programs write bold text. */
export function nameOf(text: string): string {
  if (!MARKED.test(text)) return text;
  // A footnote of a bold name stands behind its marks.
  const unnoted = text.replace(NOTE_BEHIND, '');
  if (unnoted !== text && unnoted !== '') return nameOf(unnoted);
  for (const pattern of AROUND) {
    const inside = pattern.exec(text)?.[1];
    if (inside !== undefined) return nameOf(inside.trim());
  }
  if (/^<[a-z]/i.test(text)) {
    const bare = text.replace(/<\/?[a-z][^<>]*>/gi, '').trim();
    return bare === '' ? text : bare;
  }
  return withoutFootnotes(text);
}
