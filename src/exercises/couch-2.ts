import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './couch-2.demo.ts';
import * as stretch from './shared/couch-stretches.ts';

const ANY = Infinity;

export const couch2: Exercise = {
  ...stretch.common,
  id: 'couch-2',
  name: say`Couch stretch, foot up`,
  steps: [
    say`Begin as in the first stretch: one knee in the corner, the other knee ahead, hands on the floor.`,
    say`Bring the back foot up with the help of your hand and lean it against the wall.`,
    say`Put the hand back on the floor.`,
    say`Push your hips forward with your glutes. Stay there for up to three minutes, then change legs.`,
  ],
  progression: say`When three minutes feel easy: take the hands off the floor and bring the torso upright.`,
  timed: stretch.timed(
    ...stretch.kneeBent,
    // One hand may hold the foot.
    { signal: 'lowerHandOverKnee', within: [-ANY, 0.45], hint: say`One hand at least on the floor` },
    ...stretch.kneeAhead,
    { signal: 'trunkLean', within: [30, 120], hint: say`Hands on the floor` },
    { signal: 'hipFlex', within: [-ANY, 75], hint: say`Push your hips forward` },
  ),
  rules: [
    stretch.hipsForward('Push the hips forward with the glutes', { good: [-ANY, 35], warn: [-ANY, 60] }, figure.hipsBack),
    {
      id: 'foot-up',
      title: say`Back foot up`,
      quote: 'bringing your foot up with the help of your hand',
      signal: 'kneeFlex',
      phase: 'peak',
      over: 'median',
      bands: { good: [105, ANY], warn: [90, ANY] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Bring your foot up` },
      basis: 'Knee flexion of the back leg; the ankle is often hidden by wall or body, then it is not judged.',
      faultyDemo: figure.footLow,
    },
    stretch.frontLegAhead(figure.frontKneeBack),
    stretch.still,
  ],
  notObservable: stretch.notObservable,
  demo: figure.demo,
};
