import { changeDemo, type Demo, type DemoCamera, type DemoChange, type KeyPose } from '../src/core/demo.ts';
import type { Exercise } from '../src/core/exercise.ts';
import { hipDrop } from '../src/exercises/hip-drop.ts';
import { hipHike } from '../src/exercises/hip-hike.ts';
import type { ClipJob } from '../src/figure/recorder.ts';
import type { PictureSize } from '../src/figure/camera.ts';
import { repTimes } from '../src/figure/skeleton.ts';
import type { ModelName } from '../src/capture/pose/protocol.ts';
import { CLIP_FPS, CLIP_REPS, CLIP_STILL } from './clips/clip-truth.ts';

/** What the pelvis study shows to the detector: one thing changed at a time around a base case. */

/** High enough for compression to play no part: a live camera is not compressed. */
const BITS_PER_PIXEL = 1;

const SMALL: PictureSize = { widthPx: 640, heightPx: 360 };
const LARGE: PictureSize = { widthPx: 1280, heightPx: 720 };
const PORTRAIT: PictureSize = { widthPx: 360, heightPx: 640 };
/** Of a camera 40° high in landscape that is turned by a quarter. */
const PORTRAIT_FOV_DEG = 66;

/** The distance from which a webcam sees an average person on a step from head to foot with some room. */
const BASE_DISTANCE_M = 3;

export interface StudyCase {
  /** What is different from the base case. */
  name: string;
  job: ClipJob;
  model: ModelName;
  inputWidth: number;
  /** The exercises that look at it, and what they ought to count. */
  exercises: readonly Exercise[];
  trueReps: number;
}

interface CaseOptions {
  change?: DemoChange;
  camera?: Partial<DemoCamera>;
  picture?: PictureSize;
  model?: ModelName;
  inputWidth?: number;
}

/** A set as it is recorded; the demo stands at the base distance where it does not say otherwise. */
function jobOf(demo: Demo, picture: PictureSize = SMALL, reps: number = CLIP_REPS, tailMs: number = CLIP_STILL.tailMs): ClipJob {
  const at = changeDemo(demo, { camera: { distanceM: demo.camera.distanceM ?? BASE_DISTANCE_M } });
  const bitsPerSecond = picture.widthPx * picture.heightPx * CLIP_FPS * BITS_PER_PIXEL;
  return { demo: at, reps, fps: CLIP_FPS, leadInMs: CLIP_STILL.leadInMs, tailMs, bitsPerSecond, picture };
}

function caseOf(exercise: Exercise, name: string, demo: Demo, options: CaseOptions = {}): StudyCase {
  const { change = {}, camera = {}, picture, model = 'full', inputWidth = 640 } = options;
  const job = jobOf(changeDemo(changeDemo(demo, change), { camera }), picture);
  return { name, job, model, inputWidth, exercises: [exercise], trueReps: CLIP_REPS };
}

/** Pelvis tilted by `degrees` against rest; the standing knee gives as much as the demo lets it. */
const dropBy = (degrees: number): DemoChange => ({
  peak: {
    trunk: { pelvisList: -degrees, spineBend: degrees },
    left: { hipAbduction: -degrees },
    right: { hipAbduction: degrees },
  },
});
const hikeBy = (degrees: number): DemoChange => ({
  peak: {
    trunk: { pelvisList: degrees, spineBend: -degrees },
    left: { hipAbduction: degrees - 1, hipFlexion: 3 + 0.4 * degrees, kneeFlexion: 3 + 0.8 * degrees },
    right: { hipAbduction: -degrees },
  },
});

/** The same stance with the arms as these angles have them, held nowhere. */
const withArms = (demo: Demo, arms: KeyPose): Demo => changeDemo({ ...demo, planted: {} }, { rest: arms });

const HANGING: KeyPose = { both: { shoulderAbduction: 8, elbowFlexion: 8 } };
const CROSSED: KeyPose = {
  both: { shoulderAbduction: 12, shoulderRotation: 55, elbowFlexion: 100 },
  left: { shoulderFlexion: 34 },
  right: { shoulderFlexion: 24 },
};

/** Hands at the hips, elbows out to the sides. */
const AKIMBO: KeyPose = { both: { shoulderFlexion: -30, shoulderAbduction: 30, shoulderRotation: 40, elbowFlexion: 90 } };

/** Hands that stay where they were while the pelvis moves below them. */
const handsStay = (demo: Demo): Demo => ({
  ...withArms(demo, AKIMBO),
  planted: { leftHand: 'place', rightHand: 'place' },
});

const BASE_DEG = 12;

/** `isThorough`: with what depends on picture and arms alone, which one of the exercises is enough to show. */
function casesOf(exercise: Exercise, tiltBy: (degrees: number) => DemoChange, isThorough: boolean): StudyCase[] {
  const { demo } = exercise;
  const base = changeDemo(demo, tiltBy(BASE_DEG));
  const of = (name: string, options?: CaseOptions): StudyCase => caseOf(exercise, name, base, options);
  const sized = (degrees: number, name = `tilt ${degrees}°`, options: CaseOptions = {}): StudyCase =>
    caseOf(exercise, name, demo, { ...options, change: tiltBy(degrees) });
  const portrait: CaseOptions = {
    picture: PORTRAIT,
    camera: { distanceM: 2, verticalFovDeg: PORTRAIT_FOV_DEG },
  };
  const thorough = (): StudyCase[] => [
    ...[1.5, 2, 2.5].map((distanceM) => of(`${distanceM.toFixed(1)} m`, { camera: { distanceM } })),
    of('phone upright, 2.0 m', portrait),
    sized(8, 'phone upright, 2.0 m, tilt 8°', portrait),
    of('1280×720', { picture: LARGE }),
    of('1280×720, not shrunk', { picture: LARGE, inputWidth: 1280 }),
    of('model heavy', { model: 'heavy' }),
    caseOf(exercise, 'elbows out', changeDemo(base, { rest: AKIMBO })),
    caseOf(exercise, 'arms crossed', withArms(base, CROSSED)),
    caseOf(exercise, 'hands stay in the air', handsStay(base)),
  ];
  return [
    of('base'),
    sized(5),
    sized(8),
    sized(17),
    of('4.0 m', { camera: { distanceM: 4 } }),
    sized(5, 'phone upright, 2.0 m, tilt 5°', portrait),
    of('model lite', { model: 'lite' }),
    of('from behind', { camera: { seen: 'back' } }),
    caseOf(exercise, 'arms hanging', withArms(base, HANGING)),
    ...(isThorough ? thorough() : []),
  ];
}

/** What is neither a hip drop nor a hip hike, in the same stance. */
function otherMovements(): StudyCase[] {
  const { demo } = hipDrop;
  const stance: Demo = { ...demo, peak: {} };
  const of = (name: string, of: Demo, reps: number = CLIP_REPS, tailMs?: number): StudyCase => ({
    name,
    job: jobOf(of, SMALL, reps, tailMs),
    model: 'full',
    inputWidth: 640,
    exercises: [hipDrop, hipHike],
    trueReps: 0,
  });
  const doing = (peak: KeyPose): Demo => ({ ...stance, peak });
  return [
    of('stands still for 30 s', stance, 0, 28_200),
    of('leans the trunk to the hanging leg', doing({ trunk: { spineBend: -14 } })),
    of('leans the trunk to the standing leg', doing({ trunk: { spineBend: 14 } })),
    of('bends the knee of the hanging leg', doing({ right: { hipFlexion: 28, kneeFlexion: 52 } })),
    of('bends the knee of the standing leg', doing({ left: { hipFlexion: 20, kneeFlexion: 38 } })),
    of('one hand slides up', { ...withArms(stance, AKIMBO), peak: { right: { elbowFlexion: 106 } } }),
    of('one hand slides down', { ...withArms(stance, AKIMBO), peak: { right: { elbowFlexion: 74 } } }),
  ];
}

export const STUDY_CASES: readonly StudyCase[] = [
  ...casesOf(hipDrop, dropBy, true),
  ...otherMovements(),
  ...casesOf(hipHike, hikeBy, false),
];

/** When the repetitions of a clip happen, milliseconds. */
export const timesOf = ({ demo, reps, leadInMs }: ClipJob) =>
  repTimes(demo.timing, reps).map(({ startMs, topFromMs, topToMs, endMs }) => ({
    startMs: startMs + leadInMs,
    topFromMs: topFromMs + leadInMs,
    topToMs: topToMs + leadInMs,
    endMs: endMs + leadInMs,
  }));
