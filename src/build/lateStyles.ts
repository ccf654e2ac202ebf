import type { Plugin } from 'vite';

/** Views that come later, with styles of their own: `views/<id>/<id>.css`. */
const VIEWS = ['labs'];

/** Lets the styles of a view come with its code. The import stands in no source, since what draws pages at build reads no styles. */
export function lateStyles(): Plugin {
  const entry = new RegExp(`^/.*/views/(${VIEWS.join('|')})/index\\.ts$`);
  return {
    name: 'late-styles',
    enforce: 'pre',
    transform: (code, path) => {
      const [, view] = entry.exec(path) ?? [];
      return view === undefined ? null : { code: `import './${view}.css';\n${code}`, map: null };
    },
  };
}
