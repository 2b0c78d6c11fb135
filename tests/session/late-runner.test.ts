import { describe, expect, it } from 'vitest';
import { createLateRunner } from '../../src/session/late-runner.ts';
import { partMissing } from '../../src/session/problem.ts';
import type { RunnerEvent, SetRunner, StartOptions } from '../../src/session/set-runner-port.ts';

const SQUATS: StartOptions = {
  exercise: 'squat',
  source: { kind: 'camera' },
  dose: { kind: 'reps', sets: 1, reps: 5, perSide: false, pauseS: 0, load: 'none' },
  set: 1,
  view: 'front',
};

/** A runner that comes when it is told to, and notes what it is asked. */
function someRunner() {
  const asked: string[] = [];
  let listener: ((event: RunnerEvent) => void) | null = null;
  const note =
    (name: string) =>
    (...values: unknown[]): Promise<void> => {
      asked.push([name, ...values.filter((value) => typeof value === 'string')].join(' '));
      return Promise.resolve();
    };
  const runner: SetRunner = {
    subscribe(heard) {
      listener = heard;
      return () => undefined;
    },
    prepare: note('prepare'),
    start: note('start'),
    watch: note('watch'),
    arm: note('arm'),
    pause: note('pause'),
    resume: note('resume'),
    undoLastRep: note('undo'),
    tap: note('tap'),
    leadBy: note('lead by'),
    stop: note('stop'),
    release: note('release'),
    retry: note('retry'),
  };
  const loads: { resolve: (runner: SetRunner) => void; reject: (error: Error) => void }[] = [];
  const late = createLateRunner(() => new Promise((resolve, reject) => void loads.push({ resolve, reject })));
  const events: RunnerEvent[] = [];
  late.subscribe((event) => void events.push(event));
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    late,
    asked,
    events,
    loads,
    emit: (event: RunnerEvent) => listener?.(event),
    comes: async () => {
      loads.at(-1)?.resolve(runner);
      await settle();
    },
    fails: async () => {
      loads.at(-1)?.reject(new TypeError('Failed to fetch dynamically imported module'));
      await settle();
    },
  };
}

describe('a set runner that is still being loaded', () => {
  it('is not loaded before something is asked that needs it', () => {
    const { late, loads } = someRunner();
    late.pause();
    late.tap();
    late.release();
    expect(loads).toEqual([]);
    late.prepare();
    late.prepare();
    expect(loads).toHaveLength(1);
  });

  it('does what was asked meanwhile, in the same order', async () => {
    const { late, asked, comes } = someRunner();
    late.prepare();
    const started = late.start(SQUATS);
    late.arm();
    late.leadBy('tempo');
    expect(asked).toEqual([]);
    await comes();
    await started;
    expect(asked.filter((each) => each !== 'prepare')).toEqual(['start', 'arm', 'lead by tempo']);
    expect(asked).toContain('prepare');
  });

  it('asks at once when it is there, and hands on what is told', async () => {
    const { late, asked, events, emit, comes } = someRunner();
    late.prepare();
    await comes();
    late.pause();
    expect(asked).toEqual(['prepare', 'pause']);
    emit({ type: 'watch-ended' });
    expect(events.at(-1)).toEqual({ type: 'watch-ended' });
  });

  it('forgets a set that was ended before it came, and nobody waits for it', async () => {
    const { late, asked, comes } = someRunner();
    const started = late.start(SQUATS);
    late.arm();
    await late.stop('cancelled');
    await started;
    await comes();
    expect(asked).toEqual([]);
  });

  it('tells what to do where it cannot be loaded, and goes on after another try', async () => {
    const { late, asked, events, fails, comes } = someRunner();
    void late.start(SQUATS);
    await fails();
    expect(events).toEqual([{ type: 'problem', problem: partMissing }]);
    late.retry();
    await comes();
    expect(events.at(-1)).toEqual({ type: 'problem-solved', id: partMissing.id });
    expect(asked).toEqual(['start']);
  });

  it('says nothing of a failure while only getting ready, and tries again for the set', async () => {
    const { late, asked, events, loads, fails, comes } = someRunner();
    late.prepare();
    await fails();
    expect(events).toEqual([]);
    void late.start(SQUATS);
    expect(loads).toHaveLength(2);
    await comes();
    expect(asked).toEqual(['start']);
  });
});
