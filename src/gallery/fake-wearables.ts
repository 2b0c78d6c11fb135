import { say } from '../core/message.ts';
import type { Wearable, WearableListener, Wearables, WearablesNews } from '../wearables/wearable.ts';

const nothing = (): void => undefined;
const deaf: WearableListener = { changed: nothing, forgotten: nothing, sample: nothing };

const wearable = (given: Partial<Wearable> & { id: string }): Wearable => ({
  name: 'Polar H10 7A3B2C1D',
  state: 'connected',
  problem: null,
  batteryPercent: null,
  wrist: null,
  connect: nothing,
  forget: () => Promise.resolve(),
  ...given,
});

export const strap = wearable({ id: 'strap', batteryPercent: 87 });
export const motionSensor = wearable({ id: 'sensor', name: 'InfiniTime', batteryPercent: 64 });
export const lostStrap = wearable({
  id: 'lost',
  state: 'waiting',
  problem: { message: say`The connection was lost.`, remedy: say`It is tried again by itself. Your set goes on.` },
});
export const hangingWatch = wearable({
  id: 'hanging',
  name: '',
  state: 'hanging',
  problem: {
    message: say`It does not answer.`,
    remedy: say`Wear it and come nearer. If it still does not answer, load the page again: nothing else ends a connection that hangs.`,
  },
});

export const phone = wearable({ id: 'phone', name: '', phone: { place: 'thigh' } });
export const sleepingPhone = wearable({
  ...phone,
  state: 'waiting',
  problem: {
    message: say`The phone measures nothing: its screen is off, or another app is in front.`,
    remedy: say`Switch its screen on and open its page again. It goes on by itself.`,
  },
});
export const endedPhone = wearable({
  ...phone,
  phone: { place: 'ankle' },
  state: 'off',
  problem: {
    message: say`The connection to the phone has ended: its page was closed or loaded again.`,
    remedy: say`Add the phone again with a new code.`,
  },
});

/**
 * These are worn; the first one measures so many beats a minute each second, or says that it does not feel the skin, where that is null. The
 * one with the id `moved` tells how it is moved.
 */
export function fakeWearables(list: readonly Wearable[], bpm?: number | null, isAvailable = true, moved?: string): Wearables {
  const told = (listener: (news: WearablesNews) => void): void => {
    const timeMs = performance.now();
    if (moved !== undefined)
      listener({ type: 'sample', sample: { kind: 'motion', source: moved, place: null, timeMs, acceleration: [0, 0, 1] } });
    const [one] = list;
    if (one === undefined || bpm === undefined) return;
    const measured = { bpm, contact: bpm !== null, rrMs: [], energyKJ: null };
    listener({
      type: 'sample',
      sample: { kind: 'heart-rate', source: one.id, place: 'chest', timeMs, ...measured },
    });
  };
  return {
    isAvailable,
    list,
    problem: null,
    subscribe(listener) {
      setTimeout(() => told(listener));
      const timer = setInterval(() => told(listener), 1000);
      return () => clearInterval(timer);
    },
    add: () => Promise.resolve(),
    join: (make) => make(deaf),
  };
}
