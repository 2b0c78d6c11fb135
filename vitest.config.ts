import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS } from './scripts/setup/ensure-browser.ts';

// Before the workers start: dates in tests are dates in UTC.
process.env.TZ = 'UTC';

const BROWSER_TESTS = 'tests/**/*.browser.test.ts';
const E2E_TESTS = 'tests/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [BROWSER_TESTS, E2E_TESTS],
          // Where other programs take most of the machine, the slowest takes five times as long.
          testTimeout: 30_000,
          // All processors: nothing else runs meanwhile.
          maxWorkers: '100%',
          isolate: false,
          setupFiles: ['tests/tidy.ts'],
        },
      },
      {
        extends: true,
        // A library that is found while tests run makes the server begin anew, and the file that asked for it is lost.
        optimizeDeps: { include: ['fast-check'] },
        test: {
          name: 'browser',
          // One after the other: two browsers at once take each other's time.
          sequence: { groupOrder: 1 },
          include: [BROWSER_TESTS],
          testTimeout: 30_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: process.env.CHROME_PATH || '/usr/bin/chromium', args: [...BROWSER_FLAGS] },
              contextOptions: { timezoneId: 'UTC', locale: 'en-GB' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: [E2E_TESTS],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
