import type { Exercise } from '../core/exercise.ts';
import * as figure from './bridge-single.demo.ts';
import { bridge, hipsUp } from './bridge.ts';
import { byId } from './shared/by-id.ts';
import { ARTICLE, LEHECKA_2017 } from './sources.ts';

const ANY = Infinity;

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
    ...bridge.camera,
    text: 'Camera low, at knee height or below, two to two and a half metres away. Lie with your side to it, the foot on the floor nearest, head to feet in the picture; turn round for the other leg.',
    // The lite model takes the raised leg for the one on the floor.
    model: 'full',
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
    ...hipsUp,
    minAmplitude: 20,
    // One leg reaches a little less than two.
    fullAt: -17,
  },
  hold: { targetMs: 2000, within: 8, maxSpeed: 12 },
  rules: [
    {
      ...byId(bridge.rules, 'straight-line'),
      title: 'Body and thigh in a straight line',
      bands: { good: [-ANY, 12], warn: [-ANY, 22] },
      basis: 'Hip flexion of the leg on the floor left over at the top; 2° more leeway than on two feet.',
      faultyDemo: figure.low,
    },
    {
      ...byId(bridge.rules, 'not-over-arched'),
      bands: { good: [-12, ANY], warn: [-20, ANY] },
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
    // As on both feet.
    { ...byId(bridge.rules, 'two-second-hold'), faultyDemo: figure.shortHold },
    { ...byId(bridge.rules, 'feet-distance'), faultyDemo: figure.footTooFar },
    {
      ...byId(bridge.rules, 'heels-down'),
      bands: { good: [-ANY, 0.36], warn: [-ANY, 0.5] },
      basis:
        'Rise of the near heel over the tip of the foot against the start, in foot lengths; with the other leg beside it the detector reads up to 0.33 for a foot that is flat.',
      faultyDemo: figure.heelLifts,
    },
    byId(bridge.rules, 'shoulders-down'),
    { ...byId(bridge.rules, 'all-the-way-down'), faultyDemo: figure.notLoweredBetween },
    byId(bridge.rules, 'hands-beside'),
  ],
  notObservable: [
    {
      id: 'hips-level',
      title: 'Hips level',
      why: 'From the side one hip hides the other.',
      reminder: 'Keep your hips level.',
    },
  ],
  safety: bridge.safety,
  sources: [ARTICLE, LEHECKA_2017],
  demo: figure.demo,
};
