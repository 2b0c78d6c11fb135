import type { Page } from 'playwright';
import { problem } from './faults.ts';

/** What is told, once it is this. */
export async function told(page: Page, words: RegExp): Promise<string> {
  await page.locator('hip-problem p').filter({ hasText: words }).first().waitFor();
  return problem(page);
}

/** Nothing is told any more. */
export const untold = (page: Page): Promise<void> => page.locator('hip-problem p').first().waitFor({ state: 'detached' });

export const tryAgain = (page: Page): Promise<void> => page.getByRole('button', { name: 'Try again' }).click();
