import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './donkey-straight.demo.ts';
import * as kicks from './shared/kicks-on-all-fours.ts';
import { ACSM_2009, ARTICLE, BIOLOGY_INSIGHTS, PIKE_ATHLETICS } from './sources.ts';

const ANY = Infinity;

export const donkeyStraight: Exercise = {
  ...kicks.common,
  id: 'donkey-straight',
  name: say`Donkey kick, leg straightening`,
  articleName: 'Donkey Kicks',
  steps: [
    say`Get on your hands and knees, hands below your shoulders, knees below your hips, back straight.`,
    say`Pick one leg up, bent at a right angle.`,
    say`Raise it behind you and straighten it on the way up, until leg and trunk form one line.`,
    say`Bend and lower it slowly to just above the floor.`,
  ],
  props: [say`mat`, say`ankle weights or a band around the lifted foot (optional)`],
  progression: say`Ankle weights or a band around the lifted foot.`,
  prescription: { sets: 3, reps: 15, perSide: true },
  rules: [
    {
      id: 'leg-straight',
      title: say`Leg straightens on the way up`,
      quote: 'You can straighten the leg as you raise it up as a variation',
      signal: 'kneeFlex',
      phase: 'peak',
      over: 'median',
      bands: { good: [-ANY, 25], warn: [-ANY, 40] },
      views: ['side'],
      confidence: 'high',
      grade: 'article',
      cue: { high: say`Straighten the leg` },
      basis: 'Knee flexion left over at the top.',
      faultyDemo: figure.kneeStaysBent,
    },
    { ...kicks.backStill, faultyDemo: figure.chestSinks },
    kicks.bodyStill,
    { ...kicks.notTooHigh, faultyDemo: figure.tooHigh },
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
