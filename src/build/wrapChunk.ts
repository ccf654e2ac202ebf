/** what the bundler writes for each name that a chunk exports, or in other chunks at the end for all of them; none is written anew later */
const EXPORT =
  /[,;]?Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;
const EXPORTS = /\bexports\.[\w$]+=[\w$.]+(?:,exports\.[\w$]+=[\w$.]+)*;?\s*$/;

/** Returns a chunk as a piece of a classic script (behaviors/classicScripts.ts). All its exports are said at once, in a quarter of the bytes. */
export function wrapChunk(name: string, code: string): string {
  const exported: string[] = [];
  const rest = code.replace(EXPORT, (_, outside: string, inside: string) => {
    exported.push(`${outside}:${inside}`);
    return '';
  });
  const said = exported.length === 0 ? '' : `;Object.assign(exports,{${exported.join(',')}})`;
  const short = rest.replace(EXPORTS, (all) => {
    const pairs = all
      .replace(/;?\s*$/, '')
      .replaceAll('exports.', '')
      .replaceAll('=', ':');
    return `Object.assign(exports,{${pairs}})`;
  });
  return `departuresScripts.define(${JSON.stringify(name)},(exports,require)=>{${short}${said}});\n`;
}
