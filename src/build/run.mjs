/**
 * Runs a command of the project: `node src/build/run.mjs <command> [arguments]`. The commands are TypeScript, loaded through
 * Vite so that they share modules with the product and need no compiler of their own.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const COMMANDS = {
  build: 'build.ts',
  start: 'start.ts',
  test: '../../tests/support/test.ts',
  bench: '../../tests/support/bench.ts',
  lighthouse: '../../tests/support/lighthouse.ts',
  size: 'size.ts',
  'embed:react': 'embedWithReact.ts',
  'data:check': '../keeping/commands/dataCheck.ts',
  'data:format': '../keeping/commands/dataFormat.ts',
  'data:schema': '../keeping/commands/dataSchema.ts',
  'data:stats': '../keeping/commands/dataStats.ts',
  'data:add': '../keeping/commands/dataAdd.ts',
  'data:release': '../keeping/commands/dataRelease.ts',
  'pictures:accept': '../../tests/support/keptPictures.ts',
};

// Loading a module through Vite would set it to development, and the site would be built with React's development code.
process.env.NODE_ENV ??= 'production';

// A reader such as `head` may close the pipe early; the work goes on.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const [name = '', ...args] = process.argv.slice(2);
const file = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (file === undefined) {
  console.error(`unknown command: ${name}. Known: ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = 1;
} else {
  const { module } = await runnerImport(fileURLToPath(new URL(file, import.meta.url)), {
    configFile: false,
    logLevel: 'error',
    // Commands draw and count; styles are only for a page (build/importModule.ts).
    plugins: [
      {
        name: 'no-styles',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : null),
        load: (id) => (id === '\0no-styles' ? '' : null),
      },
    ],
  });
  process.exitCode = (await module.run(args)) ?? 0;
}
