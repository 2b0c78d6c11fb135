import { vi } from 'vitest';

/** The local storage of one device. `isFull`: nothing more can be written. */
export interface LocalStorage {
  stored: Map<string, string>;
  isFull: boolean;
}

export const createLocalStorage = (): LocalStorage => ({ stored: new Map(), isFull: false });

/** From now on the app runs on the device with this storage. */
export function runOn(device: LocalStorage): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.stored.get(key) ?? null,
    setItem(key: string, text: string) {
      if (device.isFull) throw new DOMException('Full', 'QuotaExceededError');
      device.stored.set(key, text);
    },
  });
}
