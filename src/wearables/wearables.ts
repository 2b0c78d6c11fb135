import { say, type Trouble } from '../core/message.ts';
import { PAGE_CLOCK, type Clock } from './clock.ts';
import { createConnection } from './connection.ts';
import type { Sensor } from './sensor.ts';
import { SENSORS } from './sensors.ts';
import type { Wearable, WearableListener, Wearables, WearablesNews } from './wearable.ts';

const CHOOSER_FAILED: Trouble = {
  message: say`The browser could not show the devices near you.`,
  remedy: say`Switch Bluetooth on, and allow it for this browser in the settings of your system.`,
};

/** Whether this error says that the user closed the chooser, or that nothing near was to be chosen. */
const isNothingChosen = (error: unknown): boolean => error instanceof Error && error.name === 'NotFoundError';

/** Which devices the chooser offers, by what they measure or by their name, and what may be asked of the one that is chosen. */
const chooserOptions = (sensors: readonly Sensor[]): RequestDeviceOptions => ({
  filters: sensors
    .filter(({ isOffered }) => isOffered)
    .flatMap(({ service, names = [] }) => [{ services: [service] }, ...names.map((namePrefix) => ({ namePrefix }))]),
  optionalServices: sensors.flatMap(({ service, alsoUses = [] }) => [service, ...alsoUses]),
});

/**
 * What is worn, in a browser that has Web Bluetooth (`bluetooth` is `navigator.bluetooth`) and in one that has not. Devices that were allowed
 * before are connected to at once where the browser tells of them (`getDevices`).
 */
export function createWearables(
  bluetooth: Bluetooth | undefined,
  sensors: readonly Sensor[] = SENSORS,
  clock: Clock = PAGE_CLOCK,
): Wearables {
  const listeners = new Set<(news: WearablesNews) => void>();
  let list: readonly Wearable[] = [];
  let problem: Trouble | null = null;

  const emit = (news: WearablesNews): void => listeners.forEach((listener) => listener(news));
  const changed = (): void => emit({ type: 'changed' });

  const join = (make: (listener: WearableListener) => Wearable): Wearable => {
    const wearable = make({
      changed,
      forgotten() {
        list = list.filter((each) => each !== wearable);
        changed();
      },
      sample: (sample) => emit({ type: 'sample', sample }),
    });
    list = [...list, wearable];
    changed();
    return wearable;
  };

  const take = (device: BluetoothDevice): Wearable =>
    list.find(({ id }) => id === device.id) ?? join((listener) => createConnection(device, sensors, clock, listener));

  const recall = async (): Promise<void> => {
    // Behind a flag in today's browsers, and then only for a page that was allowed to see them before.
    const devices = (await bluetooth?.getDevices?.().catch(() => [])) ?? [];
    for (const device of devices) take(device).connect();
  };
  void recall();

  return {
    isAvailable: bluetooth !== undefined,
    get list() {
      return list;
    },
    get problem() {
      return problem;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add() {
      if (!bluetooth) return;
      problem = null;
      changed();
      try {
        const device = await bluetooth.requestDevice(chooserOptions(sensors));
        take(device).connect();
      } catch (error) {
        problem = isNothingChosen(error) ? null : CHOOSER_FAILED;
        changed();
      }
    },
    join,
  };
}
