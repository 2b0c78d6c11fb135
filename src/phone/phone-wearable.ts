import { say, type Trouble } from '../core/message.ts';
import type { Clock } from '../wearables/clock.ts';
import { DeviceClock } from '../wearables/device-clock.ts';
import type { PhonePlace, Wearable, WearableListener, WearableState } from '../wearables/wearable.ts';
import { inOrder } from './in-order.ts';
import { readPacket, writeReply, type PhonePacket, type PhoneState } from './packet.ts';
import type { Peer } from './peer.ts';

/** Two devices in one network find each other within a second; more than this, and they never do. [our own choice] */
export const CONNECT_MS = 20_000;

/** A phone tells at least once a second that it is there, so this is two that were lost. [our own choice] */
export const SILENT_MS = 3000;

/** How often a silent phone is looked for, and for how long: a walk out of the house ends it, a locked screen does not. [our own choice] */
export const REVIVE_MS = 3000;
export const GIVE_UP_MS = 10 * 60_000;

/** From one sample to the next, milliseconds: a faster packet sets the clock back, and the time of samples does not go back. Browsers tell no less. */
const LEAST_STEP_MS = 0.1;

/** The phone is told that it was heard, no more often than this, milliseconds. [our own choice] */
export const HEARD_MS = 500;

export const NOT_FOUND: Trouble = {
  message: say`The phone and this device did not find each other.`,
  remedy: say`Both have to be in the same network, and guest networks keep devices apart: use your own Wi-Fi, or the phone’s hotspot. Then add the phone again.`,
};
export const HIDDEN: Trouble = {
  message: say`The phone measures nothing: its screen is off, or another app is in front.`,
  remedy: say`Switch its screen on and open its page again. It goes on by itself.`,
};
export const STILL: Trouble = {
  message: say`The phone is connected, and its motion sensor tells nothing.`,
  remedy: say`Load its page again, and allow motion when it asks.`,
};
export const SILENT: Trouble = {
  message: say`The phone is not heard any more.`,
  remedy: say`Switch its screen on, and bring it back into your Wi-Fi. It is tried again by itself.`,
};
export const ENDED: Trouble = {
  message: say`The connection to the phone has ended: its page was closed or loaded again.`,
  remedy: say`Add the phone again with a new code.`,
};

const TROUBLES: Readonly<Record<PhoneState, Trouble | null>> = { measuring: null, hidden: HIDDEN, still: STILL, ended: ENDED };

/** What happens on the connection, as the computer's end of it is told. */
export interface PhoneEnd extends Wearable {
  opened(): void;
  received(bytes: DataView): void;
  closed(): void;
}

/** A phone that has answered: measures motion for as long as both pages are open. Once it has ended, it is paired anew. */
export function createPhone(id: string, peer: Peer, clock: Clock, { changed, forgotten, sample }: WearableListener): PhoneEnd {
  const deviceClock = new DeviceClock();
  let state: WearableState = 'connecting';
  let problem: Trouble | null = null;
  let place: PhonePlace | null = null;
  let heardMs = -Infinity;
  let toldMs = -Infinity;
  let lastPhoneMs = -Infinity;
  let lastMs = -Infinity;
  let cancelAlarm = (): void => undefined;

  const become = (next: WearableState, trouble: Trouble | null): void => {
    if (next === state && trouble === problem) return;
    state = next;
    problem = trouble;
    changed();
  };

  const alarm = (ms: number, call: () => void): void => {
    cancelAlarm();
    cancelAlarm = clock.after(ms, call);
  };

  const end = (trouble: Trouble): void => {
    cancelAlarm();
    peer.close();
    become('off', trouble);
  };

  const lookForIt = (): void => {
    if (clock.nowMs() - heardMs >= GIVE_UP_MS) return end(ENDED);
    // That its screen is off was the last that it said: so it is still that.
    become('waiting', problem === HIDDEN ? HIDDEN : SILENT);
    peer.revive();
    alarm(REVIVE_MS, lookForIt);
  };

  const heard = (): void => {
    heardMs = clock.nowMs();
    alarm(SILENT_MS, lookForIt);
    if (heardMs - toldMs < HEARD_MS) return;
    toldMs = heardMs;
    peer.send(writeReply('heard'));
  };

  const handOn = inOrder((packet: PhonePacket & { arrivedMs: number }) => {
    const hasMoved = packet.place !== place;
    place = packet.place;
    const trouble = TROUBLES[packet.state];
    if (packet.state === 'ended') return end(ENDED);
    if (hasMoved && state === 'connected') changed();
    become(trouble ? 'waiting' : 'connected', trouble);
    const last = packet.samples.at(-1);
    if (!last) return;
    const offsetMs = deviceClock.toPage(last.phoneMs, packet.arrivedMs) - last.phoneMs;
    for (const { phoneMs, acceleration } of packet.samples) {
      // One that is as old as the one before is the same again.
      if (phoneMs <= lastPhoneMs) continue;
      lastPhoneMs = phoneMs;
      lastMs = Math.max(phoneMs + offsetMs, lastMs + LEAST_STEP_MS);
      sample({ kind: 'motion', source: id, place: packet.place, timeMs: lastMs, acceleration });
    }
  });

  alarm(CONNECT_MS, () => end(NOT_FOUND));

  return {
    id,
    name: '',
    get phone() {
      return { place };
    },
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
    batteryPercent: null,
    wrist: null,
    connect() {
      if (state === 'waiting') peer.revive();
    },
    forget() {
      cancelAlarm();
      peer.send(writeReply('ended'));
      peer.close();
      state = 'off';
      forgotten();
      return Promise.resolve();
    },
    opened: () => heard(),
    received(bytes) {
      if (state === 'off') return;
      const packet = readPacket(bytes);
      if (!packet) return;
      heard();
      handOn({ ...packet, arrivedMs: clock.nowMs() });
    },
    closed() {
      if (state !== 'off') end(ENDED);
    },
  };
}
