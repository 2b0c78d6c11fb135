import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './donkey-side.demo.ts';
import * as kicks from './shared/kicks-on-all-fours.ts';
import { ACSM_2009, ARTICLE } from './sources.ts';

const ANY = Infinity;

export const donkeySide: Exercise = {
  id: 'donkey-side',
  name: say`Donkey kick to the side`,
  articleName: 'Donkey Kicks',
  steps: [
    say`Get on your hands and knees, hands below your shoulders, knees below your hips, back straight.`,
    say`Pick one leg up, bent at a right angle.`,
    say`Raise it to the side, at most to the height of your hips, without leaning away.`,
    say`Lower it slowly to just above the floor.`,
  ],
  muscles: [say`gluteus medius`, say`gluteus maximus`, say`core`],
  props: [say`mat`, say`ankle weights or a band around the lifted leg (optional)`],
  progression: say`Ankle weights or a band around the lifted leg.`,
  prescription: { sets: 3, reps: 15, perSide: true },
  camera: {
    ...kicks.common.camera,
    view: 'oblique',
    alsoCounts: [],
    lensHeightM: [0.5, 0.8],
    text: say`Camera at hip height, two to two and a half metres away, halfway in front of you on the side of the working leg; turn for the other leg.`,
  },
  startPose: [{ signal: 'kneeOutsideHip', within: [-0.35, 0.25], hint: say`Both knees below your hips` }],
  posture: [
    { signal: 'trunkLean', within: [45, 125], hint: say`Get on your hands and knees` },
    { signal: 'lesserKneeFlex3d', within: [25, 170], hint: say`Get on your hands and knees` },
    { signal: 'hipsOverKnee', within: [0.4, 1.5], hint: say`Get on your hands and knees` },
    { signal: 'hipsOverFoot', within: [-ANY, 0.8], hint: say`Get on your hands and knees` },
  ],
  sides: 'moves-more',
  rep: {
    // Of the raised leg alone: the other knee hides behind it, and depth is the detector's weak side.
    signal: { oblique: 'kneeOutsideHip' },
    unit: 'trunk',
    rest: [-0.3, 0.33],
    minAmplitude: 0.12,
    fullAt: 0.5,
    // A person's own rest reads from −0.1 to 0, by how far they are turned, so only the change from it counts.
    fullAtIn: { oblique: 0.35 },
    goal: 0.65,
    partialCue: say`A bit higher`,
    minOutMs: 150,
    minRepMs: 500,
    confirm: [
      // The knees part; in a lean of the whole body they go together.
      { signal: 'kneesApart', perUnit: 0.3 },
      // In a kick to the back the hip straightens.
      { signal: 'hipFlex3d', phase: 'peak', within: [47, 180], rival: say`That looked like a kick to the back` },
      // In getting up the foot comes to stand below the knee.
      { signal: 'raisedShankLean', phase: 'peak', within: [-145, 145] },
    ],
    sideBy: 'kneeOverKnee3d',
  },
  rules: [
    {
      id: 'knee-bent',
      title: say`Knee stays at a right angle`,
      quote: 'keeping it bent at 90 degrees throughout the movement',
      signal: 'kneeFlex3d',
      phase: 'peak',
      over: 'median',
      bands: { good: [65, 120], warn: [50, 135] },
      views: ['oblique'],
      confidence: 'low',
      grade: 'article',
      cue: { low: say`Keep ninety degrees`, high: say`Keep ninety degrees` },
      basis: 'Knee flexion in space at the top; depth is uncertain, so it is a hint.',
      faultyDemo: figure.kneeOpens,
    },
    {
      id: 'body-still',
      title: say`Body does not lean away`,
      quote: 'keeping your body still',
      signal: 'shoulderTilt',
      phase: 'peak',
      over: 'median',
      fromStart: true,
      bands: { good: [-22, 22], warn: [-30, 30] },
      views: ['oblique'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Don’t lean away`, high: say`Don’t lean away` },
      basis:
        'Change of the tilt of the shoulder line against the start. The detector tilts it by 11° to 20° when the leg alone is raised, and by 29° to 40° where the body leans by 13°.',
      faultyDemo: figure.leansAway,
    },
    {
      id: 'hip-height',
      title: say`At most to hip height`,
      quote: 'keeping your body still',
      signal: 'kneeOverHip3d',
      phase: 'peak',
      over: 'p85',
      bands: { good: [-ANY, 0.05], warn: [-ANY, ANY] },
      views: ['oblique'],
      confidence: 'low',
      grade: 'article',
      cue: { high: say`Only to hip height` },
      basis: 'Height of the knee above the hip, in trunk lengths; beyond it the pelvis has to turn along.',
      faultyDemo: figure.tooHigh,
    },
    {
      id: 'no-touch',
      title: say`Knee stays off the floor`,
      quote: 'without letting it touch the ground',
      signal: 'kneeOverKnee3d',
      phase: 'end',
      over: 'median',
      fromStart: 'held-only',
      bands: { good: [0.05, ANY], warn: [0.03, ANY] },
      views: ['oblique'],
      confidence: 'medium',
      grade: 'article',
      cue: { low: say`Don’t touch down` },
      basis:
        'Height of the knee over the other one above that of the start pose, in trunk lengths; contact itself is not visible.',
      faultyDemo: figure.touchesDown,
    },
    { ...kicks.lowerSlowly, views: ['oblique'], faultyDemo: figure.dropped },
  ],
  notObservable: [
    {
      id: 'table-top',
      title: say`Hands below shoulders, knees below hips`,
      quote: 'Your hands should be stacked directly under your shoulders. The knees should be below the hips',
      why: say`It shows from the side; this exercise is seen from halfway in front.`,
      reminder: say`Hands under shoulders, knees under hips.`,
    },
    {
      id: 'back-straight',
      title: say`Back straight, hips square`,
      quote: 'make sure to keep your back straight',
      why: say`The camera does not see the curve of your back, and your hips turn towards it or away from it.`,
      reminder: say`Back straight, hips square.`,
    },
  ],
  safety: kicks.safety,
  sources: [ARTICLE, ACSM_2009],
  demo: figure.demo,
};
