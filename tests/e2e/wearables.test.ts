import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DBUS_MISSING, findDbusDaemon } from '../../scripts/setup/ensure-dbus.ts';
import { longUuid } from '../../src/wearables/sensor.ts';
import { startBluetoothApp, type BluetoothApp, type BluetoothPage } from './bluetooth-app.ts';
import type { FakeBlueZ, FakeCharacteristic, FakePeripheral } from './fake-bluez.ts';
import { startSet, storedEvents, summedUp, waitForCount } from './harness.ts';

/** Straps in a real browser, over its own Bluetooth code: only the radio is played. */

const [HEART, RATE, PLACE] = [longUuid(0x180d), longUuid(0x2a37), longUuid(0x2a38)];
const [BATTERY, LEVEL] = [longUuid(0x180f), longUuid(0x2a19)];

const isThere = findDbusDaemon() !== undefined;
if (!isThere) console.warn(DBUS_MISSING);

describe.skipIf(!isThere)('a strap in a real browser', () => {
  let app: BluetoothApp;
  let bluez: FakeBlueZ;
  let page: Page;
  let choose: BluetoothPage['choose'];
  let connect: BluetoothPage['connect'];
  let stateOf: BluetoothPage['stateOf'];
  let heard: () => Promise<number[]>;
  let added = 0;

  beforeAll(async () => {
    app = await startBluetoothApp();
    bluez = app.bluez;
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    const opened = await app.open();
    ({ page, choose, connect, stateOf } = opened);
    heard = async () =>
      (await opened.heard()).flatMap(({ bytes }) => (bytes.length === 4 ? [(bytes[2] ?? 0) + 256 * (bytes[3] ?? 0)] : []));
  });
  afterEach(() => page.context().close());

  /** A strap that nobody has seen before. */
  const strap = (measurement: FakeCharacteristic = {}): FakePeripheral => {
    added += 1;
    const rate = { notifies: true, ...measurement };
    const services = {
      [HEART]: { [RATE]: rate, [PLACE]: { readable: [1] } },
      [BATTERY]: { [LEVEL]: { readable: [64], notifies: true } },
    };
    return bluez.add({ address: `C0:00:00:00:00:${String(added).padStart(2, '0')}`, name: `Strap ${added}`, services });
  };
  const rate = () => page.locator('hip-heart .rate').first();

  it('is chosen, connected to, and shown with its battery and its heart rate', async () => {
    const device = strap();
    await connect(device);
    await stateOf(device).getByText('battery 64 %').waitFor();
    device.notify(RATE, [0x16, 128, 0, 4]);
    await rate().getByText('128').waitFor();
  });

  it.each([10, 200])('that sends %i packets a second has every one heard, in order', async (hz) => {
    const device = strap();
    await connect(device);
    const count = 2 * hz;
    const sinceMs = performance.now();
    for (let sent = 0; sent < count; await sleep(4)) {
      const due = Math.min(count, Math.floor(((performance.now() - sinceMs) * hz) / 1000));
      for (; sent < due; sent += 1) device.notify(RATE, [0x10, 90, sent & 255, sent >> 8]);
    }
    const all = Array.from({ length: count }, (_, at) => at);
    await expect.poll(heard, { timeout: 5000 }).toEqual(all);
  });

  it('that sends garbage is shown again with the next packet that makes sense', async () => {
    const device = strap();
    await connect(device);
    for (const bytes of [[0xff], [0xff, 1, 2], [0x10, 80, 1], Array.from({ length: 244 }, () => 255)]) device.notify(RATE, bytes);
    device.notify(RATE, [0, 83]);
    await rate().getByText('83').waitFor();
  });

  it('that is busy at first is connected to all the same', async () => {
    const device = strap({ refusals: ['org.bluez.Error.InProgress', 'org.bluez.Error.InProgress'] });
    await connect(device);
    device.notify(RATE, [0, 91]);
    await rate().getByText('91').waitFor();
    expect(device.connects).toBe(1);
  });

  it('that never answers is told after ten seconds, with what helps', async () => {
    const device = strap();
    device.hangs = true;
    await choose(device);
    await stateOf(device).getByText('No answer').waitFor();
    await page.locator('hip-wearables').getByText('load the page again').waitFor();
  });

  it('is one of two, and both are heard', async () => {
    const [one, other] = [strap(), strap()];
    await connect(one);
    await connect(other);
    for (let at = 0; at < 20; at += 1) {
      one.notify(RATE, [0x10, 90, at, 0]);
      other.notify(RATE, [0x10, 95, at, 1]);
    }
    const all = Array.from({ length: 20 }, (_, at) => at);
    await expect.poll(async () => (await heard()).filter((each) => each < 256)).toEqual(all);
    await expect.poll(async () => (await heard()).filter((each) => each >= 256)).toEqual(all.map((at) => 256 + at));
  });

  it('is connected to again after the page was loaded anew, without a click, where the browser remembers it', async () => {
    const device = strap();
    await connect(device);
    await page.reload();
    await stateOf(device)
      .getByText(/^Connected/)
      .waitFor();
    device.notify(RATE, [0, 99]);
    await rate().getByText('99').waitFor();
  });

  it('that is lost in the middle of a set comes back, and the set loses no repetition', async () => {
    const device = strap();
    await connect(device);
    let bpm = 100;
    const beats = setInterval(() => {
      if (device.isHeard(RATE)) device.notify(RATE, [0, (bpm += 1)]);
    }, 500);
    try {
      await page.goto(`${app.url}/#/`);
      await startSet(page, 'squat', 'Try the sample');
      await waitForCount(page, 1);
      const lostAt = bpm;
      device.drop();
      await expect.poll(() => device.connects, { timeout: 10_000 }).toBe(2);
      await expect.poll(() => device.isHeard(RATE), { timeout: 10_000 }).toBe(true);
      const full = await summedUp(page);
      const events = await storedEvents(page);
      expect(events.filter(({ type, rep }) => type === 'rep' && rep?.outcome === 'full')).toHaveLength(full);
      expect(full).toBe(3);
      const rates = events.flatMap((event) =>
        'beats' in event ? (event.beats as { bpm: number }[]).map((beat) => beat.bpm) : [],
      );
      expect(Math.min(...rates)).toBeLessThanOrEqual(lostAt);
      expect(Math.max(...rates)).toBeGreaterThan(lostAt);
    } finally {
      clearInterval(beats);
    }
  });
});
