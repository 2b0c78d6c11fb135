import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './donkey-bent.demo.ts';
import * as kicks from './shared/kicks-on-all-fours.ts';
import { ACSM_2009, ARTICLE, BIOLOGY_INSIGHTS, PIKE_ATHLETICS } from './sources.ts';

export const donkeyBent: Exercise = {
  ...kicks.common,
  id: 'donkey-bent',
  name: say`Donkey kick`,
  articleName: 'Donkey Kicks',
  steps: [
    say`Get on your hands and knees, hands below your shoulders, knees below your hips, back straight.`,
    say`Pick one leg up, bent at a right angle.`,
    say`Kick it up behind you, sole to the ceiling, until the thigh is level with your trunk.`,
    say`Lower it slowly to just above the floor.`,
  ],
  props: [say`mat`, say`ankle weights or a band around the lifted foot (optional)`],
  progression: say`Ankle weights or a band around the lifted foot; then let the leg straighten on the way up.`,
  prescription: { sets: 3, reps: 15, perSide: true },
  rules: [
    kicks.rightAngle,
    kicks.backStill,
    kicks.bodyStill,
    kicks.notTooHigh,
    // Knee and sole say the same thing from two ends: an open knee lets the sole look backwards.
    {
      id: 'sole-to-ceiling',
      title: say`Sole towards the ceiling`,
      quote: 'Kick the chosen leg towards the sky',
      signal: 'raisedShankLean',
      phase: 'peak',
      over: 'median',
      bands: { good: [-25, 25], warn: [-40, 40] },
      views: ['side'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Sole to the ceiling`, high: say`Sole to the ceiling` },
      basis: 'Lean of the raised shank away from the vertical.',
      faultyDemo: figure.soleBack,
    },
    kicks.noTouch,
    kicks.lowerSlowly,
    kicks.handsUnderShoulders,
    kicks.kneesUnderHips,
    kicks.longNeck,
  ],
  notObservable: kicks.notObservable,
  safety: kicks.safety,
  sources: [ARTICLE, BIOLOGY_INSIGHTS, PIKE_ATHLETICS, ACSM_2009],
  demo: figure.demo,
};
