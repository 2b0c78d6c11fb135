import { chromium, type Page, type Route } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import type { Fault, Place } from './faults.ts';
import { told, tryAgain, untold } from './told.ts';

/** What becomes of files on their way, before the device has them. */

async function inFreshPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    return await act(await context.newPage());
  } finally {
    await browser.close();
  }
}

const PROGRAMS = /\/assets\/.*\.js$/;
const dies = (route: Route): Promise<void> => route.abort('connectionreset');

/** The network is gone when another screen is asked for. */
export const screenMissing = (place: Place): Promise<Fault[]> =>
  inFreshPage(async (page) => {
    await page.goto(place.url);
    await page.locator('hip-app h1').first().waitFor();
    await page.route(PROGRAMS, dies);
    await page.goto(`${place.url}/#/licences`);
    const reads = await told(page, /could not be/);
    await page.unroute(PROGRAMS, dies);
    await tryAgain(page);
    await untold(page);
    await page.locator('hip-licences h1').waitFor();
    return [{ happens: 'The network is gone in the first visit, and another screen is asked for', reads, kept: 'Everything' }];
  });

/** The server answers with the page, and then no more. */
export const serverDies = (place: Place): Promise<Fault[]> =>
  inFreshPage(async (page) => {
    await page.route(PROGRAMS, dies);
    await page.goto(place.url);
    const sentence = page.locator('hip-app > p[lang=en]');
    await sentence.waitFor();
    const reads = (await sentence.innerText()).replace(/\s+/g, ' ');
    await page.unroute(PROGRAMS, dies);
    await page.reload();
    await page.locator('hip-app h1').first().waitFor();
    return [
      { happens: 'The server dies in the first load', reads, kept: 'There is nothing yet; the next load is as the first one' },
    ];
  });
