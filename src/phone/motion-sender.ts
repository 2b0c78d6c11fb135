import type { Clock } from '../wearables/clock.ts';
import type { PhonePlace } from '../wearables/wearable.ts';
import { writePacket, type PhoneSample, type PhoneState } from './packet.ts';

/** A twelfth of a second at 60 samples a second: few packets, and no lag that matters to a count. [our own choice] */
export const BATCH = 5;

/** A phone that measures nothing says so as often as this. [our own choice] */
export const TELL_MS = 1000;

/** The sensor is silent: it tells fifty times a second else. [our own choice] */
export const STILL_MS = 2000;

export interface MotionSender {
  push(sample: PhoneSample): void;
  /** Sends what there is, now: something else than samples is another. */
  flush(): void;
  end(): void;
}

/** Puts samples together into packets, and tells once a second how it is where there are none. */
export function createMotionSender(
  clock: Clock,
  now: { readonly place: PhonePlace; readonly isHidden: boolean },
  send: (bytes: ArrayBuffer) => void,
): MotionSender {
  let sequence = 0;
  let samples: PhoneSample[] = [];
  let measuredMs = clock.nowMs();
  let cancelAlarm = (): void => undefined;

  const state = (): PhoneState => {
    if (now.isHidden) return 'hidden';
    return clock.nowMs() - measuredMs >= STILL_MS ? 'still' : 'measuring';
  };

  const tell = (how: PhoneState): void => {
    send(writePacket({ sequence, place: now.place, state: how, samples }));
    sequence += 1;
    samples = [];
  };

  const flush = (): void => {
    cancelAlarm();
    cancelAlarm = clock.after(TELL_MS, flush);
    tell(state());
  };

  cancelAlarm = clock.after(TELL_MS, flush);

  return {
    push(sample) {
      measuredMs = clock.nowMs();
      samples.push(sample);
      if (samples.length >= BATCH) flush();
    },
    flush,
    end() {
      cancelAlarm();
      tell('ended');
    },
  };
}
