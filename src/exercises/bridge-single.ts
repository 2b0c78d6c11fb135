import type { DemoChange } from '../core/demo.ts';
import type { Exercise, FormRule } from '../core/exercise.ts';
import * as figure from './bridge-single.demo.ts';
import { bridge } from './bridge.ts';
import { ARTICLE, LEHECKA_2017 } from './sources.ts';

const ANY = Infinity;

/** Rules of the bridge on both feet that hold here as they are, with this figure doing them wrong; null where it cannot show it. */
const FROM_BRIDGE: readonly (readonly [id: string, faultyDemo: DemoChange | null])[] = [
  ['two-second-hold', figure.shortHold],
  ['feet-distance', figure.footTooFar],
  ['heels-down', figure.heelLifts],
  ['shoulders-down', null],
  ['all-the-way-down', figure.notLoweredBetween],
  ['hands-beside', null],
];

const inherited: readonly FormRule[] = FROM_BRIDGE.flatMap(([id, faultyDemo]) =>
  bridge.rules.filter((rule) => rule.id === id).map((rule) => ({ ...rule, ...(faultyDemo && { faultyDemo }) })),
);

export const bridgeSingle: Exercise = {
  id: 'bridge-single',
  name: 'Single-leg bridge',
  articleName: 'The Glute Bridge',
  steps: [
    'Lie on your back, one foot on the floor about 25 cm from your bottom, hands slightly to the side.',
    'Raise the other leg, hip and knee at right angles, and keep it there.',
    'Press the foot on the floor down and raise your hips until body and thigh form a straight line.',
    'Hold for two seconds, then lower all the way.',
  ],
  muscles: ['gluteus maximus', 'gluteus medius', 'hamstrings', 'core'],
  props: ['mat (optional)'],
  progression: 'First a longer hold, then slower repetitions.',
  prescription: { sets: 3, reps: 15, perSide: true },
  camera: {
    view: 'side',
    alsoCounts: ['oblique'],
    posture: 'lying',
    lensHeightM: [0.2, 0.5],
    distanceM: [2, 2.5],
    text: 'Camera low, at knee height or below, two to two and a half metres away. Lie with your side to it, the foot on the floor nearest, head to feet in the picture; turn round for the other leg.',
  },
  startPose: [
    { signal: 'hipFlex', within: [25, 90], hint: 'Hips down, one foot on the floor' },
    { signal: 'hipRise', within: [-0.35, 0.2], hint: 'Lower your hips to the floor' },
  ],
  posture: [
    { signal: 'trunkElevation', within: [0, 50], hint: 'Lie on your back' },
    { signal: 'otherFootLift', within: [0.2, ANY], hint: 'Raise one leg' },
  ],
  sides: 'stands',
  rep: {
    signal: { side: 'hipExtension', oblique: 'hipExtension' },
    unit: 'deg',
    rest: [-75, -25],
    minAmplitude: 20,
    // Straight is 0; one leg reaches a little less than two, and up to 15° cannot be told from the detector's error.
    fullAt: -17,
    goal: 0,
    partialCue: 'Hips higher',
    minOutMs: 250,
    minRepMs: 800,
    // Extending the hip by sliding the foot away leaves the hips on the floor.
    confirm: [{ signal: 'hipRise', perUnit: 0.003 }],
  },
  hold: { targetMs: 2000, within: 8, maxSpeed: 12 },
  rules: [
    {
      id: 'straight-line',
      title: 'Body and thigh in a straight line',
      quote: 'until bringing the body and quads in a straight line',
      signal: 'hipFlex',
      phase: 'peak',
      over: 'median',
      bands: { good: [-ANY, 12], warn: [-ANY, 22] },
      views: ['side'],
      confidence: 'high',
      grade: 'article',
      cue: { high: 'Hips higher' },
      basis: 'Hip flexion of the leg on the floor left over at the top; 2° more leeway than on two feet.',
      faultyDemo: figure.low,
    },
    {
      id: 'not-over-arched',
      title: 'Not beyond a straight line',
      quote: 'in a straight line',
      signal: 'hipFlex',
      phase: 'peak',
      over: 'median',
      bands: { good: [-12, ANY], warn: [-20, ANY] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: 'Ribs down' },
      basis: 'Hip extension beyond straight; hip and lower back cannot be told apart.',
      faultyDemo: figure.overArched,
    },
    {
      id: 'raised-knee',
      title: 'Raised knee at a right angle',
      quote: 'raise one leg up (at a 90-degree angle from the knee)',
      signal: 'otherKneeFlex',
      phase: 'peak',
      over: 'median',
      bands: { good: [70, 105], warn: [50, 120] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: 'Bend to ninety', high: 'Bend to ninety' },
      basis: 'Knee flexion of the raised leg at the top.',
      faultyDemo: figure.legStraight,
    },
    {
      id: 'top-leg-still',
      title: 'Raised leg does not swing along',
      quote: 'use the foot that’s on the ground to raise your hips',
      signal: 'otherHipFlex',
      phase: 'peak',
      over: 'median',
      fromStart: true,
      bands: { good: [-12, 12], warn: [-20, 20] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: 'Top leg still', high: 'Top leg still' },
      basis: 'Change of the raised hip’s flexion against the start.',
      faultyDemo: figure.legSwings,
    },
    ...inherited,
  ],
  notObservable: [
    {
      id: 'hips-level',
      title: 'Hips level',
      why: 'From the side one hip hides the other.',
      reminder: 'Keep your hips level.',
    },
  ],
  safety: ['Lift only as far as a straight line, without strain in the lower back.', 'Stop at sharp pain in hip or back.'],
  sources: [ARTICLE, LEHECKA_2017],
  demo: figure.demo,
};
