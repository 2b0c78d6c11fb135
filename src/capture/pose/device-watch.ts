import type { Battery } from './governor.ts';

/** What the device and the page are like beside what detection costs. */
export interface DeviceState {
  /** Nobody sees the page. */
  hidden: boolean;
  /** Null where the browser does not tell: all but Chrome's family. */
  battery: Battery | null;
}

export interface DeviceWatch {
  readonly state: DeviceState;
  /** Returns a function that ends it. */
  onChange(heard: () => void): () => void;
}

/** As `navigator.getBattery` gives it; not in TypeScript's library, because only one engine has it. */
type BatteryManager = Battery & EventTarget;

type WithBattery = Navigator & { getBattery?: () => Promise<BatteryManager> };

async function findBattery(): Promise<BatteryManager | null> {
  try {
    return (await (navigator as WithBattery).getBattery?.()) ?? null;
  } catch {
    // A page may be forbidden to ask.
    return null;
  }
}

/** Of this page and this device. */
export function watchDevice(findIt: () => Promise<BatteryManager | null> = findBattery): DeviceWatch {
  let battery: BatteryManager | null = null;
  const found = findIt();
  return {
    get state() {
      return {
        hidden: document.visibilityState === 'hidden',
        battery: battery && { level: battery.level, charging: battery.charging },
      };
    },
    onChange(heard) {
      const over = new AbortController();
      const { signal } = over;
      document.addEventListener('visibilitychange', heard, { signal });
      void found.then((is) => {
        if (is === null || signal.aborted) return;
        battery = is;
        for (const type of ['levelchange', 'chargingchange']) is.addEventListener(type, heard, { signal });
        heard();
      });
      return () => over.abort();
    },
  };
}
