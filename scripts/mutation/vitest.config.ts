import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Suites that draw random inputs would run for minutes on every mutant; the cases must kill it alone. */
const random = readdirSync(join(root, 'test/core'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && readFileSync(join(root, 'test/core', name), 'utf8').includes("'fast-check'"))
  .map((name) => `test/core/${name}`);

export default defineConfig({
  test: {
    root,
    // The function reference shows every word and an explanation of every function.
    include: ['test/core/**/*.test.ts', 'test/docs/**/*.test.ts'],
    exclude: [...random, 'test/core/functions/million.test.ts', 'test/core/imports.test.ts'],
    testTimeout: 60_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
