import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './couch-1.demo.ts';
import * as stretch from './shared/couch-stretches.ts';

const ANY = Infinity;

export const couch1: Exercise = {
  ...stretch.common,
  id: 'couch-1',
  name: say`Couch stretch, hands on the floor`,
  steps: [
    say`Get on your hands and knees with your feet to a corner of wall and floor, or of box and floor.`,
    say`Put one knee into the corner and keep your hands firmly on the floor.`,
    say`Bring the other knee ahead, on the floor or with the foot planted.`,
    say`Squeeze your glutes and bring your hips forward. Stay there for up to three minutes, then change legs.`,
  ],
  progression: say`When three minutes feel easy: bring the back foot up, and later the torso upright.`,
  timed: stretch.timed(
    { signal: 'kneeOverWrist', within: [-0.45, 0.6], hint: say`Hands on the floor` },
    ...stretch.kneeAhead,
    { signal: 'trunkLean', within: [30, 120], hint: say`Hands on the floor` },
    { signal: 'hipFlex', within: [-ANY, 75], hint: say`Bring your hips forward` },
  ),
  rules: [
    stretch.hipsForward('bring the hips forward', { good: [-ANY, 35], warn: [-ANY, 60] }, figure.hipsBack),
    stretch.frontLegAhead(figure.frontKneeBack),
    {
      id: 'hands-down',
      title: say`Hands stay on the floor`,
      quote: 'keep your hands firmly on the floor',
      signal: 'kneeOverWrist',
      phase: 'peak',
      over: 'median',
      bands: { good: [-0.2, ANY], warn: [-0.35, ANY] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Hands down` },
      basis: 'Height of the near wrist against the knee on the floor, in trunk lengths.',
      faultyDemo: figure.handsUp,
    },
    stretch.still,
  ],
  notObservable: stretch.notObservable,
  demo: figure.demo,
};
