import { safeUrl } from '../../model/safeUrl.ts';
import { foldWidth } from '../readCell.ts';
import type { CellReader, Columns } from './cellReader.ts';
import { EMPTY } from './cellRows.ts';
import { cutValue } from './ownNotices.ts';
import type { OwnRow, OwnSource } from './ownRow.ts';

/** Pages of one row that are read. */
const MOST_LINKS = 20;

/** What rows say without links, one object for all of them. */
export const NO_PAGES: OwnRow['sources'] = [];

const SUPPORTS: OwnSource['supports'] = ['departure'];

const LABEL = '(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const PLAIN = new RegExp(
  `^https?://(?:${LABEL}\\.){1,8}(?!xn--)[a-z]{2,24}/(?!\\.)(?:[\\w~=&?+!$#@-]|:(?=.)|/(?!\\.)|\\.(?=[\\w/?#&=-]))*$`,
);

/**
 * Returns whether a text is one address that `safeUrl` returns as it is: small letters and digits are its host, whose last part is no number, and its path has nothing that is resolved, encoded, or
 * cut off. Most are; to have a browser take one apart takes fifty times as long.
 */
export function isPlainAddress(text: string): boolean {
  return PLAIN.test(text);
}

/** Returns the addresses of a row that may be linked, each once. */
export function readLinks({ heading, links, table }: Columns, { tell, row }: CellReader): OwnRow['sources'] {
  const at = row();
  const [only] = links;
  if (links.length === 1 && only !== undefined) {
    const text = table.texts.textOf(table.textAt(at, only));
    if (isPlainAddress(text)) return [pageAt(text)];
  }
  const behind = table.linksOf(at);
  const isSaid = (column: number) => table.textAt(at, column) !== EMPTY || behind?.has(column) === true;
  if (!links.some(isSaid)) return NO_PAGES;
  const found = links.flatMap((column) => {
    const said = table.texts.textOf(table.textAt(at, column));
    // Brackets of full width behind an address are no part of it.
    const text = /https?:/i.test(said) ? said : foldWidth(said);
    // "Reuters" that leads to a page says as much as its address does.
    const written = /https?:/i.test(text) ? text : (behind?.get(column) ?? text);
    if (written === '') return [];
    const safe = linksIn(written)
      .slice(0, MOST_LINKS)
      .flatMap((link) => safeUrl(link) ?? []);
    if (safe.length === 0)
      tell({
        column: heading[column] ?? 'source',
        value: cutValue(written),
        notice: { code: 'own.link' },
        isShown: true,
      });
    return safe;
  });
  return [...new Set(found)].map(pageAt);
}

function pageAt(url: string): OwnSource {
  return { id: null, url, supports: SUPPORTS, statementBy: null };
}

/** Returns the addresses that a text has, without what stands behind them and is no part of them. */
function linksIn(text: string): readonly string[] {
  return text
    .split(/[;,|](?=https?:\/\/)/i)
    .flatMap((part) => part.match(/https?:\/\/[^\s"'<>，；、。（）【】]+/gi) ?? [])
    .map((link) => {
      const bare = link.replace(/[;,.:|*\]]+$/, '');
      // A bracket that was opened in the address is a part of it: …/wiki/Alpha_(letter)
      return bare.endsWith(')') && !bare.includes('(') ? bare.replace(/[;,.)\]]+$/, '') : bare;
    });
}
