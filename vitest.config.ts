import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } } as const;

/** Journeys that measure seconds on a clock: no others run beside them. */
const TIMED = ['budgets', 'editor-docx', 'editor-long'].map((name) => `e2e/${name}.test.ts`);

/** Files of journeys that run at the same time, each on a paper of its own. */
const JOURNEYS = Number(process.env.JOURNEYS ?? 1);

export default defineConfig({
  test: {
    maxWorkers: 3,
    projects: [
      {
        oxc,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['src/newsroom/**'],
          globalSetup: ['test/global-setup.ts'],
          setupFiles: ['test/seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          pool: 'forks',
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
        test: {
          name: 'newsroom',
          include: ['src/newsroom/**/*.test.{ts,tsx}'],
          setupFiles: ['test/seed.ts'],
        },
      },
      journeys('whole', { include: ['e2e/**/*.test.ts'], exclude: TIMED }),
      journeys('timed', { include: TIMED }),
    ],
  },
});

/** In a browser, against the built server. */
function journeys(name: string, files: { include: string[]; exclude?: string[] }) {
  return {
    oxc,
    test: {
      name,
      ...files,
      globalSetup: ['e2e/start-paper.ts'],
      testTimeout: 120_000,
      hookTimeout: 240_000,
      // what is awaited may take its time where three browsers run; what must be quick is measured in those that run alone
      expect: { poll: { timeout: 10_000 } },
      maxWorkers: JOURNEYS,
      fileParallelism: JOURNEYS > 1,
      pool: 'forks' as const,
    },
  };
}
