import { describe, expect, it } from 'vitest';
import {
  LEAST_TAP_MS,
  LONGEST_GAP_MS,
  Pacer,
  READY_S,
  TAKE_OVER_S,
  type PacerEvent,
  type Way,
} from '../../src/unwatched/pacer.ts';
import type { Task } from '../../src/unwatched/task.ts';

/** A repetition takes 4 s: 1 s out, 1 s held, 1 s back, 1 s of rest. */
const REPS: Task = {
  kind: 'reps',
  parts: [{ side: null, amount: 2 }],
  timing: { outMs: 1000, holdMs: 1000, backMs: 1000, restMs: 1000 },
  holds: false,
  changeS: 10,
};
const BOTH: Task = {
  ...REPS,
  parts: [
    { side: 'left', amount: 1 },
    { side: 'right', amount: 1 },
  ],
};
const TIME: Task = { ...REPS, kind: 'time', parts: [{ side: null, amount: 5 }] };

const BEGINS_MS = 1000 * READY_S;

/** A task that was begun at 0, with a clock that is looked at every 100 ms. */
function begun(task: Task, way: Way = 'tempo') {
  const pacer = new Pacer(task, way);
  const events: PacerEvent[] = [...pacer.begin(0)];
  let nowMs = 0;
  return {
    pacer,
    events,
    add: (more: readonly PacerEvent[]) => void events.push(...more),
    until(untilMs: number): void {
      while (nowMs < untilMs) {
        nowMs = Math.min(untilMs, nowMs + 100);
        events.push(...pacer.tick(nowMs));
      }
    },
    types: () => events.map(({ type }) => type),
    of: <Type extends PacerEvent['type']>(type: Type) =>
      events.filter((event): event is Extract<PacerEvent, { type: Type }> => event.type === type),
  };
}

describe('a tempo', () => {
  it('counts down the last three seconds, and begins after five, not a moment before', () => {
    const led = begun(REPS);
    led.until(BEGINS_MS - 1);
    expect(led.of('seconds-left').map(({ seconds }) => seconds)).toEqual([3, 2, 1]);
    expect(led.pacer.paced).toMatchObject({ stage: 'ready', secondsLeft: 1, movesFromMs: BEGINS_MS });
    expect(led.of('began')).toEqual([]);
    led.until(BEGINS_MS);
    expect(led.of('began')).toEqual([{ type: 'began', side: null, timeMs: BEGINS_MS }]);
    expect(led.pacer.paced).toMatchObject({ stage: 'going', step: 'out', movesFromMs: BEGINS_MS });
  });

  it('says out and back as their time comes, and counts a repetition when it is back', () => {
    const led = begun(REPS);
    led.until(BEGINS_MS + 1999);
    expect(led.of('step').map(({ step }) => step)).toEqual(['out']);
    led.until(BEGINS_MS + 2000);
    expect(led.of('step').map(({ step }) => step)).toEqual(['out', 'back']);
    led.until(BEGINS_MS + 2999);
    expect(led.of('rep')).toEqual([]);
    led.until(BEGINS_MS + 3000);
    expect(led.of('rep')).toEqual([
      { type: 'rep', side: null, startMs: BEGINS_MS, peakMs: BEGINS_MS + 1000, endMs: BEGINS_MS + 3000 },
    ]);
  });

  it('ends with the way back of the last repetition, without a rest after it', () => {
    const led = begun(REPS);
    led.until(BEGINS_MS + 6999);
    expect(led.types()).not.toContain('done');
    led.until(BEGINS_MS + 7000);
    expect(led.types().slice(-2)).toEqual(['rep', 'done']);
    led.until(BEGINS_MS + 20_000);
    expect(led.of('rep')).toHaveLength(2);
  });

  it('clicks each second of a hold that is asked for, but not its end', () => {
    const timing = { ...REPS.timing, holdMs: 3000 };
    const led = begun({ ...REPS, timing, holds: true });
    led.until(BEGINS_MS + 4000);
    expect(led.of('step').map(({ step }) => step)).toEqual(['out', 'hold', 'back']);
    expect(led.of('hold-second')).toHaveLength(2);
  });

  it('counts the same however seldom the clock is looked at, up to the longest gap', () => {
    const pacer = new Pacer(REPS, 'tempo');
    pacer.begin(0);
    const events = [];
    for (let nowMs = LONGEST_GAP_MS; nowMs <= BEGINS_MS + 9000; nowMs += LONGEST_GAP_MS) events.push(...pacer.tick(nowMs));
    expect(events.filter(({ type }) => type === 'rep').map((event) => 'endMs' in event && event.endMs)).toEqual([
      BEGINS_MS + 3000,
      BEGINS_MS + 7000,
    ]);
  });

  it('stands still while the page sleeps: nobody was led', () => {
    const led = begun(REPS);
    led.until(BEGINS_MS + 500);
    led.add(led.pacer.tick(BEGINS_MS + 500 + LONGEST_GAP_MS + 1));
    expect(led.of('step').map(({ step }) => step)).toEqual(['out']);
    expect(led.pacer.paced.movesFromMs).toBe(BEGINS_MS + LONGEST_GAP_MS + 1);
  });

  it('changes sides by itself, with time to turn round', () => {
    const led = begun(BOTH);
    led.until(BEGINS_MS + 3000);
    expect(led.types().slice(-2)).toEqual(['rep', 'part-done']);
    expect(led.pacer.paced).toMatchObject({ stage: 'ready', side: 'right', done: 0, secondsLeft: 10 });
    led.until(BEGINS_MS + 3000 + 10_000 + 3000);
    expect(led.of('rep').map(({ side }) => side)).toEqual(['left', 'right']);
    expect(led.types().at(-1)).toBe('done');
  });

  it('goes on after a pause with the repetition that was under way, led anew', () => {
    const led = begun(REPS);
    led.until(BEGINS_MS + 2500);
    led.pacer.pause(BEGINS_MS + 2500);
    led.until(BEGINS_MS + 60_000);
    expect(led.of('rep')).toEqual([]);
    expect(led.pacer.paced.movesFromMs).toBeNull();
    led.add(led.pacer.resume(BEGINS_MS + 60_000));
    expect(led.pacer.paced).toMatchObject({ stage: 'ready', secondsLeft: TAKE_OVER_S, done: 0 });
    led.until(BEGINS_MS + 60_000 + 1000 * TAKE_OVER_S + 3000);
    expect(led.of('rep').map(({ startMs }) => startMs)).toEqual([BEGINS_MS + 60_000 + 1000 * TAKE_OVER_S]);
  });

  it('takes no taps', () => {
    const led = begun(REPS);
    led.until(BEGINS_MS + 500);
    expect(led.pacer.tap(BEGINS_MS + 600)).toEqual([]);
  });
});

describe('taps', () => {
  it('count from the first moment on, each one repetition, until the target', () => {
    const tapped = begun(REPS, 'tap');
    expect(tapped.types()).toEqual(['began']);
    tapped.add(tapped.pacer.tap(2000));
    expect(tapped.of('rep')).toEqual([{ type: 'rep', side: null, startMs: 0, peakMs: 1000, endMs: 2000 }]);
    tapped.add(tapped.pacer.tap(5000));
    expect(tapped.types()).toEqual(['began', 'rep', 'rep', 'done']);
    expect(tapped.pacer.tap(9000)).toEqual([]);
  });

  it('within four tenths of a second are one', () => {
    const tapped = begun({ ...REPS, parts: [{ side: null, amount: 9 }] }, 'tap');
    tapped.add(tapped.pacer.tap(2000));
    expect(tapped.pacer.tap(2000 + LEAST_TAP_MS - 1)).toEqual([]);
    expect(tapped.pacer.tap(2000 + LEAST_TAP_MS)).toHaveLength(1);
  });

  it('are taken back one by one, and no further than to the first', () => {
    const tapped = begun({ ...REPS, parts: [{ side: null, amount: 9 }] }, 'tap');
    tapped.pacer.tap(2000);
    expect(tapped.pacer.undo()).toBe(true);
    expect(tapped.pacer.paced.done).toBe(0);
    expect(tapped.pacer.undo()).toBe(false);
  });

  it('do not count in a pause', () => {
    const tapped = begun(REPS, 'tap');
    tapped.pacer.pause(1000);
    expect(tapped.pacer.tap(2000)).toEqual([]);
    tapped.pacer.resume(3000);
    expect(tapped.pacer.tap(4000).map(({ type }) => type)).toEqual(['rep']);
  });

  it('give way to the tempo and come back, and what was counted stays', () => {
    const led = begun({ ...REPS, parts: [{ side: null, amount: 9 }] }, 'tap');
    led.pacer.tap(2000);
    led.until(3000);
    led.add(led.pacer.leadBy('tempo', 3000));
    expect(led.pacer.paced).toMatchObject({ stage: 'ready', secondsLeft: TAKE_OVER_S, done: 1 });
    led.until(3000 + 1000 * TAKE_OVER_S + 3000);
    expect(led.pacer.paced.done).toBe(2);
    led.add(led.pacer.leadBy('tap', 10_000));
    expect(led.pacer.paced).toMatchObject({ way: 'tap', stage: 'going', step: null, done: 2 });
  });
});

describe('a time', () => {
  it('runs by the clock in either way, tells each second, counts the last three, and is kept as one hold', () => {
    for (const way of ['tap', 'tempo'] as const) {
      const kept = begun(TIME, way);
      kept.until(BEGINS_MS + 4999);
      expect(kept.types()).not.toContain('kept');
      kept.until(BEGINS_MS + 5000);
      expect(kept.of('second').map(({ seconds }) => seconds)).toEqual([1, 2, 3, 4, 5]);
      expect(kept.of('seconds-left').map(({ seconds }) => seconds)).toEqual([3, 2, 1, 3, 2, 1]);
      expect(kept.of('kept')).toEqual([{ type: 'kept', side: null, startMs: BEGINS_MS, endMs: BEGINS_MS + 5000, keptMs: 5000 }]);
      expect(kept.types().at(-1)).toBe('done');
    }
  });

  it('does not run in a pause, and what was kept when it is ended is told', () => {
    const kept = begun(TIME);
    kept.until(BEGINS_MS + 2000);
    kept.pacer.pause(BEGINS_MS + 2000);
    kept.pacer.resume(BEGINS_MS + 50_000);
    kept.add(kept.pacer.tick(BEGINS_MS + 51_000));
    kept.add(kept.pacer.finish());
    expect(kept.of('kept').map(({ keptMs }) => keptMs)).toEqual([3000]);
  });
});
