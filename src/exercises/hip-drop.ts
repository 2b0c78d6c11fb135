import { inTurn, say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './hip-drop.demo.ts';
import * as onAStep from './shared/pelvis-on-a-step.ts';
import { STOP_AT_SHARP_PAIN } from './shared/safety.ts';
import { EDMONDSTON_2013 } from './sources.ts';

const ANY = Infinity;

export const hipDrop: Exercise = {
  ...onAStep.common,
  id: 'hip-drop',
  name: say`Hip drop`,
  articleName: 'Heel Drop',
  steps: [
    say`Stand tall with one foot at the edge of a step or box, the other leg hanging straight beside it.`,
    say`Hands on your hips, standing knee straight but not locked.`,
    say`Let the hip of the hanging leg sink; the shoulders stay level.`,
    say`Pull it up again until the hips are level.`,
  ],
  progression: say`When three sets of 8 feel easy: the hip hike; then ankle weights or a weight vest.`,
  // A drop of so few pixels: shrunk with every point off by a pixel of 640, the figure's counts down to 0.5.
  camera: { ...onAStep.common.camera, smallest: 0.5 },
  feltAt: 'waist',
  rep: {
    ...onAStep.pelvisMoves('pelvisDrop', 0.06),
    partialCue: say`Drop a little further`,
    minOutMs: 250,
    minRepMs: 800,
  },
  rules: [
    {
      id: 'back-up',
      title: say`Comes all the way back up`,
      quote: 'Drop the right hip down and put it back up',
      source: EDMONDSTON_2013,
      signal: 'pelvisDrop',
      phase: 'end',
      over: 'median',
      fromStart: true,
      bands: { good: [-ANY, 0.012], warn: [-ANY, 0.022] },
      views: onAStep.FACING,
      confidence: 'medium',
      grade: 'article',
      cue: { high: say`All the way back up` },
      basis:
        'How much lower that side of the pelvis still is than at the start, in leg lengths: 0.01 are about 2°, 0.02 about 4°.',
      faultyDemo: figure.notBackUp,
    },
    {
      ...onAStep.standsStraight,
      basis: 'Sideways lean of the trunk against standing; leaning is not dropping.',
      faultyDemo: figure.leans,
    },
    onAStep.handsOnHips,
  ],
  notObservable: [
    ...onAStep.notObservable,
    {
      id: 'standing-leg-long',
      title: say`Standing leg stays long`,
      quote: 'Drop the right hip down',
      why: say`That knee bends towards the camera: a bend of 38° shortens the leg in the picture by less than a good repetition seems to.`,
      reminder: say`Keep your standing leg long.`,
    },
  ],
  safety: [onAStep.safeStep, inTurn(say`Sink only as far as you can control.`, STOP_AT_SHARP_PAIN)],
  demo: figure.demo,
};
