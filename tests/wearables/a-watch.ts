import { expect, vi } from 'vitest';
import '../../src/wearables/bangle/start-bangle.ts';
import type { WristFace } from '../../src/wearables/wrist.ts';
import { createFakeEspruino } from './fake-espruino.ts';
import { createFakeDevice } from './fake-gatt.ts';
import { worn } from './worn.ts';

const own = (digit: number): string => `6e40000${digit}-b5a3-f393-e0a9-e50e24dcca9e`;
const WRITE = own(2);
export const [UART, NOTIFY] = [own(1), own(3)];

export const FACE: WristFace = { title: 'Squat', line: 'Left leg', count: 3, target: 10, ring: null };

/** A board with Espruino, and the real client that talks to it over its serial line. */
export function watch(board: Parameters<typeof createFakeEspruino>[2] = 'BANGLEJS2', id: string = board ?? '') {
  const device = createFakeDevice([{ service: UART, characteristics: { [WRITE]: null, [NOTIFY]: null } }], id, 'Bangle.js a1b2');
  const all = worn([device]);
  const espruino = createFakeEspruino(all.clock, (bytes) => device.send(NOTIFY, bytes), board);
  const chunks: (readonly number[])[] = [];
  device.onWritten = (_, bytes) => {
    chunks.push(bytes);
    espruino.receive(bytes);
  };
  const pass = async (ms: number): Promise<void> => {
    // A step at a time, as the radio has it: each writes a few packets.
    for (let left = ms; left > 0; left -= 100) await all.clock.pass(Math.min(100, left));
  };
  return {
    ...all,
    device,
    espruino,
    chunks,
    pass,
    motion: () => all.samples.filter((sample) => sample.kind === 'motion'),
    heart: () => all.samples.flatMap((sample) => (sample.kind === 'heart-rate' ? [sample.bpm] : [])),
    buttons: () => all.samples.flatMap((sample) => (sample.kind === 'button' ? [sample.button] : [])),
    /** Moves it once in 80 ms, as its sensor tells. */
    async move(accelerations: readonly (readonly [number, number, number])[]) {
      for (const [x, y, z] of accelerations) {
        await all.clock.pass(80);
        espruino.happen('Bangle', 'accel', { x, y, z });
      }
    },
    async connect() {
      await all.add();
      await pass(2000);
      await vi.waitFor(async () => {
        await pass(100);
        expect(all.states()).toEqual(['connected']);
      });
    },
    drop() {
      device.drop();
      espruino.disconnect();
    },
    wrist() {
      const found = all.wearables.list[0]?.wrist;
      if (!found) throw new Error('It has no wrist.');
      return found;
    },
  };
}
