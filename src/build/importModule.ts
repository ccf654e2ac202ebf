import { join } from 'node:path';
import { runnerImport } from 'vite';

/** Returns what a module exports that draws the product, loaded anew: `path` from the root of the project. Styles are no business of a drawing. */
export async function importModule<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(join(process.cwd(), path), {
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'no-styles',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : null),
        load: (id) => (id === '\0no-styles' ? '' : null),
      },
    ],
  });
  return module;
}
