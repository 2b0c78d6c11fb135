import { inTurn, say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './hip-hike.demo.ts';
import * as onAStep from './shared/pelvis-on-a-step.ts';
import { STOP_AT_SHARP_PAIN } from './shared/safety.ts';
import { EDMONDSTON_2013 } from './sources.ts';

const ANY = Infinity;

export const hipHike: Exercise = {
  ...onAStep.common,
  id: 'hip-hike',
  name: say`Hip hike`,
  articleName: 'Heel Hike',
  steps: [
    say`Stand tall with one foot at the edge of a step or box, the other leg hanging straight beside it.`,
    say`Hands on your hips. Let the standing knee bend a little.`,
    say`Drive the hip of the hanging leg up quickly; that leg stays straight.`,
    say`Lower it in control until the hips are level.`,
  ],
  progression: say`The next step after the hip drop. When three sets of 8 feel easy: ankle weights or a weight vest.`,
  // So few pixels: shrunk with every point off by a pixel of 640, the figure's counts down to 0.28.
  camera: { ...onAStep.common.camera, smallest: 0.3 },
  feltAt: 'waist',
  rep: {
    ...onAStep.pelvisMoves('pelvisRise', -0.1),
    partialCue: say`Hip a little higher`,
    minOutMs: 120,
    minRepMs: 600,
  },
  rules: [
    {
      id: 'quick-up',
      title: say`Driven up quickly`,
      quote: 'drive the right hip up quickly',
      signal: 'outMs',
      phase: 'out',
      over: 'median',
      bands: { good: [-ANY, 850], warn: [-ANY, 1100] },
      views: onAStep.FACING,
      confidence: 'medium',
      grade: 'article',
      cue: { high: say`Quick up` },
      basis: 'Time on the way up: half a second, and up to a third for what smoothing adds to a small movement.',
      faultyDemo: figure.slow,
    },
    {
      id: 'lift-from-the-hip',
      title: say`Lifted from the hip, not the knee`,
      quote: 'drive the right hip up',
      source: EDMONDSTON_2013,
      signal: 'legReach',
      phase: 'peak',
      over: 'median',
      fromStart: true,
      bands: { good: [-0.03, ANY], warn: [-0.045, ANY] },
      views: onAStep.FACING,
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Lift from the hip` },
      basis:
        'Shortening from hip to ankle of the hanging leg, in leg lengths. Good repetitions show up to 0.015, a knee bent by 52° shows 0.05 (docs/hip-drop-and-hike.md).',
      faultyDemo: figure.kneeLiftsFoot,
    },
    {
      id: 'back-to-level',
      title: say`Comes back to level`,
      quote: 'Perform all the steps in the Heel Drop exercise',
      signal: 'pelvisRise',
      phase: 'end',
      over: 'median',
      fromStart: true,
      bands: { good: [-ANY, 0.012], warn: [-ANY, 0.022] },
      views: onAStep.FACING,
      confidence: 'medium',
      grade: 'article',
      cue: { high: say`All the way down` },
      basis:
        'How much higher that side of the pelvis still is than at the start, in leg lengths: 0.01 are about 2°, 0.02 about 4°.',
      faultyDemo: figure.notBackDown,
    },
    {
      ...onAStep.standsStraight,
      basis: 'Sideways lean of the trunk against standing; leaning is not hiking.',
      faultyDemo: figure.leans,
    },
    onAStep.handsOnHips,
  ],
  notObservable: [
    ...onAStep.notObservable,
    {
      id: 'knee-gives',
      title: say`How much the standing knee bends`,
      quote: 'flex the left knee a little bit',
      why: say`It bends towards the camera: from the front a bend of 38° can hardly be told from none.`,
      reminder: say`Let the standing knee give a little.`,
    },
  ],
  safety: [onAStep.safeStep, inTurn(say`Quick does not mean with all your strength: stay in balance.`, STOP_AT_SHARP_PAIN)],
  demo: figure.demo,
};
