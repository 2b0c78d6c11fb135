import { say, type Trouble } from '../core/message.ts';
import type { Clock } from './clock.ts';
import { CONNECT_MS, createGattQueue, NoAnswer, within } from './gatt-queue.ts';
import type { Place } from './sample.ts';
import { CannotBegin, type Link, type Sensor } from './sensor.ts';
import type { Wrist } from './wrist.ts';
import type { Wearable, WearableListener, WearableState } from './wearable.ts';

/**
 * Waits before it is tried again, seconds, the last one again and again: a strap that was taken off does not wear the radio down, and one that is
 * back is found within half a minute. [our own choice]
 */
export const WAITS_S = [1, 2, 4, 8, 15, 30] as const;

const LOST: Trouble = {
  message: say`The connection was lost.`,
  remedy: say`It is tried again by itself. Your set goes on.`,
};
const NOT_REACHED: Trouble = {
  message: say`It could not be reached.`,
  remedy: say`Wear it, come nearer, and quit the maker’s app: most devices talk to one program at a time. It is tried again by itself.`,
};
const HANGING: Trouble = {
  message: say`It does not answer.`,
  remedy: say`Wear it and come nearer. If it still does not answer, load the page again: nothing else ends a connection that hangs.`,
};
const OF_NO_USE: Trouble = {
  message: say`It is connected and measures nothing that Hipwise understands.`,
  remedy: say`A watch may have to be told to broadcast its heart rate; its maker says how.`,
};

/** One device: connects, starts its sensors, and connects again for as long as it is not forgotten. */
export function createConnection(
  device: BluetoothDevice,
  sensors: readonly Sensor[],
  clock: Clock,
  { changed, forgotten, sample }: WearableListener,
): Wearable {
  let state: WearableState = 'off';
  let problem: Trouble | null = null;
  let batteryPercent: number | null = null;
  /** Which try this is: what an earlier one still has to say is nobody's business. */
  let tries = 0;
  let failures = 0;
  let place: Place | null = null;
  let wrist: Wrist | null = null;
  let live = new AbortController();
  /** Of the connection that stands. */
  let services: readonly BluetoothRemoteGATTService[] = [];
  let cancelWait = (): void => undefined;

  const become = (next: WearableState, trouble: Trouble | null): void => {
    state = next;
    problem = trouble;
    changed();
  };

  const linkOf = (signal: AbortSignal): Link => ({
    call: createGattQueue(clock).call,
    signal,
    nowMs: () => clock.nowMs(),
    after(ms, call) {
      if (signal.aborted) return () => undefined;
      const forget = clock.after(ms, () => {
        signal.removeEventListener('abort', forget);
        call();
      });
      signal.addEventListener('abort', forget, { once: true });
      return () => {
        signal.removeEventListener('abort', forget);
        forget();
      };
    },
    service: (uuid) => services.find((each) => each.uuid === uuid) ?? null,
    get place() {
      return place;
    },
    set place(found) {
      place = found;
    },
    get wrist() {
      return wrist;
    },
    set wrist(found) {
      if (!signal.aborted) wrist = found;
    },
    tell(told) {
      if (signal.aborted) return;
      if (told.kind === 'battery' && told.percent !== batteryPercent) {
        batteryPercent = told.percent;
        changed();
      }
      sample({ ...told, source: device.id });
    },
  });

  /**
   * Services are fetched anew each time: those of an earlier connection are dead. Returns how many that are offered have begun to measure.
   *
   * @throws what kept the last of them from it, where none has
   */
  const startSensors = async (server: BluetoothRemoteGATTServer, link: Link): Promise<number> => {
    services = await link.call(() => server.getPrimaryServices());
    let started = 0;
    const refusals: unknown[] = [];
    for (const sensor of sensors) {
      const service = link.service(sensor.service);
      if (!service) continue;
      try {
        await sensor.start(service, link);
        if (sensor.isOffered) started += 1;
      } catch (error) {
        if (sensor.isOffered) refusals.push(error);
      }
    }
    if (started === 0 && refusals.length > 0) throw refusals.at(-1);
    return started;
  };

  /** The limit only tells: nothing ends a connect that hangs, and one that answers late is as good as any. */
  const connected = async (gatt: BluetoothRemoteGATTServer, isMine: () => boolean): Promise<BluetoothRemoteGATTServer> => {
    const answer = gatt.connect();
    try {
      return await within(answer, CONNECT_MS, clock);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (isMine()) become('hanging', HANGING);
      return answer;
    }
  };

  const connect = async (): Promise<void> => {
    const { gatt } = device;
    if (!gatt) return become('off', OF_NO_USE);
    const mine = (tries += 1);
    const isMine = (): boolean => mine === tries;
    cancelWait();
    live.abort();
    wrist = null;
    live = new AbortController();
    const link = linkOf(live.signal);
    become('connecting', problem);
    try {
      const server = await connected(gatt, isMine);
      if (!isMine()) return;
      const started = await startSensors(server, link);
      if (!isMine()) return;
      failures = 0;
      become('connected', started > 0 ? null : OF_NO_USE);
    } catch (error) {
      if (!isMine()) return;
      // What half answers is let go, so that the next try begins anew.
      gatt.disconnect();
      tryAgain(error instanceof CannotBegin ? error.trouble : NOT_REACHED);
    }
  };

  const tryAgain = (trouble: Trouble): void => {
    tries += 1;
    live.abort();
    wrist = null;
    cancelWait();
    const waitS = WAITS_S[Math.min(failures, WAITS_S.length - 1)] ?? 0;
    failures += 1;
    cancelWait = clock.after(1000 * waitS, () => void connect());
    become('waiting', trouble);
  };

  const lost = (): void => {
    if (state === 'connected') tryAgain(LOST);
    else if (state === 'connecting' && device.gatt?.connected === false) tryAgain(NOT_REACHED);
  };
  device.addEventListener('gattserverdisconnected', lost);

  return {
    id: device.id,
    name: device.name ?? '',
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
    get batteryPercent() {
      return batteryPercent;
    },
    get wrist() {
      return wrist;
    },
    connect() {
      if (state === 'connected' || state === 'connecting') return;
      failures = 0;
      void connect();
    },
    async forget() {
      tries += 1;
      cancelWait();
      live.abort();
      device.removeEventListener('gattserverdisconnected', lost);
      device.gatt?.disconnect();
      state = 'off';
      forgotten();
      // Only where the browser has it; elsewhere its own settings do.
      await device.forget?.().catch(() => undefined);
    },
  };
}
