import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {} from '../../src/ui/wearables/hip-add-phone.ts';
import type { MotionSample } from '../../src/wearables/sample.ts';
import { startApp, type App } from './harness.ts';
import { openOwnBrowser, type OwnBrowser } from './own-browser.ts';

/** A phone that is worn, and the computer that hears it: two browsers, of which only the sensor is played. */

/** Metres per second squared. */
const G = 9.80665;

/** Chromium rounds what its sensors tell to 0.1 m/s². */
const ROUNDED_G = 0.011;

/** A phone's sensors, played from now on: along x, y and z, in g away from the earth. `sign`: -1 as Safari tells it. */
async function playSensors(devTools: CDPSession, [x, y, z]: readonly number[], sign: 1 | -1 = 1): Promise<void> {
  const types = ['accelerometer', 'linear-acceleration', 'gyroscope', 'relative-orientation'] as const;
  const metadata = { available: true, minimumFrequency: 1, maximumFrequency: 60 };
  for (const type of types) await devTools.send('Emulation.setSensorOverrideEnabled', { enabled: true, type, metadata });
  const along = ([ax = 0, ay = 0, az = 0]: readonly number[]) => ({
    xyz: { x: ax * G * sign, y: ay * G * sign, z: az * G * sign },
  });
  const readings = {
    accelerometer: along([x ?? 0, y ?? 0, z ?? 0]),
    'linear-acceleration': along([x ?? 0, y ?? 0, (z ?? 0) - 1]),
    gyroscope: along([]),
    // It lies on its back.
    'relative-orientation': { quaternion: { x: 0, y: 0, z: 0, w: 1 } },
  };
  for (const type of types) await devTools.send('Emulation.setSensorOverrideReadings', { type, reading: readings[type] });
}

describe('a phone as a sensor', () => {
  let app: App;
  let folder: string;
  let own: OwnBrowser;
  let phone: Page;
  let sensors: CDPSession;
  let laptop: Page;

  beforeAll(async () => {
    app = await startApp();
    folder = mkdtempSync(join(tmpdir(), 'hipwise-phone-'));
    own = await openOwnBrowser(folder);
    await own.context.grantPermissions(['accelerometer', 'gyroscope']);
    ({ page: laptop } = await app.open());
  });
  afterAll(async () => {
    await own.kill();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    phone = await own.context.newPage();
    sensors = await own.context.newCDPSession(phone);
    await laptop.goto(`${app.url}/#/wearables`);
    await laptop.reload();
  });
  afterEach(() => phone.close());

  const state = () => laptop.locator('hip-wearable').filter({ hasText: 'Phone' });
  const codeOf = async (page: Page): Promise<string> => (await page.locator('hip-copy code').textContent()) ?? '';

  /** What the computer offers, as an address for the phone. */
  const offered = async (): Promise<string> => {
    await laptop.getByRole('button', { name: 'Use a phone as a sensor' }).click();
    await laptop.locator('hip-qr svg').waitFor();
    return codeOf(laptop);
  };

  /** From the phone's start to two ends that hear each other. */
  const connect = async (): Promise<void> => {
    await phone.getByRole('button', { name: 'Start' }).click();
    await phone.locator('hip-qr svg').waitFor();
    await laptop.getByLabel(/type or paste/).fill(await codeOf(phone));
    await laptop.getByRole('button', { name: 'Connect the phone' }).click();
    await state().getByText('Connected', { exact: true }).waitFor();
    await phone.getByRole('heading', { name: 'Connected' }).waitFor();
  };

  const paired = async (): Promise<void> => {
    await phone.goto(await offered());
    await playSensors(sensors, [0.5, 0, 1]);
    await phone.getByLabel('At the ankle').check();
    await connect();
  };

  /** The next that the app's own listeners are told. */
  const nextSamples = (count: number): Promise<MotionSample[]> =>
    laptop.locator('hip-add-phone').evaluate(
      (element, wanted) =>
        new Promise<MotionSample[]>((resolve, reject) => {
          const heard: MotionSample[] = [];
          (element as HTMLElementTagNameMap['hip-add-phone']).wearables?.subscribe((news) => {
            if (news.type === 'sample' && news.sample.kind === 'motion') heard.push(news.sample);
            if (heard.length === wanted) resolve(heard);
          });
          setTimeout(() => reject(new Error(`Only ${heard.length} samples came.`)), 20_000);
        }),
      count,
    );

  it('is paired by a typed code; its motion arrives in g, in order, on the page’s clock; it is lost and comes back by itself', async () => {
    await paired();
    await state().getByText('At the ankle').waitFor();
    const samples = await nextSamples(60);
    for (const { acceleration, place } of samples) {
      expect(place).toBe('ankle');
      [0.5, 0, 1].forEach((g, axis) => expect(Math.abs((acceleration[axis] ?? NaN) - g)).toBeLessThanOrEqual(ROUNDED_G));
    }
    const times = samples.map(({ timeMs }) => timeMs);
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
    expect(times.at(-1)).toBeLessThanOrEqual(await laptop.evaluate(() => performance.now()));
    own.freeze();
    await state().getByText('The phone is not heard any more').waitFor();
    own.thaw();
    await state().getByText('Connected', { exact: true }).waitFor();
    await nextSamples(1);
    await laptop.getByRole('button', { name: /^Forget Phone/ }).click();
    await phone.getByText('The connection has ended').waitFor();
  });

  it('says that it has no sensor; one that measures towards the earth is turned round; the computer says when its page was closed', async () => {
    await phone.goto(`${app.url}/phone.html`);
    await phone.getByText('This page is for a phone that is worn as a sensor').waitFor();
    const address = await offered();
    await phone.goto(address);
    await phone.getByRole('button', { name: 'Start' }).click();
    await phone.getByText('This device has no motion sensor').waitFor();
    await playSensors(sensors, [0.5, 0, 1], -1);
    await connect();
    const [sample] = await nextSamples(1);
    expect(sample?.acceleration[2]).toBeCloseTo(1, 1);
    await phone.goto('about:blank');
    await state().getByText('The connection to the phone has ended').waitFor();
    await state().getByText('Not connected', { exact: true }).waitFor();
  });
});
