/** Reads markup as spreadsheets write it: no more of XML than a sheet needs, in linear time. */
import { escapeText, unescapeMarkup } from '../../lib/escapeMarkup.ts';

/** Returns a text in which each part from an opening to the closing behind it says what `read` makes of what is between; what nothing closes stays. */
export function readParts(
  text: string,
  open: string,
  close: string,
  read: (inside: string) => string,
): string {
  const done: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(open, at);
    const to = from === -1 ? -1 : text.indexOf(close, from + open.length);
    if (to === -1) return done.length === 0 ? text : done.join('') + text.slice(at);
    done.push(text.slice(at, from), read(text.slice(from + open.length, to)));
    at = to + close.length;
  }
}

/** Returns markup without comments, and with quoted parts as other texts are written. */
export function plainMarkup(text: string): string {
  if (!text.includes('<!')) return text;
  const bare = readParts(text, '<!--', '-->', () => '');
  return readParts(bare, '<![CDATA[', ']]>', escapeText);
}

/** Returns an attribute in the text of a tag, which begins with a space; empty where it has none. */
export function attribute(text: string, name: string): string {
  const at = text.indexOf(` ${name}="`);
  if (at !== -1) {
    const start = at + name.length + 3;
    return unescapeMarkup(text.slice(start, text.indexOf('"', start)));
  }
  // As few programs write it: on a line of its own, in single quotes.
  if (!/['\n\t]| =|= /.test(text)) return '';
  for (const [, found, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (found === name) return unescapeMarkup(double ?? single ?? '');
  return '';
}
