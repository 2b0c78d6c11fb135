import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DBUS_MISSING, findDbusDaemon } from '../../scripts/setup/ensure-dbus.ts';
import { UART } from '../../src/wearables/bangle/uuids.ts';
import { ALERT, MOTION, MUSIC } from '../../src/wearables/pinetime/uuids.ts';
import type { MotionSample, SensorSample } from '../../src/wearables/sample.ts';
import type { WearablesNews } from '../../src/wearables/wearable.ts';
import { createFakeEspruino } from '../wearables/fake-espruino.ts';
import { startBluetoothApp, type BluetoothApp, type BluetoothPage } from './bluetooth-app.ts';
import type { FakePeripheral } from './fake-bluez.ts';
import { startSet, waitForCount } from './harness.ts';

/** Watches that measure motion, show and buzz, in a real browser over its own Bluetooth code. */

/** A session of the user's own, stored as the app stores it. */
const PROGRAMME = {
  plan: null,
  own: [
    {
      version: 1,
      id: 'short',
      name: 'Short one',
      restS: 5,
      items: [{ exercise: 'squat', dose: { kind: 'reps', sets: 2, reps: 2, pauseS: 0, load: 'none' } }],
    },
  ],
};

/** The sample has three squats. */
const PREFERENCES = {
  noteAcknowledged: true,
  targets: { squat: { kind: 'reps', sets: 1, reps: 3, pauseS: 0, load: 'none', perSide: false } },
};

const REAL_CLOCK = {
  nowMs: () => performance.now(),
  after(ms: number, call: () => void) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Two bytes each, low byte first. */
const packet = (...axes: number[]): number[] => axes.flatMap((each) => [each & 0xff, (each >> 8) & 0xff]);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

const isThere = findDbusDaemon() !== undefined;
if (!isThere) console.warn(DBUS_MISSING);

describe.skipIf(!isThere)('a watch in a real browser', () => {
  let app: BluetoothApp;
  let page: Page;
  let connect: BluetoothPage['connect'];
  let added = 0;

  beforeAll(async () => {
    app = await startBluetoothApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    ({ page, connect } = await app.open({ 'hipwise-programme': PROGRAMME, 'hipwise-preferences': PREFERENCES }));
    await page.locator('hip-wearables').waitFor();
    await page.waitForFunction(() => Reflect.get(document.querySelector('hip-app') ?? {}, 'worn').value);
    await page.evaluate(() => {
      // What the app itself makes of the packets.
      const samples: SensorSample[] = [];
      Object.assign(globalThis, { samples });
      const worn = Reflect.get(document.querySelector('hip-app') ?? {}, 'worn');
      worn.value.subscribe((news: WearablesNews) => news.type === 'sample' && samples.push(news.sample));
    });
  });
  afterEach(() => page.context().close());

  const samples = (): Promise<SensorSample[]> => page.evaluate(() => Reflect.get(globalThis, 'samples'));
  const motion = async (): Promise<MotionSample[]> => (await samples()).filter((each) => each.kind === 'motion');
  /** Along x, as the watch had it. */
  const counted = async (unitsPerG: number) => (await motion()).map(({ acceleration: [x] }) => Math.round(x * unitsPerG));

  const address = (): string => `D0:00:00:00:00:${String((added += 1)).padStart(2, '0')}`;

  /** It does not say by radio which services it has. */
  function pineTime() {
    const written: [what: string, text: string][] = [];
    const takes = (what: string) => ({
      written: (bytes: readonly number[]) => void written.push([what, Buffer.from(bytes).toString('utf8')]),
    });
    const device = app.bluez.add({
      address: address(),
      name: `InfiniTime ${added}`,
      advertised: [],
      services: {
        [MOTION.service]: { [MOTION.acceleration]: { readable: [0, 0, 0, 0, 0, 0], notifies: true } },
        [MUSIC.service]: {
          [MUSIC.event]: { notifies: true },
          [MUSIC.isPlaying]: takes('playing'),
          [MUSIC.artist]: takes('artist'),
          [MUSIC.track]: takes('track'),
        },
        [ALERT.service]: { [ALERT.newAlert]: takes('alert') },
      },
    });
    return { device, written, last: (what: string) => written.findLast(([of]) => of === what)?.[1] };
  }

  function bangle() {
    const name = `Bangle.js ${added}`;
    const device: FakePeripheral = app.bluez.add({
      address: address(),
      name,
      services: {
        [UART.service]: { [UART.write]: { written: (bytes) => espruino.receive(bytes) }, [UART.notify]: { notifies: true } },
      },
    });
    const espruino = createFakeEspruino(REAL_CLOCK, (bytes) => device.isHeard(UART.notify) && device.notify(UART.notify, bytes));
    return { device, espruino };
  }

  /** Packets that are numbered along x, so many a second. */
  async function stream(device: FakePeripheral, numbers: readonly number[], hz: number): Promise<void> {
    const sinceMs = performance.now();
    for (let sent = 0; sent < numbers.length; await sleep(4)) {
      const due = Math.min(numbers.length, Math.ceil(((performance.now() - sinceMs) * hz) / 1000));
      for (; sent < due; sent += 1) device.notify(MOTION.acceleration, packet(numbers[sent] ?? 0, 0, 1024));
    }
  }

  it('has every packet heard in order, 10 a second and 1000, with garbage in between, and again after a loss in mid-stream', async () => {
    const { device } = pineTime();
    await connect(device);
    await stream(device, upTo(10), 10);
    await expect.poll(() => counted(1024)).toEqual(upTo(10));
    for (const number of upTo(20)) {
      device.notify(
        MOTION.acceleration,
        Array.from({ length: (number % 5) + (number % 2 ? 7 : 1) }, () => 0xff),
      );
      device.notify(MUSIC.event, [0xe0, 0xff]);
      device.notify(MOTION.acceleration, packet(10 + number, 0, 1024));
    }
    await stream(device, upTo(2030).slice(30), 1000);
    await expect.poll(() => counted(1024), { timeout: 10_000 }).toEqual(upTo(2030));
    device.drop();
    await expect.poll(() => device.isHeard(MOTION.acceleration), { timeout: 10_000 }).toBe(true);
    await stream(device, [2030, 2031], 10);
    await expect.poll(() => counted(1024)).toEqual(upTo(2032));
    const times = (await motion()).map(({ timeMs }) => timeMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('is sent its app, shows the set, buzzes and measures, beside another one', async () => {
    const [{ device, espruino }, other] = [bangle(), pineTime()];
    await connect(device);
    await connect(other.device);
    expect(espruino.isClock).toBe(false);
    for (const number of upTo(20)) {
      await sleep(10);
      espruino.happen('Bangle', 'accel', { x: number / 1000, y: 0, z: 1 });
      other.device.notify(MOTION.acceleration, packet(1024 * 2 + number, 0, 0));
    }
    await expect.poll(async () => (await counted(1000)).filter((each) => each < 1000)).toEqual(upTo(20));
    await expect
      .poll(async () => (await counted(1024)).filter((each) => each >= 2048))
      .toEqual(upTo(20).map((number) => 2048 + number));
    await page.goto(`${app.url}/#/`);
    await startSet(page, 'squat', 'Try the sample');
    await waitForCount(page, 1);
    await expect.poll(() => espruino.buzzes).toContain(80);
    expect(espruino.screen.texts).toContain('Squat');
    expect(espruino.screen.texts).toContain('/ 3');
    await expect.poll(() => espruino.buzzes.slice(-2), { timeout: 60_000 }).toEqual([500, 500]);
    await expect.poll(() => other.last('alert')).toBe('\0\u0001\0Squat\u00003 / 3');
    expect(other.last('track')).toBe('Squat');
    expect(other.written).toContainEqual(['artist', '3 / 3']);
    await expect.poll(() => other.last('artist')).toBe('3 · Done');
  });

  it('starts a session, pauses it and goes on with it', async () => {
    const { device, written, last } = pineTime();
    await connect(device);
    await page.goto(`${app.url}/#/own`);
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.locator('hip-get-ready').waitFor();
    await expect.poll(() => [last('track'), last('playing')]).toEqual(['Squat', '\0']);
    device.notify(MUSIC.event, [0]);
    await page.locator('hip-live').waitFor();
    await expect.poll(() => [last('artist'), last('playing')]).toEqual(['0 / 2', '\u0001']);
    device.notify(MUSIC.event, [1]);
    await page.locator('hip-paused').waitFor();
    await expect.poll(() => last('playing')).toBe('\0');
    device.notify(MUSIC.event, [0]);
    await page.locator('hip-paused').waitFor({ state: 'detached' });
    expect(written.filter(([what]) => what === 'alert')).toEqual([]);
  });
});
