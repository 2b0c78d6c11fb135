import type { Clock } from '../../src/wearables/clock.ts';

/** A clock that goes on only when it is told to, and lets everything answer in between. */
export interface FakeClock extends Clock {
  pass(ms: number): Promise<void>;
}

/** Lets everything that was promised be kept. */
export const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

export function createFakeClock(): FakeClock {
  let nowMs = 0;
  let alarms: { atMs: number; call: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after(ms, call) {
      const alarm = { atMs: nowMs + ms, call };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((each) => each !== alarm);
      };
    },
    async pass(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (;;) {
        const next = alarms.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!next) break;
        alarms = alarms.filter((each) => each !== next);
        nowMs = next.atMs;
        next.call();
        await settle();
      }
      nowMs = untilMs;
    },
  };
}
