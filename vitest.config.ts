import { defineConfig } from 'vitest/config';

const witnessSuites = 'test/**/*.witness.test.ts';

/** The tests that need nothing but `npm ci`, run as a machine in this time zone would run them. */
function unit(name: string, timeZone: string) {
  return {
    test: {
      name,
      include: ['test/**/*.test.ts'],
      exclude: [witnessSuites],
      env: { TZ: timeZone },
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      unit('unit', 'Asia/Shanghai'),
      unit('unit-new-york', 'America/New_York'),
      {
        test: {
          name: 'witness',
          include: [witnessSuites],
          env: { TZ: 'Asia/Shanghai' },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
