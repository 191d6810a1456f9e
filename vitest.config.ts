import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: 'tests/setup.ts',
    globalSetup: ['tests/global-setup.ts'],
    env: { TZ: 'UTC' },
    // An embedded database wants most of a gigabyte while it starts.
    maxWorkers: Math.min(availableParallelism(), 4),
    // Databases and browsers start slowly on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/domain/**'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { 100: true },
    },
  },
});
