import type { Demo } from '../../src/core/demo.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { changeDemo } from '../../src/core/demo.ts';
import { AVERAGE_BODY } from '../../src/figure/bones.ts';
import { landmarkSeries, type SeriesOptions } from '../../src/figure/pinhole.ts';
import { learnMovement, type Lesson } from '../../src/teaching/learn.ts';
import { Recording } from '../../src/teaching/recording.ts';

/** Movements that no exercise of the catalogue is, and how they are shown. */

const TIMING: Demo['timing'] = { outMs: 1000, holdMs: 300, backMs: 1000, restMs: 500 };

const standing: Pick<Demo, 'rest' | 'contact' | 'timing' | 'camera'> = {
  rest: { both: { hipFlexion: 2, hipAbduction: 2, kneeFlexion: 4, shoulderAbduction: 8, elbowFlexion: 14 } },
  contact: 'feet',
  timing: TIMING,
  camera: { seen: 'front', lensHeightM: 0.9 },
};

const fromTheSide: Demo['camera'] = { seen: 'left side', lensHeightM: 0.9 };

/** Half of it with the left leg, half with the right: what comes after one repetition is the other leg's. */
const kneeUp = { hipFlexion: 85, kneeFlexion: 85, ankleDorsiflexion: 0 };

export const UNCATALOGUED = {
  'a calf raise': { ...standing, peak: { both: { heelRaise: 35 } }, camera: fromTheSide },
  'a side bend': { ...standing, peak: { trunk: { spineBend: 35 } } },
  'a march on the spot': { ...standing, contact: 'rightFoot', peak: { left: kneeUp } },
  'an arm raise to the side': { ...standing, peak: { both: { shoulderAbduction: 95, elbowFlexion: 6 } } },
  'an arm raise to the front': { ...standing, camera: fromTheSide, peak: { both: { shoulderFlexion: 95, elbowFlexion: 6 } } },
  'a heel to the bottom': {
    ...standing,
    contact: 'rightFoot',
    camera: fromTheSide,
    peak: { left: { hipFlexion: -4, kneeFlexion: 105 } },
  },
  'a lunge': {
    ...standing,
    contact: 'rightFoot',
    camera: fromTheSide,
    planted: { leftFoot: 'step' },
    peak: {
      trunk: { pelvisLean: 6 },
      left: { hipFlexion: 98, kneeFlexion: 92 },
      right: { hipFlexion: -2, kneeFlexion: 82, heelRaise: 45 },
    },
  },
  'a bow': {
    ...standing,
    camera: fromTheSide,
    peak: { trunk: { pelvisLean: 60, spineFlexion: 15 }, both: { hipFlexion: 62, kneeFlexion: 10 } },
  },
} satisfies Record<string, Demo>;

export type Uncatalogued = keyof typeof UNCATALOGUED;

/** The three that the promise is made of, first. */
export const NAMES: Uncatalogued[] = Object.keys(UNCATALOGUED).filter((name): name is Uncatalogued => name in UNCATALOGUED);

/** Learns from a series. */
export function lessonFrom(frames: Iterable<PoseFrame>): Lesson {
  const recording = new Recording();
  for (const frame of frames) recording.push(frame);
  return learnMovement(recording);
}

/** Three repetitions of somebody of usual build, filmed with a detector's tremor. */
export const shown = (name: Uncatalogued, options: SeriesOptions = {}): PoseFrame[] => [
  ...landmarkSeries(UNCATALOGUED[name], { reps: 3, fps: 15, noise: 0.006, seed: 7, ...options }),
];

export interface Other {
  who: string;
  demo: Demo;
  options: SeriesOptions;
}

const paced = (demo: Demo, factor: number): Demo =>
  changeDemo(demo, {
    timing: {
      outMs: factor * demo.timing.outMs,
      holdMs: factor * demo.timing.holdMs,
      backMs: factor * demo.timing.backMs,
      restMs: factor * demo.timing.restMs,
    },
  });

/** Ten others: each differs from the lesson in a way of its own, and most in several. */
export function others(name: Uncatalogued): Other[] {
  const demo: Demo = UNCATALOGUED[name];
  const small = { ...AVERAGE_BODY, statureM: 1.52, legRatio: 0.94, trunkRatio: 1.05 };
  const tall = { ...AVERAGE_BODY, statureM: 1.95, legRatio: 1.06 };
  const broad = { ...AVERAGE_BODY, hipWidthRatio: 1.25, shoulderWidthRatio: 1.15 };
  return [
    { who: 'somebody small', demo, options: { shape: small, noise: 0.006 } },
    { who: 'somebody tall, in a mirror', demo, options: { shape: tall, mirrored: true, noise: 0.006 } },
    { who: 'somebody broad, slowly', demo: paced(demo, 1.7), options: { shape: broad, noise: 0.006 } },
    { who: 'somebody quick', demo: paced(demo, 0.55), options: { fps: 30, noise: 0.006 } },
    { who: 'somebody who goes less far', demo, options: { depth: 0.78, noise: 0.006 } },
    { who: 'somebody turned to the left', demo, options: { yawDeg: 12, noise: 0.006 } },
    { who: 'somebody turned to the right', demo, options: { yawDeg: -12, shape: tall, noise: 0.006 } },
    { who: 'somebody whom the camera sees badly', demo, options: { noise: 0.015, seed: 3 } },
    { who: 'somebody whose camera is slow', demo: paced(demo, 1.2), options: { fps: 10, noise: 0.008 } },
    {
      who: 'somebody small, quick and in a mirror',
      demo: paced(demo, 0.75),
      options: { shape: small, mirrored: true, noise: 0.01 },
    },
  ];
}

/** What they did: eight repetitions. */
export const OTHERS_REPS = 8;

export const seriesOfOther = ({ demo, options }: Other): PoseFrame[] => [
  ...landmarkSeries(demo, { reps: OTHERS_REPS, fps: 15, seed: 11, ...options }),
];

/** Left and right in turn, so many repetitions together; still before and after. */
export function inTurns(name: Uncatalogued, reps: number, options: SeriesOptions = {}): PoseFrame[] {
  const frames: PoseFrame[] = [];
  for (let rep = 0; rep < reps; rep++) {
    const startMs = (frames.at(-1)?.timeMs ?? -1000 / 15) + 1000 / 15;
    frames.push(
      ...landmarkSeries(UNCATALOGUED[name], {
        fps: 15,
        noise: 0.006,
        seed: rep + 1,
        ...options,
        reps: 1,
        mirrored: rep % 2 === 1,
        leadInMs: rep === 0 ? 2000 : 150,
        tailMs: rep === reps - 1 ? 1500 : 0,
        startMs,
      }),
    );
  }
  return frames;
}
