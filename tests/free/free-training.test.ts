import { describe, expect, it } from 'vitest';
import { say } from '../../src/core/message.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { sideLiftStanding } from '../../src/exercises/side-lift-standing.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { beginFreeTraining } from '../../src/free/free-training.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { createTrainingLog } from '../../src/log/training-log.ts';
import { FREE_SESSION } from '../../src/programme/index.ts';
import { prescribedDose } from '../../src/programme/asked-dose.ts';
import type { RecogniserConnection } from '../../src/recogniser/connect.ts';
import type { Services } from '../../src/session/services.ts';
import { createSet } from '../session/a-set.ts';

const FPS = 15;

const squats = [...landmarkSeries(squat.demo, { fps: FPS, reps: 3 })];

/** Frames after those, as if the clock had gone on. */
const after = (frames: readonly PoseFrame[], more: Iterable<PoseFrame>): PoseFrame[] =>
  [...more].map((frame) => ({ ...frame, timeMs: frame.timeMs + 100 + (frames.at(-1)?.timeMs ?? 0) }));

/** A training with everything real but the detector, the frames, what is heard, and the recogniser: that one decides what it is told. */
function createTraining({ starts = () => Promise.resolve() }: { starts?: () => Promise<void> } = {}) {
  const stored = createMemoryLog();
  const set = createSet(stored);
  const log = createTrainingLog(stored);
  let decided: string | null = null;
  let broken: ((reason: string) => void) | null = null;
  const closed: string[] = [];
  const connection: RecogniserConnection = {
    api: {
      start: starts,
      push: ({ timeMs }) => Promise.resolve({ timeMs, movement: decided, probability: 1, side: 'both', phase: 'rest', decided }),
      learn: () => Promise.resolve(),
      reset: () => Promise.resolve(),
    },
    onBroken: (listener) => (broken = listener),
    close: () => void closed.push('recogniser'),
  };
  let changes = 0;
  const services: Pick<Services, 'runner' | 'exercises'> = { runner: set.runner, exercises: EXERCISES };
  const training = beginFreeTraining(
    { ...services, log, connect: () => connection, doseOf: prescribedDose },
    { kind: 'camera' },
    { changed: () => (changes += 1) },
  );
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return {
    ...{ training, set, closed, settle },
    get changes() {
      return changes;
    },
    breakRecogniser: () => broken?.('It is gone.'),
    async show(movement: string | null, frames: Iterable<PoseFrame>): Promise<void> {
      decided = movement;
      await settle();
      for (const frame of frames) {
        await set.show([frame]);
        await settle();
      }
    },
    workouts: async () => workoutsFrom(await stored.events()),
  };
}

describe('free training', () => {
  it('opens the camera at once, and counts nothing before something is recognised', async () => {
    const { training, set, show } = createTraining();
    await show(null, squats);
    expect(set.opened).toEqual([{ kind: 'camera' }]);
    expect(training.exercise).toBeNull();
    expect(await set.sets()).toEqual([]);
  });

  it('counts from the first repetition, says the name with the number, and goes on beyond it', async () => {
    const { training, set, show } = createTraining();
    await show(null, squats.slice(0, 60));
    await show('squat', squats.slice(60));
    expect(training.exercise?.id).toBe('squat');
    await training.close();
    const [record] = await set.sets();
    expect(record).toMatchObject({ exercise: 'squat', counts: { full: 3 }, how: 'finished', workoutId: training.id });
    expect(set.spoken.some((text) => /^Squat\b.*\. [12]$/.test(text))).toBe(true);
    expect(set.numbers().at(-1)).toBe('3');
  });

  it('does not end at the target', async () => {
    const { training, set, show } = createTraining();
    const many = [...landmarkSeries(squat.demo, { fps: FPS, reps: prescribedDose(squat).kind === 'reps' ? 17 : 0 })];
    await show('squat', many);
    await training.close();
    expect((await set.sets()).map(({ counts }) => counts.full)).toEqual([17]);
    expect(set.spoken.filter((text) => text.startsWith('That is your set'))).toHaveLength(1);
  });

  it('calls nobody back who has ended an exercise', async () => {
    const { training, set, show } = createTraining();
    await show('squat', squats);
    const gone = squats.slice(0, 60).map((frame) => ({ ...frame, image: null, world: null }));
    await show(null, after(squats, gone));
    await training.close();
    const hints = set.events.flatMap((event) =>
      event.type === 'coach' && event.event.type === 'hint-changed' ? [event.event.hint?.id] : [],
    );
    expect(hints.filter((id) => id === 'nobody')).toEqual([]);
    expect(set.spoken.filter((text) => /picture/.test(text))).toEqual([]);
  });

  it('changes over to another exercise, and writes a set of each into one workout', async () => {
    const { training, set, show, workouts } = createTraining();
    await show('squat', squats);
    await show('side-lift-standing', after(squats, landmarkSeries(sideLiftStanding.demo, { fps: FPS, reps: 2 })));
    await training.close();
    expect((await set.sets()).map(({ exercise, counts, workoutId }) => [exercise, counts.full, workoutId])).toEqual([
      ['side-lift-standing', 2, training.id],
      ['squat', 3, training.id],
    ]);
    expect(training.sets).toHaveLength(2);
    expect(await workouts()).toMatchObject([{ id: training.id, session: FREE_SESSION, items: [], how: 'done' }]);
  });

  it('writes nothing where nothing was done, and lets camera and recogniser go', async () => {
    const { training, set, closed, workouts, show } = createTraining();
    await show(null, squats.slice(0, 5));
    await training.close();
    expect(await workouts()).toEqual([]);
    expect(set.isOpen).toBe(false);
    expect(closed).toEqual(['recogniser']);
  });

  it('says when the recogniser cannot be had', async () => {
    const { training, settle } = createTraining({ starts: () => Promise.reject(new Error('There is no WebAssembly.')) });
    await settle();
    expect(training.isBlind).toBe(true);
  });

  it('keeps what runs when the recogniser breaks', async () => {
    const made = createTraining();
    await made.show('squat', squats.slice(0, -40));
    made.breakRecogniser();
    expect(made.training.isBlind).toBe(true);
    await made.show(null, squats.slice(-40));
    await made.training.close();
    expect((await made.set.sets()).map(({ counts }) => counts.full)).toEqual([3]);
  });

  it('that lost its camera opens it again when it is asked to', async () => {
    const { set, settle } = createTraining();
    await settle();
    set.breakOff({ id: 'camera-unplugged', message: say`It is gone.`, remedy: say`Plug it in.` });
    set.runner.retry();
    await expect.poll(() => set.opened.length).toBe(2);
  });
});
