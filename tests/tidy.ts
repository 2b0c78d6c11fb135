import { afterAll, expect, vi } from 'vitest';

/**
 * Unit tests share their processes: loading all of the code anew for each file took as long as a third of the questions. So what a file
 * has put in the place of something else is taken away after it, and it may change nothing of the process for the next one.
 */
const environment = JSON.stringify(process.env);
const folder = process.cwd();

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  expect(JSON.stringify(process.env), 'This file has left the environment changed.').toBe(environment);
  expect(process.cwd(), 'This file has left the folder changed.').toBe(folder);
});
