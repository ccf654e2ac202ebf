import { expect, it } from 'vitest';
import { wrapChunk } from '../../src/build/wrapChunk.ts';

it.each([
  ['var a=1,b={c:2};function d(){}exports.$=a,exports.t=b.c,exports.n=d;', ['$', 't', 'n']],
  ['var a=1;function d(){}exports.t=a;\n', ['t']],
  ['var a=1;Object.defineProperty(exports,"t",{enumerable:!0,get:function(){return a}});', ['t']],
  [
    'var a=1,b=2;Object.defineProperty(exports,"t",{enumerable:!0,get:function(){return a}}),Object.defineProperty(exports,"$n",{enumerable:!0,get:function(){return b}});',
    ['t', '$n'],
  ],
  [
    'var a=1;function d(){}exports.Legend=a,Object.defineProperty(exports,"t",{enumerable:!0,get:function(){return d}});',
    ['Legend', 't'],
  ],
  ['require("./other.js");', []],
])('makes of %s a script that runs and exports the same', (code, names) => {
  const exported: Record<string, unknown> = {};
  const scripts = {
    define: (_: string, chunk: (exports: object, require: (name: string) => unknown) => void) =>
      chunk(exported, () => ({})),
  };
  // oxlint-disable-next-line no-new-func -- a script of the build
  new Function('departuresScripts', wrapChunk('chunk.js', code))(scripts);
  expect(Object.keys(exported).sort()).toEqual([...names].sort());
  expect(Object.values(exported)).not.toContain(undefined);
});
