/** what the bundler writes for each name that a chunk exports, one way or the other; none is written anew later */
const EXPORT =
  /(?:Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)|\bexports\.([\w$]+)=([\w$]+)(?=[,;]))/g;
const EXPORTS = new RegExp(`[,;]?${EXPORT.source}(?:[,;]${EXPORT.source})*,?`, 'g');
/** what it writes first, for others than us */
const TAG = 'Object.defineProperty(exports,Symbol.toStringTag,{value:`Module`});';

/** Returns a chunk as a piece of a classic script (behaviors/classicScripts.ts). All its exports are said at once, in a quarter of the bytes; an expression that held them goes on without. */
export function wrapChunk(name: string, code: string): string {
  const exported = [...code.matchAll(EXPORT)].map(
    ([, got, own, outside, inside]) => `${got ?? outside}:${own ?? inside}`,
  );
  const rest = code.replace(EXPORTS, (all) => (/^[,;].*,$/s.test(all) ? all.slice(0, 1) : ''));
  const said = exported.length === 0 ? '' : `;Object.assign(exports,{${exported.join(',')}})`;
  return `departuresScripts.define(${JSON.stringify(name)},(exports,require)=>{${rest.replace(TAG, '')}${said}});\n`;
}
