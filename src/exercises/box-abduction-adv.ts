import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './box-abduction-adv.demo.ts';
import { boxAbduction } from './box-abduction.ts';
import { FRONT } from './shared/lifts-to-the-side.ts';
import { ACSM_2009 } from './sources.ts';

const ANY = Infinity;

export const boxAbductionAdv: Exercise = {
  ...boxAbduction,
  id: 'box-abduction-adv',
  name: say`Side kick on a box, hands by the head`,
  articleName: 'Hip Adduction',
  steps: [
    say`Step onto a box or step with one leg, close to its edge, so that the other leg hangs beside it.`,
    say`Place your hands around your head and stand tall.`,
    say`Kick the hanging leg to the side.`,
    say`Bring it back slowly, beside the box, without putting it down.`,
  ],
  progression: say`When three sets of 8 feel easy: ankle weights, or a slightly higher box.`,
  camera: {
    ...boxAbduction.camera,
    text: say`Camera at hip height, two and a half to three and a half metres away. Face it, with the whole box and your elbows in the picture.`,
  },
  rules: [
    {
      id: 'hands-by-head',
      title: say`Hands by the head`,
      quote: 'Place your hands around your head',
      signal: 'handsOffHead',
      phase: 'whole',
      over: 'median',
      bands: { good: [-ANY, 0.45], warn: [-ANY, 0.65] },
      views: FRONT,
      confidence: 'high',
      grade: 'article',
      cue: { high: say`Hands by your head` },
      basis: 'Distance of the wrist from the ear, of the hand that is further away, in trunk lengths.',
      faultyDemo: figure.handsDown,
    },
    {
      id: 'kick',
      title: say`Kicked, not raised slowly`,
      quote: 'kick one leg to the side',
      signal: 'outMs',
      phase: 'out',
      over: 'median',
      bands: { good: [-ANY, 1000], warn: [-ANY, ANY] },
      views: FRONT,
      confidence: 'high',
      grade: 'advice',
      cue: { high: say`Kick out faster` },
      basis: 'Time on the way out.',
      faultyDemo: figure.slowKick,
    },
    {
      id: 'return-slowly',
      title: say`Brought back slowly`,
      source: ACSM_2009,
      signal: 'backMs',
      phase: 'back',
      over: 'median',
      bands: { good: [600, ANY], warn: [400, ANY] },
      views: FRONT,
      confidence: 'high',
      grade: 'advice',
      cue: { low: say`Return slowly` },
      basis: 'Time on the way back.',
      faultyDemo: figure.dropped,
    },
    ...boxAbduction.rules,
  ],
  sources: [...boxAbduction.sources, ACSM_2009],
  demo: figure.demo,
};
