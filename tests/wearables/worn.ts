import type { SensorSample } from '../../src/wearables/sample.ts';
import { SENSORS } from '../../src/wearables/sensors.ts';
import { createWearables } from '../../src/wearables/wearables.ts';
import { createFakeClock, settle } from './fake-clock.ts';
import type { FakeDevice } from './fake-gatt.ts';

/** A browser in which these are chosen, one after the other; `known` are those that it allowed before. */
export function worn(chosen: readonly (FakeDevice | Error)[], known: readonly FakeDevice[] | null = null) {
  const clock = createFakeClock();
  const left = [...chosen];
  const requests: RequestDeviceOptions[] = [];
  const bluetooth = {
    requestDevice: (options: RequestDeviceOptions) => {
      requests.push(options);
      const next = left.shift();
      return next instanceof Error || !next
        ? Promise.reject(next ?? new Error('Nobody is there.'))
        : Promise.resolve(next.device);
    },
    ...(known && { getDevices: () => Promise.resolve(known.map(({ device }) => device)) }),
  } as unknown as Bluetooth;
  const wearables = createWearables(bluetooth, SENSORS, clock);
  const samples: SensorSample[] = [];
  wearables.subscribe((news) => news.type === 'sample' && samples.push(news.sample));
  return {
    wearables,
    clock,
    samples,
    requests,
    states: () => wearables.list.map(({ state }) => state),
    rates: () => samples.flatMap((sample) => (sample.kind === 'heart-rate' ? [sample.bpm] : [])),
    async add() {
      await wearables.add();
      await settle();
    },
  };
}
