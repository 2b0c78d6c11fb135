import { inTurn, say, type Message } from '../../core/message.ts';
import type { Exercise, FormRule, NotObservable } from '../../core/exercise.ts';
import * as figure from '../donkey-bent.demo.ts';
import { BIOLOGY_INSIGHTS, PIKE_ATHLETICS } from '../sources.ts';
import { STOP_AT_SHARP_PAIN } from './safety.ts';
import { loweredSlowly } from './tempo.ts';

const ANY = Infinity;

/** How every exercise on hands and knees with one leg going up behind is seen and begun. */
export const common: Pick<Exercise, 'muscles' | 'camera' | 'startPose' | 'posture' | 'sides' | 'rep'> = {
  muscles: [say`gluteus maximus`, say`hamstrings`, say`core`],
  camera: {
    view: 'side',
    alsoCounts: ['oblique'],
    posture: 'kneeling',
    lensHeightM: [0.3, 0.6],
    distanceM: [2, 2.5],
    text: say`Camera low, at knee to hip height, two to two and a half metres away. Turn your side to it, with the working leg nearest and room behind you for the kick; turn round for the other leg.`,
    model: 'full',
  },
  startPose: [
    { signal: 'hipExtension', within: [-115, -50], hint: say`Both knees below your hips` },
    { signal: 'kneeFlex', within: [55, 130], hint: say`Bend your knees to ninety degrees` },
    { signal: 'kneeOverWrist', within: [-0.15, 0.25], hint: say`Both knees on the floor` },
    { signal: 'wristAheadOfShoulder', within: [-0.4, 0.4], hint: say`Hands below your shoulders` },
  ],
  // A hinge on one leg moves the hip just as far; there the trunk is level too, but the other knee is straight.
  posture: [
    { signal: 'trunkLean', within: [50, 120], hint: say`Get on your hands and knees` },
    { signal: 'otherKneeFlex', within: [45, 150], hint: say`Keep the other knee down` },
  ],
  sides: 'moves-more',
  rep: {
    signal: { side: 'hipExtension', oblique: 'hipExtension' },
    // In space people read the same rest, and 70 to 100 % of the way.
    witnesses: [
      { signal: 'hipExtension', weight: 1, shownFrom: 'side' },
      { signal: 'hipExtension3d', weight: 0.7 },
    ],
    unit: 'deg',
    rest: [-110, -50],
    // Between repetitions the knee hangs above the floor, some 20° short of the start pose.
    minAmplitude: 24,
    // Level with the trunk is 0; up to 15° short of it cannot be told from the detector's error.
    fullAt: -15,
    goal: 0,
    partialCue: say`A bit higher`,
    minOutMs: 150,
    minRepMs: 500,
    // Rocking back and forth opens the hips too, but leaves the knee below them.
    confirm: [
      { signal: 'kneeOverHip', perUnit: 0.002 },
      // In a plank the hips are hardly above the knees.
      { signal: 'hipsOverKnee', phase: 'peak', within: [0.4, ANY] },
    ],
  },
};

/** For kicks in which the knee stays bent. */
export const rightAngle: FormRule = {
  id: 'knee-bent',
  title: say`Knee stays at a right angle`,
  quote: 'keeping it bent at 90 degrees throughout the movement',
  signal: 'kneeFlex',
  phase: 'peak',
  over: 'median',
  bands: { good: [70, 105], warn: [50, 120] },
  views: ['side'],
  confidence: 'high',
  grade: 'article',
  cue: { low: say`Keep ninety degrees`, high: say`Keep ninety degrees` },
  basis: 'Knee flexion at the top, where it opens most.',
  faultyDemo: figure.kneeOpens,
  alsoFinds: ['sole-to-ceiling'],
};

export const backStill: FormRule = {
  id: 'back-still',
  title: say`Back stays as it is`,
  quote: 'make sure to keep your back straight',
  signal: 'trunkLean',
  phase: 'peak',
  over: 'median',
  fromStart: true,
  bands: { good: [-8, 8], warn: [-15, 15] },
  views: ['side'],
  confidence: 'medium',
  grade: 'article',
  cue: { low: say`Keep your back still`, high: say`Keep your back still` },
  basis: 'Change of the trunk’s angle against the start; the spine itself has no points.',
  faultyDemo: figure.chestSinks,
};

export const bodyStill: FormRule = {
  id: 'body-still',
  title: say`Shoulders stay above the hands`,
  quote: 'keeping your body still',
  signal: 'wristAheadOfShoulder',
  phase: 'peak',
  over: 'median',
  fromStart: true,
  bands: { good: [-0.1, 0.1], warn: [-0.18, 0.18] },
  views: ['side'],
  confidence: 'medium',
  grade: 'article',
  cue: { low: say`Keep your body still`, high: say`Keep your body still` },
  basis: 'Shift of the near shoulder over the hand against the start, in trunk lengths.',
  faultyDemo: figure.bodyShifts,
  alsoFinds: ['knees-under-hips'],
};

export const notTooHigh: FormRule = {
  id: 'not-too-high',
  title: say`Only as high as the back stays still`,
  quote: 'make sure to keep your back straight',
  source: BIOLOGY_INSIGHTS,
  signal: 'hipExtension',
  phase: 'peak',
  over: 'median',
  bands: { good: [-ANY, 20], warn: [-ANY, 35] },
  views: ['side'],
  confidence: 'medium',
  grade: 'advice',
  cue: { high: say`Not so high` },
  basis: 'Hip extension beyond the line of the trunk; hip and lower back cannot be told apart, and demonstrations go to 30°.',
  faultyDemo: figure.tooHigh,
};

export const lowerSlowly: FormRule = {
  ...loweredSlowly,
  title: say`Lowers with control`,
  quote: 'Lower the leg',
  views: ['side', 'oblique'],
  faultyDemo: figure.dropped,
};

export const handsUnderShoulders: FormRule = {
  id: 'hands-under-shoulders',
  title: say`Hands below the shoulders`,
  quote: 'Your hands should be stacked directly under your shoulders',
  signal: 'wristAheadOfShoulder',
  phase: 'start',
  over: 'median',
  bands: { good: [-0.15, 0.15], warn: [-0.25, 0.25] },
  views: ['side'],
  confidence: 'medium',
  grade: 'article',
  cue: { low: say`Hands under your shoulders`, high: say`Hands under your shoulders` },
  basis: 'Distance of the near hand ahead of the shoulder, in trunk lengths.',
  faultyDemo: figure.handsAhead,
};

export const kneesUnderHips: FormRule = {
  id: 'knees-under-hips',
  title: say`Carrying knee below the hip`,
  quote: 'The knees should be below the hips',
  signal: 'otherKneeAheadOfHip',
  phase: 'peak',
  over: 'median',
  bands: { good: [-0.15, 0.15], warn: [-0.25, 0.25] },
  views: ['side'],
  confidence: 'medium',
  grade: 'article',
  cue: { low: say`Knee under your hip`, high: say`Knee under your hip` },
  basis: 'Distance of the carrying knee ahead of its hip, in trunk lengths; seen while the other leg is out of its way.',
  faultyDemo: figure.kneesBehind,
};

export const longNeck: FormRule = {
  id: 'long-neck',
  title: say`Head in line with the back`,
  source: PIKE_ATHLETICS,
  signal: 'neckAngle',
  phase: 'peak',
  over: 'median',
  fromStart: true,
  bands: { good: [-15, 15], warn: [-25, 25] },
  views: ['side'],
  confidence: 'low',
  grade: 'advice',
  cue: { low: say`Look at the floor`, high: say`Look at the floor` },
  basis: 'Change of the angle between ear, shoulder and hip against the start; a hint only.',
  faultyDemo: figure.headBack,
};

export const noTouch: FormRule = {
  id: 'no-touch',
  title: say`Knee stays off the floor`,
  quote: 'without letting it touch the ground',
  signal: 'kneeOverWrist',
  phase: 'end',
  over: 'median',
  fromStart: 'held-only',
  bands: { good: [0.05, ANY], warn: [0.03, ANY] },
  views: ['side', 'oblique'],
  confidence: 'medium',
  grade: 'article',
  cue: { low: say`Don’t touch down` },
  basis: 'Height of the knee above where it was on the floor in the start pose, in trunk lengths; contact itself is not visible.',
  faultyDemo: figure.touchesDown,
};

export const hipsSquare: NotObservable = {
  id: 'hips-square',
  title: say`Hips square to the floor`,
  why: say`From the side one hip hides the other.`,
  reminder: say`Keep your hips square.`,
};

export const notObservable: readonly NotObservable[] = [
  hipsSquare,
  {
    id: 'lower-back',
    title: say`Lower back does not sag`,
    quote: 'make sure to keep your back straight',
    why: say`The camera does not see the curve of your back; an arch shows only when your trunk tips or your leg goes far up.`,
    reminder: say`Brace your belly.`,
  },
];

export const safety: readonly Message[] = [
  say`Put a pad under your knees.`,
  inTurn(say`With sore knees or wrists do bridges or side-lying lifts instead.`, STOP_AT_SHARP_PAIN),
];
