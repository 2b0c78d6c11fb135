import { describe, expect, it } from 'vitest';
import { say } from '../../src/core/message.ts';
import type { MediaProblem } from '../../src/capture/media-problem.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { bridge } from '../../src/exercises/bridge.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries, seriesTimes, type SeriesOptions } from '../../src/figure/pinhole.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import type { LogProblem } from '../../src/log/workout-log.ts';
import { createSet, doseOfReps, options } from './a-set.ts';

const FPS = 15;
const UNPLUGGED: MediaProblem = { id: 'camera-unplugged', message: say`The camera has stopped.`, remedy: say`Plug it in again.` };

const series = (demo: typeof squat.demo, change: SeriesOptions = {}): PoseFrame[] => [
  ...landmarkSeries(demo, { fps: FPS, ...change }),
];

/** The series up to a time, then, `gapMs` later, its rest. */
function pausedAt(frames: readonly PoseFrame[], atMs: number, gapMs: number): [before: PoseFrame[], after: PoseFrame[]] {
  return [
    frames.filter(({ timeMs }) => timeMs <= atMs),
    frames.filter(({ timeMs }) => timeMs > atMs).map((frame) => ({ ...frame, timeMs: frame.timeMs + gapMs })),
  ];
}

const topOf = (demo: typeof squat.demo, rep: number): number => {
  const times = seriesTimes(demo)[rep];
  if (!times) throw new Error('There is no such repetition.');
  return (times.topFromMs + times.topToMs) / 2;
};

describe('a set', () => {
  it('is counted, spoken of and written, rep by rep', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    await set.show(series(squat.demo));
    await set.runner.stop('finished');
    const [record] = await set.sets();
    expect(record?.counts).toMatchObject({ full: 3, partial: 0, void: 0 });
    expect(record?.how).toBe('finished');
    expect(set.numbers()).toEqual(['1', '2', '3']);
    expect(set.states()).toEqual(['starting', 'running', 'idle']);
    expect(set.isOpen).toBe(false);
  });

  it('ends by itself when its target is reached', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { dose: doseOfReps(2) }));
    await set.show(series(squat.demo));
    const [record] = await set.sets();
    expect([record?.how, record?.counts.full]).toEqual(['target', 2]);
  });

  it('that is cancelled is not kept', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    await set.show(series(squat.demo));
    await set.runner.stop('cancelled');
    expect((await set.sets()).map(({ how }) => how)).toEqual(['cancelled']);
    expect(set.events.some(({ type }) => type === 'set-ended')).toBe(false);
  });

  it('that is begun while the one before is being written runs on', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    await set.show(series(squat.demo));
    const ended = set.runner.stop('finished');
    const started = set.runner.start(options('bridge'));
    await Promise.all([ended, started]);
    expect(set.states()).toEqual(['starting', 'running', 'idle', 'starting', 'running']);
  });

  it('that is being written keeps no camera for who has left what was to be watched after it', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    await set.show(series(squat.demo));
    const ended = set.runner.stop('finished');
    const watching = set.runner.watch({ kind: 'camera' });
    set.runner.release();
    await Promise.all([ended, watching]);
    expect(set.isOpen).toBe(false);
    expect(set.opened).toHaveLength(1);
  });

  it('is not begun twice when it is asked for twice', async () => {
    const set = createSet();
    await Promise.all([set.runner.start(options('squat')), set.runner.start(options('bridge'))]);
    await set.show(series(bridge.demo));
    await set.runner.stop('finished');
    expect((await set.sets()).map(({ exercise }) => exercise)).toEqual(['bridge']);
  });

  it('says nothing of a point of form that is switched off, and counts as before', async () => {
    const rulesOf = async (off: readonly string[]): Promise<string[]> => {
      const set = createSet(undefined, off);
      await set.runner.start(options('squat'));
      await set.show(series(squat.demo));
      await set.runner.stop('finished');
      const [record] = await set.sets();
      expect(record?.reps.filter(({ outcome }) => outcome === 'full')).toHaveLength(3);
      return record?.reps[0]?.findings.map(({ rule }) => rule) ?? [];
    };
    const all = await rulesOf([]);
    expect(all).toContain('knees-behind-toes');
    expect(await rulesOf(['knees-behind-toes'])).toEqual(all.filter((rule) => rule !== 'knees-behind-toes'));
  });

  it('has the detector look for who lies down, while it follows one who stands', async () => {
    const set = createSet();
    await set.runner.start(options('bridge'));
    await set.show(series(squat.demo, { reps: 0, leadInMs: 1500 }));
    expect(set.soughtAfter).toEqual([{ posture: 'lying', place: null }]);
  });

  it('of an exercise that does not exist is refused', async () => {
    await expect(createSet().runner.start(options('jumping'))).rejects.toThrow(RangeError);
  });
});

describe('a pause', () => {
  /** A bridge that is paused in its first hold, for 40 seconds, and gone on with in the same place. */
  async function pausedBridge() {
    const set = createSet();
    await set.runner.start(options('bridge'));
    const [before, after] = pausedAt(series(bridge.demo), topOf(bridge.demo, 0), 40_000);
    await set.show(before);
    set.runner.pause();
    set.runner.resume();
    const told = set.events.length;
    await set.show(after);
    await set.runner.stop('finished');
    return { set, after: set.events.slice(told) };
  }

  it('is not counted as holding', async () => {
    const { set } = await pausedBridge();
    const [record] = await set.sets();
    expect(record?.counts.full).toBe(2);
    for (const { holdMs } of record?.reps ?? []) expect(holdMs).toBeLessThan(3000);
    expect(record?.reps.map(({ outcome, voidReason }) => voidReason ?? outcome)).toEqual(['paused', 'full', 'full']);
  });

  it('is not followed by "held" before the next repetition', async () => {
    const { after } = await pausedBridge();
    const reached = after.flatMap((event) =>
      event.type === 'coach' && event.event.type === 'hold-reached' ? [event.event.timeMs] : [],
    );
    expect(reached).toHaveLength(2);
    expect(reached[0]).toBeGreaterThan((seriesTimes(bridge.demo)[1]?.startMs ?? 0) + 40_000);
  });

  it('at the bottom of a squat makes no repetition of forty seconds', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    const [before, after] = pausedAt(series(squat.demo), topOf(squat.demo, 0), 40_000);
    await set.show(before);
    set.runner.pause();
    set.runner.resume();
    await set.show(after);
    await set.runner.stop('finished');
    const [record] = await set.sets();
    expect(record?.counts).toMatchObject({ full: 2, partial: 0 });
    for (const { startMs, endMs } of record?.reps ?? []) expect(endMs - startMs).toBeLessThan(5000);
  });

  it('that nobody asked for is none either: a laptop that slept in the middle of a hold', async () => {
    const set = createSet();
    await set.runner.start(options('bridge'));
    const [before, after] = pausedAt(series(bridge.demo), topOf(bridge.demo, 0), 40_000);
    await set.show([...before, ...after]);
    await set.runner.stop('finished');
    const [record] = await set.sets();
    expect(record?.reps.map(({ outcome, voidReason }) => voidReason ?? outcome)).toEqual(['lost', 'full', 'full']);
  });

  it('sees nothing, and goes on with the same set', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    const [before, after] = pausedAt(series(squat.demo), seriesTimes(squat.demo)[1]?.endMs ?? 0, 0);
    await set.show(before);
    set.runner.pause();
    await set.show(after.slice(0, 10));
    set.runner.resume();
    await set.show(after.slice(10));
    await set.runner.stop('finished');
    expect((await set.sets()).map(({ counts }) => counts.full)).toEqual([3]);
    expect(set.states()).toEqual(['starting', 'running', 'paused', 'running', 'idle']);
  });

  it('outlasts a camera that is opened again meanwhile', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.runner.pause();
    set.breakOff(UNPLUGGED);
    set.runner.retry();
    await expect.poll(() => set.opened.length).toBe(2);
    expect(set.states().at(-1)).toBe('paused');
  });
});

describe('a repetition that is taken back', () => {
  it('gives its number to the next one, on the screen and in the voice', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    const frames = series(squat.demo, { reps: 6 });
    const afterThird = (seriesTimes(squat.demo, { reps: 6 })[2]?.endMs ?? 0) + 500;
    const [before, after] = pausedAt(frames, afterThird, 0);
    await set.show(before);
    set.runner.undoLastRep();
    await set.show(after);
    await set.runner.stop('finished');
    expect(set.numbers()).toEqual(['1', '2', '3', '3', '4', '5']);
    const [record] = await set.sets();
    expect(record?.counts.full).toBe(5);
    expect(record?.reps.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5]);
  });

  it('does not count towards the target', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { dose: doseOfReps(3) }));
    const frames = series(squat.demo, { reps: 4 });
    const [before, after] = pausedAt(frames, (seriesTimes(squat.demo, { reps: 4 })[1]?.endMs ?? 0) + 500, 0);
    await set.show(before);
    set.runner.undoLastRep();
    await set.show(after);
    expect((await set.sets()).map(({ how, counts }) => [how, counts.full])).toEqual([['target', 3]]);
  });
});

describe('a camera that is gone', () => {
  it('leaves no problem behind once it is back', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.breakOff(UNPLUGGED);
    expect(set.problems()).toEqual(['camera-unplugged']);
    set.runner.retry();
    await expect.poll(() => set.opened.length).toBe(2);
    expect(set.problems()).toEqual([]);
    expect(set.states().at(-1)).toBe('running');
  });

  it('goes on with the count', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    const [before, after] = pausedAt(series(squat.demo, { reps: 4 }), (seriesTimes(squat.demo)[1]?.endMs ?? 0) + 500, 9000);
    await set.show(before);
    set.breakOff(UNPLUGGED);
    set.runner.retry();
    await expect.poll(() => set.opened.length).toBe(2);
    await set.show(after);
    await set.runner.stop('finished');
    expect((await set.sets()).map(({ counts }) => counts.full)).toEqual([4]);
  });

  it('stays a problem while it stays gone, and only the newest is told', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.breakOff(UNPLUGGED);
    set.mediaProblems.push({ id: 'camera-missing', message: say`There is no camera.`, remedy: say`Plug one in.` });
    set.runner.retry();
    await expect.poll(() => set.problems()).toEqual(['camera-missing']);
    set.runner.retry();
    await expect.poll(() => set.problems()).toEqual([]);
  });
});

describe('a camera that stands still', () => {
  const FROZEN: MediaProblem = { id: 'camera-frozen', message: say`The picture stands still.`, remedy: say`Plug it in again.` };

  it('is told, is no holding, and counts on once it moves again', async () => {
    const set = createSet();
    await set.runner.start(options('bridge'));
    const frames = series(bridge.demo);
    const inHold = topOf(bridge.demo, 0);
    const [before, after] = pausedAt(frames, inHold, 40_000);
    const still = before.at(-1);
    if (!still) throw new Error('There is no frame.');
    await set.show(before);
    set.hinder(FROZEN);
    expect(set.problems()).toEqual(['camera-frozen']);
    expect(set.isOpen).toBe(true);
    await set.show(Array.from({ length: 1000 }, (_, at) => ({ ...still, timeMs: still.timeMs + 40 * at })));
    set.recover('camera-frozen');
    expect(set.problems()).toEqual([]);
    await set.show(after);
    await set.runner.stop('finished');
    const held = (await set.sets()).flatMap(({ reps }) => reps.map(({ holdMs }) => holdMs ?? 0));
    expect(Math.max(...held)).toBeLessThan(5000);
  });

  it('is no problem of the next set', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.hinder(FROZEN);
    await set.runner.start(options('squat'));
    expect(set.problems()).toEqual([]);
  });
});

describe('a camera that is not there any more', () => {
  it('is replaced, which is said, and its choice is to be forgotten', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.replaceCamera({ deviceId: 'b', label: 'Desk camera' });
    expect(set.events.filter(({ type }) => type === 'camera-replaced')).toHaveLength(1);
    const told = set.events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []));
    expect(told).toMatchObject([
      { id: 'camera-replaced', remedy: say`“${'Desk camera'}” is used instead.`, actions: [], blocking: false },
    ]);
  });
});

describe('a detector that is gone', () => {
  it('for a reason that trying again cannot mend offers no trying again', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.detectorFails('There is no WebGL 2.', false);
    const told = set.events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []));
    expect(told).toMatchObject([{ id: 'pose-failed', actions: ['unwatched'] }]);
  });

  it('closes the camera, and "Try again" loads and opens anew', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.detectorRestarts();
    set.detectorFails('The pose detector keeps stopping.');
    expect(set.isOpen).toBe(false);
    expect(set.problems()).toEqual(['pose-failed']);
    set.runner.retry();
    await expect.poll(() => set.opened.length).toBe(2);
    expect(set.loads).toBe(2);
    expect(set.problems()).toEqual([]);
  });

  it('that comes back by itself is told, and taken back with its first frame', async () => {
    const set = createSet();
    await set.runner.start(options('squat'));
    set.detectorRestarts();
    expect(set.problems()).toEqual(['pose-restarted']);
    await set.show(series(squat.demo).slice(0, 1));
    expect(set.problems()).toEqual([]);
  });

  it('in the middle of a file ends nothing as if it had been seen', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { source: { kind: 'file', file: new File([], 'squats.mp4') } }));
    await set.show(series(squat.demo).slice(0, 60));
    set.detectorFails('The pose detector keeps stopping.');
    expect(set.events.some(({ type }) => type === 'set-ended')).toBe(false);
    expect(set.problems()).toEqual(['pose-failed']);
  });

  it('in the middle of a file has it looked at from its beginning, so that nothing is counted twice', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { source: { kind: 'file', file: new File([], 'squats.mp4') } }));
    await set.show(series(squat.demo, { leadInMs: 0 }));
    set.breakOff({ id: 'detector-failed', message: say`It stopped.`, remedy: say`Try again.` });
    expect(set.problems()).toEqual(['detector-failed']);
    set.runner.retry();
    await expect.poll(() => set.opened.length).toBe(2);
    expect(set.problems()).toEqual([]);
    await set.show(series(squat.demo, { leadInMs: 0 }));
    set.endOfFile();
    expect((await set.sets()).map(({ how, counts }) => [how, counts.full])).toEqual([
      ['source-ended', 3],
      ['cancelled', 3],
    ]);
  });
});

describe('a detector that is still loading', () => {
  const loadingSet = () => {
    let resolve!: () => void;
    let reject!: (error: Error) => void;
    const promise = new Promise<void>((arrived, failed) => ([resolve, reject] = [arrived, failed]));
    promise.catch(() => undefined);
    return { set: createSet(undefined, [], undefined, undefined, undefined, true, promise), loaded: resolve, fails: reject };
  };
  const shown = (set: ReturnType<typeof createSet>) => set.events.some(({ type }) => type === 'picture-changed');

  it('leaves the camera to be shown, and counts nothing before it is there', async () => {
    const { set, loaded } = loadingSet();
    const started = set.runner.start(options('squat'));
    await expect.poll(() => shown(set)).toBe(true);
    await set.show(series(squat.demo));
    expect(set.states()).toEqual(['starting']);
    expect(set.numbers()).toEqual([]);
    loaded();
    await started;
    expect(set.states()).toEqual(['starting', 'running']);
    await set.show(series(squat.demo));
    expect(set.numbers()).toEqual(['1', '2', '3']);
  });

  it('is told of in percent, up to the whole, once there is a picture, and no longer when the set was left', async () => {
    const { set, loaded } = loadingSet();
    const started = set.runner.start(options('squat'));
    set.detectorLoads(0.2);
    await expect.poll(() => set.steps()).toEqual(['Opening the camera', 'Getting your coach ready…']);
    await new Promise((resolve) => setTimeout(resolve, 310));
    set.detectorLoads(0.4);
    loaded();
    await started;
    expect(set.steps().slice(2)).toEqual([40, 100].map((percent) => `Getting your coach ready… ${percent} %`));

    const left = loadingSet();
    const other = left.set.runner.start(options('squat'));
    await expect.poll(() => left.set.steps()).toHaveLength(2);
    await left.set.runner.stop('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 310));
    left.set.detectorLoads(0.7);
    left.loaded();
    await other;
    expect(left.set.steps()).toHaveLength(2);
  });

  it('and a camera that is not allowed: the camera is told at once', async () => {
    const { set } = loadingSet();
    set.mediaProblems.push({ id: 'camera-denied', message: say`It is not allowed.`, remedy: say`Allow it.` });
    await set.runner.start(options('squat'));
    expect(set.problems()).toEqual(['camera-denied']);
    expect(set.states()).toEqual(['starting']);
  });

  it('that fails closes the camera', async () => {
    const { set, fails } = loadingSet();
    const started = set.runner.start(options('squat'));
    await expect.poll(() => shown(set)).toBe(true);
    fails(new Error('No WebGL 2.'));
    await started;
    expect(set.isOpen).toBe(false);
    expect(set.problems()).toEqual(['pose-failed']);
  });

  it('begins no set that was left meanwhile', async () => {
    const { set, loaded } = loadingSet();
    const started = set.runner.start(options('squat'));
    await expect.poll(() => shown(set)).toBe(true);
    await set.runner.stop('cancelled');
    loaded();
    await started;
    expect(set.isOpen).toBe(false);
    expect(set.states()).toEqual(['starting', 'idle']);
  });

  it('lets a video wait for it', async () => {
    const { set } = loadingSet();
    void set.runner.start(options('squat', { source: { kind: 'file', file: new File([], 'squats.mp4') } }));
    await expect.poll(() => set.loads).toBe(1);
    expect(set.opened).toEqual([]);
  });
});

describe('a file', () => {
  it('that is cut off keeps what could be read of it, and that is said', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { source: { kind: 'file', file: new File([], 'squats.mp4') } }));
    await set.show(series(squat.demo, { leadInMs: 0 }));
    set.endOfFile({ id: 'file-cut-off', message: say`It is cut off.`, remedy: say`Copy it again.` });
    expect((await set.sets()).map(({ how, counts }) => [how, counts.full])).toEqual([['source-ended', 3]]);
    expect(set.problems()).toEqual(['file-cut-off']);
  });

  it('ends its set when it ends, and waits for no start pose', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { source: { kind: 'file', file: new File([], 'squats.mp4') } }));
    await set.show(series(squat.demo, { leadInMs: 0 }));
    set.endOfFile();
    expect((await set.sets()).map(({ how, counts }) => [how, counts.full])).toEqual([['source-ended', 3]]);
    expect(set.spoken).toEqual([]);
  });
});

describe('a log that cannot be written', () => {
  it('does not stop the set', async () => {
    const full: LogProblem = { id: 'log-full', message: say`No room.`, remedy: say`Free some.`, waiting: 1 };
    const memory = createMemoryLog();
    const set = createSet({ ...memory, append: () => Promise.resolve(full) });
    await set.runner.start(options('squat'));
    await set.show(series(squat.demo));
    await set.runner.stop('finished');
    const ended = set.events.find((event) => event.type === 'set-ended');
    expect(ended?.type === 'set-ended' && ended.set.counts.full).toBe(3);
  });
});
