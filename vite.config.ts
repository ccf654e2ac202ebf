import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { defineSimplified } from './src/build/simplified.ts';

export default defineConfig({
  // Relative addresses: the site works at any path of any file server.
  base: './',
  define: defineSimplified(),
  plugins: [react()],
  build: {
    target: ['es2022', 'safari15.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          setupFiles: ['tests/support/properties.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { TZ: process.env['TEST_TZ'] ?? 'America/Los_Angeles' },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/setup.ts'],
          // Each file opens its own pages in the one browser.
          maxWorkers: 2,
          // A poll of one second is shorter than a year of the replay.
          expect: { poll: { timeout: 15_000 } },
          // One missed beat of a busy machine is forgiven where nobody can run it again, and reported.
          retry: process.env['CI'] === undefined ? 0 : 1,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
