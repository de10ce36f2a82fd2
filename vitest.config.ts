/** Three kinds of tests: `unit` needs nothing, `built` reads published folders, `browser` opens them. */
import { defineConfig } from 'vitest/config';

const MINUTES = 60_000;

export default defineConfig({
  test: {
    // Left alone, two cores get one worker.
    maxWorkers: '100%',
    projects: [
      { resolve: { alias: [{ find: /^fast-check$/, replacement: new URL('./tests/seeded-fast-check.ts', import.meta.url).pathname }] }, test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/search/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 5 * MINUTES, hookTimeout: 10 * MINUTES } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeout: 5 * MINUTES, hookTimeout: 10 * MINUTES, fileParallelism: false, maxConcurrency: 3 } },
    ],
  },
});
