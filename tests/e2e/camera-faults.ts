import { chromium, type Page } from 'playwright';
import { installActingWebcam } from '../../scripts/measure/session/acting-webcam.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import { fullReps, must, type Fault, type Place } from './faults.ts';
import { prepareStorage, shownCount, startSet, waitForCount } from './harness.ts';
import { tryAgain } from './told.ts';

/** What happens to a camera in the middle of a set. A figure does squats in front of it all the while. */

/** Repetitions that are counted before something happens, and after it. */
const [BEFORE, AFTER] = [1, 2];

async function inSet(place: Place, act: (page: Page) => Promise<Fault[]>): Promise<Fault[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['camera', 'screen-wake-lock'],
      bypassCSP: true,
      serviceWorkers: 'block',
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(60_000);
    await installActingWebcam(context);
    await prepareStorage(context, true);
    const page = await context.newPage();
    await page.goto(place.url);
    await page.evaluate(() => window.hipwiseWebcam.show({ clip: 'squat-right', mirrored: false }));
    await startSet(page, 'squat', 'Camera', 30);
    await waitForCount(page, BEFORE);
    return await act(page);
  } finally {
    await browser.close();
  }
}

/** It counts on, and nothing is told that somebody would have to do something about. */
async function goesOn(page: Page, what: string): Promise<void> {
  const before = await shownCount(page);
  await waitForCount(page, before + AFTER);
  must((await page.locator('hip-problem').count()) === 0, `nothing is told where ${what}`);
  must((await fullReps(page)) >= before + AFTER, `what is counted is written where ${what}`);
}

/** Another program takes the camera, and gives it back. */
export const cameraTaken = (place: Place): Promise<Fault[]> =>
  inSet(place, async (page) => {
    const before = await shownCount(page);
    await page.evaluate(() => window.hipwiseWebcam.take());
    await page.getByText('The camera has stopped.').waitFor();
    await tryAgain(page);
    const heading = page.getByRole('heading', { name: /could not be read/ });
    await heading.waitFor();
    const reads = [await heading.innerText(), await heading.locator('xpath=following-sibling::p[1]').innerText()].join(' ');
    must((await fullReps(page)) >= before, 'what was counted is written');
    await page.evaluate(() => window.hipwiseWebcam.giveBack());
    await tryAgain(page);
    await waitForCount(page, before + 1);
    return [
      {
        happens: 'Another program takes the camera in the middle of a set',
        reads,
        kept: 'Everything that was counted; the set goes on with “Try again”',
      },
    ];
  });

/** In the dark many cameras give fewer pictures. */
export const cameraSlow = (place: Place): Promise<Fault[]> =>
  inSet(place, async (page) => {
    await page.evaluate(() => window.hipwiseWebcam.pace(5));
    await goesOn(page, 'the camera gives five pictures a second');
    return [
      { happens: 'The camera gives five pictures a second (a dark room)', reads: 'Nothing', kept: 'Everything: it counts on' },
    ];
  });

/** The phone falls over, or is put upright. */
export const cameraTurned = (place: Place): Promise<Fault[]> =>
  inSet(place, async (page) => {
    await page.evaluate(() => window.hipwiseWebcam.turn());
    await goesOn(page, 'the camera is turned');
    return [
      { happens: 'The camera is turned upright in the middle of a set', reads: 'Nothing', kept: 'Everything: it counts on' },
    ];
  });
