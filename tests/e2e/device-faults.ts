import { setTimeout as sleep } from 'node:timers/promises';
import { fullReps, must, openApp, openGym, until, type Fault, type Place } from './faults.ts';
import { serveSlowly } from './slow-server.ts';
import { poseWorkers, shownCount, startSet, storedEvents, waitForCount } from './harness.ts';

/** What happens to a browser in the middle of a set, and to the device that it runs on. */

async function inSet<T>(
  place: Place,
  profile: string,
  act: (page: Awaited<ReturnType<typeof openApp>>, gym: Awaited<ReturnType<typeof openGym>>) => Promise<T>,
): Promise<T> {
  const gym = await openGym(place, profile);
  try {
    const page = await openApp(gym.context, place.url);
    await startSet(page, 'squat', 'Camera', 60);
    await waitForCount(page, 1);
    return await act(page, gym);
  } finally {
    await gym.kill();
  }
}

const DEATHS = 10;

/** A detector is made, and somebody does a whole repetition: on a small machine. */
const PATIENCE_MS = 180_000;

/** More often than it is started again by itself. */
export const detectorDies = (place: Place): Promise<Fault[]> =>
  inSet(place, 'detector-dies', async (page) => {
    let count = await shownCount(page);
    const again = page.getByRole('button', { name: 'Try again' });
    for (let death = 0; death < DEATHS; death += 1) {
      await until(() => Promise.resolve(poseWorkers(page).length > 0), 'there is a detector');
      for (const worker of poseWorkers(page)) await worker.evaluate(() => self.close()).catch(() => undefined);
      const before = count;
      await until(
        async () => {
          if (await again.isVisible()) await again.click();
          count = await shownCount(page);
          must(count >= before, 'a dead detector takes back nothing that was counted');
          return count > before;
        },
        `it counts on after death ${death + 1}`,
        PATIENCE_MS,
      );
    }
    must((await fullReps(page)) >= count, 'what is counted is written');
    return [
      {
        happens: `The worker that finds the body dies ${DEATHS} times in one set`,
        reads: 'Lost track of you for a moment. Your count is safe. Pause briefly. After the fourth within a minute: “Try again”',
        kept: 'Everything that was counted; it goes on',
      },
    ];
  });

/** The program that draws dies, and with it every WebGL context: the detector's and the figure's. */
export const graphicsLost = (place: Place): Promise<Fault[]> =>
  inSet(place, 'graphics-lost', async (page, gym) => {
    const before = await shownCount(page);
    const browser = gym.context.browser();
    if (!browser) throw new Error('The browser is not to be had.');
    const devTools = await browser.newBrowserCDPSession();
    await devTools.send('Browser.crashGpuProcess' as never);
    await waitForCount(page, before + 2);
    must((await fullReps(page)) >= before + 2, 'what is counted is written');
    return [
      {
        happens: 'The graphics driver crashes in the middle of a set (every WebGL context is lost)',
        reads: 'Nothing, or for a moment: Lost track of you for a moment. Your count is safe. Pause briefly.',
        kept: 'Everything: it counts on',
      },
    ];
  });

const SLEEP_MS = 20_000;

/** All of the browser stands still, and the clocks jump. */
export const laptopAsleep = (place: Place): Promise<Fault[]> =>
  inSet(place, 'asleep', async (page, gym) => {
    const before = await shownCount(page);
    gym.freeze();
    await sleep(SLEEP_MS);
    gym.thaw();
    await waitForCount(page, before + 2);
    const reps = (await storedEvents(page)).flatMap(({ rep }) => (rep?.outcome === 'full' ? [rep] : []));
    must(reps.length >= before + 2, 'what is counted is written');
    const lasted = reps.map((rep) => Number(Reflect.get(rep, 'endMs')) - Number(Reflect.get(rep, 'startMs')));
    must(
      lasted.every((ms) => ms < SLEEP_MS),
      'no repetition lasts as long as the sleep',
    );
    return [
      {
        happens: 'The laptop sleeps in the middle of a set',
        reads: 'Nothing',
        kept: 'Everything that was counted; no repetition is made of the jump of the clock; the set goes on',
      },
    ];
  });

/** Away with a link, and back with the browser's own button. */
export const awayAndBack = (place: Place): Promise<Fault[]> =>
  inSet(place, 'away-and-back', async (page, gym) => {
    const before = await shownCount(page);
    await page.goto(`${place.url}/icon.svg`);
    await page.goBack();
    await page.locator('.left-behind').waitFor();
    must((await fullReps(page)) >= before, 'every repetition that was shown is in the log');
    await page.locator('.left-behind').getByRole('button').first().click();
    await page.getByText('of 60 full repetitions').waitFor();
    // Without a camera the browser keeps the page as it was, the connection to its log included.
    const beside = await gym.context.newPage();
    await beside.goto(`${place.url}/icon.svg`);
    await page.bringToFront();
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => void (persisted && localStorage.setItem('kept', 'as it was'))),
    );
    await page.evaluate(() => void setTimeout(() => (location.href = '/icon.svg')));
    await page.waitForURL(/icon/);
    // The test's tool waits for a load that there is none of.
    await page.goBack({ timeout: 3000 }).catch(() => undefined);
    await until(() => beside.evaluate(() => localStorage.getItem('kept') !== null), 'the browser brings back the page as it was');
    await page.evaluate(() => void (location.hash = '#/setup/squat'));
    await page.locator('hip-set-options').getByRole('button', { name: 'Start', exact: true }).click();
    const written = await fullReps(beside);
    await until(async () => (await fullReps(beside)) > written, 'the next set counts and is written', PATIENCE_MS);
    return [
      {
        happens: 'One goes to another page in the middle of a set, and back with the browser’s button',
        reads: 'A set was cut short The page was closed before the set ended; nothing that was counted is lost.',
        kept: 'Every repetition that was shown; the next set counts and is written',
      },
    ];
  });

/** What a phone far from the next mast has, bytes a second. */
const SLOW = 700_000;

/** A first visit by a thin line, in which everything comes late. */
export async function slowServer(place: Place): Promise<Fault[]> {
  const slow = await serveSlowly(place.url, SLOW);
  try {
    const gym = await openGym(place, 'slow-server');
    try {
      const page = await openApp(gym.context, slow.url);
      await startSet(page, 'squat', 'Camera', 60);
      await page
        .getByText(/Getting your coach ready… \d+ %/)
        .first()
        .waitFor({ timeout: 120_000 });
      await waitForCount(page, 1, 300_000);
      return [
        {
          happens: 'The server is slow in the first visit (700 kB a second)',
          reads: 'Getting your coach ready… and the share of it that is here; the camera’s picture is shown meanwhile',
          kept: 'The set counts once the coach is there',
        },
      ];
    } finally {
      await gym.kill();
    }
  } finally {
    await slow.close();
  }
}
