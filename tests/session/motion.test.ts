import { describe, expect, it } from 'vitest';
import type { MediaProblem } from '../../src/capture/media-problem.ts';
import { say } from '../../src/core/message.ts';
import { squat } from '../../src/exercises/squat.ts';
import type { Teaching } from '../../src/motion/motion-state.ts';
import type { MotionSample } from '../../src/wearables/sample.ts';
import { simulatedSet } from '../motion/simulated-set.ts';
import { createSet, doseOfReps, options } from './a-set.ts';

const squats = simulatedSet(squat.demo, { seed: 21, reps: 8 });
const pictures = squats.frames(15);
const samples = squats.felt('left-thigh', 10);
/** Between the fourth repetition and the fifth. */
const FOUR_DONE_MS = ((squats.reps[3]?.endMs ?? 0) + (squats.reps[4]?.startMs ?? 0)) / 2;

/** A set with a sensor on: pictures and samples come in order of time, and pictures only before `darkMs`. */
function withSensor(learned: readonly Teaching[] = [], felt: readonly MotionSample[] = samples) {
  let heard: (sample: MotionSample) => void = () => undefined;
  const remembered = [...learned];
  const set = createSet(undefined, [], undefined, undefined, {
    listen: (listener) => void (heard = listener),
    remembered: () => remembered,
    remember: (_exercise, teachings) => void remembered.push(...teachings),
  });
  return {
    set,
    remembered,
    async goOn({ fromMs = 0, toMs = Infinity, darkMs = Infinity } = {}): Promise<void> {
      const moments = [...pictures.filter(({ timeMs }) => timeMs < darkMs), ...felt]
        .filter(({ timeMs }) => timeMs >= fromMs && timeMs < toMs)
        .sort((a, b) => a.timeMs - b.timeMs);
      for (const moment of moments) {
        if ('kind' in moment) heard(moment);
        else await set.show([moment]);
        // What is said of it is said before the next.
        await Promise.resolve();
      }
    },
    sources: async () => (await set.sets())[0]?.reps.map(({ source }) => source ?? 'camera'),
    states: () => set.events.flatMap((event) => (event.type === 'motion' ? [event.status?.state.type] : [])),
  };
}

const problemOf = (id: MediaProblem['id']): MediaProblem => ({
  id,
  message: say`The camera has stopped.`,
  remedy: say`Look at it.`,
});
/** What it does, the problem, and whether the camera stays open. */
const CAMERA_FAULTS = [
  ['is dark', problemOf('camera-black'), true],
  ['stands still', problemOf('camera-frozen'), true],
  ['is pulled out', problemOf('camera-unplugged'), false],
] as const;

const FOUR_AND_FOUR = [...Array<string>(4).fill('camera'), ...Array<string>(4).fill('motion')];

describe('a set with a sensor on', () => {
  it('goes on where the camera sees nothing, says so once, and writes what counted each repetition', async () => {
    const { set, goOn, sources, states } = withSensor();
    await set.runner.start(options('squat'));
    await goOn({ darkMs: FOUR_DONE_MS });
    await set.runner.stop('finished');
    expect(await sources()).toEqual(FOUR_AND_FOUR);
    expect(states()).toEqual(['learning', 'learning', 'learning', 'ready', 'counting']);
    expect(set.spoken.filter((text) => text === 'The camera cannot see you. Your sensor counts on.')).toHaveLength(1);
    expect(set.numbers()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it.each(CAMERA_FAULTS)('goes on where the camera %s', async (_, problem, isOpen) => {
    const { set, goOn, sources } = withSensor();
    await set.runner.start(options('squat'));
    await goOn({ toMs: FOUR_DONE_MS });
    if (isOpen) set.hinder(problem);
    else set.breakOff(problem);
    await goOn({ fromMs: FOUR_DONE_MS, darkMs: isOpen ? Infinity : FOUR_DONE_MS });
    expect(set.problems()).toEqual([problem.id]);
    await set.runner.stop('finished');
    expect(await sources()).toEqual(FOUR_AND_FOUR);
  });

  it('ends at its target, whoever has counted', async () => {
    const { set, goOn, sources } = withSensor();
    await set.runner.start(options('squat', { dose: doseOfReps(6) }));
    await goOn({ darkMs: FOUR_DONE_MS });
    expect(await sources()).toHaveLength(6);
    expect((await set.sets())[0]?.how).toBe('target');
  });

  it('counts nothing while the user pauses', async () => {
    const { set, goOn, sources } = withSensor();
    await set.runner.start(options('squat'));
    await goOn({ toMs: FOUR_DONE_MS });
    set.runner.pause();
    await goOn({ fromMs: FOUR_DONE_MS, darkMs: FOUR_DONE_MS });
    await set.runner.stop('finished');
    expect(await sources()).toEqual(['camera', 'camera', 'camera', 'camera']);
  });

  it('takes back the last one, if it was felt too', async () => {
    const { set, goOn, sources } = withSensor();
    await set.runner.start(options('squat'));
    await goOn({ darkMs: FOUR_DONE_MS });
    set.runner.undoLastRep();
    await set.runner.stop('finished');
    expect(await sources()).toEqual(FOUR_AND_FOUR.slice(0, -1));
  });

  it('says once where to wear it, where it feels too little', async () => {
    const still = samples.map((sample) => ({ ...sample, place: 'wrist' as const, acceleration: [0, 0, 1] as const }));
    const { set, goOn } = withSensor([], still);
    await set.runner.start(options('squat'));
    await goOn();
    await set.runner.stop('finished');
    const sentence = 'Your sensor does not feel this well enough. Wear it on the thigh of the leg that moves.';
    expect(set.spoken.filter((text) => text === sentence)).toHaveLength(1);
  });
});

describe('a set without a camera', () => {
  it('is counted by what a set before has taught, opens no camera and loads no detector', async () => {
    const { set, goOn, remembered } = withSensor();
    await set.runner.start(options('squat'));
    await goOn();
    await set.runner.stop('finished');
    expect(remembered).toMatchObject([{ source: 'sensor', place: null, side: null }]);

    const alone = withSensor(remembered);
    await alone.set.runner.start(options('squat', { source: { kind: 'motion', side: null } }));
    await alone.goOn({ darkMs: 0 });
    await alone.set.runner.stop('finished');
    expect(await alone.sources()).toEqual(Array<string>(8).fill('motion'));
    expect((await alone.set.sets())[0]).toMatchObject({ source: 'motion', counts: { full: 8, partial: 0 } });
    expect([alone.set.loads, alone.set.opened]).toEqual([0, []]);
    expect(alone.set.spoken).not.toContain('The camera cannot see you. Your sensor counts on.');
  });

  it('that is thrown away teaches nothing', async () => {
    const { set, goOn, remembered } = withSensor();
    await set.runner.start(options('squat'));
    await goOn();
    await set.runner.stop('cancelled');
    expect(remembered).toEqual([]);
  });
});
