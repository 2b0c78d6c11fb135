import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import { serveBuild } from '../../scripts/setup/serve.ts';
import { startFakeBlueZ, type FakeBlueZ, type FakePeripheral } from './fake-bluez.ts';
import { cameraFlags, prepareStorage, type Shot } from './harness.ts';

/** The built app in a real browser, with its own Bluetooth code: only the radio is played. */

const FLAGS = [
  ...BROWSER_FLAGS,
  '--autoplay-policy=no-user-gesture-required',
  '--enable-experimental-web-platform-features',
  '--enable-features=WebBluetooth,WebBluetoothNewPermissionsBackend',
];

/** A packet that the app's own listeners were told of. */
export interface Heard {
  characteristic: string;
  bytes: number[];
}

export interface BluetoothPage {
  page: Page;
  /** Presses the button, and chooses this one of what the browser offers. */
  choose(device: Pick<FakePeripheral, 'name'>): Promise<void>;
  /** The same, and waits until it is connected. */
  connect(device: Pick<FakePeripheral, 'name'>): Promise<void>;
  stateOf(device: Pick<FakePeripheral, 'name'>): Locator;
  heard(): Promise<Heard[]>;
}

export interface BluetoothApp {
  url: string;
  bluez: FakeBlueZ;
  /** A fresh profile, on the screen of straps and watches; `stored` is what the page finds in its storage. */
  open(stored?: Readonly<Record<string, unknown>>): Promise<BluetoothPage>;
  close(): Promise<void>;
}

/** Before the app's own code runs: packet by packet, what its listeners are told. */
const listenAlong = (): void => {
  const { addEventListener } = EventTarget.prototype;
  const heard: Heard[] = [];
  Object.assign(globalThis, { heard });
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...given: Parameters<typeof addEventListener>) {
    if (given[0] === 'characteristicvaluechanged')
      addEventListener.call(this, given[0], ({ target }) => {
        const { value, uuid } = target as BluetoothRemoteGATTCharacteristic;
        if (value) heard.push({ characteristic: uuid, bytes: [...new Uint8Array(value.buffer)] });
      });
    return addEventListener.apply(this, given);
  };
};

/** A camera that sees nobody, where no clips are given. */
const NOBODY = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

export async function startBluetoothApp(camera: readonly Shot[] = []): Promise<BluetoothApp> {
  const server = await serveBuild();
  const folder = mkdtempSync(join(tmpdir(), 'hipwise-bluetooth-'));
  const args = [...FLAGS, ...(camera.length > 0 ? await cameraFlags(server.url, folder, camera) : NOBODY)];
  const bluez = await startFakeBlueZ();
  const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: bluez.address, DBUS_SESSION_BUS_ADDRESS: bluez.address };
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args, env });
  return {
    url: server.url,
    bluez,
    async open(stored = {}) {
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', serviceWorkers: 'block' });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await prepareStorage(page, true);
      await page.addInitScript((entries) => {
        for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, JSON.stringify(value));
      }, stored);
      await page.addInitScript(listenAlong);
      const devTools = await context.newCDPSession(page);
      await devTools.send('DeviceAccess.enable');
      /** The name of the device that is chosen. */
      let wanted = '';
      const answered = new Set<string>();
      devTools.on('DeviceAccess.deviceRequestPrompted', ({ id, devices }) => {
        const device = devices.find(({ name }) => name === wanted);
        // A second answer to the same question ends the browser.
        if (!device || answered.has(id)) return;
        answered.add(id);
        void devTools.send('DeviceAccess.selectPrompt', { id, deviceId: device.id });
      });
      await page.goto(`${server.url}/#/wearables`);
      const opened: BluetoothPage = {
        page,
        async choose({ name }) {
          wanted = name;
          await page.getByRole('button', { name: 'Connect a strap or a watch' }).click();
        },
        async connect(device) {
          await opened.choose(device);
          await opened
            .stateOf(device)
            .getByText(/^Connected/)
            .waitFor();
        },
        stateOf: ({ name }) => page.locator('hip-wearable').filter({ hasText: name }).getByRole('status'),
        heard: () => page.evaluate(() => Reflect.get(globalThis, 'heard')),
      };
      return opened;
    },
    async close() {
      await browser.close();
      await bluez.stop();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
