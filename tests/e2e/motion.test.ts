import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIP_STILL, CLIP_REPS, clipDurationMs } from '../../scripts/clips/clip-truth.ts';
import { DBUS_MISSING, findDbusDaemon } from '../../scripts/setup/ensure-dbus.ts';
import { squat } from '../../src/exercises/squat.ts';
import { seededRandom } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { MOTION } from '../../src/wearables/pinetime/uuids.ts';
import { feltBy, samplesOf, worldsOf } from '../motion/simulated-set.ts';
import { startBluetoothApp, type BluetoothApp } from './bluetooth-app.ts';
import { startSet, storedEvents, summedUp, waitForCount } from './harness.ts';

/** A set in front of a webcam whose light goes out in the middle, with a watch at the thigh: all of it in a real browser. */

const isThere = findDbusDaemon() !== undefined;
if (!isThere) console.warn(DBUS_MISSING);

/** What a watch feels of the clip, ten times a second, in its own units. */
function packetsOfClip(): number[][] {
  const movement = movementOf(squat.demo);
  const worldAt = (timeMs: number) => movement.at(timeMs - CLIP_STILL.leadInMs, CLIP_REPS).world;
  const worlds = worldsOf({ durationMs: clipDurationMs(squat), worldAt });
  return samplesOf(feltBy(worlds, 'left-thigh', seededRandom(5)), 10).map(({ acceleration }) =>
    acceleration.flatMap((g) => {
      const units = Math.round(1024 * g);
      return [units & 0xff, (units >> 8) & 0xff];
    }),
  );
}

describe.skipIf(!isThere)('a set whose light goes out', () => {
  let app: BluetoothApp;
  beforeAll(async () => {
    // The camera runs while the detector is still loading: the light goes on after that.
    app = await startBluetoothApp([{ dark: 'squat-right' }, 'squat-right', { dark: 'squat-right' }]);
  });
  afterAll(() => app.close());

  it('is counted to its end by what the watch at the thigh feels, and says so', async () => {
    const address = 'D0:00:00:00:00:01';
    const services = { [MOTION.service]: { [MOTION.acceleration]: { readable: [0, 0, 0, 0, 0, 0], notifies: true } } };
    const device = app.bluez.add({ address, name: 'InfiniTime', advertised: [], services });
    const { page, connect } = await app.open();
    await connect(device);
    await page.goto(`${app.url}/#/`);
    await startSet(page, 'squat', 'Camera', 2 * CLIP_REPS);

    const video = page.locator('hip-stage video');
    await video.waitFor({ state: 'attached' });
    await expect
      .poll(() => video.evaluate((element) => element instanceof HTMLVideoElement && element.currentTime))
      .toBeGreaterThan(0);
    const packets = packetsOfClip();
    const sinceMs = await video.evaluate((element) => (element instanceof HTMLVideoElement ? 1000 * element.currentTime : 0));
    const startMs = performance.now() - sinceMs;
    let isOver = false;
    const feeling = (async () => {
      for (let at = Math.ceil(sinceMs / 100); !isOver; at += 1) {
        await sleep(Math.max(0, startMs + 100 * at - performance.now()));
        device.notify(MOTION.acceleration, packets[at % packets.length] ?? []);
      }
    })();

    await waitForCount(page, CLIP_REPS);
    await page.getByText('Counted by motion').waitFor({ timeout: 60_000 });
    const counted = await summedUp(page);
    isOver = true;
    await feeling;
    expect(counted).toBe(2 * CLIP_REPS);
    const sources = (await storedEvents(page)).flatMap((event) =>
      event.type === 'rep' ? [(event as { rep?: { source?: string } }).rep?.source ?? 'camera'] : [],
    );
    expect(sources).toEqual(['camera', 'camera', 'camera', 'motion', 'motion', 'motion']);
  });
});
