import type { Clock } from './clock.ts';

/** How long a call may take, milliseconds: some are never answered (a pairing that nobody confirms, a device out of reach). [our own choice] */
export const CALL_MS = 5000;

/**
 * The same for `connect`, which can hang for good: no browser ends it, and `disconnect` does not either. Where it works after a loss it
 * mostly takes 9 to 20 s by itself and 3 to 4 s by hand (Auuki issue 106); so a late answer is still taken, and is only told about.
 */
export const CONNECT_MS = 10_000;

/** A device that is busy says so at once; it is asked again after these, milliseconds. [our own choice] */
const BUSY_WAITS_MS = [100, 300, 900];

/** A call was not answered in time. It may still be, later. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** The promise, or `NoAnswer` when it takes longer. */
export function within<T>(answer: Promise<T>, limitMs: number, clock: Clock): Promise<T> {
  return new Promise((resolve, reject) => {
    const calm = clock.after(limitMs, () => reject(new NoAnswer(`No answer in ${limitMs} ms.`)));
    void answer.then(resolve, reject).finally(calm);
  });
}

/** What Chromium says where two calls meet: "GATT operation already in progress." */
const isBusy = (error: unknown): boolean => error instanceof Error && /already in progress/i.test(error.message);

export interface GattQueue {
  /**
   * Calls when all that was asked for before has been answered, or has had its time. A busy device is asked again.
   *
   * @throws NoAnswer, and whatever the call throws
   */
  call<T>(act: () => Promise<T>): Promise<T>;
}

/** One call at a time: two at once fail on most systems. */
export function createGattQueue(clock: Clock): GattQueue {
  let tail: Promise<unknown> = Promise.resolve();

  const pause = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));

  const patiently = async <T>(act: () => Promise<T>): Promise<T> => {
    for (const waitMs of BUSY_WAITS_MS) {
      try {
        return await within(act(), CALL_MS, clock);
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
      await pause(waitMs);
    }
    return within(act(), CALL_MS, clock);
  };

  return {
    call(act) {
      const answer = tail.then(() => patiently(act));
      tail = answer.catch(() => undefined);
      return answer;
    },
  };
}
