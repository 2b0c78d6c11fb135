import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './bridge-single.demo.ts';
import { bridge, hipsUp } from './bridge.ts';
import { byId } from './shared/by-id.ts';
import { ARTICLE, LEHECKA_2017 } from './sources.ts';

const ANY = Infinity;

export const bridgeSingle: Exercise = {
  id: 'bridge-single',
  name: say`Single-leg bridge`,
  articleName: 'The Glute Bridge',
  steps: [
    say`Lie on your back, one foot on the floor about 25 cm from your bottom, hands slightly to the side.`,
    say`Raise the other leg, hip and knee at right angles, and keep it there.`,
    say`Press the foot on the floor down and raise your hips until body and thigh form a straight line.`,
    say`Hold for two seconds, then lower all the way.`,
  ],
  muscles: [say`gluteus maximus`, say`gluteus medius`, say`hamstrings`, say`core`],
  props: [say`mat (optional)`],
  progression: say`First a longer hold, then slower repetitions.`,
  prescription: { sets: 3, reps: 15, perSide: true },
  camera: {
    ...bridge.camera,
    text: say`Camera low, at knee height or below, two to two and a half metres away. Lie with your side to it, the foot on the floor nearest, head to feet in the picture; turn round for the other leg.`,
    // The lite model takes the raised leg for the one on the floor.
    model: 'full',
  },
  startPose: [
    { signal: 'hipFlex', within: [25, 90], hint: say`Hips down, one foot on the floor` },
    { signal: 'hipRise', within: [-0.35, 0.2], hint: say`Lower your hips to the floor` },
  ],
  posture: [
    { signal: 'trunkElevation', within: [0, 50], hint: say`Lie on your back` },
    { signal: 'otherFootLift', within: [0.2, ANY], hint: say`Raise one leg` },
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
      title: say`Body and thigh in a straight line`,
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
      title: say`Raised knee at a right angle`,
      quote: 'raise one leg up (at a 90-degree angle from the knee)',
      signal: 'otherKneeFlex',
      phase: 'peak',
      over: 'median',
      bands: { good: [70, 105], warn: [50, 120] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Knee at a right angle`, high: say`Knee at a right angle` },
      basis: 'Knee flexion of the raised leg at the top.',
      faultyDemo: figure.legStraight,
    },
    {
      id: 'top-leg-still',
      title: say`Raised leg does not swing along`,
      quote: 'use the foot that’s on the ground to raise your hips',
      signal: 'otherHipFlex',
      phase: 'peak',
      over: 'median',
      fromStart: true,
      bands: { good: [-12, 12], warn: [-20, 20] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Top leg still`, high: say`Top leg still` },
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
      title: say`Hips level`,
      why: say`From the side one hip hides the other.`,
      reminder: say`Keep your hips level.`,
    },
  ],
  safety: bridge.safety,
  sources: [ARTICLE, LEHECKA_2017],
  demo: figure.demo,
};
