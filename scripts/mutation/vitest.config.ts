import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  test: {
    root,
    // The function reference shows every word and an explanation of every function.
    include: ['test/core/**/*.test.ts', 'test/docs/**/*.test.ts'],
    exclude: ['test/core/functions/million.test.ts', 'test/core/imports.test.ts'],
    setupFiles: ['scripts/mutation/noRandom.ts'],
    testTimeout: 60_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
