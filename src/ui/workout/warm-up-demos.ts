import { changeDemo, mirrorDemo, type Demo } from '../../core/demo.ts';
import { exerciseById } from '../../exercises/index.ts';
import type { WarmUpMove } from '../../programme/index.ts';

/** What the figure shows of the warm-up: made of exercises where one is like it, and by itself where none is. */

/** Standing on the right leg: the left one swings straight from behind to the height of the knee. */
const swing: Demo = {
  rest: {
    trunk: { pelvisLean: 2 },
    both: { shoulderAbduction: 10, elbowFlexion: 14, hipFlexion: 3, kneeFlexion: 4 },
    left: { hipFlexion: -18, kneeFlexion: 14, ankleDorsiflexion: -8 },
  },
  peak: { left: { hipFlexion: 46, kneeFlexion: 8, ankleDorsiflexion: 0 }, right: { shoulderFlexion: 18 } },
  contact: 'rightFoot',
  timing: { outMs: 800, holdMs: 60, backMs: 800, restMs: 60 },
  camera: { seen: 'left side', lensHeightM: 0.9 },
};

const of = (id: string): Demo => {
  const exercise = exerciseById(id);
  if (!exercise) throw new RangeError(`There is no exercise "${id}".`);
  return exercise.demo;
};

/** Nothing is worn or used yet. */
const bare = (demo: Demo): Demo => ({ ...demo, props: {} });

const march = changeDemo(bare(of('knee-drive')), {
  peak: {
    left: { hipFlexion: 84, kneeFlexion: 92 },
    right: { shoulderFlexion: 46, elbowFlexion: 60, shoulderAbduction: 8 },
  },
  timing: { outMs: 450, holdMs: 80, backMs: 450, restMs: 150 },
});

const halfSquat = changeDemo(of('squat'), {
  peak: { trunk: { pelvisLean: 22, neckFlexion: -12 }, both: { hipFlexion: 64, kneeFlexion: 56, shoulderFlexion: 90 } },
});

const DEMOS: Readonly<Record<WarmUpMove['id'], Demo>> = {
  march,
  'swing-left': swing,
  'swing-right': mirrorDemo(swing),
  'half-squats': halfSquat,
};

export const warmUpDemo = ({ id }: WarmUpMove): Demo => DEMOS[id];
